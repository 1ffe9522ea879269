package diff_test

import (
	"slices"
	"strings"
	"testing"

	"pilcrow/diff"
	"pilcrow/markings/cable"
)

// A Locator finds the same spans in any order of asking.
func TestLocator(t *testing.T) {
	for _, give := range []string{
		"¶1. (U) The har-\nbor [master](#) said\n\nthat &amp; ¶2011 came.\n\n¶2. (U) Twice\\\n  as   much.\n",
		"One.\n\n" + strings.Repeat("two  three\n", 20) + "\n\nfour &para;5\n",
	} {
		d := cable.Parse("locator", []byte(give))
		located := diff.NewLocator(d)
		var places []diff.Place
		for i := range d.Paragraphs {
			for offset := range len(d.Words(i)) {
				places = append(places, diff.Place{Paragraph: i, Offset: offset})
			}
		}
		ask := func(at diff.Place, n int) {
			if got, want := located.Spans(at, n), diff.Spans(d, at, n); !slices.Equal(got, want) {
				t.Fatalf("%q: Spans(%v, %d) = %v, want %v", give, at, n, got, want)
			}
		}
		for _, n := range []int{1, 3, 40} {
			for _, at := range places {
				ask(at, n)
			}
			for i := 0; i < len(places); i += n {
				ask(places[i], n)
			}
			for _, at := range slices.Backward(places) {
				ask(at, n)
			}
		}
	}
}
