package report

import (
	"sort"
	"unicode/utf8"

	"pilcrow/markings/cable"
)

// place is a position in a file, as the contract counts: line and column from 1, offset in bytes on disk from 0.
type place struct {
	line, column, offset int
}

// places finds positions in a document. It remembers the last one, so that positions which lie close together, as those
// of sorted findings do, cost little even in a text of one long line.
type places struct {
	doc    *cable.Document
	line   int // index of the line of the last position
	offset int // the last position, the start of a character
	column int // its column, 0 before the first question
}

// at is the position of offset, a byte of Document.Src. It is what Document.Position and Document.Disk say.
func (p *places) at(offset int) place {
	src := p.doc.Src
	if len(p.doc.Lines) == 0 || offset < len(src) && !utf8.RuneStart(src[offset]) {
		line, column := p.doc.Position(offset)
		return place{line, column, p.doc.Disk(offset)}
	}
	i := p.lineAt(offset)
	start := p.doc.Lines[i].Start
	switch {
	case p.column == 0 || i != p.line || offset-start < p.offset-offset:
		p.column = 1 + utf8.RuneCountInString(src[start:offset])
	case offset >= p.offset:
		p.column += utf8.RuneCountInString(src[p.offset:offset])
	default:
		p.column -= utf8.RuneCountInString(src[offset:p.offset])
	}
	p.line, p.offset = i, offset
	return place{i + 1, p.column, p.doc.Disk(offset)}
}

// lineAt is the index of the line that offset stands in; the text's end belongs to the last line.
func (p *places) lineAt(offset int) int {
	lines := p.doc.Lines
	for i := p.line; i < min(p.line+2, len(lines)); i++ {
		if lines[i].Contains(offset) {
			return i
		}
	}
	return max(sort.Search(len(lines), func(i int) bool { return lines[i].Start > offset })-1, 0)
}

// text is line i, from 0, without its line end, and where it starts.
func (p *places) text(i int) (line string, start int) {
	if i >= len(p.doc.Lines) {
		return p.doc.Src, 0
	}
	span := p.doc.Lines[i].Span
	end := span.End
	for end > span.Start && (p.doc.Src[end-1] == '\n' || p.doc.Src[end-1] == '\r') {
		end--
	}
	return p.doc.Src[span.Start:end], span.Start
}

// paragraphAt is the index of the paragraph of doc that offset stands in, -1 for none.
func paragraphAt(doc *cable.Document, offset int) int {
	i := sort.Search(len(doc.Paragraphs), func(i int) bool { return doc.Paragraphs[i].Span.Start > offset }) - 1
	if i < 0 || !doc.Paragraphs[i].Span.Contains(offset) {
		return -1
	}
	return i
}
