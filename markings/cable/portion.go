package cable

import (
	"strings"

	"pilcrow/markings"
	"pilcrow/markings/redaction"
)

// finish reads what needs the whole paragraph: a mark behind a lead-in word, at the head of text without a number, or
// behind the text; whether the body is withheld; the authority block that is numbered as paragraph 1.
func (b *builder) finish(p *Paragraph) {
	if len(p.Body) == 0 {
		return
	}
	first := p.Body[0]
	if p.MarkSpan().IsZero() {
		b.lead(p, first)
	}
	if len(p.Body) == 0 {
		return
	}
	b.tail(p)
	body := Span{p.Body[0].Start, p.Body[len(p.Body)-1].End}
	p.Notated = body.Len() < 400 && redaction.Withheld(b.src[body.Start:body.End])
	if p.Number == 1 && p.Label().Len() > 0 && authorityHead(b.src[first.Start:first.End]) {
		b.authorityIn(body, 1)
		b.doc.Authority.MarkSpan = p.MarkSpan()
	}
}

// lead finds the mark of a paragraph whose label has none: at the head of unnumbered text, or behind a title: "Summary:
// (SBU) Text".
func (b *builder) lead(p *Paragraph, first Span) {
	text := b.src[first.Start:first.End]
	if p.Number == 0 {
		start := bulletAt(text)
		start += blanks(text[start:])
		if start < len(text) && text[start] == '(' && !isReference(text[start:]) {
			b.leadMark(p, first, start, Plain)
			return
		}
		if len(p.Subs) > 0 && p.Subs[0].Span.Start == first.Start {
			return // the mark is that of the part
		}
	}
	k := strings.IndexByte(text[:min(len(text), 80)], '(')
	if k < 3 {
		return
	}
	head := strings.TrimRight(text[:k], " ")
	if stop := head[max(len(head)-1, 0):]; stop != ":" && stop != "." && stop != "-" || strings.Count(head, " ") > 6 ||
		strings.ContainsAny(head[:len(head)-1], ".:") {
		return
	}
	b.leadMark(p, first, k, AfterLead)
}

// isReference reports whether s is an item of a REF line that a text without its header begins with: "(C) STATE 141950".
func isReference(s string) bool {
	return len(s) < 48 && referenceLetter(s) > 0 && isDigit(s[len(s)-1]) && isCapitals(s)
}

// leadMark takes the mark that stands k bytes into the first piece of the body, and takes it out of the body.
func (b *builder) leadMark(p *Paragraph, first Span, k int, form MarkForm) {
	r, n := markings.ReadHead(b.src[first.Start+k : first.End])
	last := p.Body[len(p.Body)-1].End
	if n == 0 || unbalanced(&r) || form == AfterLead && first.Start+k+n == last {
		return
	}
	p.markSpan = Span{first.Start + k, first.Start + k + n}.narrow()
	p.Mark, p.Reading = r.Mark, form
	if r.Entire {
		p.Reading = EntireText
	}
	if form == Plain {
		if p.Body[0] = trim(b.src, Span{p.MarkSpan().End, first.End}); p.Body[0].Len() == 0 {
			p.Body = p.Body[1:]
		}
		return
	}
	title, rest := trim(b.src, Span{first.Start, p.MarkSpan().Start}), trim(b.src, Span{p.MarkSpan().End, first.End})
	body := []Span{title}
	if rest.Len() > 0 {
		body = append(body, rest)
	}
	p.Body = append(body, p.Body[1:]...)
}

// tail finds a mark that stands behind the text instead of before it.
func (b *builder) tail(p *Paragraph) {
	last := p.Body[len(p.Body)-1]
	text := b.src[last.Start:last.End]
	if text[len(text)-1] != ')' {
		return
	}
	k := strings.LastIndexByte(text, '(')
	if k <= 0 || len(text)-k > 24 || !ended(strings.TrimRight(text[:k], " ")) {
		return
	}
	if r, n := markings.ReadHead(text[k:]); n == len(text)-k && !r.Mark.IsZero() {
		p.tail = Span{last.Start + k, last.End}.narrow()
	}
}
