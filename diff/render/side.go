package render

import (
	"io"
	"strings"

	"pilcrow/diff"
)

// gutter stands between the two columns.
const gutter = " │ "

// SideBySide writes what Text writes with the words of a block in two columns: the old ones to the left, the new ones to
// the right.
func SideBySide(w io.Writer, c *diff.Comparison, o Options) error {
	return writePages(w, c, o, (*page).columns)
}

// columns writes the words of a block in two columns.
func (p *page) columns(s *study) {
	p.list = s.spans(p.list[:0], p.o.Context == 0)
	list := p.list
	width := (p.o.width() - len([]rune(gutter))) / 2
	before := column(p.flow, list, diff.Delete, width)
	after := column(p.right, list, diff.Insert, width)
	for k := range max(len(before), len(after)) {
		used := 0
		if k < len(before) {
			used = before[k].width
			before[k].write(&p.buf, p.o.Palette)
		}
		p.blanks(width - used)
		if k < len(after) {
			p.buf.WriteString(gutter)
			after[k].write(&p.buf, p.o.Palette)
		} else {
			p.buf.WriteString(strings.TrimRight(gutter, " "))
		}
		p.buf.WriteByte('\n')
	}
}

// column breaks one side of the spans into lines.
func column(f *flow, list []span, side diff.Op, width int) []line {
	f.reset()
	for _, s := range list {
		if s.op == diff.Equal || (s.op == diff.Delete) == (side == diff.Delete) {
			from := len(f.pieces)
			f.span(s, false)
			if s.label {
				f.breakLine(from)
			}
		}
	}
	return f.lines(width)
}
