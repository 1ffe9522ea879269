package markcmd

import (
	"strconv"
	"time"

	"pilcrow/markings"
	"pilcrow/markings/cable"
)

// record is what was understood of a cable, in the keys of the contract. Lists are never null; a field that was not
// found is empty, a number that was not found is left out.
type record struct {
	opening
	Headings   list[stretch]
	Paragraphs list[paragraph]
	Pages      list[stretch]
	closing
}

// opening are the fields of a record before its long lists.
type opening struct {
	Path           string         `json:"path"`
	Encoding       string         `json:"encoding"`
	Profile        string         `json:"profile"`
	Header         header         `json:"header"`
	Classification classification `json:"classification"`
	Captions       []string       `json:"captions"`
	Passing        []string       `json:"passing"`
	EO             order          `json:"eo"`
	Tags           []string       `json:"tags"`
	Subject        string         `json:"subject"`
	SubjectMark    string         `json:"subject_mark"`
	References     []string       `json:"references"`
	ClassifiedBy   string         `json:"classified_by"`
	Reasons        []string       `json:"reasons"`
	DerivedFrom    string         `json:"derived_from"`
}

// closing are the fields of a record behind its long lists.
type closing struct {
	Rollup mark   `json:"rollup"`
	Signer string `json:"signer"`
}

// list is a long list, each of whose elements is made when it is asked for.
type list[T any] struct {
	n  int
	at func(i int) T
}

type header struct {
	Transmission string      `json:"transmission"`
	Routing      []string    `json:"routing"`
	Station      string      `json:"station"`
	Serial       string      `json:"serial"`
	Section      int         `json:"section,omitzero"`
	JulianDay    int         `json:"julian_day,omitzero"`
	JulianTime   string      `json:"julian_time"`
	Security     string      `json:"security"`
	Precedence   string      `json:"precedence"`
	DTG          string      `json:"dtg"`
	From         string      `json:"from"`
	To           []addressee `json:"to"`
	Info         []addressee `json:"info"`
}

type addressee struct {
	Routing    string `json:"routing"`
	Addressee  string `json:"addressee"`
	Precedence string `json:"precedence"`
	Number     string `json:"number"`
}

type classification struct {
	Level    string   `json:"level"`
	Text     string   `json:"text"`
	Controls []string `json:"controls"`
	Section  *section `json:"section,omitempty"`
	Post     string   `json:"post"`
	MRN      string   `json:"mrn"`
}

type section struct {
	Index int `json:"index"`
	Total int `json:"total"`
}

type order struct {
	Order      string `json:"order"`
	Value      string `json:"value"`
	Declassify string `json:"declassify"`
}

type mark struct {
	Level    string   `json:"level"`
	Controls []string `json:"controls"`
}

// stretch is a line of its own: a heading, a page line.
type stretch struct {
	Text  string   `json:"text"`
	Start position `json:"start"`
	End   position `json:"end"`
}

type paragraph struct {
	Number        int            `json:"number"`
	Label         string         `json:"label"`
	Damage        string         `json:"damage"`
	Mark          string         `json:"mark"`
	MarkText      string         `json:"mark_text"`
	Subparagraphs []subparagraph `json:"subparagraphs"`
	Text          string         `json:"text"`
	Start         position       `json:"start"`
	End           position       `json:"end"`
}

type subparagraph struct {
	Label string `json:"label"`
	Mark  string `json:"mark"`
}

// position is a place in the file as it lies on disk.
type position struct {
	Line   int `json:"line"`
	Column int `json:"column"`
	Offset int `json:"offset"`
}

// newRecord reads the record of doc, which is held to the rules of profile.
func newRecord(doc *cable.Document, profile string) *record {
	at := places(doc)
	r := &record{
		opening: opening{
			Path: doc.Name, Encoding: string(doc.Text.Encoding), Profile: profile,
			Header:       newHeader(&doc.Transmission),
			Captions:     texts(doc.Captions),
			Passing:      texts(doc.Passing),
			Tags:         []string{},
			References:   texts(doc.References),
			ClassifiedBy: doc.Authority.By.Text,
			Reasons:      some(doc.Authority.Reasons),
			DerivedFrom:  doc.Authority.DerivedFrom.Text,
		},
		Headings: list[stretch]{len(doc.Headings), func(i int) stretch {
			return newStretch(at, doc.Headings[i].Text, doc.Headings[i].Span)
		}},
		Paragraphs: list[paragraph]{len(doc.Paragraphs), func(i int) paragraph { return newParagraph(doc, at, i) }},
		Pages: list[stretch]{len(doc.Pages), func(i int) stretch {
			return newStretch(at, doc.Pages[i].Text, doc.Pages[i].Span)
		}},
		closing: closing{Rollup: newMark(doc.Rollup()), Signer: doc.Signer.Text},
	}
	r.Classification = newClassification(doc)
	if len(doc.EO) > 0 {
		eo := &doc.EO[0]
		r.EO = order{Order: eo.Order.Text, Value: eo.Value.Text, Declassify: eo.Declassify.Text}
	}
	if len(doc.Tags) > 0 {
		r.Tags = texts(doc.Tags[0].Tags)
	}
	if len(doc.Subject) > 0 {
		r.Subject, r.SubjectMark = doc.Subject[0].Title.Text, doc.Subject[0].Mark.String()
	}
	return r
}

