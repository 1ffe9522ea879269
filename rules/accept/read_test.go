package accept_test

import (
	"strings"
	"testing"
	"time"

	"pilcrow/rules"
	"pilcrow/rules/accept"
	"pilcrow/rules/lint"
)

// entry is an allowance without mistakes.
const entry = `# What the desk accepts.
[[allow]]
rule = "PN04"
path = "1979/*.txt"
paragraph = 3
reason = "as received"
owner = "the desk"
expires = 2027-06-30
`

func TestReadAllowanceMistakes(t *testing.T) {
	tests := []struct{ name, old, new, want string }{
		{"no reason", "reason = \"as received\"\n", "", "a.toml:2:3: the entry gives no reason"},
		{"blank reason", "as received", " ", "a.toml:6:1: the entry gives no reason"},
		{
			"no expiry", "expires = 2027-06-30\n", "",
			"a.toml:2:3: the entry does not say when it expires: write expires = 2027-06-30",
		},
		{"no rule", "rule = \"PN04\"\n", "", "a.toml:2:3: the entry names no rule"},
		{"no path", "path = \"1979/*.txt\"\n", "", "a.toml:2:3: the entry names no path"},
		{"near rule", "PN04", "PN4", `a.toml:3:1: unknown rule "PN4": did you mean "PN04"?`},
		{"far rule", "PN04", "elephant", `a.toml:3:1: unknown rule "elephant"`},
		{"no pattern", "1979/*.txt", "19[79/*.txt", `a.toml:4:1: "19[79/*.txt" is no pattern of paths`},
		{"above", "1979/", "../", `a.toml:4:1: the path "../*.txt" does not lie in the folder of this file`},
		{"absolute", "1979/", "/", `a.toml:4:1: the path "/*.txt" does not lie in the folder of this file`},
		{
			"no place", "paragraph = 3\n", "",
			"a.toml:2:3: the entry needs either the number of a paragraph (0: outside numbered ones) or its words",
		},
		{
			"two places", "paragraph = 3\n", "paragraph = 3\nwords = \"ab:cd\"\n",
			"a.toml:5:1: the entry needs either the number of a paragraph (0: outside numbered ones) or its words",
		},
		{"below nothing", "paragraph = 3", "paragraph = -3", "a.toml:5:1: -3 is no number of a paragraph"},
		{
			"no hash", "paragraph = 3", `words = "the ferry"`,
			`a.toml:5:1: words need the form that 'pilcrow baseline allow' writes, not "the ferry"`,
		},
		{"near key", "owner", "ownr", `a.toml:7:1: unknown key "allow.ownr": did you mean "owner"?`},
		{
			"far key", "owner", "elephants",
			`a.toml:7:1: unknown key "allow.elephants": use rule, path, paragraph, words, reason, owner, expires`,
		},
		{"near table", "[[allow]]", "[[alow]]", `a.toml:2:3: unknown key "alow": did you mean "allow"?`},
		{"one table", "[[allow]]", "[allow]", "a.toml:2:2: "},
		{"no day", "2027-06-30", "2027-06-31", "a.toml:8:19: "},
		{"no kind", "paragraph = 3", `paragraph = "3"`, "a.toml:5:13: "},
		{"¶ is a character", "owner = \"the desk\"", "owner = \"¶¶\" x", "a.toml:7:14: "},
		{"twice", "paragraph = 3", "paragraph = 3\nparagraph = 3", "a.toml:6:1: "},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			text := strings.Replace(entry, tt.old, tt.new, 1)
			_, err := accept.ReadAllowance("a.toml", text, rules.All())
			if err == nil || err.Error() != tt.want && (!strings.HasSuffix(tt.want, ": ") || !strings.HasPrefix(err.Error(), tt.want)) {
				t.Errorf("%v; want %s", err, tt.want)
			}
		})
	}
}

