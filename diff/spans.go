package diff

import (
	"cmp"
	"slices"

	"pilcrow/markings/cable"
)

// Spans says where n bytes of a paragraph's words, from the place on, stand in the document's source: a span for each
// line they run over, without the line ends, page lines and label damage between. For many places see Locator.
func Spans(d *cable.Document, at Place, n int) []cable.Span {
	return NewLocator(d).Spans(at, n)
}

// Locator finds the spans of many places in a document. It goes on from the last place, so that places in their order
// cost no more than one walk over the text.
type Locator struct {
	doc       *cable.Document
	paragraph int    // of the last place; -1 before the first
	words     string // of the paragraph
	word      int    // how much of words has been found
	piece     int    // the piece of the paragraph's body that was looked at last
	source    int    // and how far, in the source
}

// NewLocator makes a Locator for a document.
func NewLocator(d *cable.Document) *Locator { return &Locator{doc: d, paragraph: -1} }

// Spans is what the function Spans says.
func (l *Locator) Spans(at Place, n int) []cable.Span {
	if at.Paragraph != l.paragraph {
		*l = Locator{doc: l.doc, paragraph: at.Paragraph, words: l.doc.Words(at.Paragraph)}
	}
	if at.Offset < l.word {
		l.word, l.piece, l.source = 0, 0, 0
	}
	to := min(at.Offset+n, len(l.words))
	body := l.doc.Paragraphs[at.Paragraph].Body
	var out []cable.Span
	for ; l.piece < len(body) && l.word < to; l.piece++ {
		if span := l.within(body[l.piece], at.Offset, to); span.Start >= 0 {
			out = append(out, span)
		}
		if l.source < body[l.piece].End {
			break // the next place may stand in the same piece
		}
	}
	return out
}

// within is where the bytes from up to to of the words stand in piece, from a negative offset on where none does.
func (l *Locator) within(piece cable.Span, from, to int) cable.Span {
	d, words, w := l.doc, l.words, l.word
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
	p := max(piece.Start, l.source)
	for p < piece.End && w < to {
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
	l.word, l.source = w, p
	return span
}

// standIn is the artifact or false pilcrow that begins at p.
func standIn(d *cable.Document, p int) (cable.Artifact, bool) {
	start := func(a cable.Artifact, p int) int { return cmp.Compare(a.Span.Start, p) }
	if k, found := slices.BinarySearchFunc(d.Artifacts, p, start); found {
		return d.Artifacts[k], true
	}
	starts := func(s cable.Span, p int) int { return cmp.Compare(s.Start, p) }
	if k, found := slices.BinarySearchFunc(d.Pilcrows, p, starts); found {
		return cable.Artifact{Span: d.Pilcrows[k]}, true
	}
	return cable.Artifact{}, false
}

func isBlank(b byte) bool {
	return b == ' ' || b == '\t' || b == '\r' || b == '\n' || b == 0xC2 || b == 0xA0
}
