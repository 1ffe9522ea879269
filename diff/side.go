package diff

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"sync"

	"pilcrow/markings/cable"
)

// A side is one version of the text in the alignment.
type side struct {
	doc   *cable.Document
	raw   []string // by paragraph: its body as written, empty where that does not settle its words
	text  []string // by paragraph: its words, empty until texts has run
	group []int32  // by paragraph: the number of its text
	rest  []int32  // the paragraphs without a counterpart of equal text, ascending

	tokens tokens  // those of the rest, one paragraph after the other
	folded []int32 // their ids for the alignment, see fold
	first  []int32 // by paragraph: the index of its first token
	count  []int32 // by paragraph: how many tokens it has; 0 outside the rest
	weight []int   // by paragraph: the weight of its tokens
	noted  []bool  // by paragraph: it holds a withholding notation

	link []int32 // by paragraph: index of its link
}

func newSide(d *cable.Document) *side {
	n := len(d.Paragraphs)
	s := &side{doc: d, raw: make([]string, n), text: make([]string, n)}
	s.group, s.first, s.count, s.link = make([]int32, n), make([]int32, n), make([]int32, n), make([]int32, n)
	s.weight, s.noted = make([]int, n), make([]bool, n)
	for i := range s.link {
		s.raw[i] = written(d, i)
		s.group[i] = unlinked
		s.link[i] = unlinked
	}
	return s
}

// written is the body of paragraph i as written where equal writing means equal words, else empty: whether a hyphen at
// a line end parts a word, and whether a pilcrow in the text is a false one, depends on the rest of the document.
func written(d *cable.Document, i int) string {
	body := d.Paragraphs[i].Body
	if len(body) == 0 {
		return ""
	}
	for _, line := range body[:len(body)-1] {
		if line.Len() == 0 || d.Src[line.End-1] == '-' {
			return ""
		}
	}
	raw := d.Src[body[0].Start:body[len(body)-1].End]
	if strings.Contains(raw, "¶") {
		return ""
	}
	return raw
}

// sameWriting reports whether paragraph i of s and paragraph j of o are written alike, which settles that their words are
// equal.
func (s *side) sameWriting(o *side, i, j int) bool {
	return s.raw[i] != "" && s.raw[i] == o.raw[j] && s.sameLines(o, i, j)
}

// sameLines reports whether the pieces of two paragraphs lie alike.
func (s *side) sameLines(o *side, i, j int) bool {
	a, b := s.doc.Paragraphs[i].Body, o.doc.Paragraphs[j].Body
	shift := b[0].Start - a[0].Start
	return slices.EqualFunc(a, b, func(x, y cable.Span) bool { return x.Start+shift == y.Start && x.End+shift == y.End })
}

// before orders sides by their documents.
func (s *side) before(o *side) bool {
	return cmp.Or(cmp.Compare(len(s.link), len(o.link)), cmp.Compare(s.doc.Src, o.doc.Src)) < 0
}

// manyTexts is for how many texts a goroutine is worth its start.
const manyTexts = 1000

// askTexts fills in the texts of the wanted paragraphs.
func askTexts(sides [2]*side, wanted [2][]int32) {
	var background sync.WaitGroup
	for k, s := range sides {
		ask := func() {
			for _, i := range wanted[k] {
				s.text[i] = s.doc.Words(int(i))
			}
		}
		if len(wanted[k]) < manyTexts {
			ask()
		} else {
			background.Go(ask)
		}
	}
	background.Wait()
}

// words is the number of words of paragraph i.
func (s *side) words(i int32) int {
	if n := int(s.count[i]); n > 0 {
		return n
	}
	text := s.text[i]
	if text == "" {
		text = s.doc.Words(int(i))
	}
	if text == "" {
		return 0
	}
	return countWords(text)
}

// size is the length of paragraph i in bytes, at least 1.
func (s *side) size(i int32) int { return max(1, len(s.text[i]), len(s.raw[i])) }

// ids are the folded tokens of paragraph i, none outside the rest.
func (s *side) ids(i int32) []int32 { return s.folded[s.first[i] : s.first[i]+s.count[i]] }

// tokenise cuts the rest of both sides into tokens.
func (a *aligner) tokenise() {
	distinct := int(16 * math.Sqrt(float64(a.old.restSize()+a.new.restSize()))) // a guess at the room
	a.in = newInterner(distinct, distinct/16)
	a.old.cutRest(a.in, onOld)
	a.new.cutRest(a.in, onNew)
	fold, n := a.in.fold()
	a.measure.tokens = n
	for _, s := range [2]*side{a.old, a.new} {
		s.folded = make([]int32, len(s.tokens.ids))
		for k, id := range s.tokens.ids {
			s.folded[k] = fold[id]
		}
	}
}

// restSize is how long the rest is in bytes.
func (s *side) restSize() int {
	n := 0
	for _, i := range s.rest {
		n += len(s.text[i])
	}
	return n
}

// cutRest cuts the rest into tokens. The side is which of the two it is.
func (s *side) cutRest(in *interner, which whichSides) {
	n := s.restSize()
	s.tokens = tokens{make([]int32, 0, n/5), make([]int32, 0, n/5)} // most words are longer than four letters
	for _, i := range s.rest {
		s.cut(in, i, which)
		s.noted[i] = in.any&which != 0 && slices.ContainsFunc(s.tokens.ids[s.first[i]:],
			func(id int32) bool { return in.marks[id]&which != 0 })
	}
}

// cut cuts a paragraph into tokens.
func (s *side) cut(in *interner, i int32, which whichSides) {
	s.first[i] = int32(len(s.tokens.ids))
	s.tokens.addText(in, s.text[i], which)
	s.count[i] = int32(len(s.tokens.ids)) - s.first[i]
}

// passage makes p the passage of paragraphs.
func (s *side) passage(p *passage, paragraphs []int) *passage {
	*p = passage{parts: p.parts[:0], joined: p.joined}
	if len(paragraphs) > 1 {
		p.tokens = tokens{p.joined.ids[:0], p.joined.at[:0]}
	}
	for _, i := range paragraphs {
		first, last := int(s.first[i]), int(s.first[i]+s.count[i])
		p.parts = append(p.parts, part{i, s.text[i], len(p.ids)})
		if len(paragraphs) == 1 {
			p.tokens = s.tokens.slice(first, last)
			break
		}
		p.ids = append(p.ids, s.tokens.ids[first:last]...)
		p.at = append(p.at, s.tokens.at[first:last]...)
	}
	if len(paragraphs) > 1 {
		p.joined = p.tokens
	}
	return p
}
