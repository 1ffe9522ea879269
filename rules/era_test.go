package rules_test

import (
	"testing"
	"time"

	"pilcrow/markings"
	"pilcrow/markings/cable"
	"pilcrow/rules"
	"pilcrow/rules/lint"
)

// date is midnight of a day in UTC.
func date(year int, month time.Month, day int) time.Time {
	return time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
}

// field is a field that stands somewhere in a text.
func field(text string) cable.Field {
	return cable.Field{Span: cable.Span{Start: 1, End: 2}, Text: text}
}

// datedCable is a classified cable of the given moment, with an E.O. line and an authority block.
func datedCable(moment time.Time) *cable.Document {
	return &cable.Document{
		Src:   "          ",
		Style: cable.Telegram,
		Transmission: cable.Transmission{
			DateTime: cable.Dated{Span: field("").Span, Group: field("G"), Time: moment, Valid: true},
			From:     []cable.Field{field("AMEMBASSY PRAIA")},
		},
		Classification: []cable.ClassificationLine{{
			Span: field("").Span, Word: field("SECRET"), Post: field("PRAIA"), MRN: field("000412"),
			Mark: markings.Mark{Level: markings.Secret},
		}},
		Tags: []cable.TagsLine{{Span: field("").Span, Tags: []cable.Field{field("ECON")}}},
		EO: []cable.EOLine{{
			Span: field("").Span, Order: field("12958"), Value: field("DECL: OADR"), Declassify: field("OADR"),
		}},
		Authority: cable.Authority{
			Span: field("").Span, By: field("Ada Quill"), Reason: field("1.4 (b)"), Reasons: []string{"1.4(b)"},
		},
	}
}

// severityOf runs rule over doc and returns the severity of its one finding, Off for none.
func severityOf(t *testing.T, rule *lint.Rule, doc *cable.Document) lint.Severity {
	t.Helper()
	findings := lint.Run(doc, []*lint.Rule{rule}, lint.Config{})
	switch len(findings) {
	case 0:
		return lint.Off
	case 1:
		return findings[0].Severity
	}
	t.Fatalf("%s: got %d findings, want at most one: %v", rule.Code, len(findings), findings)
	return lint.Off
}

// TestDatedRules walks the days around the first and the last day of everything that held for a time: silence inside, a
// warning up to 400 days away, an error beyond.
func TestDatedRules(t *testing.T) {
	never := time.Time{}
	order := func(number string) func(*cable.Document) {
		return func(d *cable.Document) { d.EO[0].Order = field(number) }
	}
	value := func(text string) func(*cable.Document) {
		return func(d *cable.Document) { d.EO[0].Value, d.EO[0].Declassify = field("DECL: "+text), field(text) }
	}
	schedule := func(text string) func(*cable.Document) {
		return func(d *cable.Document) { d.EO[0].Value, d.EO[0].Declassify = field(text), cable.Field{} }
	}
	reason := func(text string) func(*cable.Document) {
		return func(d *cable.Document) { d.Authority.Reasons = []string{text} }
	}
	tests := []struct {
		name        string
		rule        *lint.Rule
		first, last time.Time // never: open on that side
		give        func(*cable.Document)
	}{
		{"order 11652", rules.OrderInForce, date(1972, 6, 1), date(1978, 11, 30), order("11652")},
		{"order 12065", rules.OrderInForce, date(1978, 12, 1), date(1982, 7, 31), order("12065")},
		{"order 12356", rules.OrderInForce, date(1982, 8, 1), date(1995, 10, 13), order("12356")},
		{"order 12958", rules.OrderInForce, date(1995, 10, 14), date(2010, 6, 26), order("12958")},
		{"order 13526", rules.OrderInForce, date(2010, 6, 27), never, order("13526")},
		{"GDS", rules.RetiredValue, never, date(1982, 7, 31), schedule("GDS 5/6/85 (QUILL, ADA) OR-M")},
		{"XGDS", rules.RetiredValue, never, date(1978, 11, 30), schedule("XGDS-1 (QUILL, ADA)")},
		{"RDS", rules.RetiredValue, date(1978, 12, 1), date(1982, 7, 31), schedule("RDS-3 5/6/99 (QUILL, ADA) OR-M")},
		{"OADR", rules.RetiredValue, date(1982, 8, 1), date(1995, 10, 13), value("OADR")},
		{"X codes", rules.RetiredValue, date(1995, 10, 14), date(2003, 9, 21), value("X1, X5")},
		{"25X1-human", rules.RetiredValue, date(2003, 3, 25), date(2010, 6, 26), value("25X1-HUMAN")},
		{"50X1-HUM", rules.RetiredValue, date(2010, 6, 27), never, value("50X1-HUM")},
		{"1.4 (h)", rules.MissingReason, date(2003, 3, 25), never, reason("1.4(h)")},
		{"1.5 (g)", rules.MissingReason, date(1995, 10, 14), date(2003, 3, 24), reason("1.5(g)")},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			for _, edge := range []time.Time{tt.first, tt.last} {
				if edge.Equal(never) {
					continue
				}
				for away := -450; away <= 450; away++ {
					moment := edge.AddDate(0, 0, away).Add(23*time.Hour + 59*time.Minute)
					doc := datedCable(moment)
					tt.give(doc)
					if silent(tt.rule, moment) {
						continue
					}
					want := weight(moment, tt.first, tt.last)
					if got := severityOf(t, tt.rule, doc); got != want {
						t.Fatalf("on %s: got severity %v, want %v", moment.Format(time.DateOnly), got, want)
					}
				}
			}
		})
	}
}

