package redaction

import (
	"slices"
	"strings"
)

// Find lists the notations of text in order. They do not overlap.
func Find(text string) []Notation {
	var found []Notation
	found = findBrackets(found, text)
	found = findRuns(found, text)
	return disjoint(found)
}

// disjoint sorts notations by place and drops those that begin inside an earlier one.
func disjoint(found []Notation) []Notation {
	slices.SortStableFunc(found, func(a, b Notation) int {
		if a.Start != b.Start {
			return a.Start - b.Start
		}
		return b.End - a.End
	})
	kept := found[:0]
	end := 0
	for _, n := range found {
		if n.Start >= end {
			kept = append(kept, n)
			end = n.End
		}
	}
	return kept
}

// findBrackets appends the bracketed notations.
func findBrackets(found []Notation, text string) []Notation {
	for at := 0; ; {
		i := strings.IndexByte(text[at:], '[')
		if i < 0 {
			return found
		}
		start := at + i
		at = start + 1
		j := strings.IndexAny(text[at:min(len(text), at+600)], "[]")
		if j < 0 || text[at+j] != ']' {
			continue
		}
		inside := strings.ToLower(strings.Join(strings.Fields(text[at:at+j]), " "))
		if strings.Contains(inside, "not declassified") {
			found = append(found, Notation{Start: start, End: at + j + 1, Convention: FRUS, Nature: Text})
		} else if strings.Contains(inside, "redacted") || strings.HasSuffix(inside, " removed") {
			found = append(found, Notation{Start: start, End: at + j + 1, Convention: Plain})
		}
	}
}

// findRuns appends runs of at least four X.
func findRuns(found []Notation, text string) []Notation {
	for at := 0; ; {
		i := strings.Index(text[at:], "XXXX")
		if i < 0 {
			return found
		}
		start := at + i
		end := start
		for end < len(text) && text[end] == 'X' {
			end++
		}
		at = end
		found = append(found, Notation{Start: start, End: end, Convention: X})
	}
}
