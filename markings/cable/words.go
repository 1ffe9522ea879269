package cable

import (
	"cmp"
	"slices"
	"strings"
)

// Words is the text of paragraph i: its words with single blanks. Page lines and line ends are gone, words that a line end
// split are whole again, a false pilcrow and the remains of a converter are left out.
func (d *Document) Words(i int) string {
	var b strings.Builder
	p := &d.Paragraphs[i]
	n := 0
	for _, s := range p.Body {
		n += s.Len() + 1
	}
	b.Grow(n)
	holed := false
	for k, s := range p.Body {
		if k > 0 {
			before := b.String()
			if keep, ok := d.splitWord(before, d.Slice(s), s.Start, d.Src[p.Body[k-1].End:s.Start]); ok {
				b.Reset()
				b.Grow(n)
				b.WriteString(before[:keep])
			} else if before != "" {
				b.WriteByte(' ')
			}
		}
		holed = d.writeWords(&b, s) || holed
	}
	if holed {
		return fold(b.String())
	}
	return b.String()
}

// wordReach is how far around a split word, in bytes, other places are looked at that tell how it is written.
const wordReach = 16 << 10

// splitWord reports whether next, a piece at offset at, goes on the word that before ends with, and how much of before
// stays: all of it where the hyphen belongs to the word, else all but the hyphen.
func (d *Document) splitWord(before, next string, at int, gap string) (keep int, ok bool) {
	n := len(before)
	if n < 3 || before[n-1] != '-' || !isLetter(before[n-2]) || !isLetter(next[0]) || !strings.ContainsAny(gap, "\r\n") {
		return 0, false
	}
	head := before[strings.LastIndexAny(before[max(0, n-40):n-1], " -/(\"")+1+max(0, n-40) : n-1]
	tail := next
	for i := 0; i < len(next); i++ {
		if !isLetter(next[i]) {
			tail = next[:i]
			break
		}
	}
	if isUpper(before[n-2]) != isUpper(next[0]) {
		return n, true
	}
	around := d.Src[max(0, at-wordReach):min(len(d.Src), at+wordReach)]
	switch {
	case strings.Contains(around, head+tail):
		return n - 1, true
	case strings.Contains(around, head+"-"+tail), compounds(head):
		return n, true
	}
	return n - 1, true
}

// compounds reports whether head is a word that makes compounds with a hyphen.
func compounds(head string) bool {
	switch strings.ToUpper(head) {
	case "EX", "NON", "SELF", "LONG", "SHORT", "HIGH", "LOW", "ANTI", "PRO", "VICE", "MID", "SEMI", "MULTI", "WELL", "NEO",
		"INTER", "QUASI", "ALL", "HALF", "FULL", "PART", "ONE", "TWO", "THREE", "FOUR", "FIVE", "FIRST", "SECOND", "THIRD":
		return true
	}
	return false
}

// writeWords writes the words of s with single blanks. It reports whether something was left out, which may leave two
// blanks together.
func (d *Document) writeWords(b *strings.Builder, s Span) (holed bool) {
	at := s.Start
	for _, hole := range d.holes(s) {
		holed = true
		d.writeFolded(b, Span{at, hole.Span.Start})
		b.WriteString(hole.Text)
		at = hole.Span.End
	}
	d.writeFolded(b, Span{at, s.End})
	return holed
}

// holes are the false pilcrows and artifacts in s, in order and apart, with what stands for them.
func (d *Document) holes(s Span) []Artifact {
	var out []Artifact
	k, _ := slices.BinarySearchFunc(d.Pilcrows, s.Start, func(p Span, at int) int { return cmp.Compare(p.Start, at) })
	for ; k < len(d.Pilcrows) && d.Pilcrows[k].End <= s.End; k++ {
		out = append(out, Artifact{Span: d.Pilcrows[k]})
	}
	k, _ = slices.BinarySearchFunc(d.Artifacts, s.Start, func(a Artifact, at int) int { return cmp.Compare(a.Span.Start, at) })
	for ; k < len(d.Artifacts) && d.Artifacts[k].Span.End <= s.End; k++ {
		out = append(out, d.Artifacts[k])
	}
	return apart(out)
}

// writeFolded writes s with every run of blanks as one.
func (d *Document) writeFolded(b *strings.Builder, s Span) {
	if text := d.Slice(s); isFolded(text) {
		b.WriteString(text)
		return
	}
	for at := s.Start; at < s.End; {
		if n := blankAt(d.Src[at:s.End]); n > 0 {
			for at < s.End && n > 0 {
				at += n
				if at < s.End {
					n = blankAt(d.Src[at:s.End])
				}
			}
			b.WriteByte(' ')
			continue
		}
		start := at
		for at < s.End && blankAt(d.Src[at:s.End]) == 0 {
			at++
		}
		b.WriteString(d.Src[start:at])
	}
}
