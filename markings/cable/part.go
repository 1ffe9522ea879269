package cable

import (
	"strings"

	"pilcrow/markings"
)

// part notes the label of a subparagraph at the head of a piece of text.
func (b *builder) part(k int, s Span) {
	text := b.src[s.Start:s.End]
	if isWord(text) {
		return
	}
	p := &b.doc.Paragraphs[b.open]
	n := bulletAt(text)
	apart := b.lined[k].blank || ended(b.src[p.Span.Start:b.lastEnd])
	if n == 0 {
		sign := pilcrowAt(text)
		ordinal, m := letterAt(text[sign:])
		if m > 0 && (apart || b.src[b.lastEnd-1] == ',') && (ordinal == b.letter+1 || ordinal == 1) {
			b.letter, n = ordinal, sign+m
		}
	}
	if n == 0 {
		n = b.listNumber(k, s)
	}
	if n == 0 {
		n = markedItem(text)
	}
	if n == 0 && (p.Number == 0 || !apart || !b.lined[k].blank && markLength(text) == len(text) || b.markAt(s) == 0) {
		return // a mark alone on the line behind its text is no portion
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

// isWord reports whether s begins with a word of two letters and more that numbers nothing, as most lines do: no letter of
// a list, no Roman number, no pilcrow that a scanner read as letters, no mark, no bullet.
func isWord(s string) bool {
	return len(s) > 1 && isASCIILetter(s[0]) && isASCIILetter(s[1]) && !(isRoman(s[0]) && isRoman(s[1])) &&
		s[:2] != "fl"
}

// isRoman reports whether c is a figure of the Roman numbers of lists.
func isRoman(c byte) bool {
	switch c | 0x20 {
	case 'i', 'v', 'x', 'l':
		return true
	}
	return false
}

// markAt is the length of the mark at the head of s, a portion of its own that has no label; 0 for none, and for a letter
// that goes on a list.
func (b *builder) markAt(s Span) int {
	text := b.src[s.Start:s.End]
	if text[0] != '(' || isReference(text) {
		return 0
	}
	n := markLength(text)
	if n == 0 || b.enumerated(text[:n], s.Start) {
		return 0
	}
	return n
}

// markLength is the length of the mark with both its parentheses that s begins with and a blank ends; 0 for none.
func markLength(s string) int {
	r, n := markings.ReadHead(s)
	if n == 0 || unbalanced(&r) || n < len(s) && !blank(s[n]) {
		return 0
	}
	return n
}

// enumerationReach is how far before "(c)", in bytes, "(b)" is looked for.
const enumerationReach = 2 << 10

// enumerated reports whether mark, which stands at offset at, is the letter of a list: "(c)" behind "(a) fish, (b) bread".
func (b *builder) enumerated(mark string, at int) bool {
	if len(mark) != len("(c)") || b.open < 0 {
		return false
	}
	before := b.src[max(b.doc.Paragraphs[b.open].Span.Start, at-enumerationReach):at]
	return strings.Contains(before, "("+string(rune(mark[1]-1))+")")
}

// markedItem is the length of a label that only the mark behind it tells, since its form is rare or the order of its list
// is broken: "c. (S)", "ii. (S)", "(iv) (S)", "1.1 (S)", "3, (S)". It is 0 where there is none.
func markedItem(s string) int {
	start := pilcrowAt(s)
	if start < len(s) && (s[start] == '(' || s[start] == '[') {
		start++
	}
	i, closed := itemAt(s, start)
	if i == start {
		return 0
	}
	for n := 0; n < 2 && i < len(s) && strings.IndexByte(".)]:,-", s[i]) >= 0; n++ {
		i, closed = i+1, true
	}
	at := i + blanks(s[i:])
	if !closed || at >= len(s) || s[at] != '(' || markLength(s[at:]) == 0 {
		return 0
	}
	return i
}

// itemAt is where the number or the letter ends that labels an item and begins at index i of s: 3, 1.1, 2a, iv, c. It
// reports whether a dot stands in it.
func itemAt(s string, i int) (end int, dotted bool) {
	start := i
	for i < len(s) && i-start < 8 && (isDigit(s[i]) || s[i] == '.' && i > start && i+1 < len(s) && isDigit(s[i+1])) {
		dotted = dotted || s[i] == '.'
		i++
	}
	if i == start {
		for i < len(s) && i-start < 5 && isRoman(s[i]) {
			i++
		}
		if i > start {
			return i, false
		}
	}
	if i < len(s) && (isUpper(s[i]) || isLower(s[i])) {
		i++
	}
	return i, dotted
}

// listNumber is the length of the number that labels an item of a list at the head of line k, 0 for none.
func (b *builder) listNumber(k int, s Span) int {
	for i := range b.listed(k) {
		if c := &b.cands[i]; c.start() == s.Start {
			return c.span.span().Len()
		}
	}
	return 0
}

// listed yields the candidates of line k that were read as items of a list.
func (b *builder) listed(k int) func(func(int) bool) {
	return func(yield func(int) bool) {
		for b.item < len(b.cands) && int(b.cands[b.item].flow) < k {
			b.item++
		}
		for i := b.item; i < len(b.cands) && int(b.cands[i].flow) == k; i++ {
			if b.read[i].reading() == inList && !yield(i) {
				return
			}
		}
	}
}
