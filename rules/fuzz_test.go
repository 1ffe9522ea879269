package rules_test

import (
	"strings"
	"testing"

	"pilcrow/markings/cable"
	"pilcrow/rules"
	"pilcrow/rules/lint"
)

// FuzzRules runs every rule over any bytes: no rule panics, every span lies in the text, findings are the same twice,
// and safe fixes can be applied.
func FuzzRules(f *testing.F) {
	all := rules.All()
	for _, rule := range all {
		for _, example := range rule.Examples {
			f.Add([]byte(strings.NewReplacer("«", "", "»", "").Replace(example.Bad)))
		}
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		doc := cable.Parse("fuzz.txt", raw)
		findings := lint.Run(doc, all, lint.Config{})
		for _, found := range findings {
			if found.Span.Start < 0 || found.Span.Start > found.Span.End || found.Span.End > len(doc.Src) {
				t.Fatalf("%s: span %v of %d bytes", found.Rule.Code, found.Span, len(doc.Src))
			}
			if found.Message == "" {
				t.Fatalf("%s: no message", found.Rule.Code)
			}
		}
		again := lint.Run(cable.Parse("fuzz.txt", raw), all, lint.Config{})
		if got, want := strings.Join(brief(again), "\n"), strings.Join(brief(findings), "\n"); got != want {
			t.Fatalf("the second run found\n%s\nthe first\n%s", got, want)
		}
		if _, _, err := lint.Apply(doc, raw, findings, false); err != nil {
			t.Fatal(err)
		}
	})
}
