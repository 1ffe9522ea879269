package rules_test

import (
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"pilcrow/rules"
	"pilcrow/rules/lint"
)

var update = flag.Bool("update", false, "rewrite the table of rules in README.md")

const readme = "../README.md"

// The table of rules in the README is the one that All gives.
func TestReadmeTable(t *testing.T) {
	raw, err := os.ReadFile(readme)
	if err != nil {
		t.Fatal(err)
	}
	const begin, end = "<!-- rules: written by go test ./rules -update -->\n", "<!-- end of rules -->\n"
	head, rest, ok := strings.Cut(string(raw), begin)
	table, tail, closed := strings.Cut(rest, end)
	if !ok || !closed {
		t.Fatalf("README.md has no table between %q and %q", begin, end)
	}
	want := ruleTable(rules.All())
	if table == want {
		return
	}
	if !*update {
		t.Fatalf("the table of rules in README.md is old: go test ./rules -update\ngot:\n%s\nwant:\n%s", table, want)
	}
	if err := os.WriteFile(readme, []byte(head+begin+want+end+tail), 0o644); err != nil {
		t.Fatal(err)
	}
}

// ruleTable is a row for each rule: code, name, severity, what it reports, whether it has a fix.
func ruleTable(all []*lint.Rule) string {
	var b strings.Builder
	b.WriteString("| code | name | severity | reports |\n|---|---|---|---|\n")
	for _, r := range all {
		fmt.Fprintf(&b, "| %s | %s | %s | %s |\n", r.Code, r.Name, r.Severity, strings.ReplaceAll(r.Summary, "|", "\\|"))
	}
	return b.String()
}