// silent reports whether rule does not judge cables of the given moment: no order asked for reasons before 12958, and
// values are judged from 11652 on.
func silent(rule *lint.Rule, moment time.Time) bool {
	if rule == rules.MissingReason {
		return moment.Before(date(1995, 10, 14))
	}
	return rule == rules.RetiredValue && moment.Before(date(1972, 6, 1))
}

// weight is the severity of something that held from first to last and is used at moment.
func weight(moment, first, last time.Time) lint.Severity {
	away := 0
	if !first.IsZero() && moment.Before(first) {
		away = int(first.Sub(moment.Truncate(24*time.Hour)).Hours() / 24)
	}
	if !last.IsZero() && !moment.Before(last.AddDate(0, 0, 1)) {
		away = int(moment.Sub(last).Hours() / 24)
	}
	switch {
	case away == 0:
		return lint.Off
	case away <= 400:
		return lint.Warning
	}
	return lint.Error
}

// TestDistantDateWalksTheLimit checks the longest date of each order, and the day after it.
func TestDistantDateWalksTheLimit(t *testing.T) {
	tests := []struct {
		name   string
		moment time.Time
		years  int // 0: no limit
		beyond lint.Severity
	}{
		{"12356", date(1995, 10, 13), 0, lint.Off},
		{"first day of ten years", date(1995, 10, 14), 10, lint.Warning},
		{"400 days into ten years", date(1996, 11, 16), 10, lint.Warning},
		{"401 days into ten years", date(1996, 11, 18), 10, lint.Error},
		{"ten years", date(1999, 5, 6), 10, lint.Error},
		{"400 days before twenty-five years", date(2002, 2, 18), 10, lint.Warning},
		{"last day of ten years", date(2003, 3, 24), 10, lint.Warning},
		{"first day of twenty-five years", date(2003, 3, 25), 25, lint.Error},
		{"leap day", date(2008, 2, 29), 25, lint.Error},
		{"13526", date(2015, 5, 6), 25, lint.Error},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc := datedCable(tt.moment.Add(2 * time.Hour))
			last := tt.moment.AddDate(tt.years, 0, 1)
			for days, want := range []lint.Severity{lint.Off, tt.beyond} {
				doc.EO[0].Date = last.AddDate(0, 0, days)
				doc.EO[0].Declassify = field(doc.EO[0].Date.Format(time.DateOnly))
				doc.EO[0].Value = doc.EO[0].Declassify
				if got := severityOf(t, rules.DistantDate, doc); got != want {
					t.Errorf("to %s: got severity %v, want %v", doc.EO[0].Declassify.Text, got, want)
				}
			}
		})
	}
}

// TestDatedRulesNeedADate checks that no dated rule judges a cable without a day-time group.
func TestDatedRulesNeedADate(t *testing.T) {
	for _, rule := range []*lint.Rule{
		rules.OrderInForce, rules.ClassifiedBy, rules.MissingReason, rules.PastDate, rules.DistantDate,
		rules.RetiredValue,
	} {
		doc := datedCable(date(2009, 5, 6))
		doc.EO[0].Order = field("11652")
		doc.EO[0].Date = date(1999, 5, 6)
		doc.Authority.By = cable.Field{}
		if rule == rules.MissingReason {
			doc.Authority.By, doc.Authority.Reasons = field("Ada Quill"), []string{"1.2(b)"}
		}
		if rule == rules.DistantDate {
			doc.EO[0].Date = date(2099, 5, 6)
			doc.EO[0].Declassify, doc.EO[0].Value = field("2099-05-06"), field("05/06/2099")
		}
		if got := severityOf(t, rule, doc); got != lint.Error {
			t.Errorf("%s with a date: got severity %v, want error", rule.Code, got)
		}
		doc.Transmission.DateTime.Time, doc.Transmission.DateTime.Valid = time.Time{}, false
		if got := severityOf(t, rule, doc); got != lint.Off {
			t.Errorf("%s without a date: got severity %v, want silence", rule.Code, got)
		}
	}
}
