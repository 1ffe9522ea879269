package config_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"pilcrow/rules"
	"pilcrow/rules/config"
	"pilcrow/rules/lint"
)

const ownRule = "[[rule]]\nid = \"ORG01\"\npattern = \"harbor\"\nmessage = \"m\"\n"

func read(t *testing.T, text string) *config.File {
	t.Helper()
	f, err := config.Read("pilcrow.toml", "/repo", []byte(text), rules.All())
	if err != nil {
		t.Fatalf("Read(%q): %v", text, err)
	}
	return f
}

// TestReadErrors holds each mistake to its place and words.
func TestReadErrors(t *testing.T) {
	tests := []struct{ name, give, want string }{
		{"syntax", "profile = \n", `1:11: `},
		{"key twice", "profile = \"dod\"\nprofile = \"cui\"\n", `2:1: `},
		{"no UTF-8", "# \xff\n", `1:3: `},
		{"column in characters", "profile = \"état\" x\n", `1:18: `},
		{"unknown key", "é2 = 1", `1:1: `},
		{"near key", "profil = \"dod\"\n", `1:1: unknown key "profil", did you mean "profile"?`},
		{"far key", "embassy = 1\n", `1:1: unknown key "embassy"`},
		{"unknown table", "[lint]\nprofile = \"dod\"\n", `1:2: unknown key "lint"`},
		{"dotted key", "rules.select = []\n", `1:1: unknown key "rules", did you mean "rule"?`},
		{"behind a mark", "\xef\xbb\xbfprofil = \"dod\"\n", `1:1: unknown key "profil", did you mean "profile"?`},
		{"key in rule", ownRule + "patern = \"x\"\n", `5:1: unknown key "patern" in [[rule]], did you mean "pattern"?`},
		{"near value", "profile = \"stat\"\n", `1:11: unknown profile "stat", did you mean "state"?`},
		{"far value", "profile = \"navy\"\n", `1:11: unknown profile "navy" (auto, state, capco, dod, cui)`},
		{"fail level off", "fail-level = \"off\"\n", `1:14: unknown fail-level "off" (info, warning, error, critical)`},
		{"number for word", "profile = 3\n", `1:11: profile must be a text in quotes, not a bare value`},
		{"text for list", "select = \"PN04\"\n", `1:10: select must be a list, not a text in quotes`},
		{"list for table", "severity = []\n", `1:1: severity must be a table, not a list`},
		{"table for list", "[rule]\nid = \"ORG01\"\n", `1:2: rule must be a list, not a table`},
		{"texts for tables", "rule = [\"x\"]\n", `1:9: rule must be a list of tables: write [[rule]]`},
		{"number in list", "select = [\"PN04\", 7]\n", `1:19: select must hold texts in quotes, not a bare value`},
		{"list in list", "select = [\"PN04\", []]\n", `1:1: select must hold texts in quotes, not a list`},
		{"empty entry", "ignore = [\" \"]\n", `1:11: ignore holds an empty entry`},
		{"commas", "ignore = [\"PN04,PN16\"]\n", `1:11: ignore holds "PN04,PN16": write each rule as an entry of its own`},
		{"near rule", "select = [\n  \"PN04\",\n  \"damaged-lable\",\n]\n", `3:3: unknown rule "damaged-lable", did you mean "damaged-label"?`},
		{"far rule", "ignore = [\"embassy\"]\n", `1:11: unknown rule "embassy"`},
		{"severity of no rule", "[severity]\nPN4 = \"off\"\n", `2:1: unknown rule "PN4", did you mean "PN04"?`},
		{"severity of a family", "[severity]\nPN = \"off\"\n", `2:1: severity needs a rule, and "PN" is a family`},
		{"severity twice", "[severity]\nPN04 = \"off\"\ndamaged-label = \"info\"\n", `3:1: "PN04" and "damaged-label" are one rule: keep one of them`},
		{"near severity", "[severity]\nPN04 = \"eror\"\n", `2:8: unknown severity "eror", did you mean "error"?`},
		{"severity as number", "[severity]\nPN04 = 2\n", `2:8: the severity of PN04 must be a text in quotes, not a bare value`},
		{"small tag", "tags = [\"kzoo\"]\n", `1:9: tags holds "kzoo": a tag is one word in capitals`},
		{"two tags", "tags = [\"KZOO KFOO\"]\n", `1:9: tags holds "KZOO KFOO": a tag is one word in capitals`},
		{"rooted glob", "exclude = [\"/old\"]\n", `1:12: exclude holds "/old": globs count from the folder of this file`},
		{"glob above", "exclude = [\"../old\"]\n", `1:12: exclude holds "../old", which matches nothing: write it without ".", ".." and a slash at its end`},
		{"glob with slash", "exclude = [\"old/\"]\n", `1:12: exclude holds "old/", which matches nothing: write it without ".", ".." and a slash at its end`},
		{"broken glob", "exclude = [\"[a\"]\n", `1:12: exclude holds "[a", which is no glob`},
		{"small post", "[[route]]\nindicator = \"RUEHZZ\"\nposts = [\"Praia\"]\n", `3:10: posts holds "Praia": a post is written in capitals`},
		{"no post", "[[route]]\nindicator = \"RUEHZZ\"\nposts = []\n", `3:1: posts is empty`},
		{"bad indicator", "[[route]]\nindicator = \"PRAIA\"\nposts = [\"PRAIA\"]\n", `2:13: indicator "PRAIA" must be R and three to seven capitals`},
		{"bad route tag", "[[route]]\nindicator = \"RUEHZZ\"\nposts = [\"PRAIA\"]\ntag = \"CVE\"\n", `4:7: tag "CVE" must be two capitals`},
		{"route twice", "[[route]]\nindicator = \"RUEHZZ\"\nposts = [\"A\"]\n[[route]]\nindicator = \"RUEHZZ\"\nposts = [\"B\"]\n", `5:13: indicator "RUEHZZ" is there twice`},
		{"override without paths", "[[override]]\nprofile = \"dod\"\n", `1:3: key "paths" is missing in [[override]]`},
		{"override of nothing", "[[override]]\npaths = []\n", `2:1: paths is empty`},
		{"override of override", "[[override]]\npaths = [\"a\"]\nexclude = [\"b\"]\n", `3:1: unknown key "exclude" in [[override]]`},
		{"rule in override", "[[override]]\npaths = [\"a\"]\nselect = [\"PN4\"]\n", `3:11: unknown rule "PN4", did you mean "PN04"?`},
		{"rule without message", "[[rule]]\nid = \"ORG01\"\npattern = \"x\"\n", `1:3: key "message" is missing in [[rule]]`},
		{"empty message", strings.Replace(ownRule, `"m"`, `""`, 1), `4:11: message is empty`},
		{"bad id", strings.Replace(ownRule, "ORG01", "org-1", 1), `2:6: id "org-1" must be two to eight capitals and one to four digits`},
		{"taken family", strings.Replace(ownRule, "ORG01", "PN99", 1), `2:6: id "PN99": PN is a family of the program's own rules`},
		{"id twice", ownRule + ownRule, `6:6: id "ORG01" is there twice`},
		{"bad name", ownRule + "name = \"My Rule\"\n", `5:8: name "My Rule" must be small letters and digits with dashes between them`},
		{"taken name", ownRule + "name = \"damaged-label\"\n", `5:8: name "damaged-label" is that of rule PN04`},
		{"bad scope", ownRule + "scope = \"boby\"\n", `5:9: unknown scope "boby", did you mean "body"?`},
		{"rule that is off", ownRule + "severity = \"off\"\n", `5:12: unknown severity "off" (info, warning, error, critical)`},
		{"bad pattern", strings.Replace(ownRule, `"harbor"`, `"(x"`, 1), "3:11: pattern: missing closing ): `(x`"},
		{"empty pattern", strings.Replace(ownRule, `"harbor"`, `"x*"`, 1), `3:11: pattern "x*" matches a text without a letter`},
		{"too large", strings.Repeat("#", 1<<18+1), `1:1: too large for a configuration: 262145 bytes`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f, err := config.Read("pilcrow.toml", "/repo", []byte(tt.give), rules.All())
			if err == nil || f != nil {
				t.Fatalf("Read = %v, %v, want no file and an error", f, err)
			}
			got, want := err.Error(), "pilcrow.toml:"+tt.want
			if got != want && !(strings.HasSuffix(want, ": ") && strings.HasPrefix(got, want)) {
				t.Errorf("Read(%q):\n got %s\nwant %s", tt.give, got, want)
			}
			var placed *config.Error
			if !errors.As(err, &placed) {
				t.Errorf("%T is no *config.Error", err)
			}
		})
	}
}

