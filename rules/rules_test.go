package rules_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pilcrow/markings/cable"
	"pilcrow/rules"
	"pilcrow/rules/lint"
)

// check runs the rule with the given code over text and returns its findings as "severity «framed»".
func check(t *testing.T, code, text string) []string {
	t.Helper()
	all := rules.All()
	i := slices.IndexFunc(all, func(r *lint.Rule) bool { return r.Code == code })
	if i < 0 {
		t.Fatalf("no rule %s", code)
	}
	doc := cable.Parse("test.txt", []byte(text))
	var got []string
	for _, f := range lint.Run(doc, all[i:i+1], lint.Config{}) {
		got = append(got, fmt.Sprintf("%s «%s»", f.Severity, doc.Slice(f.Span)))
	}
	return got
}

// telegram is a telegram of the day dtg with the given classification line and body.
func telegram(dtg, line, body string) string {
	return "O " + dtg + "\nFM AMEMBASSY QUIVERA\nTO SECSTATE WASHDC IMMEDIATE\nBT\n" + line +
		"\n\nE.O. 12958: N/A\nTAGS: PGOV\nSUBJECT: THE FAIR\n\n" + body
}

// lines joins the paragraphs of a text by blank lines.
func lines(paragraphs ...string) string { return strings.Join(paragraphs, "\n\n") + "\n" }

// plainBody is the body of a telegram: three paragraphs without marks.
const plainBody = "1. The fair opened on Monday.\n\n2. It closes on Friday.\n\n3. Post will report.\n"
