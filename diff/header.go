package diff

import (
	"slices"
	"strconv"
	"strings"

	"pilcrow/markings"
	"pilcrow/markings/cable"
)

// HeaderChange is a header field that changed. Field is its key in outline's JSON.
type HeaderChange struct {
	Field          string
	Old, New       string   // the values as a reader writes them, lists joined; empty for a field that is not there
	Added, Dropped []string // of a list: what only one side has
	Words          []Edit   // of a field of running text (subject, passing, classified_by): the word script
}

// A headerField tells how a field is read and compared.
type headerField struct {
	name   string
	form   headerForm
	joiner string
	read   func(*cable.Document) []value
}

// A value is one value of a field: what is printed, and what is compared.
type value struct{ text, key string }

type headerForm uint8

const (
	single  headerForm = iota // one value
	set                       // the order says nothing
	ordered                   // the order counts
	running                   // running text
)

// compareHeaders compares two headers field by field. Repeated headers are read once, and equal values written in
// different ways ("SECRET", "S E C R E T") are equal.
func compareHeaders(old, fresh *cable.Document) []HeaderChange {
	var changes []HeaderChange
	for _, f := range headerFields() {
		before, after := f.values(old), f.values(fresh)
		added, dropped := differences(after, before), differences(before, after)
		if len(added) == 0 && len(dropped) == 0 && (f.form == set || slices.EqualFunc(before, after, sameKey)) {
			continue
		}
		c := HeaderChange{Field: f.name, Old: f.joined(before), New: f.joined(after)}
		switch f.form {
		case set, ordered:
			c.Added, c.Dropped = added, dropped
		case running:
			c.Words = Words(strings.Fields(c.Old), strings.Fields(c.New))
		}
		changes = append(changes, c)
	}
	return changes
}

func sameKey(a, b value) bool { return a.key == b.key }

// values reads the field and leaves out empty values and repeats.
func (f *headerField) values(d *cable.Document) []value {
	var kept []value
	for _, v := range f.read(d) {
		if v.text != "" && !slices.ContainsFunc(kept, func(k value) bool { return sameKey(k, v) }) {
			kept = append(kept, v)
		}
	}
	return kept
}

func (f *headerField) joined(values []value) string {
	texts := make([]string, len(values))
	for k, v := range values {
		texts[k] = v.text
	}
	return strings.Join(texts, f.joiner)
}

// differences are the texts of values that others lacks.
func differences(values, others []value) []string {
	var out []string
	for _, v := range values {
		if !slices.ContainsFunc(others, func(o value) bool { return sameKey(o, v) }) {
			out = append(out, v.text)
		}
	}
	return out
}

// headerFields lists the fields in the order of a cable.
func headerFields() []headerField {
	type doc = *cable.Document
	return []headerField{
		{"transmission", single, " ", func(d doc) []value { return field(d.Transmission.Start) }},
		{"routing", set, " ", func(d doc) []value { return plain(d.Transmission.Routing.Indicators...) }},
		{"station", single, " ", func(d doc) []value { return field(d.Transmission.Origin.Station) }},
		{"serial", single, " ", func(d doc) []value { return field(d.Transmission.Origin.Serial) }},
		{"julian_day", single, " ", func(d doc) []value { return field(d.Transmission.Origin.Day) }},
		{"julian_time", single, " ", func(d doc) []value { return field(d.Transmission.Origin.Time) }},
		{"security", single, " ", func(d doc) []value { return field(d.Transmission.Security.Letters) }},
		{"precedence", single, " ", precedence},
		{"dtg", single, " ", dateTime},
		{"from", ordered, ", ", func(d doc) []value { return field(d.Transmission.From...) }},
		{"to", set, ", ", func(d doc) []value { return addressees(d.Transmission.To) }},
		{"info", set, ", ", func(d doc) []value { return addressees(d.Transmission.Info) }},
		{"classification", single, " ", classification},
		{"captions", set, " ", func(d doc) []value { return field(d.Captions...) }},
		{"passing", running, " ", func(d doc) []value { return field(d.Passing...) }},
		{"eo", single, " ", executiveOrder},
		{"tags", set, ", ", tags},
		{"subject", running, " ", func(d doc) []value {
			return subjectOf(d, func(s *cable.Subject) string { return s.Title.Text })
		}},
		{"subject_mark", single, " ", func(d doc) []value {
			return subjectOf(d, func(s *cable.Subject) string { return s.Mark.String() })
		}},
		{"references", ordered, ", ", func(d doc) []value { return field(d.References...) }},
		{"classified_by", running, " ", func(d doc) []value { return field(d.Authority.By) }},
		{"reasons", set, ", ", func(d doc) []value { return plain(d.Authority.Reasons...) }},
		{"derived_from", running, " ", func(d doc) []value { return field(d.Authority.DerivedFrom) }},
		{"declassify", single, " ", func(d doc) []value { return field(d.Authority.Declassify) }},
		{"signer", single, " ", func(d doc) []value { return field(d.Signer) }},
	}
}

