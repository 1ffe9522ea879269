package rules_test

import (
	"slices"
	"strings"
	"testing"

	"pilcrow/rules"
)

func TestTables(t *testing.T) {
	forms := map[string]func(string) bool{
		"subjects":         func(s string) bool { return len(s) == 4 && strings.Contains("ABCEMOPSTP", s[:1]) },
		"former subjects":  func(s string) bool { return len(s) == 4 && strings.Contains("ABCEPST", s[:1]) },
		"programs":         func(s string) bool { return len(s) == 4 && s[0] == 'K' },
		"organizations":    func(s string) bool { return len(s) >= 2 },
		"countries":        func(s string) bool { return len(s) == 2 },
		"former countries": func(s string) bool { return len(s) == 2 },
		"ISO codes":        func(s string) bool { return len(s) == 2 },
		"routes":           func(s string) bool { return len(s) >= 5 && len(s) <= 8 && s[0] == 'R' },
	}
	tables := rules.Tables()
	for name, table := range tables {
		for i, word := range table {
			if word != strings.ToUpper(word) || !forms[name](word) {
				t.Errorf("%s: %q has another form", name, word)
			}
			if i > 0 && table[i-1] >= word {
				t.Errorf("%s: %q stands after %q", name, word, table[i-1])
			}
		}
	}
	apart := [][2]string{
		{"countries", "former countries"},
		{"countries", "ISO codes"},
		{"subjects", "former subjects"},
		{"subjects", "organizations"},
		{"programs", "organizations"},
	}
	for _, pair := range apart {
		for _, word := range tables[pair[0]] {
			if slices.Contains(tables[pair[1]], word) {
				t.Errorf("%q stands in %s and in %s", word, pair[0], pair[1])
			}
		}
	}
}

func TestCountryTagsAreKnown(t *testing.T) {
	tables := rules.Tables()
	for from, tag := range rules.CountryTags() {
		if !slices.Contains(tables["countries"], tag) && !slices.Contains(tables["former countries"], tag) {
			t.Errorf("%s points to %q, which is no country", from, tag)
		}
	}
}
