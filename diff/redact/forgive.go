package redact

import (
	"slices"
	"strconv"
	"strings"

	"pilcrow/markings/cable"
	"pilcrow/markings/redaction"
)

// forgive drops what declared normalisations explain of the changes: labels written in another way, headers that later
// sections repeat, signs beside a mark; and it gives words that lack a mark to a code in the margin of their line, or to
// a stamp that denies the whole text.
func (p *pairing) forgive(denied int) {
	cites := p.cites()
	for k := range p.changes {
		c := &p.changes[k]
		p.forgiveReading(c)
		p.forgiveLabels(c)
		if c.beside && p.count(c.region, (*lexeme).speaks) == 0 && p.brandAll(c) {
			p.normalised[markSigns]++
			continue
		}
		if slices.ContainsFunc(p.new.tokens[c.b0:c.b1], func(t lexeme) bool { return open(t.fate) }) || p.missingWords(c) == 0 {
			continue
		}
		switch note := p.marginNote(c, cites); {
		case p.repeatsHeader(c):
			p.brandAll(c)
			p.normalised[repeatedHeaders]++
		case note >= 0:
			p.cover(c, deletion{notes: []int{note}, stamp: -1})
		case denied >= 0:
			p.cover(c, deletion{stamp: denied})
		}
	}
}

// open reports whether a fate is not explained yet.
func open(f fate) bool { return f == lost || f == swapped }

// count is the number of tokens of a region, on both sides, that are not explained and have a property.
func (p *pairing) count(r region, is func(*lexeme) bool) int {
	n := 0
	for i := r.a0; i < r.a1; i++ {
		if open(p.old.tokens[i].fate) && is(&p.old.tokens[i]) {
			n++
		}
	}
	for j := r.b0; j < r.b1; j++ {
		if open(p.new.tokens[j].fate) && is(&p.new.tokens[j]) {
			n++
		}
	}
	return n
}

// missingWords is the number of words that are missing at a change.
func (p *pairing) missingWords(c *change) int {
	return p.count(region{c.a0, c.a1, 0, 0}, (*lexeme).worded)
}

// brandAll forgives a change.
func (p *pairing) brandAll(c *change) bool {
	p.brand(p.old, c.a0, c.a1-1, forgiven)
	p.brand(p.new, c.b0, c.b1-1, forgiven)
	return true
}

// cover accounts the missing words of a change to a note.
func (p *pairing) cover(c *change, d deletion) {
	for i := c.a0; i < c.a1; i++ {
		if open(p.old.tokens[i].fate) {
			p.old.tokens[i].fate = covered
			d.words = append(d.words, i)
		}
	}
	p.deletions = append(p.deletions, d)
}

// cites are the codes in the margins of the release: its tokens that stand for nothing in their own place.
func (p *pairing) cites() []int {
	var out []int
	for _, d := range p.deletions {
		for _, j := range d.notes {
			if len(d.words) == 0 && p.noteAt(j).Kind == redaction.Cite {
				out = append(out, j)
			}
		}
	}
	slices.Sort(out)
	return out
}

// marginNote is the code in the margin of the lines between which a change lies, -1 where there is none.
func (p *pairing) marginNote(c *change, cites []int) int {
	if len(cites) == 0 || len(p.new.tokens) == 0 {
		return -1
	}
	from := p.new.line(max(0, c.b0-1))
	to := p.new.line(min(c.b1, len(p.new.tokens)-1))
	for _, j := range cites {
		if line := p.new.line(j); from <= line && line <= to && to-from < 6 {
			return j
		}
	}
	return -1
}

// repeatsHeader reports whether the words that are missing at a change are those of a header that a later section
// repeats: lines of the header's kinds behind the first paragraph, all of whose words the first header has.
func (p *pairing) repeatsHeader(c *change) bool {
	doc := p.old.doc
	if len(doc.Paragraphs) == 0 {
		return false
	}
	body := doc.Paragraphs[0].Span.Start
	for i := c.a0; i < c.a1; i++ {
		t := &p.old.tokens[i]
		if !t.speaks() || !open(p.old.tokens[i].fate) {
			continue
		}
		kind := doc.Lines[p.old.line(i)].Kind
		if p.old.start(i) < body || kind < cable.LineStart || kind > cable.LineReference || !p.inHeader(t.key, body) {
			return false
		}
	}
	return true
}

// inHeader reports whether a token stands before a place of the original.
func (p *pairing) inHeader(id int32, body int) bool {
	for i := range p.old.tokens {
		if p.old.start(i) >= body {
			return false
		}
		if p.old.tokens[i].key == id {
			return true
		}
	}
	return false
}

// forgiveReading forgives a change in which both sides are written alike and were only read in different ways: a portion
// mark or a label that one side takes for words.
func (p *pairing) forgiveReading(c *change) {
	if c.a0 == c.a1 || c.b0 == c.b1 || c.a1-c.a0+c.b1-c.b0 > 24 {
		return
	}
	written := func(s *stream, from, to int) string {
		var b strings.Builder
		for i := from; i < to; i++ {
			b.WriteString(compact(s.doc.Slice(s.span(i))))
		}
		return strings.ReplaceAll(b.String(), "¶", "")
	}
	if written(p.old, c.a0, c.a1) == written(p.new, c.b0, c.b1) {
		p.brandAll(c)
		p.normalised[labels]++
	}
}

// sameLabel reports whether two tokens, at least one of them a label, are the same number, as meant or as printed.
func sameLabel(s *stream, i int, o *stream, j int) bool {
	a, b := &s.tokens[i], &o.tokens[j]
	if a.form != labelForm {
		s, i, a, o, j, b = o, j, b, s, i, a
	}
	if a.form != labelForm {
		return false
	}
	p := &s.doc.Paragraphs[s.index(i)]
	switch b.form {
	case labelForm:
		q := &o.doc.Paragraphs[o.index(j)]
		return p.Number == q.Number || p.Printed() == q.Printed() && p.Printed() > 0 ||
			p.Number == q.Printed() || p.Printed() == q.Number
	case numberForm:
		key := o.key(j)
		return key == strconv.Itoa(p.Number) || key == strconv.Itoa(p.Printed())
	}
	return false
}
