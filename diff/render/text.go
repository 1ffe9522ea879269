package render

import (
	"bufio"
	"io"
	"strconv"
	"strings"

	"pilcrow/diff"
	"pilcrow/markings/paint"
)

const (
	indent    = 2  // of a block's words
	nameWidth = 15 // of a header field's name
)

// Text writes the differences for a person, nothing where there are none: a line that counts them, the changes of the
// header and of headings, then block by block the paragraphs' numbers, what became of them, and their words.
func Text(w io.Writer, c *diff.Comparison, o Options) error {
	if c.Same() {
		return nil
	}
	p := newPage(w, c, o)
	p.opening()
	for _, it := range plan(c, o.Context) {
		p.separate(it)
		switch b := &c.Blocks[it.first]; it.kind {
		case folded:
			p.say(dim, "… "+unchanged(c, c.Blocks[it.first:it.last]))
		case left:
			p.say(dim, "… "+departure(c, b))
		default:
			s := newStudy(c, b)
			p.head(&s)
			p.words(&s)
		}
	}
	return p.end()
}

// page is a text on its way to a writer.
type page struct {
	out     *bufio.Writer
	c       *diff.Comparison
	o       Options
	flow    *flow
	right   *flow // of the right column, where there are two
	buf     strings.Builder
	started bool   // something stands above
	tight   bool   // it is a line of its own, which needs no blank line behind it
	heading string // the last heading that was written
}

func newPage(w io.Writer, c *diff.Comparison, o Options) *page {
	return &page{out: bufio.NewWriterSize(w, 1<<16), c: c, o: o, flow: newFlow(o.Palette)}
}

// end writes what is left.
func (p *page) end() error { return p.out.Flush() }

// flush hands the buffer to the writer, which keeps an error until the end.
func (p *page) flush() {
	_, _ = p.out.WriteString(p.buf.String())
	p.buf.Reset()
}

// say writes a line in one style, wrapped.
func (p *page) say(s style, text string) {
	p.flow.reset()
	p.flow.add(s, text, false)
	p.pour(0)
}

// pour writes the flow with an indent.
func (p *page) pour(margin int) {
	for _, l := range p.flow.lines(p.o.width() - margin) {
		p.buf.WriteString(strings.Repeat(" ", margin))
		l.write(&p.buf, p.o.Palette)
		p.buf.WriteByte('\n')
	}
	p.flush()
}

// separate writes a blank line between blocks, none between lines that only point at blocks.
func (p *page) separate(it item) {
	tight := it.kind != shown
	if p.started && !(tight && p.tight) {
		p.buf.WriteByte('\n')
	}
	p.started, p.tight = true, tight
}

// opening writes the names of the versions, the counts, and the changes of header and headings.
func (p *page) opening() {
	p.flow.reset()
	p.flow.add(strong, p.c.Old.Name, false)
	if p.c.New.Name != p.c.Old.Name {
		p.flow.add(dim, "→", false)
		p.flow.add(strong, p.c.New.Name, false)
	}
	p.pour(0)
	p.say(plain, verdict(p.c))
	p.started = true
	p.facts("Header", headerFacts(p.c))
	p.facts("Headings", headingFacts(p.c))
}

// facts writes changes under a title.
func (p *page) facts(title string, facts []fact) {
	if len(facts) == 0 {
		return
	}
	p.buf.WriteByte('\n')
	p.say(strong, title)
	for _, f := range facts {
		p.flow.reset()
		p.flow.spans(f.spans)
		if f.note != "" {
			p.flow.add(strong, f.note, false)
		}
		name := paint.Escape(f.name)
		for k, l := range p.flow.lines(p.o.width() - indent - nameWidth) {
			p.buf.WriteString(strings.Repeat(" ", indent))
			if k > 0 {
				name = ""
			}
			p.buf.WriteString(p.o.Palette.Dim(name) + strings.Repeat(" ", max(nameWidth-paint.Width(name), 1)))
			l.write(&p.buf, p.o.Palette)
			p.buf.WriteByte('\n')
		}
		p.flush()
	}
}

// departure says that a block stood here and where it is now.
func departure(c *diff.Comparison, b *diff.Block) string {
	before, after := labels(c.Old, b.Old), labels(c.New, b.New)
	if before == after {
		return before + " moved"
	}
	return before + " moved, now " + after
}

// head writes what is said of a block, and the heading over it where that is another than the last block's.
func (p *page) head(s *study) {
	if text := heading(p.c, s.b); text != p.heading {
		p.heading = text
		if text != "" {
			p.say(dim, text)
		}
	}
	h := s.head()
	p.flow.reset()
	p.flow.add(strong, h.name, false)
	switch {
	case h.mark != "":
		p.flow.add(ofLevel+style(h.level), h.mark, false)
	case h.old != "":
		p.flow.add(ofLevel+style(h.oldLevel), h.old, false)
		p.flow.add(plain, "→", false)
		p.flow.add(ofLevel+style(h.level), h.fresh, false)
	}
	for _, note := range h.notes {
		p.flow.add(plain, "· "+note, false)
	}
	p.flow.add(dim, "· "+h.lines, false)
	p.pour(0)
}

// heading is the heading over a block, of the new version where it stands there.
func heading(c *diff.Comparison, b *diff.Block) string {
	d, paragraphs := c.New, b.New
	if len(paragraphs) == 0 {
		d, paragraphs = c.Old, b.Old
	}
	text := ""
	for k := range d.Headings {
		if d.Headings[k].After >= paragraphs[0] {
			break
		}
		text = d.Headings[k].Text
	}
	return text
}

// words writes the words of a block.
func (p *page) words(s *study) {
	p.flow.reset()
	p.flow.spans(s.spans(p.o.Context == 0))
	p.pour(indent)
}

// verdict counts the differences in a sentence.
func verdict(c *diff.Comparison) string {
	s := &c.Summary
	var parts, what []string
	if n := len(c.Header); n > 0 {
		what = append(what, plural(n, "header field"))
	}
	if n := len(c.Headings); n > 0 {
		what = append(what, plural(n, "heading"))
	}
	if len(what) > 0 {
		parts = append(parts, enumeration(what)+" changed")
	}
	said := counts([]counted{
		{s.Changed, "changed"},
		{s.Inserted, "inserted"},
		{s.Deleted, "deleted"},
		{s.Split, "split"},
		{s.Merged, "merged"},
		{s.Moved, "moved"},
		{s.Remarked, "with another mark"},
		{s.Renumbered, "renumbered"},
	})
	if said != "" {
		parts = append(parts, "paragraphs: "+said)
	}
	said = counts([]counted{{s.WordsDeleted, "deleted"}, {s.WordsInserted, "inserted"}})
	if said != "" {
		parts = append(parts, "words: "+said)
	}
	var all tally
	for k := range c.Blocks {
		t := count(c.Blocks[k].Words)
		all.withheld += t.withheld
		all.released += t.released
	}
	if all.withheld > 0 {
		parts = append(parts, "withheld in "+plural(all.withheld, "place"))
	}
	if all.released > 0 {
		parts = append(parts, "released in "+plural(all.released, "place"))
	}
	return strings.Join(parts, "; ")
}

// counted is a number of things and what is said of them.
type counted struct {
	n    int
	said string
}

// counts says what there is of things: "2 changed, 1 inserted".
func counts(list []counted) string {
	var said []string
	for _, c := range list {
		if c.n > 0 {
			said = append(said, strconv.Itoa(c.n)+" "+c.said)
		}
	}
	return strings.Join(said, ", ")
}
