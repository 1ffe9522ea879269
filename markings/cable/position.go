package cable

import (
	"cmp"
	"slices"
	"unicode/utf8"
)

// Position is the line and the column of a byte offset of Src, both from 1; a column counts characters. For many offsets
// see Positions.
func (d *Document) Position(offset int) (line, column int) {
	offset = min(max(offset, 0), len(d.Src))
	if len(d.Lines) == 0 {
		return 1, 1
	}
	i := d.lineAt(offset)
	return i + 1, 1 + utf8.RuneCountInString(d.Src[d.Lines[i].Start():offset])
}

// Line is the line of a byte offset of Src, from 1.
func (d *Document) Line(offset int) int { return d.lineAt(offset) + 1 }

// lineAt is the index of the line that offset stands in; the text's end belongs to the last line.
func (d *Document) lineAt(offset int) int {
	i, found := slices.BinarySearchFunc(d.Lines, offset, func(l Line, at int) int { return cmp.Compare(l.Start(), at) })
	if !found {
		i--
	}
	return max(i, 0)
}

// Disk is the byte offset in the file on disk of a byte offset of Src.
func (d *Document) Disk(offset int) int { return d.Text.Disk(offset) }

// columnStep is about how many bytes are looked at to find a column.
const columnStep = 512

// Positions finds the positions of many offsets in a document. Each costs the same, be the line as long as it may.
type Positions struct {
	doc     *Document
	line    int       // index of the line of the last position
	counted []counted // of every columnStep bytes; made for the first offset that lies far in a line
}

// counted is how many characters stand before an offset where a character begins.
type counted struct {
	offset, characters int
}

// NewPositions makes Positions of a document.
func NewPositions(doc *Document) *Positions { return &Positions{doc: doc} }

// At is the line and the column of a byte offset of Src, both from 1; a column counts characters.
func (p *Positions) At(offset int) (line, column int) {
	offset = min(max(offset, 0), len(p.doc.Src))
	if len(p.doc.Lines) == 0 {
		return 1, 1
	}
	line = p.Line(offset)
	start := p.doc.Lines[p.line].Start()
	if offset-start <= 2*columnStep {
		return line, 1 + utf8.RuneCountInString(p.doc.Src[start:offset])
	}
	return line, 1 + p.characters(offset) - p.characters(start)
}

// Line is the line of a byte offset of Src, from 1.
func (p *Positions) Line(offset int) int {
	lines := p.doc.Lines
	for i := p.line; i < min(p.line+2, len(lines)); i++ {
		if lines[i].Contains(offset) {
			p.line = i
			return i + 1
		}
	}
	p.line = p.doc.lineAt(offset)
	return p.line + 1
}

// characters is how many characters begin before offset.
func (p *Positions) characters(offset int) int {
	if p.counted == nil {
		p.count()
	}
	c := p.counted[offset/columnStep]
	return c.characters + utf8.RuneCountInString(p.doc.Src[c.offset:offset])
}

// count counts the characters of the text.
func (p *Positions) count() {
	src := p.doc.Src
	p.counted = make([]counted, 1, len(src)/columnStep+1)
	for next := columnStep; next <= len(src); next += columnStep {
		offset := next
		// Where no character begins among the bytes before, those are no UTF-8 and each counts for itself.
		for offset > next-utf8.UTFMax && offset < len(src) && !utf8.RuneStart(src[offset]) {
			offset--
		}
		before := p.counted[len(p.counted)-1]
		characters := before.characters + utf8.RuneCountInString(src[before.offset:offset])
		p.counted = append(p.counted, counted{offset, characters})
	}
}
