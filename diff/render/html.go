package render

import (
	"bufio"
	_ "embed"
	"html/template"
	"io"
	"strconv"
	"strings"

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
	Words      template.HTML
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
	Words   template.HTML
	Quiet   []htmlParagraph // unchanged paragraphs
}

type htmlMark struct{ Level, Text string }

type htmlParagraph struct {
	Name string
	Mark htmlMark
	Text string
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
	items := plan(c, o.Context)
	for k, it := range items {
		item := newHTMLItem(c, it)
		if it.kind == shown {
			item.Heading = paint.Escape(headingAt(c, items, k))
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
		t.Rows = append(t.Rows, htmlRow{Name: paint.Escape(f.name), Note: f.note, Words: htmlWords(f.spans)})
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
	var s study
	s.read(c, b, true)
	h := s.head()
	item := htmlItem{
		Kind: "shown", Class: b.Kind.String(), ID: block, Name: h.name, Notes: h.notes, Lines: h.lines,
		Words: htmlWords(s.spans(nil, false)),
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

// The elements of the operations.
var elements = [...]string{diff.Delete: "del", diff.Insert: "ins", diff.Redact: "mark"}

// htmlWords are spans as HTML, escaped for people first and then for HTML. A template would take ten times as long.
func htmlWords(list []span) template.HTML {
	var b strings.Builder
	for k, s := range list {
		switch {
		case k > 0 && s.label && s.op == diff.Insert:
			b.WriteString("<br>")
		case k > 0:
			b.WriteByte(' ')
		}
		if s.op == diff.Equal {
			writeText(&b, s.text)
			continue
		}
		b.WriteString("<" + elements[s.op])
		if s.label {
			b.WriteString(` class="label"`)
		}
		b.WriteByte('>')
		at := 0
		for _, hit := range s.strong {
			writeText(&b, s.text[at:hit.Start])
			b.WriteString("<b>")
			writeText(&b, s.text[hit.Start:hit.End])
			b.WriteString("</b>")
			at = hit.End
		}
		writeText(&b, s.text[at:])
		b.WriteString("</" + elements[s.op] + ">")
	}
	return template.HTML(b.String())
}

// writeText writes text escaped.
func writeText(b *strings.Builder, text string) {
	if text = paint.Escape(text); strings.ContainsAny(text, "<>&'\"\x00") {
		text = template.HTMLEscapeString(text)
	}
	b.WriteString(text)
}
