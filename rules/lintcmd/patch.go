package lintcmd

import (
	"bytes"
	"fmt"
	"path/filepath"
	"strconv"
	"strings"
)

const (
	around  = 3  // unchanged lines beside a change, as every patch has them
	horizon = 64 // lines looked ahead for the place where two texts meet again
)

// patch is the change from old to new as a unified patch that git apply and patch take, byte for byte whatever the
// encoding. Equal texts give an empty one.
func patch(name string, old, new []byte) []byte {
	if bytes.Equal(old, new) {
		return nil
	}
	var b bytes.Buffer
	fmt.Fprintf(&b, "--- %s\n+++ %s\n", patchName("a/", name), patchName("b/", name))
	before, after := lines(old), lines(new)
	changes := compare(before, after)
	for len(changes) > 0 {
		n := 1
		for n < len(changes) && changes[n].old-changes[n-1].oldEnd <= 2*around {
			n++
		}
		hunk(&b, before, after, changes[:n])
		changes = changes[n:]
	}
	return b.Bytes()
}

// lines parts text behind its line feeds.
func lines(text []byte) [][]byte {
	parts := bytes.SplitAfter(text, []byte("\n"))
	if last := len(parts) - 1; len(parts[last]) == 0 {
		return parts[:last]
	}
	return parts
}

// change says that lines old to oldEnd of one text stand as lines new to newEnd in the other.
type change struct {
	old, oldEnd int
	new, newEnd int
}

// compare lists the changes between two texts. A fix edits places that lie apart, so going along both texts and looking
// a little ahead finds them, in linear time; texts that do not meet again within the horizon are one change to the end.
func compare(a, b [][]byte) []change {
	var changes []change
	for i, j := 0, 0; i < len(a) || j < len(b); {
		if i < len(a) && j < len(b) && bytes.Equal(a[i], b[j]) {
			i++
			j++
			continue
		}
		m, n := meet(a[i:], b[j:])
		changes = append(changes, change{i, i + m, j, j + n})
		i += m
		j += n
	}
	return changes
}

// meet is how many lines of a and of b stand before the nearest place where the two agree.
func meet(a, b [][]byte) (m, n int) {
	for sum := 1; sum <= 2*horizon; sum++ {
		for m = max(0, sum-len(b)); m <= min(sum, len(a)); m++ {
			n = sum - m
			if m == len(a) && n == len(b) {
				return m, n
			}
			if m < len(a) && n < len(b) && bytes.Equal(a[m], b[n]) && (m == n || tells(a[m:], b[n:])) {
				return m, n
			}
		}
	}
	return len(a), len(b)
}

// tells reports whether the first lines of a and b, which are equal, are more than a blank line that stands everywhere.
func tells(a, b [][]byte) bool {
	return len(bytes.TrimSpace(a[0])) > 0 || len(a) > 1 && len(b) > 1 && bytes.Equal(a[1], b[1])
}

// hunk writes changes, which stand close together, with the lines around them.
func hunk(b *bytes.Buffer, before, after [][]byte, changes []change) {
	first, last := changes[0], changes[len(changes)-1]
	lead := min(around, first.old)
	tail := min(around, len(before)-last.oldEnd)
	b.WriteString("@@ -")
	lineRange(b, first.old-lead, last.oldEnd+tail)
	b.WriteString(" +")
	lineRange(b, first.new-lead, last.newEnd+tail)
	b.WriteString(" @@\n")
	at := first.old - lead
	for _, c := range changes {
		signed(b, ' ', before[at:c.old])
		signed(b, '-', before[c.old:c.oldEnd])
		signed(b, '+', after[c.new:c.newEnd])
		at = c.oldEnd
	}
	signed(b, ' ', before[at:last.oldEnd+tail])
}

// lineRange writes lines start to end, counted from 0, as a hunk's head counts them.
func lineRange(b *bytes.Buffer, start, end int) {
	count := end - start
	if count > 0 {
		start++
	}
	fmt.Fprintf(b, "%d,%d", start, count)
}

// signed writes text with sign before each line.
func signed(b *bytes.Buffer, sign byte, text [][]byte) {
	for _, line := range text {
		b.WriteByte(sign)
		b.Write(line)
		if !bytes.HasSuffix(line, []byte("\n")) {
			b.WriteString("\n\\ No newline at end of file\n")
		}
	}
}

// patchName is name as the head of a patch writes it: with slashes, relative, quoted as git quotes where it must be.
func patchName(side, name string) string {
	name = side + strings.TrimLeft(filepath.ToSlash(filepath.Clean(name)), "/")
	plain := func(r rune) bool { return strconv.IsPrint(r) && r != '"' && r != '\\' && r != '\uFFFD' }
	if !strings.ContainsFunc(name, func(r rune) bool { return !plain(r) }) {
		if strings.Contains(name, " ") {
			return name + "\t" // ends a name with blanks
		}
		return name
	}
	var b strings.Builder
	b.WriteByte('"')
	for _, c := range []byte(name) {
		switch {
		case c == '"' || c == '\\':
			b.WriteByte('\\')
			b.WriteByte(c)
		case c < ' ' || c > '~':
			fmt.Fprintf(&b, "\\%03o", c)
		default:
			b.WriteByte(c)
		}
	}
	b.WriteByte('"')
	return b.String()
}
