package render

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"path/filepath"
	"strconv"
	"strings"
)

// around is how many unchanged lines stand beside a change of a patch.
const around = 3

// nowhere is the name of a file that does not exist.
const nowhere = "/dev/null"

// A Version is a file as it lies on disk. The name /dev/null stands for no file.
type Version struct {
	Name string
	Raw  []byte
}

// Unified writes a patch that turns the old file into the new one, byte for byte, in whatever encoding and with whatever
// line ends; git apply and patch take it. It names the old file twice, for that is what it is to be applied to, and the
// new one where there is no old one. Equal files give no patch. It reports whether there is one.
func Unified(w io.Writer, old, fresh Version) (bool, error) {
	if bytes.Equal(old.Raw, fresh.Raw) {
		return false, nil
	}
	out := bufio.NewWriterSize(w, 1<<16)
	before, after := splitLines(old.Raw), splitLines(fresh.Raw)
	name := old.Name
	if name == nowhere || name == "-" {
		name = fresh.Name
	}
	fmt.Fprintf(out, "--- %s\n+++ %s\n", patchName("a/", name, old.Name), patchName("b/", name, fresh.Name))
	changes := between(matchLines(before, after), len(before), len(after))
	for len(changes) > 0 {
		n := 1
		for n < len(changes) && changes[n].old-changes[n-1].oldEnd <= 2*around {
			n++
		}
		hunk(out, before, after, changes[:n])
		changes = changes[n:]
	}
	return true, out.Flush()
}

// splitLines parts text behind its line feeds.
func splitLines(raw []byte) []string {
	lines := strings.SplitAfter(string(raw), "\n")
	if last := len(lines) - 1; lines[last] == "" {
		return lines[:last]
	}
	return lines
}

// A lineChange says that lines old to oldEnd of one text stand as lines new to newEnd in the other.
type lineChange struct{ old, oldEnd, new, newEnd int }

// between lists what lies between equal lines of texts of so many lines.
func between(runs []lineRun, old, fresh int) []lineChange {
	var changes []lineChange
	a, b := 0, 0
	for _, r := range append(runs, lineRun{old, fresh, 0}) {
		if a < r.a || b < r.b {
			changes = append(changes, lineChange{a, r.a, b, r.b})
		}
		a, b = r.a+r.n, r.b+r.n
	}
	return changes
}

// hunk writes changes, which stand close together, with the lines around them.
func hunk(out *bufio.Writer, before, after []string, changes []lineChange) {
	first, last := changes[0], changes[len(changes)-1]
	lead := min(around, first.old)
	tail := min(around, len(before)-last.oldEnd)
	fmt.Fprintf(out, "@@ -%s +%s @@\n",
		lineRange(first.old-lead, last.oldEnd+tail), lineRange(first.new-lead, last.newEnd+tail))
	at := first.old - lead
	for _, c := range changes {
		signed(out, ' ', before[at:c.old])
		signed(out, '-', before[c.old:c.oldEnd])
		signed(out, '+', after[c.new:c.newEnd])
		at = c.oldEnd
	}
	signed(out, ' ', before[at:last.oldEnd+tail])
}

// lineRange is the lines start to end, counted from 0, as a hunk's head counts them.
func lineRange(start, end int) string {
	if end > start {
		return strconv.Itoa(start+1) + "," + strconv.Itoa(end-start)
	}
	return strconv.Itoa(start) + ",0"
}

// signed writes lines with sign before each. An error stays with the writer.
func signed(out *bufio.Writer, sign byte, lines []string) {
	for _, line := range lines {
		_ = out.WriteByte(sign)
		_, _ = out.WriteString(line)
		if !strings.HasSuffix(line, "\n") {
			_, _ = out.WriteString("\n\\ No newline at end of file\n")
		}
	}
}

// patchName is name as the head of a patch writes it: with slashes, relative, quoted as git quotes where it must be. A
// file that is nowhere keeps its name. Of a name that leads out of the folder the last part is left, for no tool follows
// such a name.
func patchName(side, name, own string) string {
	if own == nowhere {
		return nowhere
	}
	name = filepath.ToSlash(filepath.Clean(name))
	if strings.HasPrefix(name, "../") {
		name = name[strings.LastIndexByte(name, '/')+1:]
	}
	name = side + strings.TrimLeft(name, "/")
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
