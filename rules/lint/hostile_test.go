package lint_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// Fixes in any order, many at once, are those that one after the other gives, and none is applied in part.
func TestApplyManyOutOfOrder(t *testing.T) {
	const words = 5000
	text := strings.Repeat("word ", words)
	doc := cable.Parse("many", []byte(text))
	lot := rand.New(rand.NewPCG(1, 2))
	var findings []lint.Finding
	want := strings.Split(strings.TrimSuffix(text, " "), " ")
	for _, k := range lot.Perm(words) {
		fix := lint.Replace(lint.Safe, cable.Span{Start: 5 * k, End: 5*k + 4}, "deed")
		if other := (k + words/2) % words; want[k] == "word" && want[other] == "word" && k%3 == 0 {
			fix.Edits = append(fix.Edits, lint.Edit{Span: cable.Span{Start: 5 * other, End: 5*other + 4}, Text: "act"})
			want[other] = "act"
		}
		if want[k] == "word" {
			want[k] = "deed"
		}
		findings = append(findings, lint.Finding{Rule: &lint.Rule{}, Span: fix.Edits[0].Span, Fix: fix})
	}
	got, _, err := lint.Apply(doc, []byte(text), findings, false)
	if err != nil || string(got) != strings.Join(want, " ")+" " {
		t.Errorf("Apply = %.200q, %v", got, err)
	}
}
