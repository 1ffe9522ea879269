package rules

import (
	"time"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// JulianDay reports DE lines whose day and time do not follow from the day-time group.
var JulianDay = &lint.Rule{
	About: lint.About{
		Code:     "XC01",
		Name:     "julian-day",
		Severity: lint.Error,
		Summary:  "The DE line's day and time are at most 48 hours after the day-time group.",
		Doc: "The day-time group says when the telegram was released, the DE line when it was sent: on that day of " +
			"the year or the next, and never before. A disagreement means that one of the two was retyped, misread, " +
			"or taken from another telegram. Find out which by the serial and the references; neither is corrected " +
			"by guess.",
		Source: "day of the year of the day-time group, leap years counted; seen in cables of 2008-2010",
	},
	Examples: []lint.Example{
		{
			Bad: "RR RUEHC\nDE RUEHPR #0412 «1250215»\nZNR UUUUU ZZH\n" + sentPraia + "UNCLAS PRAIA 000412\n",
		},
		{
			Bad: "RR RUEHC\nDE RUEHPR #0001 0010016\nZNR UUUUU ZZH\nR 312352Z DEC 09\n" + fromPraia +
				"UNCLAS PRAIA 000001\n",
		},
	},
	Run: julianDay,
}

// transit is how long after its day-time group a telegram may be sent.
const transit = 48 * time.Hour

func julianDay(p *lint.Pass) {
	for head := range heads(p) {
		origin, group := &head.Origin, &head.DateTime
		if !origin.Valid || !group.Valid || follows(origin, group.Time) {
			continue
		}
		p.Report(lint.Finding{
			Span: upTo(origin.Day, origin.Time),
			Message: "day " + origin.Day.Text + " at " + origin.Time.Text +
				" is not within 48 hours after " + group.Group.Text + " (day " + group.Time.Format("002") + ")",
			Related: []lint.Related{{Message: "the day-time group", Span: group.Group.Span}},
		})
	}
}

// follows reports whether the day and time of origin are not before t and at most transit after it, in the year of t or
// the next. A day or time that does not exist follows: julianRange reports it.
func follows(origin *cable.Originated, t time.Time) bool {
	n, ok := numberOf(origin.Day)
	hour, minute, isTime := clock(origin.Time.Text)
	if !ok || !isTime || n < 1 || n > 366 || n == 366 && !hasDay366(t) {
		return true
	}
	for year := t.Year(); year <= t.Year()+1; year++ {
		sent := time.Date(year, time.January, n, hour, minute, 0, 0, time.UTC)
		if !sent.Before(t) && sent.Sub(t) <= transit {
			return true
		}
	}
	return false
}
