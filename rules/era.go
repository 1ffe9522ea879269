package rules

import (
	"time"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// entry is a set of kinds of entries on the E.O. line.
type entry uint16

// The kinds of entries.
const (
	entryNA    entry = 1 << iota // N/A
	entryGDS                     // general declassification schedule
	entryXGDS                    // exempted from the schedule
	entryADS                     // advanced declassification schedule
	entryRDS                     // review for declassification
	entryDate                    // a date or an event
	entryOADR                    // originating agency's determination required
	entryX                       // X1 to X8
	entryHuman                   // 25X1-human
	entry25X                     // 25X1 to 25X9
	entry50X                     // 50X1-HUM, 50X2-WMD
)

// control is the administrative control that unclassified information carries.
type control string

// The controls in the order in which they followed one another.
const (
	controlLOU control = "LIMITED OFFICIAL USE"
	controlSBU control = "SENSITIVE"
	controlCUI control = "CUI"
)

// era is a time in which the orders and directives that govern a cable's markings did not change. An era ends on the
// day before the next one begins.
type era struct {
	from    time.Time // its first day
	order   string    // the executive order in force: "12958"
	entries entry     // what its E.O. lines may say
	section string    // the section a reason cites, "1.4"; empty where none is cited
	reasons string    // the letters of that section's reasons
	years   int       // a declassification date is at most so many years away; 0: no limit
	marked  bool      // every paragraph carries a portion mark
	control control
}

// eras is the table of dated rules, in order. Where only one column changes (X codes end on 2003-09-22, LIMITED
// OFFICIAL USE on 1995-10-01, CUI begins on 2016-11-14) the order's time is split.
var eras = [...]era{
	{
		from: day(1972, 6, 1), order: "11652", control: controlLOU,
		entries: entryNA | entryDate | entryGDS | entryXGDS | entryADS,
	},
	{
		from: day(1978, 12, 1), order: "12065", control: controlLOU, marked: true,
		entries: entryNA | entryDate | entryGDS | entryRDS,
	},
	{
		from: day(1982, 8, 1), order: "12356", control: controlLOU, marked: true,
		entries: entryNA | entryDate | entryOADR,
	},
	{
		from: day(1995, 10, 1), order: "12356", control: controlSBU, marked: true,
		entries: entryNA | entryDate | entryOADR,
	},
	{
		from: day(1995, 10, 14), order: "12958", control: controlSBU, marked: true,
		entries: entryNA | entryDate | entryX, section: "1.5", reasons: "abcdefg", years: 10,
	},
	{
		from: day(2003, 3, 25), order: "12958", control: controlSBU, marked: true,
		entries: entryNA | entryDate | entryX | entryHuman | entry25X, section: "1.4", reasons: "abcdefgh", years: 25,
	},
	{
		from: day(2003, 9, 22), order: "12958", control: controlSBU, marked: true,
		entries: entryNA | entryDate | entryHuman | entry25X, section: "1.4", reasons: "abcdefgh", years: 25,
	},
	{
		from: day(2010, 6, 27), order: "13526", control: controlSBU, marked: true,
		entries: entryNA | entryDate | entry25X | entry50X, section: "1.4", reasons: "abcdefgh", years: 25,
	},
	{
		from: day(2016, 11, 14), order: "13526", control: controlCUI, marked: true,
		entries: entryNA | entryDate | entry25X | entry50X, section: "1.4", reasons: "abcdefgh", years: 25,
	},
}

// tolerance is how many days drafters may lag behind a change of the rules, or run ahead of it, and be warned only.
const tolerance = 400

// eraAt is the era of the moment t, nil before the first.
func eraAt(t time.Time) *era {
	for i := len(eras) - 1; i >= 0; i-- {
		if !t.Before(eras[i].from) {
			return &eras[i]
		}
	}
	return nil
}

// eraOf is the era of doc by its day-time group, nil where it has none or is older than the first era.
func eraOf(doc *cable.Document) *era {
	t, ok := doc.Time()
	if !ok {
		return nil
	}
	return eraAt(t)
}

// outOfTime weighs the use at the moment t of something that holds in the eras for which holds is true: Off in its
// time, Warning within the tolerance of it, Error beyond and where it never held.
func outOfTime(t time.Time, holds func(*era) bool) lint.Severity {
	if now := eraAt(t); now != nil && holds(now) {
		return lint.Off
	}
	nearest := -1
	for i := range eras {
		if !holds(&eras[i]) {
			continue
		}
		if away := daysAway(t, i); nearest < 0 || away < nearest {
			nearest = away
		}
	}
	if 0 < nearest && nearest <= tolerance {
		return lint.Warning
	}
	return lint.Error
}

// daysAway is the number of days between the day of t and the nearest day of era i, 0 inside it.
func daysAway(t time.Time, i int) int {
	today := dayOf(t)
	if today.Before(eras[i].from) {
		return daysBetween(today, eras[i].from)
	}
	if i+1 < len(eras) && !today.Before(eras[i+1].from) {
		return daysBetween(eras[i+1].from, today) + 1
	}
	return 0
}

// inWords is the day of t as messages write it: 6 May 2009.
func inWords(t time.Time) string { return t.UTC().Format("2 January 2006") }

// day is midnight of a date, in UTC.
func day(year int, month time.Month, date int) time.Time {
	return time.Date(year, month, date, 0, 0, 0, 0, time.UTC)
}

// dayOf is midnight of the day of t, in UTC.
func dayOf(t time.Time) time.Time { return t.UTC().Truncate(24 * time.Hour) }

// daysBetween is the number of days from midnight to midnight.
func daysBetween(from, to time.Time) int { return int(to.Sub(from) / (24 * time.Hour)) }
