package render

import (
	"bufio"
	_ "embed"
	"html/template"
	"io"
	"strconv"

	"pilcrow/diff"
	"pilcrow/markings"
	"pilcrow/markings/cable"
	"pilcrow/markings/paint"
)

//go:embed page.html
var pageSource string

//go:embed page.css
var pageStyle string

// htmlPage is what the page shows. Its texts are escaped for people; the template escapes them for HTML.
type htmlPage struct {
	Style    template.CSS
	Old, New string
	Verdict  string
	Tables   []htmlTable
	Items    []htmlItem
}

type htmlTable struct {
	Title string
	Rows  []htmlRow
}

type htmlRow struct {
	Name, Note string
	Spans      []htmlSpan
}

// htmlItem is a block, or unchanged blocks, or the place that a moved one left.
type htmlItem struct {
	Kind    string // shown, folded or left
	Class   string // the kind of the block
	ID      string
	Link    string // the other place of a moved block
	Heading string // the heading over the block, where it is another than the last one's
	Text    string // of a folded or left item
	Name    string
	Marks   []htmlMark
	Notes   []string
	Lines   string
	Spans   []htmlSpan
	Quiet   []htmlParagraph // unchanged paragraphs
}

type htmlMark struct{ Level, Text string }

type htmlParagraph struct {
	Name string
	Mark htmlMark
	Text string
}

// htmlSpan is a stretch of words. Element is empty for equal words.
type htmlSpan struct {
	Element string // del, ins or mark
	Label   bool
	Break   bool // a line begins with it
	Parts   []htmlPart
}

type htmlPart struct {
	Text   string
	Strong bool
}

// HTML writes a page that needs nothing beside it: no script, no style sheet, no picture, no font from elsewhere.
// Unchanged paragraphs are folded and can be opened.
func HTML(w io.Writer, c *diff.Comparison, o Options) error {
	t, err := template.New("page").Parse(pageSource)
	if err != nil {
		return err
	}
	p := htmlPage{
		Style: template.CSS(pageStyle),
		Old:   paint.Escape(c.Old.Name), New: paint.Escape(c.New.Name), Verdict: verdict(c),
	}
	if c.Same() {
		p.Verdict = "no differences"
	}
	p.table("Header", headerFacts(c))
	p.table("Headings", headingFacts(c))
	last := ""
	for _, it := range plan(c, o.Context) {
		item := newHTMLItem(c, it)
		if it.kind == shown {
			over := heading(c, &c.Blocks[it.first])
			if over != last {
				item.Heading = paint.Escape(over)
			}
			last = over
		}
		p.Items = append(p.Items, item)
	}
	out := bufio.NewWriterSize(w, 1<<16)
	if err := t.Execute(out, &p); err != nil {
		return err
	}
	return out.Flush()
}

// table adds changes under a title.
func (p *htmlPage) table(title string, facts []fact) {
	if len(facts) == 0 {
		return
	}
	t := htmlTable{Title: title}
	for _, f := range facts {
		t.Rows = append(t.Rows, htmlRow{Name: paint.Escape(f.name), Note: f.note, Spans: htmlSpans(f.spans)})
	}
	p.Tables = append(p.Tables, t)
}

// newHTMLItem makes an item of the plan.
func newHTMLItem(c *diff.Comparison, it item) htmlItem {
	b := &c.Blocks[it.first]
	block, gone := "block-"+strconv.Itoa(it.first), "left-"+strconv.Itoa(it.first)
	switch it.kind {
	case folded:
		item := htmlItem{Kind: "folded", Text: unchanged(c, c.Blocks[it.first:it.last])}
		for k := it.first; k < it.last; k++ {
			for _, j := range c.Blocks[k].New {
				item.Quiet = append(item.Quiet, htmlParagraph{
					Name: label(c.New, j), Mark: newHTMLMark(c.New, j), Text: paint.Escape(c.NewText(j)),
				})
			}
		}
		return item
	case left:
		return htmlItem{Kind: "left", ID: gone, Link: block, Text: departure(c, b)}
	}
	h := newHead(c, b)
	item := htmlItem{
		Kind: "shown", Class: b.Kind.String(), ID: block, Name: h.name, Notes: h.notes, Lines: h.lines,
		Spans: htmlSpans(spans(c, b, false)),
	}
	if b.Moved {
		item.Class += " moved"
		item.Link = gone
	}
	switch {
	case h.mark != "":
		item.Marks = []htmlMark{{h.level.String(), h.mark}}
	case h.old != "":
		item.Marks = []htmlMark{{h.oldLevel.String(), h.old}, {h.level.String(), h.fresh}}
	}
	return item
}

func newHTMLMark(d *cable.Document, i int) htmlMark {
	mark := d.Paragraphs[i].Mark
	if mark == (markings.Mark{}) {
		return htmlMark{}
	}
	return htmlMark{mark.Level.String(), mark.Portion()}
}

// htmlSpans escapes spans for people and parts them at what matters.
func htmlSpans(list []span) []htmlSpan {
	elements := [...]string{diff.Equal: "", diff.Delete: "del", diff.Insert: "ins", diff.Redact: "mark"}
	out := make([]htmlSpan, len(list))
	for k, s := range list {
		h := htmlSpan{Element: elements[s.op], Label: s.label, Break: s.label && s.op == diff.Insert}
		at := 0
		part := func(to int, strong bool) {
			if at < to {
				h.Parts = append(h.Parts, htmlPart{paint.Escape(s.text[at:to]), strong})
			}
			at = to
		}
		for _, hit := range s.strong {
			part(hit.Start, false)
			part(hit.End, true)
		}
		part(len(s.text), false)
		out[k] = h
	}
	return out
}
