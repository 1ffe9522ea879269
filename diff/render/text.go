package render

import (
	"bytes"
	"io"
	"slices"
	"sort"
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
	return writePages(w, c, o, (*page).words)
}

// writePages writes a text whose blocks have their words written by words.
func writePages(w io.Writer, c *diff.Comparison, o Options, words func(*page, *study)) error {
	if c.Same() {
		return nil
	}
	p := newPage(c, o)
	p.opening()
	if _, err := w.Write(p.buf.Bytes()); err != nil {
		return err
	}
	items := plan(c, o.Context)
	return inOrder(w, len(items), func() *page { return newPage(c, o) }, func(p *page, k int) { p.item(items, k, words) })
}

// page is a stretch of a text.
type page struct {
	c     *diff.Comparison
	o     Options
	flow  *flow
	right *flow // of the right column, where there are two
	buf   bytes.Buffer
	study study
	list  []span
}

func newPage(c *diff.Comparison, o Options) *page {
	return &page{c: c, o: o, flow: newFlow(o.Palette), right: newFlow(o.Palette)}
}

// item writes item k, parted by a blank line from the one before it unless both only point at blocks.
func (p *page) item(items []item, k int, words func(*page, *study)) {
	it := items[k]
	if k == 0 || it.kind == shown || items[k-1].kind == shown {
		p.buf.WriteByte('\n')
	}
	switch b := &p.c.Blocks[it.first]; it.kind {
	case folded:
		p.say(dim, "… "+unchanged(p.c, p.c.Blocks[it.first:it.last]))
	case left:
		p.say(moved, "… "+departure(p.c, b))
	default:
		if over := headingAt(p.c, items, k); over != "" {
			p.say(dim, over)
		}
		s := &p.study
		s.read(p.c, b, p.o.Palette.On())
		p.head(s)
		words(p, s)
	}
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
		p.blanks(margin)
		l.write(&p.buf, p.o.Palette)
		p.buf.WriteByte('\n')
	}
}

// blanks writes n blanks.
func (p *page) blanks(n int) {
	const some = "                                                                "
	for ; n > len(some); n -= len(some) {
		p.buf.WriteString(some)
	}
	p.buf.WriteString(some[:max(n, 0)])
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
			p.blanks(indent)
			if k > 0 {
				name = ""
			}
			p.buf.WriteString(p.o.Palette.Dim(name) + strings.Repeat(" ", max(nameWidth-paint.Width(name), 1)))
			l.write(&p.buf, p.o.Palette)
			p.buf.WriteByte('\n')
		}
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

// head writes what is said of a block.
func (p *page) head(s *study) {
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
	for k, note := range h.notes {
		look := plain
		if k == 0 && s.b.Moved {
			look = moved
		}
		p.flow.add(dim, "·", false)
		p.flow.add(look, note, false)
	}
	p.flow.add(dim, "· "+h.lines, false)
	p.pour(0)
}

// headingAt is the heading over a shown item where it is another than that over the last shown one before it, else empty.
func headingAt(c *diff.Comparison, items []item, k int) string {
	over := heading(c, &c.Blocks[items[k].first])
	for k--; k >= 0; k-- {
		if items[k].kind == shown {
			if heading(c, &c.Blocks[items[k].first]) == over {
				return ""
			}
			break
		}
	}
	return over
}

// heading is the heading over a block, of the new version where it stands there.
func heading(c *diff.Comparison, b *diff.Block) string {
	d, paragraphs := c.New, b.New
	if len(paragraphs) == 0 {
		d, paragraphs = c.Old, b.Old
	}
	n := sort.Search(len(d.Headings), func(k int) bool { return d.Headings[k].After >= paragraphs[0] })
	if n == 0 {
		return ""
	}
	return d.Headings[n-1].Text
}

// words writes the words of a block.
func (p *page) words(s *study) {
	p.flow.reset()
	p.list = s.spans(p.list[:0], p.o.Context == 0)
	p.flow.spans(p.list)
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
		words := c.Blocks[k].Words
		if !slices.ContainsFunc(words, func(e diff.Edit) bool { return e.Notation }) {
			continue
		}
		t := count(words)
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
