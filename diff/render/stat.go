package render

import (
	"io"
	"strconv"
	"strings"

	"pilcrow/diff"
	"pilcrow/markings/paint"
)

// bar is the greatest length of a bar of Stat.
const bar = 30

// Stat writes how much changed: a line for the header, the headings and every block that changed, with the number of its
// changed words and a bar that shows it, and the counts of the whole.
func Stat(w io.Writer, c *diff.Comparison, o Options) error {
	if c.Same() {
		return nil
	}
	rows := statRows(c)
	most, widest, digits := 1, 0, 1
	for k := range rows {
		r := &rows[k]
		r.name = paint.Head(r.name, o.width()/2)
		most = max(most, r.deleted+r.inserted)
		widest = max(widest, paint.Width(r.name))
		digits = max(digits, len(strconv.Itoa(r.deleted+r.inserted)))
	}
	length := min(bar, max(o.width()-widest-digits-6, 5))
	p := newPage(c, o)
	for _, r := range rows {
		n := strconv.Itoa(r.deleted + r.inserted)
		p.buf.WriteString(" " + r.name + strings.Repeat(" ", widest-paint.Width(r.name)) + " | ")
		p.buf.WriteString(strings.Repeat(" ", digits-len(n)) + n)
		out, in := r.bars(most, length)
		if out+in > 0 {
			p.buf.WriteString(" " + o.Palette.Deleted(strings.Repeat("-", out)) + o.Palette.Inserted(strings.Repeat("+", in)))
		}
		if room := o.width() - widest - digits - out - in - 7; r.note != "" && room > 10 {
			p.buf.WriteString("  " + o.Palette.Dim(paint.Head(r.note, room)))
		}
		p.buf.WriteByte('\n')
	}
	p.say(strong, verdict(c))
	_, err := w.Write(p.buf.Bytes())
	return err
}

// row is a line of Stat.
type row struct {
	name, note        string
	deleted, inserted int // words
}

// statRows are the lines of Stat.
func statRows(c *diff.Comparison) []row {
	var rows []row
	for _, part := range [...]struct {
		name  string
		facts []fact
	}{{"header", headerFacts(c)}, {"headings", headingFacts(c)}} {
		if len(part.facts) == 0 {
			continue
		}
		r := row{name: part.name}
		for _, f := range part.facts {
			for _, s := range f.spans {
				switch words := strings.Count(s.text, " ") + 1; s.op {
				case diff.Delete:
					r.deleted += words
				case diff.Insert:
					r.inserted += words
				}
			}
		}
		rows = append(rows, r)
	}
	for k := range c.Blocks {
		b := &c.Blocks[k]
		if !changed(b) {
			continue
		}
		t := count(b.Words)
		r := row{name: name(c, b), deleted: t.deleted, inserted: t.inserted}
		var notes []string
		if b.Moved {
			notes = append(notes, "moved")
		}
		if !b.Mark.IsZero() {
			notes = append(notes, markNote(b.Mark))
		}
		r.note = strings.Join(notes, "; ")
		rows = append(rows, r)
	}
	return rows
}

// bars are the lengths of the two parts of a row's bar, of which the longest row's has length characters at most. A part
// that is not empty is to be seen.
func (r row) bars(most, length int) (deleted, inserted int) {
	scaled := func(n int) int {
		if n == 0 || most <= length {
			return n
		}
		return max(n*length/most, 1)
	}
	return scaled(r.deleted), scaled(r.inserted)
}
