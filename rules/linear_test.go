package rules_test

import (
	"strings"
	"testing"
	"time"

	"pilcrow/markings/cable"
	"pilcrow/rules"
	"pilcrow/rules/lint"
)

// TestLinear runs all rules over the first example of each and over damaged texts, written again and again: eight times
// the text takes no more than thirty times as long, unless it is soon done. A rule that looks at the whole text for each
// finding takes sixty times.
func TestLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("measures time, which the race detector stretches")
	}
	all := rules.All()
	texts := []string{
		"1. (SBU The fair opened on Friday.\n\n",
		"1. (U) The fair opened on Friday, see para 200.\n\n",
		"CONFIDENTIAL\n\nUNCLASSIFIED\n\nPAGE 02 QUIVER 00412 061430Z\n\n1. (C) It closed on Friday.\n\n",
	}
	for _, rule := range all {
		texts = append(texts, strings.NewReplacer("«", "", "»", "").Replace(rule.Examples[0].Bad)+"\n")
	}
	for _, text := range texts {
		small, large := repeated(text, 75_000), repeated(text, 600_000)
		ok := false
		var whole, part time.Duration
		for range 6 {
			part, whole = clocked(small, all), clocked(large, all)
			if ok = whole < 60*time.Millisecond || whole < 30*part; ok {
				break
			}
		}
		if !ok {
			t.Errorf("eight times the text takes %v, %v for one part:\n%s", whole, part, text)
		}
	}
}

// repeated is a document of text written again and again, of about size bytes.
func repeated(text string, size int) *cable.Document {
	return cable.Parse("cable.txt", []byte(strings.Repeat(text, size/len(text)+1)))
}

// clocked is the time that all rules take over doc.
func clocked(doc *cable.Document, all []*lint.Rule) time.Duration {
	start := time.Now()
	lint.Run(doc, all, lint.Config{})
	return time.Since(start)
}
