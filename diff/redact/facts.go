package redact

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"pilcrow/markings"
	"pilcrow/markings/cable"
	"pilcrow/markings/redaction"
)

// Facts are what a release says of itself as a release.
type Facts struct {
	Convention   redaction.Convention // of most marks; empty where there is none
	Stamps       []int                // indexes of page stamps in Pass.Notations
	Reclassified bool                 // a stamp says that the record was classified in the review
	Declassified bool                 // a stamp or line says that the record is declassified or unclassified now
	Coded        bool                 // its marks cite exemption codes: a release under the Freedom of Information Act
	Level        markings.Level       // of the governing classification line, NoLevel where there is none
	Record       time.Time            // the record's date, zero where it is not known
	Review       time.Time            // the day of the release, zero where it is not known
}

// factsOf reads the facts of a release.
func factsOf(doc *cable.Document, found []redaction.Notation, opts Options) Facts {
	f := Facts{Convention: opts.Convention, Review: opts.Reviewed}
	var count convention
	for i := range found {
		n := &found[i]
		switch n.Kind {
		case redaction.Stamp:
			f.Stamps = append(f.Stamps, i)
		case redaction.Reclassification:
			f.Reclassified = true
		case redaction.Mark, redaction.Cite:
			f.Coded = f.Coded || len(n.Codes) > 0
			count.add(n.Convention)
		}
	}
	if f.Convention == "" {
		f.Convention = count.most()
	}
	f.Coded = f.Coded || len(f.Stamps) > 0 || f.Convention == redaction.FOIA || f.Convention == redaction.State
	if line := doc.Governing(); line != nil {
		f.Level = line.Mark.Level
	}
	f.Declassified = declassified(doc)
	if t, ok := doc.Time(); ok {
		f.Record = t
	}
	if f.Review.IsZero() {
		f.Review = reviewed(doc.Src)
	}
	return f
}

// convention counts the conventions of marks, in the order in which they came.
type convention struct {
	names  []redaction.Convention
	counts []int
}

func (c *convention) add(name redaction.Convention) {
	for i, n := range c.names {
		if n == name {
			c.counts[i]++
			return
		}
	}
	c.names = append(c.names, name)
	c.counts = append(c.counts, 1)
}

// most is the convention with the highest count, of equals the first, empty where there is none.
func (c *convention) most() redaction.Convention {
	best := 0
	var name redaction.Convention
	for i, n := range c.counts {
		if n > best {
			best, name = n, c.names[i]
		}
	}
	return name
}

// notices are the words of lines that say that a record is open now. The footer of the Department of State, which begins
// with UNCLASSIFIED and ends with the number of the document, stands on every page that it releases.
var notices = []string{
	"Doc No. C", "Declassified/Released", "DECLASSIFIED", "Declassified by", "Declassified on", "Authority NND",
	"Approved For Release", "APPROVED FOR RELEASE",
}

// declassified reports whether a notice that the record is open now stands outside its paragraphs.
func declassified(doc *cable.Document) bool {
	for _, notice := range notices {
		for at := 0; ; {
			i := strings.Index(doc.Src[at:], notice)
			if i < 0 {
				break
			}
			at += i
			if lineOf(doc, at).Kind != cable.LineBody {
				return true
			}
			at += len(notice)
		}
	}
	return false
}

// lineOf is the line that the byte at offset stands in, the zero Line where there is none.
func lineOf(doc *cable.Document, offset int) cable.Line {
	i, found := slices.BinarySearchFunc(doc.Lines, offset, func(l cable.Line, at int) int {
		return cmp.Compare(l.Start(), at)
	})
	if !found {
		i--
	}
	if i < 0 {
		return cable.Line{}
	}
	return doc.Lines[i]
}

// reviewed is the day of a release as the footer of its pages tells it, "Doc No. C05000000 Date: 11/30/2015", or the
// stamp of a later classification, "on 11/30/2015"; zero where neither does.
func reviewed(src string) time.Time {
	for _, sign := range []string{"Doc No. ", "A/GIS"} {
		i := strings.Index(src, sign)
		if i < 0 {
			continue
		}
		near := src[i:min(len(src), i+160)]
		for _, before := range []string{"Date: ", " on "} {
			if _, date, ok := strings.Cut(near, before); ok && len(date) >= 10 {
				if t, err := time.Parse("01/02/2006", date[:10]); err == nil {
					return t
				}
			}
		}
	}
	return time.Time{}
}

// years is the number of full years from one day to another.
func years(from, to time.Time) int {
	n := to.Year() - from.Year()
	if to.Before(from.AddDate(n, 0, 0)) {
		n--
	}
	return n
}
