// Package nearest finds the name that somebody meant to write.
package nearest

import "strings"

// To is the one of known that word is most likely a misspelling of, empty where none is near: at most one edit for
// every three letters of word, one at least, where an edit inserts, deletes or replaces a letter or swaps two. Case does
// not count. Of names equally near the first is taken.
func To(word string, known []string) string {
	near, least := "", max(len(word)/3, 1)+1
	for _, name := range known {
		if d := edits(strings.ToLower(word), strings.ToLower(name)); d < least && d < len(name) {
			near, least = name, d
		}
	}
	return near
}

// edits is the optimal string alignment distance of a and b in bytes.
func edits(a, b string) int {
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			row[j] = min(row[j-1]+1, last[j]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}
