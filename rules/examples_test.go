package rules_test

import (
	"slices"
	"strings"
	"testing"

	"pilcrow/rules"
	"pilcrow/rules/lint"
	"pilcrow/rules/lint/linttest"
)

func TestExamples(t *testing.T) {
	for _, rule := range rules.All() {
		t.Run(rule.Code, func(t *testing.T) {
			linttest.Check(t, rule)
			silent := slices.ContainsFunc(rule.Examples, func(e lint.Example) bool {
				return !strings.Contains(e.Bad, ""+
					"«")
			})
			if !silent {
				t.Errorf("%s %s: no example shows what it accepts", rule.Code, rule.Name)
			}
		})
	}
}

func TestNames(t *testing.T) {
	seen := make(map[string]string)
	for _, rule := range rules.All() {
		for _, word := range []string{rule.Code, rule.Name} {
			if other, used := seen[word]; used {
				t.Errorf("%s %s: %q is taken by %s", rule.Code, rule.Name, word, other)
			}
			seen[word] = rule.Code
		}
		for _, line := range strings.Split(rule.Doc, "\n") {
			if line != strings.TrimSpace(line) {
				t.Errorf("%s: blanks around the documentation's line %q", rule.Code, line)
			}
		}
	}
}

// families is the order in which the catalogue lists the families of rules.
var families = []string{"PM", "LG", "BN", "RU", "PN", "HD", "XC", "EO", "TG", "CP", "RL", "OC"}

func TestAllOrder(t *testing.T) {
	rank := func(r *lint.Rule) int { return slices.Index(families, r.Code[:2]) }
	all := rules.All()
	for i := 1; i < len(all); i++ {
		a, b := all[i-1], all[i]
		if rank(a) > rank(b) || rank(a) == rank(b) && a.Code >= b.Code {
			t.Errorf("%s stands before %s", a.Code, b.Code)
		}
	}
	all[0] = nil
	if rules.All()[0] == nil {
		t.Error("All gives its own slice away")
	}
}
