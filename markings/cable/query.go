package cable

import (
	"time"

	"pilcrow/markings"
)

// Parse reads src, the bytes of a file, as a cable. It accepts any bytes and never fails.
func Parse(name string, src []byte) *Document {
	return &Document{Name: name, Src: string(src)}
}

// Slice is the text of s.
func (d *Document) Slice(s Span) string { return d.Src[s.Start:s.End] }

// Governing is the classification line that governs the whole text, nil where there is none.
func (d *Document) Governing() *ClassificationLine {
	if len(d.Classification) == 0 {
		return nil
	}
	return &d.Classification[0]
}

// Time is the moment of the day-time group, false where the text has none.
func (d *Document) Time() (time.Time, bool) {
	return d.Transmission.DateTime.Time, d.Transmission.DateTime.Valid
}

// HasCaption reports whether the caption, in normal form, stands in the header.
func (d *Document) HasCaption(caption string) bool {
	for _, c := range d.Captions {
		if c.Text == caption {
			return true
		}
	}
	return false
}

// Marked reports whether any paragraph or subparagraph carries a portion mark.
func (d *Document) Marked() bool {
	for i := range d.Paragraphs {
		p := &d.Paragraphs[i]
		if !p.Mark.IsZero() {
			return true
		}
		for j := range p.Subs {
			if !p.Subs[j].Mark.IsZero() {
				return true
			}
		}
	}
	return false
}

// EntireText is the paragraph whose mark is said to hold for the entire text, nil where there is none.
func (d *Document) EntireText() *Paragraph {
	for i := range d.Paragraphs {
		if d.Paragraphs[i].Reading == EntireText {
			return &d.Paragraphs[i]
		}
	}
	return nil
}

// Rollup joins the marks of all paragraphs and subparagraphs.
func (d *Document) Rollup() markings.Mark { return markings.Mark{} }

// Text of paragraph i of d.Paragraphs: its words with single blanks, page lines, wraps and split words mended.
func (d *Document) Words(i int) string { return "" }

// Position is the line and column of a byte offset of Src, both from 1; a column counts characters.
func (d *Document) Position(offset int) (line, column int) { return 1, 1 }

// Disk is the byte offset in the file on disk of a byte offset of Src.
func (d *Document) Disk(offset int) int { return offset }
