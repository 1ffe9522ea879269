package redaction

import "strings"

// near reports whether the word as read is want, and whether a scanner's slip had to be mended for it: 1ine, declassifed.
// Short words must agree once look-alike letters are folded; longer ones may lack, add or change a letter, the longest two
// where the first letter is right: "classified" is not "declassified".
func near(read, want string) (same, slipped bool) {
	if read == want {
		return true, false
	}
	if len(read) > len(want)+2 || len(want) > len(read)+2 {
		return false, false
	}
	if lookalike(read) == lookalike(want) {
		return true, true
	}
	allowed := 0
	switch {
	case len(want) >= 9 && read != "" && read[0] == want[0]:
		allowed = 2
	case len(want) >= 4:
		allowed = 1
	}
	if allowed == 0 || len(read) < 3 {
		return false, false
	}
	return edits(read, want, allowed) <= allowed, true
}

// lookalike folds letters and digits that scanners confuse.
func lookalike(w string) string {
	if strings.IndexFunc(w, func(r rune) bool { return strings.ContainsRune("1|!i05rv", r) }) < 0 {
		return w
	}
	return lookalikes.Replace(w)
}

var lookalikes = strings.NewReplacer("1", "l", "|", "l", "!", "l", "i", "l", "0", "o", "5", "s", "rn", "m", "vv", "w")

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
