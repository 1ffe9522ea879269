package cable

import (
	"slices"
	"sync"
	"time"

	"pilcrow/markings"
	"pilcrow/markings/redaction"
)

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

// notations are those of a document, once somebody asked.
type notations struct {
	once     sync.Once
	all      []redaction.Notation
	withheld []Span
}

// Notations are the notations of redaction that redaction.Find finds in the text, in order. They are looked for when
// they are first asked for, which several goroutines may do at once.
func (d *Document) Notations() []redaction.Notation {
	d.notations.once.Do(func() {
		d.notations.all = redaction.Find(d.Src)
		for i := range d.notations.all {
			if n := &d.notations.all[i]; n.Withholds() {
				d.notations.withheld = append(d.notations.withheld, Span{n.Start, n.End})
			}
		}
	})
	return d.notations.all
}

// Withheld are the withholding notations, in order: [less than 1 line not declassified], XXXXXXXXXXXX. They are looked for
// as those of Notations are.
func (d *Document) Withheld() []Span {
	d.Notations()
	return d.notations.withheld
}

// Rollup joins the marks of all paragraphs and subparagraphs (rules of CAPCO-2016 D.2).
func (d *Document) Rollup() markings.Mark {
	var marks []markings.Mark
	for i := range d.Paragraphs {
		p := &d.Paragraphs[i]
		marks = appendMark(marks, p.Mark)
		for j := range p.Subs {
			marks = appendMark(marks, p.Subs[j].Mark)
		}
	}
	return markings.Join(marks...)
}

// appendMark adds m unless it is no mark or stands there already.
func appendMark(marks []markings.Mark, m markings.Mark) []markings.Mark {
	if m.IsZero() || slices.Contains(marks, m) {
		return marks
	}
	return append(marks, m)
}
