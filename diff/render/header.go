package render

import (
	"strings"

	"pilcrow/diff"
	"pilcrow/markings"
	"pilcrow/markings/cable"
)

// fieldNames are the names that people know the fields of a header by.
var fieldNames = map[string]string{
	"transmission": "Transmission", "routing": "Routing", "station": "Station", "serial": "Serial number",
	"julian_day": "Julian day", "julian_time": "Filing time", "security": "Security line", "precedence": "Precedence",
	"dtg": "Date and time", "from": "From", "to": "To", "info": "Info", "classification": "Line", "captions": "Captions",
	"passing": "Passing", "eo": "E.O.", "tags": "Tags", "subject": "Subject", "subject_mark": "Subject's mark",
	"references": "References", "classified_by": "Classified by", "reasons": "Reasons", "derived_from": "Derived from",
	"declassify": "Declassify on", "signer": "Signed",
}

// A change of a header field or a heading, as a reader is shown it.
type fact struct {
	name  string
	spans []span
	note  string // what it means: "raised"
}

// headerFacts are the changes of the header.
func headerFacts(c *diff.Comparison) []fact {
	facts := make([]fact, len(c.Header))
	for k := range c.Header {
		h := &c.Header[k]
		f := fact{name: fieldNames[h.Field], note: levelNote(c, h)}
		if f.name == "" {
			f.name = h.Field
		}
		switch {
		case h.Old == "" || h.New == "":
			f.spans = replaced(h.Old, h.New)
		case h.Words != nil:
			for _, e := range diff.Fold(h.Words) {
				f.spans = append(f.spans, span{op: e.Op, text: e.Text, notation: e.Notation})
			}
		case len(h.Added) > 0 || len(h.Dropped) > 0:
			f.spans = listed(h)
		default:
			f.spans = replaced(h.Old, h.New)
		}
		facts[k] = f
	}
	return facts
}

// headingFacts are the changes of the headings.
func headingFacts(c *diff.Comparison) []fact {
	facts := make([]fact, len(c.Headings))
	for k, h := range c.Headings {
		f := fact{name: "changed"}
		switch {
		case h.Old == "":
			f.name = "inserted"
		case h.New == "":
			f.name = "deleted"
		}
		if h.Old == "" || h.New == "" {
			f.spans = replaced(h.Old, h.New)
		} else {
			for _, e := range diff.Fold(diff.Words(strings.Fields(h.Old), strings.Fields(h.New))) {
				f.spans = append(f.spans, span{op: e.Op, text: e.Text, notation: e.Notation})
			}
		}
		facts[k] = f
	}
	return facts
}

// replaced is one value in the place of another; an empty one is none.
func replaced(old, fresh string) []span {
	var s []span
	if old != "" {
		s = append(s, span{op: diff.Delete, text: old})
	}
	if fresh != "" {
		s = append(s, span{op: diff.Insert, text: fresh})
	}
	return s
}

// listed is what was dropped from a list and what was added.
func listed(h *diff.HeaderChange) []span {
	var s []span
	for _, text := range h.Dropped {
		s = append(s, span{op: diff.Delete, text: text})
	}
	for _, text := range h.Added {
		s = append(s, span{op: diff.Insert, text: text})
	}
	return s
}

// levelNote says whether a field that classifies the whole document was raised or lowered.
func levelNote(c *diff.Comparison, h *diff.HeaderChange) string {
	var before, after markings.Level
	switch h.Field {
	case "classification":
		before, after = lineLevel(c.Old), lineLevel(c.New)
	case "subject_mark":
		before, after = subjectLevel(c.Old), subjectLevel(c.New)
	}
	switch {
	case before == 0 || after == 0 || before == after:
		return ""
	case before < after:
		return "raised"
	}
	return "lowered"
}

func lineLevel(d *cable.Document) markings.Level {
	if line := d.Governing(); line != nil {
		return line.Mark.Level
	}
	return 0
}

func subjectLevel(d *cable.Document) markings.Level {
	if len(d.Subject) == 0 {
		return 0
	}
	return d.Subject[0].Mark.Level
}
