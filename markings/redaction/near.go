package redaction

import "math/bits"

// near reports whether the word as read is want, and whether a scanner's slip had to be mended for it: 1ine,
// declassifed. Short words must agree once look-alike letters are folded; longer ones may lack, add or change a letter,
// the longest two where the first letter is right: "classified" is not "declassified".
func near(read, want string) (same, slipped bool) {
	if read == want {
		return true, false
	}
	if read == "" || len(read) > len(want)+2 || len(want) > len(read)+2 {
		return false, false
	}
	if sameFolded(read, want) {
		return true, true
	}
	allowed := 0
	switch {
	case len(want) >= 9 && read[0] == want[0]:
		allowed = 2
	case len(want) >= 4:
		allowed = 1
	}
	if allowed == 0 || len(read) < 3 || bits.OnesCount32(letters(read)^letters(want)) > 2*allowed {
		return false, false
	}
	return edits(read, want, allowed) <= allowed, true
}

// letters is the set of letters in a word: an edit changes at most two of them.
func letters(w string) uint32 {
	var set uint32
	for i := range len(w) {
		set |= 1 << (w[i] & 31)
	}
	return set
}

// sameFolded reports whether two words are the same to a scanner that confuses 1, l and i, 0 and o, 5 and s, rn and m.
func sameFolded(a, b string) bool {
	i, j := 0, 0
	for i < len(a) && j < len(b) {
		x, n := lookalike(a, i)
		y, m := lookalike(b, j)
		if x != y {
			return false
		}
		i, j = i+n, j+m
	}
	return i == len(a) && j == len(b)
}

// lookalike is the letter at i that stands for all which scanners confuse with it, and its length.
func lookalike(w string, i int) (byte, int) {
	switch c := w[i]; c {
	case '1', '|', '!', 'i':
		return 'l', 1
	case '0':
		return 'o', 1
	case '5':
		return 's', 1
	case 'r':
		if i+1 < len(w) && w[i+1] == 'n' {
			return 'm', 2
		}
		return c, 1
	case 'v':
		if i+1 < len(w) && w[i+1] == 'v' {
			return 'w', 2
		}
		return c, 1
	default:
		return c, 1
	}
}

// edits is the number of letters to add, drop, change or swap to make b of a; it stops counting beyond limit.
func edits(a, b string, limit int) int {
	const most = 40
	if len(a) >= most || len(b) >= most {
		return limit + 1
	}
	var rows [3][most + 1]int
	before, last, now := &rows[0], &rows[1], &rows[2]
	for j := range len(b) + 1 {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		now[0] = i
		least := i
		for j := 1; j <= len(b); j++ {
			cost := 1
			if a[i-1] == b[j-1] {
				cost = 0
			}
			d := min(last[j]+1, now[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				d = min(d, before[j-2]+1)
			}
			now[j] = d
			least = min(least, d)
		}
		if least > limit {
			return limit + 1
		}
		before, last, now = last, now, before
	}
	return last[len(b)]
}