func TestAllowance(t *testing.T) {
	day := func(text string) time.Time {
		d, err := time.Parse(time.DateOnly, text)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	absent := func(string) int { return 0 }
	present := func(string) int { return 1 }
	several := func(string) int { return 2 }
	label := &lint.Rule{About: lint.About{Code: "PN04"}}
	other := &lint.Rule{About: lint.About{Code: "PM01"}}
	tests := []struct {
		name      string
		today     time.Time
		path      string
		rules     []*lint.Rule
		rule      string
		paragraph int
		exists    func(string) int
		accepts   bool
		want      string // the code of the finding on the entry
	}{
		{"used", day("2026-01-01"), "1979/a.txt", []*lint.Rule{label}, "PN04", 3, present, true, ""},
		{"on its last day", day("2027-06-30").Add(23 * time.Hour), "1979/a.txt", []*lint.Rule{label}, "PN04", 3, present, true, ""},
		{"the day after", day("2027-07-01"), "1979/a.txt", []*lint.Rule{label}, "PN04", 3, present, false, "AL01"},
		{"without a day", time.Time{}, "1979/a.txt", []*lint.Rule{label}, "PN04", 3, present, true, ""},
		{"another paragraph", day("2026-01-01"), "1979/a.txt", []*lint.Rule{label}, "PN04", 4, present, false, "AL02"},
		{"another rule", day("2026-01-01"), "1979/a.txt", []*lint.Rule{label, other}, "PM01", 3, present, false, "AL02"},
		{"a rule that was not run", day("2026-01-01"), "1979/a.txt", []*lint.Rule{other}, "PM01", 3, present, false, ""},
		{"another file", day("2026-01-01"), "1980/a.txt", []*lint.Rule{label}, "PN04", 3, present, false, ""},
		{"a folder further down", day("2026-01-01"), "1979/b/a.txt", []*lint.Rule{label}, "PN04", 3, present, false, ""},
		{"one of two files", day("2026-01-01"), "1979/a.txt", []*lint.Rule{label}, "PN04", 4, several, false, ""},
		{"no such file", day("2026-01-01"), "1980/a.txt", []*lint.Rule{label}, "PN04", 3, absent, false, "AL02"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a, err := accept.ReadAllowance("a.toml", strings.Replace(entry, "PN04", "damaged-label", 1), rules.All())
			if err != nil {
				t.Fatal(err)
			}
			a.Expire(tt.today)
			a.Asked(tt.path, tt.rules)
			reason, owner, ok := a.Accepts(tt.path, &lint.Finding{Paragraph: tt.paragraph}, accept.Key{Rule: tt.rule, Words: "x", Ordinal: 1})
			if ok != tt.accepts || ok && (reason != "as received" || owner != "the desk") {
				t.Errorf("Accepts = %q, %q, %v; want %v", reason, owner, ok, tt.accepts)
			}
			got := ""
			for _, f := range a.Findings(tt.exists) {
				got += f.Rule.Code
				if f.Severity != f.Rule.Severity || a.Document().Slice(f.Span) != "allow" {
					t.Errorf("finding %+v at %q", f, a.Document().Slice(f.Span))
				}
			}
			if got != tt.want {
				t.Errorf("findings %q, want %q", got, tt.want)
			}
		})
	}
}

// TestAllowanceWords accepts by the words of a paragraph, as a baseline writes them.
func TestAllowanceWords(t *testing.T) {
	b := accept.NewBaseline()
	words := b.WordsOf(b.Entry("", accept.Key{Rule: "PN04", Words: "the ferry", Ordinal: 1}))
	a, err := accept.ReadAllowance("a.toml", strings.Replace(entry, "paragraph = 3", `words = "`+words+`"`, 1), rules.All())
	if err != nil {
		t.Fatal(err)
	}
	for give, want := range map[string]bool{"the ferry": true, "the ferry left": false} {
		_, _, ok := a.Accepts("1979/a.txt", &lint.Finding{Paragraph: 9}, accept.Key{Rule: "PN04", Words: give, Ordinal: 2})
		if ok != want {
			t.Errorf("Accepts(%q) = %v", give, ok)
		}
	}
}

func TestReadBaselineMistakes(t *testing.T) {
	b := accept.NewBaseline()
	b = b.With([]accept.Entry{b.Entry("a.txt", accept.Key{Rule: "PN04", Words: "the ferry", Ordinal: 1})})
	raw, err := b.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	good := string(raw)
	line := strings.Split(good, "\n")[4]
	tests := []struct{ name, give, want string }{
		{"empty", "", "b.json:1:1: no baseline: the file is empty"},
		{"a cable", "UNCLAS LISBON", "b.json:1:1: no baseline: invalid character 'U' looking for beginning of value"},
		{"cut", good[:len(good)-5], "b.json:6:2: no baseline: it ends too early"},
		{"more behind it", good + "x", "b.json:7:2: there is something behind the baseline"},
		{"another version", strings.Replace(good, `"version": 1`, `"version": 2`, 1), "b.json:1:1: no baseline of version 1"},
		{"an unknown key", strings.Replace(good, `"ordinal"`, `"text":"x","ordinal"`, 1), `b.json:5:110: no baseline: unknown field "text"`},
		{"no salt", strings.Replace(good, `"salt": "`, `"salt": "z`, 1), "b.json:1:1: the baseline has no salt of 32 hexadecimal digits"},
		{"no rule", strings.Replace(good, "PN04", "", 1), "b.json:1:1: entry 1 needs rule, path, words and ordinal"},
		{"no ordinal", strings.Replace(good, `"ordinal":1`, `"ordinal":0`, 1), "b.json:1:1: entry 1 needs rule, path, words and ordinal"},
		{"no number", strings.Replace(good, `"ordinal":1`, `"ordinal":"1"`, 1), "b.json:5:"},
		{"twice", strings.Replace(good, line, line+","+line, 1), "b.json:1:1: entry 2 stands there twice"},
	}
	for _, tt := range tests {
		if _, err := accept.ReadBaseline("b.json", []byte(tt.give)); err == nil || !strings.HasPrefix(err.Error(), tt.want) {
			t.Errorf("%s: %v; want %s", tt.name, err, tt.want)
		}
	}
	if again, err := accept.ReadBaseline("b.json", raw); err != nil || again.Len() != 1 || !again.Has(b.Entries()[0]) {
		t.Errorf("ReadBaseline(%s) = %v, %v", raw, again, err)
	}
}

// TestRules holds the rules about entries to what every rule says of itself.
func TestRules(t *testing.T) {
	for _, r := range accept.Rules() {
		if r.Code == "" || r.Name == "" || r.Severity == lint.Off || r.Summary == "" || r.Doc == "" || r.Source == "" {
			t.Errorf("%+v lacks something", r.About)
		}
		for _, known := range rules.All() {
			if known.Code == r.Code || known.Name == r.Name {
				t.Errorf("%s is the name of two rules", r.Code)
			}
		}
	}
}
