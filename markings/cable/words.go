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
	for k, s := range p.Body {
		if k > 0 {
			before := b.String()
			if keep, ok := d.splitWord(before, d.Slice(s), d.Src[p.Body[k-1].End:s.Start]); ok {
				b.Reset()
				b.Grow(n)
				b.WriteString(before[:keep])
			} else if before != "" {
				b.WriteByte(' ')
			}
		}
		d.writeWords(&b, s)
	}
	return fold(b.String())
}

// splitWord reports whether next goes on the word that before ends with, and how much of before stays: all of it where the
// hyphen belongs to the word, else all but the hyphen.
func (d *Document) splitWord(before, next, gap string) (keep int, ok bool) {
	n := len(before)
	if n < 3 || before[n-1] != '-' || !isLetter(before[n-2]) || !isLetter(next[0]) || !strings.ContainsAny(gap, "\r\n") {
		return 0, false
	}
	head := before[strings.LastIndexAny(before[:n-1], " -/(\"")+1 : n-1]
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
	switch {
	case strings.Contains(d.Src, head+tail):
		return n - 1, true
	case strings.Contains(d.Src, head+"-"+tail), compounds(head):
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

// writeWords writes the words of s with single blanks.
func (d *Document) writeWords(b *strings.Builder, s Span) {
	at := s.Start
	for _, hole := range d.holes(s) {
		d.writeFolded(b, Span{at, hole.Span.Start})
		b.WriteString(hole.Text)
		at = hole.Span.End
	}
	d.writeFolded(b, Span{at, s.End})
}

// holes are the false pilcrows and artifacts in s, in order, with what stands for them.
func (d *Document) holes(s Span) []Artifact {
	var out []Artifact
	for _, p := range d.Pilcrows {
		if s.Covers(p) {
			out = append(out, Artifact{Span: p})
		}
	}
	for _, a := range d.Artifacts {
		if s.Covers(a.Span) {
			out = append(out, a)
		}
	}
	slices.SortFunc(out, func(a, b Artifact) int { return cmp.Compare(a.Span.Start, b.Span.Start) })
	return out
}

// writeFolded writes s with every run of blanks as one.
func (d *Document) writeFolded(b *strings.Builder, s Span) {
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
