package accept_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"pilcrow/markings/cable"
	"pilcrow/rules"
	"pilcrow/rules/accept"
	"pilcrow/rules/lint"
)

// drafts is how many damaged cables a baseline must survive on.
const drafts = 50

// path is the path of every cable of these tests.
const path = "cable.txt"

// examine lints a text.
func examine(text string) (*cable.Document, []lint.Finding) {
	doc := cable.Parse(path, []byte(text))
	return doc, lint.Run(doc, rules.All(), lint.Config{})
}

// baselineOf is the baseline of a text, written and read again.
func baselineOf(t *testing.T, text string) *accept.Baseline {
	t.Helper()
	doc, findings := examine(text)
	b := accept.NewBaseline()
	var entries []accept.Entry
	for _, key := range accept.Keys(doc, findings) {
		entries = append(entries, b.Entry(path, key))
	}
	b = b.With(entries)
	if b.Len() != len(findings) {
		t.Fatalf("%d entries for %d findings", b.Len(), len(findings))
	}
	raw, err := b.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	again, err := accept.ReadBaseline("b.json", raw)
	if err != nil {
		t.Fatal(err)
	}
	return again
}

// fresh are the findings of a text that b does not accept.
func fresh(b *accept.Baseline, text string) []string {
	doc, findings := examine(text)
	var left []string
	for i, key := range accept.Keys(doc, findings) {
		if !b.Has(b.Entry(path, key)) {
			left = append(left, findings[i].Rule.Code+" "+findings[i].Message)
		}
	}
	return left
}

func TestBaselineSurvives(t *testing.T) {
	plain := layout{width: 70, pageLine: 4}
	tests := []struct {
		name string
		give layout
	}{
		{"nothing", plain},
		{"a blank line at the top", layout{width: 70, pageLine: 4, top: "\n"}},
		{"three blank lines at the top", layout{width: 70, pageLine: 4, top: "\n \n\n"}},
		{"wrapped narrowly", layout{width: 48, pageLine: 4}},
		{"wrapped widely", layout{width: 79, pageLine: 4}},
		{"another page", layout{width: 70, pageLine: 6}},
		{"renumbered from the second on", layout{width: 70, pageLine: 4, insert: 1}},
		{"renumbered from the fifth on", layout{width: 70, pageLine: 4, insert: 5}},
		{"CRLF", layout{width: 70, pageLine: 4, crlf: true}},
		{"everything", layout{width: 60, pageLine: 5, top: "\n", crlf: true, insert: 3}},
	}
	total := 0
	for seed := range uint64(drafts) {
		d := newDraft(seed)
		b := baselineOf(t, d.write(plain))
		if b.Len() < 3 {
			t.Errorf("draft %d has only %d findings", seed, b.Len())
		}
		total += b.Len()
		for _, tt := range tests {
			if left := fresh(b, d.write(tt.give)); len(left) > 0 {
				t.Errorf("draft %d, %s: reported again: %q\n%s", seed, tt.name, left, d.write(tt.give))
			}
		}
	}
	t.Logf("%d findings in %d drafts", total, drafts)
}

// TestBaselineDies changes one word of one paragraph after the other: its findings come back, and no others.
func TestBaselineDies(t *testing.T) {
	l := layout{width: 70, pageLine: 4}
	died := 0
	for seed := range uint64(drafts) {
		d := newDraft(seed)
		b := baselineOf(t, d.write(l))
		for i := range d.paragraphs {
			words := d.paragraphs[i].words
			changed := slices.Clone(words)
			changed[6] = "balloon"
			d.paragraphs[i].words = changed
			text := d.write(l)
			d.paragraphs[i].words = words

			doc, findings := examine(text)
			var want []string
			for _, f := range findings {
				if strings.Contains(lint.Passage(doc, f.Span.Start), "balloon") {
					want = append(want, f.Rule.Code+" "+f.Message)
				}
			}
			if d.paragraphs[i].damage != sound && d.paragraphs[i].damage != damagedLabel && len(want) == 0 {
				t.Errorf("draft %d: paragraph %d has a damage and no finding\n%s", seed, i+1, text)
			}
			died += len(want)
			if got := fresh(b, text); !slices.Equal(got, want) {
				t.Errorf("draft %d, paragraph %d: reported %q, want %q", seed, i+1, got, want)
			}
		}
	}
	if died < drafts {
		t.Errorf("only %d findings came back", died)
	}
}

// TestBaselineHoldsNoText looks for every word of the cables in the file.
func TestBaselineHoldsNoText(t *testing.T) {
	word := regexp.MustCompile(`[A-Za-z]{4,}`)
	d := newDraft(3)
	text := d.write(layout{width: 70, pageLine: 4})
	raw, err := baselineOf(t, text).Bytes()
	if err != nil {
		t.Fatal(err)
	}
	file := strings.ToLower(string(raw))
	for _, w := range word.FindAllString(text, -1) {
		if strings.Contains(file, strings.ToLower(w)) {
			t.Errorf("the baseline holds %q", w)
		}
	}
	if other, _ := baselineOf(t, text).Bytes(); string(other) == string(raw) {
		t.Error("two baselines have one salt")
	}
}
