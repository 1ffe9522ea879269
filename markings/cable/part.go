package cable

import "pilcrow/markings"

// part notes the label of a subparagraph at the head of a piece of text.
func (b *builder) part(k int, s Span) {
	p := &b.doc.Paragraphs[b.open]
	text := b.src[s.Start:s.End]
	n := bulletAt(text)
	if n == 0 {
		ordinal, m := letterAt(text)
		apart := b.lined[k].blank || ended(b.src[p.Span.Start:b.lastEnd]) || b.src[b.lastEnd-1] == ','
		if m > 0 && apart && (ordinal == b.letter+1 || ordinal == 1) {
			b.letter, n = ordinal, m
		}
	}
	if n == 0 {
		n = b.listNumber(k, s)
	}
	if n == 0 && (p.Number == 0 || !b.lined[k].blank || b.markAt(s) == 0) {
		return
	}
	sub := Subparagraph{Span: s, Label: Span{s.Start, s.Start + n}}
	at := sub.Label.End + blanks(b.src[sub.Label.End:s.End])
	if at < s.End && b.src[at] == '(' {
		if m, n := markings.ReadHead(b.src[at:s.End]); n > 0 {
			sub.MarkSpan, sub.Mark = Span{at, at + n}, m.Mark
		}
	}
	p.Subs = add(p.Subs, sub)
}

// markAt is the length of the mark at the head of s, a portion of its own that has no label; 0 for none.
func (b *builder) markAt(s Span) int {
	text := b.src[s.Start:s.End]
	if text[0] != '(' || isReference(text) {
		return 0
	}
	r, n := markings.ReadHead(text)
	if n == 0 || unbalanced(&r) || n < len(text) && !blank(text[n]) {
		return 0
	}
	return n
}

// listNumber is the length of the number that labels an item of a list at the head of line k, 0 for none.
func (b *builder) listNumber(k int, s Span) int {
	for i := range b.listed(k) {
		if c := &b.cands[i]; c.span.Start == s.Start {
			return c.span.Len()
		}
	}
	return 0
}

// listed yields the candidates of line k that were read as items of a list.
func (b *builder) listed(k int) func(func(int) bool) {
	return func(yield func(int) bool) {
		for b.item < len(b.cands) && b.cands[b.item].flow < k {
			b.item++
		}
		for i := b.item; i < len(b.cands) && b.cands[i].flow == k; i++ {
			if b.read[i].reading == inList && !yield(i) {
				return
			}
		}
	}
}
