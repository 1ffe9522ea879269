package lintcmd

import (
	"bytes"
	"strings"

	"pilcrow/markings/patch"
)

// horizon is how many lines are looked ahead for the place where two texts meet again.
const horizon = 64

// fixPatch is the change from old to fixed as a unified patch. Equal texts give an empty one.
func fixPatch(name string, old, fixed []byte) []byte {
	var b bytes.Buffer
	before, after := patch.Lines(old), patch.Lines(fixed)
	_ = patch.Write(&b, patch.Name("a/", name), patch.Name("b/", name), before, after, compare(before, after))
	return b.Bytes()
}

// compare lists the changes between two texts. A fix edits places that lie apart, so going along both texts and looking
// a little ahead finds them, in linear time; texts that do not meet again within the horizon are one change to the end.
func compare(a, b []string) []patch.Change {
	var changes []patch.Change
	for i, j := 0, 0; i < len(a) || j < len(b); {
		if i < len(a) && j < len(b) && a[i] == b[j] {
			i++
			j++
			continue
		}
		m, n := meet(a[i:], b[j:])
		changes = append(changes, patch.Change{Old: i, OldEnd: i + m, New: j, NewEnd: j + n})
		i += m
		j += n
	}
	return changes
}

// meet is how many lines of a and of b stand before the nearest place where the two agree.
func meet(a, b []string) (m, n int) {
	for sum := 1; sum <= 2*horizon; sum++ {
		for m = max(0, sum-len(b)); m <= min(sum, len(a)); m++ {
			n = sum - m
			if m == len(a) && n == len(b) {
				return m, n
			}
			if m < len(a) && n < len(b) && a[m] == b[n] && (m == n || tells(a[m:], b[n:])) {
				return m, n
			}
		}
	}
	return len(a), len(b)
}

// tells reports whether the first lines of a and b, which are equal, are more than a blank line that stands everywhere.
func tells(a, b []string) bool {
	return len(strings.TrimSpace(a[0])) > 0 || len(a) > 1 && len(b) > 1 && a[1] == b[1]
}