// TestReadAll finds all mistakes of a file at once, in the order of their places.
func TestReadAll(t *testing.T) {
	_, err := config.Read("x", "/", []byte("tags = [\"a\"]\nprofile = \"stat\"\nq = 1\n[[override]]\n"), rules.All())
	var got []string
	for _, err := range config.Errors(err) {
		got = append(got, err.Error()[:5])
	}
	if want := []string{"x:1:9", "x:2:1", "x:3:1", "x:4:3"}; !slices.Equal(got, want) {
		t.Errorf("mistakes at %q, want %q", got, want)
	}
}

// TestOverrides lays what is said of a path over what is said of all.
func TestOverrides(t *testing.T) {
	f := read(t, "profile = \"state\"\nignore = [\"PN16\"]\nexclude = [\"old\", \"**/*.bak.txt\"]\n"+
		"[severity]\nPN04 = \"off\"\nPN05 = \"info\"\n"+
		"[[override]]\npaths = [\"draft/**\"]\nprofile = \"dod\"\nseverity.damaged-label = \"error\"\n"+
		"[[override]]\npaths = [\"draft/new\"]\nprofile = \"cui\"\n")
	tests := []struct {
		give    string
		profile lint.Profile
		from    string
		pn04    lint.Severity
		which   []int
		out     bool
	}{
		{"/repo/a.txt", lint.State, "pilcrow.toml:1:11", lint.Off, nil, false},
		{"/repo/draft/a.txt", lint.DoD, "pilcrow.toml:9:11", lint.Error, []int{0}, false},
		{"/repo/draft/new/a.txt", lint.CUI, "pilcrow.toml:13:11", lint.Error, []int{0, 1}, false},
		{"/repo/draft.txt", lint.State, "pilcrow.toml:1:11", lint.Off, nil, false},
		{"/elsewhere/draft/a.txt", lint.State, "pilcrow.toml:1:11", lint.Off, nil, false},
		{"/repo/old/deep/a.txt", lint.State, "pilcrow.toml:1:11", lint.Off, nil, true},
		{"/repo/older/a.txt", lint.State, "pilcrow.toml:1:11", lint.Off, nil, false},
		{"/repo/x/a.bak.txt", lint.State, "pilcrow.toml:1:11", lint.Off, nil, true},
		{"/old/a.txt", lint.State, "pilcrow.toml:1:11", lint.Off, nil, false},
	}
	for _, tt := range tests {
		got, which := f.For(tt.give)
		if got.Profile.Value != tt.profile || got.Profile.From != tt.from || got.Severity["PN04"].Value != tt.pn04 ||
			got.Severity["PN05"].Value != lint.Info || !slices.Equal(which, tt.which) {
			t.Errorf("For(%q) = %+v by %v, want %s from %s, PN04 %s by %v", tt.give, got, which, tt.profile, tt.from, tt.pn04, tt.which)
		}
		if out := f.Excludes(tt.give); out != tt.out {
			t.Errorf("Excludes(%q) = %t, want %t", tt.give, out, tt.out)
		}
	}
}

