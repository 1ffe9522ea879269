package redact

import (
	"cmp"
	"slices"

	"pilcrow/markings"
	"pilcrow/markings/cable"
	"pilcrow/markings/redaction"
)

// eachCode calls f for every code that a mark or a margin cites.
func (p *Pass) eachCode(f func(n *redaction.Notation, c redaction.Code)) {
	for i := range p.Notations {
		n := &p.Notations[i]
		if !n.Withholds() {
			continue
		}
		for _, c := range n.Codes {
			f(n, c)
		}
	}
}

// codeSpan is the place of a code.
func codeSpan(c redaction.Code) cable.Span { return cable.Span{Start: c.Start, End: c.End} }

// beside are the codes that stand with those of notation i: in it, on its lines, in the margin of its paragraph.
func (p *Pass) beside(i int) []redaction.Code {
	n := &p.Notations[i]
	within := cable.Span{Start: lineOf(p.Released, n.Start).Start(), End: lineOf(p.Released, n.End-1).End()}
	if para := paragraphAt(p.Released, n.Start); para != nil {
		within.Start = min(within.Start, para.Span.Start)
		within.End = max(within.End, para.Span.End)
	}
	var codes []redaction.Code
	own := false
	first, _ := slices.BinarySearchFunc(p.cites, within.Start, func(k, at int) int {
		return cmp.Compare(p.Notations[k].Start, at)
	})
	for _, k := range p.cites[first:] {
		if !within.Contains(p.Notations[k].Start) {
			break
		}
		if k > i && !own {
			codes, own = append(codes, n.Codes...), true
		}
		codes, own = append(codes, p.Notations[k].Codes...), own || k == i
	}
	if !own {
		codes = append(codes, n.Codes...)
	}
	return codes
}

// survey notes which notations say something of others: a text can have one at every word.
func (p *Pass) survey() {
	for i := range p.Notations {
		switch n := &p.Notations[i]; n.Kind {
		case redaction.Cite:
			p.cites = append(p.cites, i)
		case redaction.Stamp, redaction.Reclassification:
			p.grounded = p.grounded || redaction.Code{ID: classified}.Complete(n.Codes)
		}
	}
}

// levelAt is the level of the portion at a place: that of the lettered part or of the paragraph, or of the whole text
// where these carry no mark; NoLevel where it is not known.
func (p *Pass) levelAt(offset int) markings.Level {
	para := paragraphAt(p.Released, offset)
	if para == nil {
		return p.Facts.Level
	}
	for _, sub := range para.Subs {
		if sub.Span.Contains(offset) && sub.Mark.Level != markings.NoLevel {
			return sub.Mark.Level
		}
	}
	if para.Mark.Level != markings.NoLevel {
		return para.Mark.Level
	}
	return p.Facts.Level
}
