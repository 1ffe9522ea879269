package diff

import (
	"slices"

	"pilcrow/markings/cable"
)

// Spans says where n bytes of a paragraph's words, from the place on, stand in the document's source: a span for each
// line they run over, without the line ends, page lines and label damage between.
func Spans(d *cable.Document, at Place, n int) []cable.Span {
	words := d.Words(at.Paragraph)
	from, to := at.Offset, min(at.Offset+n, len(words))
	body := d.Paragraphs[at.Paragraph].Body
	var out []cable.Span
	w := 0 // what of words has been found
	for _, b := range body {
		span := cable.Span{Start: -1}
		take := func(s cable.Span, length int) {
			if w < to && w+length > from && words[w] != ' ' {
				if span.Start < 0 {
					span.Start = s.Start
				}
				span.End = s.End
			}
			w += length
		}
		for p := b.Start; p < b.End && w < to; {
			if a, ok := standIn(d, p); ok {
				if a.Text != "" && len(words)-w >= len(a.Text) && words[w:w+len(a.Text)] == a.Text {
					take(a.Span, len(a.Text))
				}
				p = max(p+1, a.Span.End)
				continue
			}
			// A blank of the words stands for blanks or for the end of the line; what the words lack is passed over.
			if words[w] == ' ' && d.Src[p] != ' ' && !isBlank(d.Src[p]) {
				w++
				continue
			}
			if words[w] == d.Src[p] {
				take(cable.Span{Start: p, End: p + 1}, 1)
			}
			p++
		}
		if span.Start >= 0 {
			out = append(out, span)
		}
	}
	return out
}

// standIn is the artifact or false pilcrow that begins at p.
func standIn(d *cable.Document, p int) (cable.Artifact, bool) {
	if k := slices.IndexFunc(d.Artifacts, func(a cable.Artifact) bool { return a.Span.Start == p }); k >= 0 {
		return d.Artifacts[k], true
	}
	if k := slices.IndexFunc(d.Pilcrows, func(s cable.Span) bool { return s.Start == p }); k >= 0 {
		return cable.Artifact{Span: d.Pilcrows[k]}, true
	}
	return cable.Artifact{}, false
}

func isBlank(b byte) bool {
	return b == ' ' || b == '\t' || b == '\r' || b == '\n' || b == 0xC2 || b == 0xA0
}
