package config_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"pilcrow/markings/cable"
	"pilcrow/rules"
	"pilcrow/rules/config"
	"pilcrow/rules/lint"
)

const memo = "FM AMEMBASSY PRAIA\nTO SECSTATE WASHDC\n\nSUBJECT: HARBOR\nDREDGING ENDS\n\n" +
	"¶1. The old harbor\n  dredging plan and the harbor\r\n\r\nPRAIA 00000412  002 OF 002\r\n\r\n\r\ndredging ended.\n¶2. No more.\n"

// TestOwnRules runs rules of a file over each scope: wraps and page lines part no words.
func TestOwnRules(t *testing.T) {
	tests := []struct {
		scope, pattern string
		want           []string
	}{
		{"body", "harbor dredging", []string{"harbor\n  dredging", "harbor\r\n\r\nPRAIA 00000412  002 OF 002\r\n\r\n\r\ndredging"}},
		{"body", "(?i)ends|AMEMBASSY|002", nil},
		{"body", "^The", []string{"The"}},
		{"body", `\bmore\.$`, []string{"more."}},
		{"body", `\b`, nil},
		{"subject", "HARBOR DREDGING", []string{"HARBOR\nDREDGING"}},
		{"subject", "(?i)plan", nil},
		{"header", "^TO ", []string{"TO "}},
		{"header", "(?i)plan", nil},
		{"text", `002 OF \d+`, []string{"002 OF 002"}},
		{"text", "(?m)^¶", []string{"¶", "¶"}},
	}
	doc := cable.Parse("memo", []byte(memo))
	for _, tt := range tests {
		text := "[[rule]]\nid = \"ORG01\"\nseverity = \"error\"\nmessage = \"found\"\nscope = '" + tt.scope + "'\npattern = '" + tt.pattern + "'\n"
		if tt.scope == "body" {
			text = strings.Replace(text, "scope = 'body'\n", "", 1)
		}
		f := read(t, text)
		var got []string
		for _, finding := range lint.Run(doc, f.Rules, lint.Config{}) {
			got = append(got, doc.Slice(finding.Span))
			if finding.Message != "found" || finding.Severity != lint.Error || finding.Rule.Code != "ORG01" || finding.Rule.Name != "org01" {
				t.Errorf("%s in %s: finding %+v, want an error ORG01 org01: found", tt.pattern, tt.scope, finding)
			}
		}
		if strings.Join(got, "|") != strings.Join(tt.want, "|") {
			t.Errorf("%s in %s: found %q, want %q", tt.pattern, tt.scope, got, tt.want)
		}
	}
}

// TestNamedRule picks a rule of a file by its name, in the lists of the same file.
func TestNamedRule(t *testing.T) {
	f := read(t, "select = [\"house-term\", \"ORG\"]\n[severity]\nhouse-term = \"info\"\n"+ownRule+"name = \"house-term\"\n")
	if said, _ := f.For("/repo/a.txt"); said.Severity["ORG01"].Value != lint.Info || f.Rules[0].Name != "house-term" {
		t.Errorf("severity %+v of rule %q, want info of house-term", said.Severity, f.Rules[0].Name)
	}
}

// TestCheck runs good and bad examples.
func TestCheck(t *testing.T) {
	tests := []struct{ give, want string }{
		{`bad = ["1. The «harbor».\n"]`, ""},
		{`bad = ["1. The harbor.\n", "1. «harbor», «harbor».\n"]`, ""},
		{`good = ["1. The port.\n"]`, ""},
		{`bad = ["1. The port.\n"]`, "f:5:8: bad example of ORG01: it reports nothing"},
		{`good = ["1. Port.\n", "1. The harbor.\n"]`, `f:5:23: good example of ORG01: it reports "harbor"`},
		{`bad = ["1. The «harbor» or harbor.\n"]`, `f:5:8: bad example of ORG01: it reports "harbor", "harbor", not what « » frame`},
		{`bad = ["1. The «harbor.\n"]`, "f:5:8: bad example of ORG01: « and » do not come in pairs"},
		{`bad = ["1. The harbor».\n"]`, "f:5:8: bad example of ORG01: « and » do not come in pairs"},
	}
	for _, tt := range tests {
		f, err := config.Read("f", "/", []byte(ownRule+tt.give+"\n"), rules.All())
		if err != nil {
			t.Fatalf("Read(%q): %v", tt.give, err)
		}
		n, wrong := f.Check()
		var got []string
		for _, w := range wrong {
			got = append(got, w.Error())
		}
		if strings.Join(got, "|") != tt.want || n == 0 {
			t.Errorf("Check of %s: %d examples, %q, want %q", tt.give, n, got, tt.want)
		}
	}
}

