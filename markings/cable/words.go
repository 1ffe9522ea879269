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
	holed, cut := false, false
	looks := fewLooks + n/looksPer
	for k, s := range p.Body {
		if k > 0 {
			glue := " "
			if cut {
				glue = d.glue(b.String(), s, &looks)
			}
			if b.Len() > 0 || cut {
				b.WriteString(glue)
			}
		}
		s, cut = d.cutHyphen(p.Body, k)
		holed = d.writeWords(&b, s) || holed
	}
	if holed {
		return fold(b.String())
	}
	return b.String()
}

// wordReach is how far around a split word, in bytes, other places are looked at that tell how it is written.
const wordReach = 16 << 10

// A paragraph has so many looks around, and one more for so many bytes; then a word is taken for one without a hyphen.
const (
	fewLooks = 64
	looksPer = 256
)

// cutHyphen is piece k of body and, where a line ends between it and the next piece, without a hyphen at its end.
func (d *Document) cutHyphen(body []Span, k int) (s Span, cut bool) {
	s = body[k]
	if k+1 == len(body) {
		return s, false
	}
	end := s.End
	for end > s.Start && d.Src[end-1] == '\\' { // the converter's, see Artifact
		end--
	}
	if end == s.Start || d.Src[end-1] != '-' || !strings.ContainsAny(d.Src[s.End:body[k+1].Start], "\r\n") {
		return s, false
	}
	return Span{s.Start, end - 1}, true
}

// glue is what stands between before and the piece next where before lost the hyphen at its end: nothing where next goes
// on the word that before ends with, the hyphen where that belongs to the word, else the hyphen and a blank.
func (d *Document) glue(before string, next Span, looks *int) string {
	n := len(before)
	if n < 2 || !isLetter(before[n-1]) || !isLetter(d.Src[next.Start]) {
		return "- "
	}
	from := max(0, n-39)
	head := before[strings.LastIndexAny(before[from:], " -/(\"")+1+from:]
	tail := d.Slice(next)
	for i := 0; i < len(tail) && i <= wordReach; i++ {
		if !isLetter(tail[i]) || i == wordReach {
			tail = tail[:i]
			break
		}
	}
	if isUpper(before[n-1]) != isUpper(d.Src[next.Start]) {
		return "-"
	}
	if *looks--; *looks < 0 {
		return ""
	}
	around := d.Src[max(0, next.Start-wordReach):min(len(d.Src), next.Start+wordReach)]
	if !strings.Contains(around, head+tail) && (strings.Contains(around, head+"-"+tail) || compounds(head)) {
		return "-"
	}
	return ""
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