func newHeader(t *cable.Transmission) header {
	h := header{
		Transmission: t.Start.Text,
		Routing:      some(t.Routing.Indicators),
		Station:      t.Origin.Station.Text, Serial: t.Origin.Serial.Text,
		Section: number(t.Origin.Section.Text), JulianDay: number(t.Origin.Day.Text), JulianTime: t.Origin.Time.Text,
		Security:   t.Security.Letters.Text,
		Precedence: t.DateTime.Action.Text,
		To:         newAddressees(t.To),
		Info:       newAddressees(t.Info),
	}
	if !t.DateTime.Time.IsZero() {
		h.DTG = t.DateTime.Time.UTC().Format(time.RFC3339)
	}
	if len(t.From) > 0 {
		h.From = t.From[0].Text
	}
	return h
}

func newAddressees(from []cable.Addressee) []addressee {
	all := make([]addressee, len(from))
	for i := range from {
		a := &from[i]
		all[i] = addressee{a.Routing.Text, a.Name.Text, a.Precedence.Text, a.Number.Text}
	}
	return all
}

func newClassification(doc *cable.Document) classification {
	line := doc.Governing()
	if line == nil {
		return classification{Controls: some(captioned(doc, markings.Mark{}).Controls.List())}
	}
	c := classification{
		Level: line.Mark.Level.String(), Text: line.Word.Text, Controls: some(captioned(doc, line.Mark).Controls.List()),
		Post: line.Post.Text, MRN: line.MRN.Text,
	}
	if line.Section > 0 {
		c.Section = &section{line.Section, line.Sections}
	}
	return c
}

// captioned is mark with the controls that the captions of doc add to it. A caption that is no control (SIPDIS, a
// channel) adds nothing.
func captioned(doc *cable.Document, mark markings.Mark) markings.Mark {
	for _, caption := range texts(doc.Captions) {
		written := "SECRET//" + caption
		if caption == "SENSITIVE" {
			written = "UNCLASSIFIED//SBU"
		}
		if r := markings.Read(written, markings.Banner); r.Valid() {
			mark = mark.With(markings.Mark{Level: mark.Level, Controls: r.Mark.Controls})
		}
	}
	return mark
}

func newMark(m markings.Mark) mark { return mark{m.Level.String(), some(m.Controls.List())} }

func newStretch(at func(int) position, text string, span cable.Span) stretch {
	return stretch{text, at(span.Start), at(span.End)}
}

func newParagraph(doc *cable.Document, at func(int) position, i int) paragraph {
	p := &doc.Paragraphs[i]
	made := paragraph{
		Number: p.Number, Label: doc.Slice(p.Label()), Damage: damage(p.Damage),
		Mark: p.Mark.String(), MarkText: doc.Slice(p.MarkSpan()),
		Subparagraphs: make([]subparagraph, len(p.Subs)),
		Text:          doc.Words(i),
		Start:         at(p.Span.Start), End: at(p.Span.End),
	}
	for j := range p.Subs {
		made.Subparagraphs[j] = subparagraph{doc.Slice(p.Subs[j].Label), p.Subs[j].Mark.String()}
	}
	return made
}

// damage is the contract's word for what happened to a label.
func damage(d cable.Damage) string {
	switch d {
	case cable.DigitForPilcrow:
		return "digit-for-pilcrow"
	case cable.LostPilcrow:
		return "lost-pilcrow"
	case cable.Glued:
		return "glued"
	case cable.OtherDamage:
		return "other"
	default:
		return ""
	}
}

// places finds positions in doc.
func places(doc *cable.Document) func(offset int) position {
	found := cable.NewPositions(doc)
	return func(offset int) position {
		line, column := found.At(offset)
		return position{line, column, doc.Disk(offset)}
	}
}

// texts are the values of fields, each once: a repeated header says nothing new.
func texts(fields []cable.Field) []string {
	all := make([]string, 0, len(fields))
	seen := make(map[string]bool, len(fields))
	for _, f := range fields {
		if !seen[f.Text] {
			seen[f.Text] = true
			all = append(all, f.Text)
		}
	}
	return all
}

// some is values as a list that is never null.
func some(values []string) []string {
	if values == nil {
		return []string{}
	}
	return values
}

// number is the value of digits, 0 where there are none.
func number(digits string) int {
	n, err := strconv.Atoi(digits)
	if err != nil {
		return 0
	}
	return n
}