// TestSchema holds the schema to what Read takes and refuses for its form.
func TestSchema(t *testing.T) {
	text, err := config.Schema()
	if err != nil {
		t.Fatal(err)
	}
	parsed, err := jsonschema.UnmarshalJSON(strings.NewReader(string(text)))
	if err != nil {
		t.Fatal(err)
	}
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource("pilcrow.json", parsed); err != nil {
		t.Fatal(err)
	}
	schema, err := compiler.Compile("pilcrow.json")
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		give string
		want bool
	}{
		{`{}`, true},
		{`{"profile": "dod", "fail-level": "error", "select": ["PN"], "severity": {"PN04": "off"}, "exclude": ["old"]}`, true},
		{`{"rule": [{"id": "ORG01", "pattern": "x", "message": "m", "scope": "text", "bad": ["x"]}]}`, true},
		{`{"override": [{"paths": ["a"], "tags": ["KZOO"]}]}`, true},
		{`{"profil": "dod"}`, false},
		{`{"profile": "navy"}`, false},
		{`{"fail-level": "off"}`, false},
		{`{"select": "PN"}`, false},
		{`{"select": ["PN,PM"]}`, false},
		{`{"severity": {"PN04": "bad"}}`, false},
		{`{"override": [{"profile": "dod"}]}`, false},
		{`{"rule": [{"id": "org", "pattern": "x", "message": "m"}]}`, false},
		{`{"rule": [{"id": "ORG01", "pattern": "x"}]}`, false},
	}
	for _, tt := range tests {
		var v any
		if err := json.Unmarshal([]byte(tt.give), &v); err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(v); (err == nil) != tt.want {
			t.Errorf("schema of %s: %v, want valid %t", tt.give, err, tt.want)
		}
	}
}

// TestFind looks upwards to the root of the repository, and no further.
func TestFind(t *testing.T) {
	root := t.TempDir()
	write := func(name, text string) {
		t.Helper()
		path := filepath.Join(root, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write("pilcrow.toml", "")
	write("repo/.git/HEAD", "")
	write("repo/own/.pilcrow.toml", "")
	write("repo/both/pilcrow.toml", "")
	write("repo/both/.pilcrow.toml", "")
	write("repo/bad/pilcrow.toml", "q = 1\n")
	write("tree/.git", "gitdir: elsewhere\n")
	write("tree/pilcrow.toml", "")
	write("work/plain/a.txt", "")
	write("work/pilcrow.toml", "")
	tests := []struct{ give, want, err string }{
		{"repo/a.txt", "", ""},
		{"repo/deep/er/a.txt", "", ""},
		{"repo/own/deep/a.txt", root + "/repo/own/.pilcrow.toml", ""},
		{"repo/both/a.txt", "", root + "/repo/both/pilcrow.toml and " + root + "/repo/both/.pilcrow.toml are both there: keep one of them"},
		{"repo/bad/deep/a.txt", "", root + "/repo/bad/pilcrow.toml:1:1: unknown key \"q\""},
		{"tree/deep/a.txt", root + "/tree/pilcrow.toml", ""},
		{"work/plain/a.txt", "pilcrow.toml", ""},
		{"work/a.txt", "pilcrow.toml", ""},
		{"a.txt", "../pilcrow.toml", ""},
		{"loose/a.txt", "", ""},
	}
	finder := config.NewFinder(filepath.Join(root, "work"), rules.All())
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() {
			for _, tt := range tests {
				f, err := finder.Find(filepath.Join(root, tt.give))
				name, message := "", ""
				if f != nil {
					name = f.Name
				}
				if err != nil {
					message = err.Error()
				}
				if name != tt.want || message != tt.err {
					t.Errorf("Find(%q) = %q, error %q, want %q, error %q", tt.give, name, message, tt.want, tt.err)
				}
			}
		})
	}
	wait.Wait()
	if _, err := finder.Read("gone.toml"); err == nil || !strings.HasPrefix(err.Error(), "read configuration gone.toml: no such file") {
		t.Errorf("Read of no file: %v", err)
	}
}
