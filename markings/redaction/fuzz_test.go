package redaction_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/markings/redaction"
)

func FuzzFind(f *testing.F) {
	for _, seed := range []string{
		"", "[", "[[", "[]", "(b)(", "(b)(7)(", "1.4(", "25X", "XXX", "\xe2\x96", "████", "B1", "RELEASE IN",
		"RELEASE IN PART\n B6", "[less than 1 line not declassified]", "[1 paragraph (4 lines) not declassified",
		"name not declassified)", "a ____ b",
		"x   Classified by DAS, A/GIS, DoS — Class:\n   Reason: 1.4(B)\n on: 1", "REDACTED", "NOT\nRESPONSIVE",
		"[redacted (b)(6)] B3 CIA", "[Omitted here is [that] list.]", "(word garbled)",
		"less than 1 line not declassified]", "I.4(D)", "25X1", "NOT RESPONSIVE", "B6 B7C",
		"[21/2 ½ 1/2 3/4 1,000–2,000 lines not declas-\n sified]", "i1 .4(B)", "1", "(",
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		found := redaction.Find(text)
		end := 0
		for _, n := range found {
			if n.Start < end || n.End <= n.Start || n.End > len(text) {
				t.Fatalf("Find(%q): notation at %d to %d after %d", text, n.Start, n.End, end)
			}
			end = n.End
			for _, c := range n.Codes {
				if c.Start < n.Start || c.End > n.End || c.End <= c.Start || c.ID == "" {
					t.Fatalf("Find(%q): code %+v outside %d to %d", text, c, n.Start, n.End)
				}
			}
			for _, s := range n.Slips {
				if s.Start < n.Start || s.End > n.End || s.End < s.Start {
					t.Fatalf("Find(%q): slip %+v outside %d to %d", text, s, n.Start, n.End)
				}
			}
		}
		if diff := cmp.Diff(found, redaction.Find(text)); diff != "" {
			t.Fatalf("Find(%q) differs from run to run:\n%s", text, diff)
		}
		if got, want := redaction.Withheld(text), covered(text, found); got != want {
			t.Fatalf("Withheld(%q) = %v, want %v", text, got, want)
		}
		if n, err := redaction.Parse(text); err == nil && (n.Start < 0 || n.End > len(text)) {
			t.Fatalf("Parse(%q) = %+v", text, n)
		}
	})
}

// covered reports whether the notations of text that withhold leave nothing of it but blanks, points and commas.
func covered(text string, found []redaction.Notation) bool {
	rest, at := "", 0
	for _, n := range found {
		if n.Withholds() {
			rest += text[at:n.Start]
			at = n.End
		}
	}
	return at > 0 && strings.Trim(rest+text[at:], " \t\r\n.,;") == ""
}
