package rules_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
)

// tries counts how often a fault was made and how often it was found.
type tries struct{ made, found int }

// recall is the share of the faults that were found, 1 where none was made.
func (t tries) recall() float64 {
	if t.made == 0 {
		return 1
	}
	return float64(t.found) / float64(t.made)
}

// score is what came of all mutations.
type score struct {
	rules    map[string]tries
	faults   map[string]tries // by rule and name
	missed   []string         // faults that no finding tells of
	labels   int              // faults of labels that were found
	echoes   []string         // those of them that made another rule answer
	mended   int              // faults that were mended
	unmended []string         // those of them that did not give the original back
}

func newScore() *score { return &score{rules: map[string]tries{}, faults: map[string]tries{}} }

// count notes one fault of the rule code, under the key of the fault.
func (s *score) count(code, key string, found bool) {
	for _, tally := range []struct {
		m   map[string]tries
		key string
	}{{s.rules, code}, {s.faults, key}} {
		n := tally.m[tally.key]
		n.made++
		if found {
			n.found++
		}
		tally.m[tally.key] = n
	}
}

// judge logs the figures and fails where they are not good enough.
func (s *score) judge(t *testing.T) {
	t.Helper()
	var all tries
	var b strings.Builder
	for _, key := range slices.Sorted(maps.Keys(s.faults)) {
		n := s.faults[key]
		fmt.Fprintf(&b, "\n%-62s %4d of %4d", key, n.found, n.made)
		if n.made == 0 {
			t.Errorf("no cable takes the fault %s", key)
		}
	}
	for _, code := range slices.Sorted(maps.Keys(s.rules)) {
		n := s.rules[code]
		all.made += n.made
		all.found += n.found
		fmt.Fprintf(&b, "\n%s %6.1f %% of %d", code, 100*n.recall(), n.made)
		if n.recall() < leastRuleRecall {
			t.Errorf("%s: recall is %.1f %% of %d faults", code, 100*n.recall(), n.made)
		}
	}
	fmt.Fprintf(&b, "\nall  %6.2f %% of %d", 100*all.recall(), all.made)
	t.Log(b.String())
	if all.recall() < leastRecall {
		t.Errorf("recall is %.2f %% of %d faults", 100*all.recall(), all.made)
	}
	if len(s.missed) > 0 {
		t.Logf("%d faults were not reported:\n%s", len(s.missed), some(s.missed))
	}
	t.Logf("%d of %d faults of labels made another rule answer\n%s", len(s.echoes), s.labels,
		some(s.echoes))
	if float64(len(s.echoes)) > mostEchoes*float64(s.labels) {
		t.Errorf("%d of %d faults of labels made another rule answer", len(s.echoes), s.labels)
	}
	if len(s.unmended) > 0 {
		t.Errorf("%d of %d fixes did not give the original back:\n%s", len(s.unmended), s.mended,
			some(s.unmended))
	}
}

// some are the first of lines, and how many more there are.
func some(lines []string) string {
	const most = 40
	if n := len(lines) - most; n > 0 {
		lines = append(slices.Clone(lines[:most]), fmt.Sprintf("and %d more", n))
	}
	return strings.Join(lines, "\n")
}
