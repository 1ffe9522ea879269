package cable

import (
	"strings"

	"pilcrow/markings"
)

// builder makes the paragraphs of the text from its lines and the labels that the search accepted.
type builder struct {
	*reader
	series  int32
	letter  int // ordinal of the last letter of the open list
	open    int // index in Paragraphs of the open paragraph, -1 for none
	lastEnd int // where the text of the open paragraph ends so far
	lastAt  int // index in the flow of its last line
}

// paragraphs builds Document.Paragraphs.
func (r *reader) paragraphs() {
	b := builder{reader: r, open: -1}
	b.doc.Paragraphs = room(r.paras, r.stretches())
	b.bodies = room(b.bodies, r.bodyPieces())
	next := 0
	for k := range r.lined {
		first := next
		for next < len(r.cands) && int(r.cands[next].flow) == k {
			next++
		}
		switch r.lines[r.lined[k].line].Kind {
		case LineBody:
			b.line(k, first, next)
		case LineHeading:
			b.heading(k)
		}
	}
	b.close()
	for i := range b.doc.Paragraphs {
		b.finish(&b.doc.Paragraphs[i])
	}
	if len(b.bodies) > 0 {
		b.doc.bodies = b.bodies
	}
	b.placePages()
}

// placePages notes which page lines stand in the middle of a paragraph.
func (b *builder) placePages() {
	i := 0
	for k := range b.doc.Pages {
		page := &b.doc.Pages[k]
		for i < len(b.doc.Paragraphs) && b.doc.Paragraphs[i].Span.End < page.Span.Start {
			i++
		}
		page.Inside = i < len(b.doc.Paragraphs) && b.doc.Paragraphs[i].Span.Covers(page.Span)
	}
}

// stretches is about how many paragraphs the text has: a few more than its labels, and where none is numbered, each
// stands behind a blank line.
func (r *reader) stretches() int {
	n := 4
	for _, ch := range r.read {
		if ch.isLabel() {
			n++
		}
	}
	if !r.doc.Numbered {
		for k := range r.lined {
			if r.lined[k].blank {
				n++
			}
		}
	}
	return n
}

// bodyPieces is how many pieces the bodies of the text have at most: one a line, and one more before each label in mid-line.
func (r *reader) bodyPieces() int {
	n := len(r.lined)
	for i := range r.cands {
		if c := &r.cands[i]; c.glued || c.inline || c.follows {
			n++
		}
	}
	return n
}

// isLabel reports whether a candidate was read as the label of a paragraph.
func (c chosen) isLabel() bool {
	read := c.reading()
	return read != notLabel && read != inList && read != doubtful
}

// line adds line k of the flow, whose candidates are cands[first:next].
func (b *builder) line(k, first, next int) {
	span := b.flowInk(k)
	if b.src[span.Start] == 'F' && b.mailHead(k) {
		b.close()
	}
	at := span.Start
	for i := first; i < next; i++ {
		c := &b.cands[i]
		if !b.read[i].isLabel() {
			b.noLabel(c, b.read[i])
			continue
		}
		start := c.start()
		if c.before {
			start = int(c.markSpan.start)
		}
		if start > at {
			b.piece(k, Span{at, start})
		}
		b.label(k, c, b.read[i])
		at = c.end()
		if !c.markSpan.isZero() && !c.before {
			at = int(c.markSpan.end)
		}
	}
	if at < span.End || at == span.Start {
		b.piece(k, Span{at, span.End})
	}
}

// mailHead reports whether line k of the flow begins the head of an e-mail: "From:" with "Sent:" or "To:" behind it. What
// follows belongs to no numbered paragraph.
func (b *builder) mailHead(k int) bool {
	if !strings.HasPrefix(b.flowText(k), "From:") {
		return false
	}
	for j := k + 1; j < len(b.lined) && j < k+4; j++ {
		if s := b.flowText(j); strings.HasPrefix(s, "Sent:") || strings.HasPrefix(s, "To:") {
			return true
		}
	}
	return false
}

// noLabel records what a candidate is that labels no paragraph: an item of a list, or a false pilcrow.
func (b *builder) noLabel(c *candidate, ch chosen) {
	if ch.reading() == doubtful {
		b.doc.Doubtful = append(b.doc.Doubtful, Doubt{Span: c.span.span(), Number: ch.value()})
	}
	if c.sign > 0 && ch.reading() == notLabel && (c.inline || !c.ended || c.figures > 3) {
		b.doc.Pilcrows = append(b.doc.Pilcrows, Span{c.start(), c.start() + int(c.sign)})
	}
}

// label opens the paragraph of a label.
func (b *builder) label(k int, c *candidate, ch chosen) {
	b.close()
	if ch.reading() == restarted {
		b.series++
	}
	p := Paragraph{
		Number: ch.value(), printed: c.value, suffix: c.suffix, series: b.series, label: c.span,
		Span: c.span.span(), section: b.lined[k].section, Damage: b.damage(c, ch),
	}
	if !c.markSpan.isZero() {
		p.markSpan, p.Mark, p.Reading = c.markSpan, c.mark, c.markForm
		p.Span = Span{min(c.start(), int(c.markSpan.start)), max(c.end(), int(c.markSpan.end))}
	}
	b.doc.Paragraphs = append(b.doc.Paragraphs, p)
	b.open, b.letter = len(b.doc.Paragraphs)-1, 0
	b.from, b.lastEnd, b.lastAt = len(b.bodies), p.Span.End, k
}

