package cable

import (
	"cmp"
	"slices"
	"strings"

	"pilcrow/markings"
)

// candidate is a number that may be a paragraph label, with the evidence for it.
type candidate struct {
	*label
	flow     int32 // index of its line in the flow
	glued    bool  // it stands in mid-line, behind the end of a sentence
	inline   bool  // it stands in mid-line only because of its pilcrow
	follows  bool  // it stands behind another number: "297. 1. Text"
	ended    bool  // the sentence before it has ended
	naked    bool  // nothing but a blank sets the number off: "6 THERE ARE TWO"
	apart    bool  // a blank line stands before it
	small    bool  // a small letter follows
	inText   bool  // it stands inside BEGIN TEXT … END TEXT
	starting bool  // it is the first label of a section
}

// readLabels reads the label at the head of each line of the text.
func (r *reader) readLabels() {
	r.labels = r.labels[:0]
	for k := range r.lined {
		span := r.flowInk(k)
		if !opensLabel(r.src[span.Start]) {
			continue
		}
		if l, ok := labelAt(r.src, span.Start, span.End); ok {
			r.lined[k].label = int32(len(r.labels))
			if len(r.labels) == cap(r.labels) {
				r.labels = slices.Grow(r.labels, more(len(r.labels), k, len(r.lined)))
			}
			r.labels = append(r.labels, l)
		}
	}
}

// more is how many labels there may be beside n, all of the first k lines of so many: as many again at most, and in a long
// text about what the rest of it has if it goes on like this.
func more(n, k, lines int) int {
	if n < 1<<12 {
		return max(4, n)
	}
	return min(n, n*(lines-k)/k*9/8+64)
}

// labelOf is the label at the head of line k of the flow, nil where there is none.
func (r *reader) labelOf(k int) *label {
	if i := r.lined[k].label; i >= 0 {
		return &r.labels[i]
	}
	return nil
}

// candidates collects every number that may be a label, in order.
func (r *reader) candidates() {
	cands := room(r.cands, len(r.labels)+8)
	section := int32(0)
	finds := openers{parens: findAll(r.src, '('), signs: r.findSigns()}
	for k := range r.lined {
		f := &r.lined[k]
		span := r.flowInk(k)
		before := len(cands)
		at := span.Start
		if l := r.labelOf(k); l != nil {
			cands = r.opening(cands, k, l, span.End)
			at = l.end()
		} else if k < firstLines {
			cands = r.numberedAfter(cands, k, at, span.End)
		}
		if r.signs || finds.parens.within(at, span.End) >= 0 {
			cands = r.midline(cands, &finds, k, at, span.End)
		}
		if len(cands) > before && f.section != section {
			cands[before].starting = section != 0
			section = f.section
		}
	}
	r.cands = cands
}

// firstLines is how many lines of the text may open with the telegram's own number before paragraph 1.
const firstLines = 8

// numberedAfter adds a first label that stands behind the telegram's own number on the same line: "JCS 2331-65. 1. Text",
// "[document number not declassified] 1. Text".
func (r *reader) numberedAfter(cands []candidate, k, at, end int) []candidate {
	head := r.src[at:min(end, at+64)]
	i := strings.Index(head, " 1. ")
	if i < 1 || strings.IndexByte(".])", head[i-1]) < 0 {
		return cands
	}
	l, ok := labelAt(r.src, at+i+1, end)
	if !ok {
		return cands
	}
	c := r.weigh(k, r.keep(l), end)
	c.follows, c.ended = true, true
	return append(cands, c)
}

// opening adds the label at the head of line k of the flow, and a second one behind it.
func (r *reader) opening(cands []candidate, k int, l *label, end int) []candidate {
	if l.form == bare && l.markSpan.isZero() && l.sign == 0 {
		if !r.lined[k].blank || !r.endedBefore(k) {
			return cands
		}
		c := r.weigh(k, l, end)
		c.naked = true
		return append(cands, c)
	}
	if l.value > 0 || l.sign > 0 {
		cands = append(cands, r.weigh(k, l, end))
		c := &cands[len(cands)-1]
		c.ended, c.apart = r.endedBefore(k), r.lined[k].blank
	}
	if l.form != dotted || !l.markSpan.isZero() {
		return cands
	}
	next := l.end() + blanks(r.src[l.end():end])
	if next >= end || next == l.end() {
		return cands
	}
	if second, ok := labelAt(r.src, next, end); ok && second.form == dotted && second.figures <= 3 && second.value > 0 {
		c := r.weigh(k, r.keep(second), end)
		c.follows, c.ended = true, true
		cands = append(cands, c)
	}
	return cands
}

// keptLabels is how many labels that stand at no line's head are kept in one piece of memory.
const keptLabels = 32

// keep is a label that stays where it is.
func (r *reader) keep(l label) *label {
	if len(r.kept) == cap(r.kept) {
		r.kept = make([]label, 0, keptLabels)
	}
	r.kept = append(r.kept, l)
	return &r.kept[len(r.kept)-1]
}

// weigh makes a candidate of l, which stays where it is.
func (r *reader) weigh(k int, l *label, end int) candidate {
	c := candidate{label: l, flow: int32(k)}
	next := l.end()
	if !l.before && !l.markSpan.isZero() {
		next = int(l.markSpan.end)
	}
	next += blanks(r.src[next:end])
	c.small = next < end && isLower(r.src[next])
	c.inText = r.inText(l.start())
	return c
}