// field makes values of fields.
func field(fields ...cable.Field) []value {
	out := make([]value, len(fields))
	for k, f := range fields {
		out[k] = value{f.Text, f.Text}
	}
	return out
}

// plain makes values of strings.
func plain(texts ...string) []value {
	out := make([]value, len(texts))
	for k, s := range texts {
		out[k] = value{s, s}
	}
	return out
}

func precedence(d *cable.Document) []value {
	return plain(phrase(d.Transmission.DateTime.Action.Text, d.Transmission.DateTime.Info.Text))
}

func dateTime(d *cable.Document) []value {
	v := field(d.Transmission.DateTime.Group)
	if moment, ok := d.Time(); ok {
		v[0].key = moment.UTC().Format("2006-01-02T15:04Z")
	}
	return v
}

func addressees(list []cable.Addressee) []value {
	out := make([]value, len(list))
	for k, a := range list {
		text := phrase(a.Routing.Text, a.Name.Text, a.Precedence.Text, a.Number.Text)
		out[k] = value{text, text}
	}
	return out
}

// classification compares the level and the controls, not the way they are written, and numbers without leading zeros.
func classification(d *cable.Document) []value {
	c := d.Governing()
	if c == nil {
		return nil
	}
	efto, section := "", ""
	if c.EFTO {
		efto = "EFTO"
	}
	if c.Sections > 0 {
		section = "SECTION " + strconv.Itoa(c.Section) + " OF " + strconv.Itoa(c.Sections)
	}
	text := phrase(c.Word.Text, efto, section, c.Post.Text, c.MRN.Text, c.Suffix.Text)
	key := phrase(c.Mark.String(), efto, section, c.Post.Text, strings.TrimLeft(c.MRN.Text, "0"), c.Suffix.Text)
	if (c.Mark == markings.Mark{}) {
		key = text
	}
	return []value{{text, key}}
}

func executiveOrder(d *cable.Document) []value {
	if len(d.EO) == 0 {
		return nil
	}
	eo := &d.EO[0]
	said := eo.Declassify.Text
	switch {
	case eo.NotApplicable:
		said = "N/A"
	case said == "":
		said = strings.ToUpper(eo.Value.Text)
	}
	order := eo.Order.Text
	if order != "" {
		order += ":"
	}
	return []value{{phrase(order, eo.Value.Text), phrase(eo.Order.Text, said)}}
}

func tags(d *cable.Document) []value {
	if len(d.Tags) == 0 {
		return nil
	}
	return field(d.Tags[0].Tags...)
}

func subjectOf(d *cable.Document, part func(*cable.Subject) string) []value {
	if len(d.Subject) == 0 {
		return nil
	}
	return plain(part(&d.Subject[0]))
}

// phrase joins what is not empty by single blanks.
func phrase(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), " ")
}
