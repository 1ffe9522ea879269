package report

import (
	"sort"

	"pilcrow/markings/cable"
)

// place is a position in a file, as the contract counts: line and column from 1, offset in bytes on disk from 0.
type place struct {
	line, column, offset int
}

// places finds positions in a document.
type places struct {
	doc   *cable.Document
	found *cable.Positions

	counted, words int // the line, from 1, whose words were counted last, and how many they are
}

func newPlaces(doc *cable.Document) places { return places{doc: doc, found: cable.NewPositions(doc)} }

// at is the position of offset, a byte of Document.Src.
func (p *places) at(offset int) place {
	line, column := p.found.At(offset)
	return place{line, column, p.doc.Disk(offset)}
}

// text is line i, from 0, without its line end, and where it starts.
func (p *places) text(i int) (line string, start int) {
	if i >= len(p.doc.Lines) {
		return p.doc.Src, 0
	}
	span := p.doc.Lines[i].Span()
	end := span.End
	for end > span.Start && (p.doc.Src[end-1] == '\n' || p.doc.Src[end-1] == '\r') {
		end--
	}
	return p.doc.Src[span.Start:end], span.Start
}

// wordsOn is the number of words on line i, from 0. A line may be long and have a finding at every word.
func (p *places) wordsOn(i int) int {
	if p.counted != i+1 {
		line, _ := p.text(i)
		p.counted, p.words = i+1, counting(line)
	}
	return p.words
}

// paragraphAt is the index of the paragraph of doc that offset stands in, -1 for none.
func paragraphAt(doc *cable.Document, offset int) int {
	i := sort.Search(len(doc.Paragraphs), func(i int) bool { return doc.Paragraphs[i].Span.Start > offset }) - 1
	if i < 0 || !doc.Paragraphs[i].Span.Contains(offset) {
		return -1
	}
	return i
}