// inText reports whether offset at stands inside BEGIN TEXT … END TEXT.
func (r *reader) inText(at int) bool {
	k, _ := slices.BinarySearchFunc(r.texts, at+1, func(s Span, end int) int { return cmp.Compare(s.End, end) })
	return k < len(r.texts) && r.texts[k].Start <= at
}

// endedBefore reports whether the text before line k of the flow has come to the end of a sentence.
func (r *reader) endedBefore(k int) bool {
	if k == 0 || r.lined[k].head {
		return true
	}
	return ended(r.flowText(k-1)) || r.isHeadingBefore(k-1)
}

// isHeadingBefore reports whether line k of the flow looks like a heading: short, set off by blank lines, without a full
// stop, behind the end of a sentence.
func (r *reader) isHeadingBefore(k int) bool {
	f := &r.lined[k]
	if !f.blank && !f.head && !f.page {
		return false
	}
	s := r.flowText(k)
	if l := r.labelOf(k); l != nil && l.opensParagraph() {
		return false
	}
	return len(s) <= 90 && (k == 0 || f.head || ended(r.flowText(k-1))) && !isLower(s[0])
}

// openers finds what a label in mid-line is known by.
type openers struct {
	parens finder
	signs  signs
}

// midline adds the labels that lost their own line, and every pilcrow before a number, in src[at:end].
func (r *reader) midline(cands []candidate, finds *openers, k, at, end int) []candidate {
	paren, sign := finds.parens.within(at, end), finds.signs.within(at, end)
	for paren >= 0 || sign >= 0 {
		if i := sign; i >= 0 && (paren < 0 || i < paren) {
			l, ok := labelAt(r.src, i, end)
			n := pilcrowAt(r.src[i:end])
			if ok && l.form == dotted || r.numbered(i+n, end) {
				if !ok {
					l = r.bareSign(i, n, end)
				}
				c := r.weigh(k, r.keep(l), end)
				c.inline, c.ended = true, i == at || ended(strings.TrimRight(r.src[at:i], " "))
				cands = append(cands, c)
			}
			sign = finds.signs.within(i+n, end)
			for paren >= 0 && paren < l.end() {
				paren = finds.parens.within(paren+1, end)
			}
			continue
		}
		if start := r.gluedStart(at, paren); start >= 0 {
			if l, ok := labelAt(r.src, start, end); ok && !l.markSpan.isZero() && l.figures <= 3 && l.value > 0 {
				c := r.weigh(k, r.keep(l), end)
				c.glued, c.ended = true, true
				cands = append(cands, c)
			}
		}
		paren = finds.parens.within(paren+1, end)
	}
	return cands
}

// numbered reports whether a number stands at offset i.
func (r *reader) numbered(i, end int) bool {
	i += blanks(r.src[i:end])
	return i < end && isDigit(r.src[i])
}

// bareSign is the label of a pilcrow before a number that has no form of a label: "¶0200Z".
func (r *reader) bareSign(i, sign, end int) label {
	at := i + sign + blanks(r.src[i+sign:end])
	n := digits(r.src[at:end])
	return label{
		span: Span{i, at + n}.narrow(), sign: uint8(sign), form: bare,
		value: int32(number(r.src[at : at+n])), figures: int32(max(n, 4)),
	}
}

// signs finds the pilcrows of a text, in order.
type signs struct {
	s     string
	none  bool // there is none
	leads [3]finder
}

// findSigns finds the pilcrows of the text.
func (r *reader) findSigns() signs {
	return signs{s: r.src, none: !r.signs, leads: [...]finder{
		findAll(r.src, 0xC2), findAll(r.src, 0xC3), findAll(r.src, '&'),
	}}
}

// within is the place of the first pilcrow that begins in s[i:end], -1 for none. It is asked for ever greater i.
func (p *signs) within(i, end int) int {
	for !p.none && i < end {
		first := -1
		for k := range p.leads {
			if at := p.leads[k].within(i, end); at >= 0 && (first < 0 || at < first) {
				first = at
			}
		}
		if first < 0 || pilcrowAt(p.s[first:end]) > 0 {
			return first
		}
		i = first + 1
	}
	return -1
}

// nextByte is the index of the next c in s from i on, -1 for none.
func nextByte(s string, i int, c byte) int {
	if i >= len(s) {
		return -1
	}
	if k := strings.IndexByte(s[i:], c); k >= 0 {
		return i + k
	}
	return -1
}

// gluedStart is where the number of a glued label begins that stands before the parenthesis at offset paren: a sentence
// end, blanks, the number, a dot or a parenthesis, perhaps blanks. It is -1 where there is none.
func (r *reader) gluedStart(from, paren int) int {
	i := paren
	for i > from && r.src[i-1] == ' ' {
		i--
	}
	if i > from && (r.src[i-1] == '.' || r.src[i-1] == ')') {
		i--
	}
	end := i
	for i > from && isDigit(r.src[i-1]) {
		i--
	}
	if i == end || end-i > 3 || i == from || r.src[i-1] != ' ' {
		return -1
	}
	if !ended(strings.TrimRight(r.src[from:i], " ")) {
		return -1
	}
	if _, n := markings.ReadHead(r.src[paren:]); n == 0 {
		return -1
	}
	return i
}