// damage says what happened to the label of c.
func (b *builder) damage(c *candidate, ch chosen) Damage {
	switch {
	case ch.reading() == withoutDigit:
		return DigitForPilcrow
	case c.glued || c.inline:
		return Glued
	case !isDigit(b.src[c.start()]) && c.sign == 0 && c.form != enclosed:
		return OtherDamage
	case b.doc.Pilcrow && c.sign == 0 && c.form == dotted && !c.tight && !c.before:
		return LostPilcrow
	case c.sign > 0 && b.src[c.start():c.start()+int(c.sign)] != "¶":
		return OtherDamage
	}
	return Intact
}

// markForm is the form of a mark that the head reader read.
func markForm(m *markings.Reading) MarkForm {
	switch {
	case m.Entire:
		return EntireText
	case unbalanced(m):
		return Unbalanced
	}
	return Plain
}

// unbalanced reports whether a parenthesis of the mark is missing.
func unbalanced(m *markings.Reading) bool {
	for i := range m.Problems {
		if m.Problems[i].Code == "PM04" {
			return true
		}
	}
	return false
}

// piece adds a piece of text to the open paragraph, or opens one without a number.
func (b *builder) piece(k int, s Span) {
	if s = trim(b.src, s); s.Len() == 0 {
		return
	}
	if b.open >= 0 && b.lastAt != k {
		if b.doc.Paragraphs[b.open].Number == 0 && b.markAt(s) > 0 {
			b.close()
		} else {
			b.joint(k, s)
		}
	}
	if b.open < 0 {
		b.unnumbered(k, s)
	}
	if b.lastAt != k || len(b.bodies) == b.from {
		b.part(k, s)
	}
	b.bodies = append(b.bodies, s)
	b.lastEnd, b.lastAt = s.End, k
}

// joint decides what the gap between the open paragraph and line k is: nothing, a cut in a sentence, or, for text without
// numbers, the end of the paragraph.
func (b *builder) joint(k int, s Span) {
	f := &b.lined[k]
	if !f.blank && !f.page && !f.head {
		return
	}
	p := &b.doc.Paragraphs[b.open]
	before := b.src[p.Span.Start:b.lastEnd]
	small := isLower(b.src[s.Start])
	whole := ended(before) && !small
	if p.Number == 0 {
		if whole || f.head || f.blank && !f.page && !small {
			b.close()
			return
		}
	}
	text := b.src[s.Start:s.End]
	if whole || b.lastEnd == p.Label().End || isBullet(text) || markedItem(text) > 0 {
		return
	}
	if _, n := letterAt(text); n > 0 {
		return
	}
	b.doc.Cuts = add(b.doc.Cuts, Cut{Span: Span{b.lastEnd, s.Start}, Paragraph: b.open, Page: f.page})
}

// unnumbered opens a paragraph without a number; it may carry a mark.
func (b *builder) unnumbered(k int, s Span) {
	p := Paragraph{Span: Span{s.Start, s.Start}, section: b.lined[k].section, series: b.series}
	b.doc.Paragraphs = append(b.doc.Paragraphs, p)
	b.open, b.letter = len(b.doc.Paragraphs)-1, 0
	b.from, b.lastEnd, b.lastAt = len(b.bodies), s.Start, k
}

// heading records line k of the flow as a heading, or as the next line of one.
func (b *builder) heading(k int) {
	if b.open >= 0 && b.doc.Paragraphs[b.open].Number == 0 {
		b.close()
	}
	span := b.flowInk(k)
	if n := len(b.doc.Headings); n > 0 && k > 0 && !b.lined[k].blank && b.lines[b.lined[k-1].line].Kind == LineHeading {
		h := &b.doc.Headings[n-1]
		h.Span.End = span.End
		h.Text = fold(b.src[h.Span.Start:h.Span.End])
		return
	}
	b.doc.Headings = add(b.doc.Headings, Heading{
		Span: span, Text: fold(b.src[span.Start:span.End]), After: len(b.doc.Paragraphs) - 1,
	})
}

// close ends the open paragraph.
func (b *builder) close() {
	if b.open < 0 {
		return
	}
	p := &b.doc.Paragraphs[b.open]
	p.Body = b.bodies[b.from:len(b.bodies):len(b.bodies)]
	p.Span.End = max(p.Span.End, b.lastEnd)
	for i := range p.Subs {
		end := p.Span.End
		if i+1 < len(p.Subs) {
			end = p.Subs[i+1].Span.Start
		}
		p.Subs[i].Span = trim(b.src, Span{p.Subs[i].Span.Start, end})
	}
	b.open = -1
}
