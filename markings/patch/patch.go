// Package patch writes the change between two files as a unified patch, which git apply and patch take byte for byte,
// whatever the encoding and the line ends. Which lines are alike is its caller's finding.
package patch

import (
	"bufio"
	"fmt"
	"io"
	"path/filepath"
	"strconv"
	"strings"
)

// around is how many unchanged lines stand beside a change.
const around = 3

// Nowhere is the name of a file that does not exist.
const Nowhere = "/dev/null"

// Change says that lines Old to OldEnd of one text stand as lines New to NewEnd in the other. Lines count from 0; the
// ranges are half-open.
type Change struct{ Old, OldEnd, New, NewEnd int }

// Lines parts a file behind its line feeds.
func Lines(raw []byte) []string {
	lines := strings.SplitAfter(string(raw), "\n")
	if last := len(lines) - 1; lines[last] == "" {
		return lines[:last]
	}
	return lines
}

// Write writes the changes, which are in order and apart, from the lines before to the lines after. The names are those
// that Name gives. No changes give no patch.
func Write(w io.Writer, oldName, newName string, before, after []string, changes []Change) error {
	if len(changes) == 0 {
		return nil
	}
	out := bufio.NewWriterSize(w, 1<<16)
	_, _ = fmt.Fprintf(out, "--- %s\n+++ %s\n", oldName, newName)
	for len(changes) > 0 {
		n := 1
		for n < len(changes) && changes[n].Old-changes[n-1].OldEnd <= 2*around {
			n++
		}
		hunk(out, before, after, changes[:n])
		changes = changes[n:]
	}
	return out.Flush()
}

// hunk writes changes, which stand close together, with the lines around them. An error stays with the writer.
func hunk(out *bufio.Writer, before, after []string, changes []Change) {
	first, last := changes[0], changes[len(changes)-1]
	lead := min(around, first.Old)
	tail := min(around, len(before)-last.OldEnd)
	_, _ = fmt.Fprintf(out, "@@ -%s +%s @@\n",
		lineRange(first.Old-lead, last.OldEnd+tail), lineRange(first.New-lead, last.NewEnd+tail))
	at := first.Old - lead
	for _, c := range changes {
		signed(out, ' ', before[at:c.Old])
		signed(out, '-', before[c.Old:c.OldEnd])
		signed(out, '+', after[c.New:c.NewEnd])
		at = c.OldEnd
	}
	signed(out, ' ', before[at:last.OldEnd+tail])
}

// lineRange is the lines start to end, counted from 0, as a hunk's head counts them.
func lineRange(start, end int) string {
	if end > start {
		return strconv.Itoa(start+1) + "," + strconv.Itoa(end-start)
	}
	return strconv.Itoa(start) + ",0"
}

// signed writes lines with sign before each.
func signed(out *bufio.Writer, sign byte, lines []string) {
	for _, line := range lines {
		_ = out.WriteByte(sign)
		_, _ = out.WriteString(line)
		if !strings.HasSuffix(line, "\n") {
			_, _ = out.WriteString("\n\\ No newline at end of file\n")
		}
	}
}

// Name is the name of a file as the head of a patch writes it behind a side, "a/" or "b/": with slashes, relative, quoted
// as git quotes where it must be. Of a name that leads out of the folder the last part is left, for no tool follows such a
// name.
func Name(side, name string) string {
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
	return quoted(name)
}

// quoted is name in double quotes, its other than plain bytes as git writes them.
func quoted(name string) string {
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
