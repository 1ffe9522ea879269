package report

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"pilcrow/markings/cable"
)

// passage is a stretch of a document that stands above the limit.
type passage struct {
	cable.Span              // with its label and its mark
	limit      Limit        // the least that lets it through
	text       []cable.Span // its words, in order: neither label nor mark nor page lines
	paragraph  int          // its index, -1 for a subject or a heading
}

// above are the passages of doc that a limit holds back, in order. A paragraph counts at the highest of its marks; one
// whose mark is missing or cannot be read, and text without a number, at the level of the whole document. So do a
// heading and a subject without a mark.
func above(doc *cable.Document, limit Limit) []passage {
	whole := overall(doc)
	var held []passage
	for i := range doc.Paragraphs {
		p := &doc.Paragraphs[i]
		at := marked(p)
		if !readable(p.Mark) || p.Number == 0 && whole > UpToSensitive {
			at = max(at, whole)
		}
		at = max(at, inside(doc, p))
		if at > limit {
			held = append(held, passage{p.Span, at, bodyOf(doc, p), i})
		}
	}
	for i := range doc.Subject {
		s := &doc.Subject[i]
		at := limitOf(s.Mark)
		if !readable(s.Mark) {
			at = max(at, whole)
		}
		if at > limit && !s.Title.IsZero() {
			held = append(held, passage{s.Span, at, []cable.Span{s.Title.Span}, -1})
		}
	}
	if whole > limit {
		held = append(held, outside(doc, whole)...)
	}
	return apart(held)
}

// apart puts held in order and makes one of those that overlap: the subject of a quoted telegram and its paragraph.
func apart(held []passage) []passage {
	slices.SortStableFunc(held, byStart)
	n := 0
	for _, next := range held {
		if n == 0 || next.Start >= held[n-1].End {
			held[n] = next
			n++
			continue
		}
		last := &held[n-1]
		last.End, last.limit = max(last.End, next.End), max(last.limit, next.limit)
		last.text = append(last.text, next.text...)
	}
	return held[:n]
}

func byStart(a, b passage) int { return cmp.Compare(a.Start, b.Start) }

// outside are the headings and the lines of text that no paragraph holds: nobody marked them, so they count as the whole
// text does.
func outside(doc *cable.Document, whole Limit) []passage {
	var held []passage
	next := 0 // the first paragraph that may hold a line
	for i := range doc.Lines {
		line := &doc.Lines[i]
		for next < len(doc.Paragraphs) && doc.Paragraphs[next].Span.End <= line.Start() {
			next++
		}
		if line.Kind != cable.LineBody && line.Kind != cable.LineHeading {
			continue
		}
		if next == len(doc.Paragraphs) || doc.Paragraphs[next].Span.Start >= line.End() {
			held = append(held, passage{line.Span(), whole, []cable.Span{line.Span()}, -1})
		}
	}
	return held
}

// bodyOf are the words of p: all of its span but its label, its marks and the furniture of pages.
func bodyOf(doc *cable.Document, p *cable.Paragraph) []cable.Span {
	cuts := []cable.Span{p.Label(), p.MarkSpan(), p.Tail()}
	for i := range p.Subs {
		cuts = append(cuts, p.Subs[i].Label, p.Subs[i].MarkSpan)
	}
	for i := doc.Line(p.Span.Start) - 1; i < len(doc.Lines) && doc.Lines[i].Start() < p.Span.End; i++ {
		if furniture(doc.Lines[i].Kind) {
			cuts = append(cuts, doc.Lines[i].Span())
		}
	}
	slices.SortFunc(cuts, func(a, b cable.Span) int { return cmp.Compare(a.Start, b.Start) })
	var text []cable.Span
	at := p.Span.Start
	for _, cut := range cuts {
		if cut.Len() == 0 || cut.End <= at || cut.Start >= p.Span.End {
			continue
		}
		if cut.Start > at {
			text = append(text, cable.Span{Start: at, End: cut.Start})
		}
		at = cut.End
	}
	if at < p.Span.End {
		text = append(text, cable.Span{Start: at, End: p.Span.End})
	}
	return text
}

// furniture reports whether a line of this kind inside a paragraph belongs to the page and not to the text.
func furniture(k cable.Kind) bool {
	switch k {
	case cable.LinePage, cable.LineBanner, cable.LineStamp, cable.LineSerial, cable.LineEnd, cable.LineClassification:
		return true
	}
	return k >= cable.LineStart && k <= cable.LineBreak
}

// inside is the limit of the highest plain portion mark in the text of p: of a paragraph that swallowed the next one.
func inside(doc *cable.Document, p *cable.Paragraph) Limit {
	text := doc.Slice(p.Span)
	for _, m := range []struct {
		letters string
		limit   Limit
	}{{"TS", UpToTopSecret}, {"S", UpToSecret}, {"C", UpToConfidential}, {"SBU", UpToSensitive}} {
		if strings.Contains(text, "("+m.letters+")") || strings.Contains(text, "("+m.letters+"//") ||
			strings.Contains(text, "("+m.letters+"/NF)") {
			return m.limit
		}
	}
	return NoLimit
}

// touching is the index of the passage of held, which are in order and apart, that span touches, -1 for none.
func touching(held []passage, span cable.Span) int {
	i := sort.Search(len(held), func(i int) bool { return held[i].End > span.Start })
	if i < len(held) && (held[i].Start < span.End || held[i].Start == span.Start) {
		return i
	}
	return -1
}