// TestOver hears the first layer that says a thing.
func TestOver(t *testing.T) {
	flags := config.Layer{Select: config.Said[[]string]{From: "--select"}}
	file := config.Layer{
		Select:  config.Said[[]string]{Value: []string{"PN"}, From: "file"},
		Profile: config.Said[lint.Profile]{Value: lint.DoD, From: "file"},
	}
	got := config.Over(flags, file)
	if got.Select.From != "--select" || got.Select.Value != nil || got.Profile.Value != lint.DoD || got.Ignore.IsSaid() {
		t.Errorf("Over = %+v, want the selection of the flag, the profile of the file and nothing ignored", got)
	}
}

func FuzzRead(f *testing.F) {
	for _, seed := range []string{
		ownRule, "profile = \"dod\"\n[severity]\nPN04 = \"off\"\n", "[[override]]\npaths = [\"a/**\"]\n[override.severity]\nPN04 = \"info\"\n",
		"a.b.c = {d = [[1, {e = 2}]]}\n[a.b]\nx = 1\n[[a.z]]\n[a.z.y]\n", "select = ['''x\ny''', \"\"\"é\"\"\"]", "\xef\xbb\xbf#\r\n",
		"rule = [{id = \"ORG01\", pattern = \"x\", message = \"m\", bad = [\"«x»\"]}]",
	} {
		f.Add([]byte(seed))
	}
	known := rules.All()
	f.Fuzz(func(t *testing.T, src []byte) {
		file, err := config.Read("f", "/repo", src, known)
		if err == nil {
			file.For("/repo/a/b.txt")
			file.Excludes("/repo/a/b.txt")
			file.Check()
			return
		}
		lines := strings.Split(strings.TrimPrefix(string(src), "\xef\xbb\xbf"), "\n")
		for _, err := range config.Errors(err) {
			var placed *config.Error
			if !errors.As(err, &placed) {
				t.Fatalf("%T is no *config.Error", err)
			}
			if placed.Line < 1 || placed.Line > len(lines) || placed.Column < 1 ||
				placed.Column > len([]rune(lines[placed.Line-1]))+1 {
				t.Errorf("%v is not a place of %q", placed, src)
			}
		}
	})
}
