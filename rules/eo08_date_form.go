package rules

import (
	"strings"
	"time"

	"pilcrow/rules/lint"
)

// DateForm notes declassification dates that are not written YYYYMMDD.
var DateForm = &lint.Rule{
	About: lint.About{
		Code:     "EO08",
		Name:     "date-form",
		Severity: lint.Info,
		Summary:  "From 25 June 2010 a numeric declassification date is written YYYYMMDD.",
		Doc: "10/11/2035 is October to some and November to others; 20351011 is one day to all, and sorts. The " +
			"directive of 2010 asks for it. State cables went on writing month/day/year, so this is only noted. The " +
			"fix is a suggestion, for which number is the month is what cannot be told.",
		Source: "32 CFR 2001.21(a)(4)",
	},
	Examples: []lint.Example{
		{
			Bad: "R 060213Z MAY 11\n" + fromPraia + "C O N F I D E N T I A L PRAIA 000412\n\n" +
				"E.O. 13526: DECL: «10/10/2035»\n" + harborTopic,
		},
		{
			Bad: "R 060213Z MAY 11\n" + fromPraia + "C O N F I D E N T I A L PRAIA 000412\n\n" +
				"E.O. 13526: DECL: 20351010\n" + harborTopic,
		},
		{
			Bad: sentPraia + "C O N F I D E N T I A L PRAIA 000412\n\n" + harborDECL,
		},
	},
	Run: dateForm,
}

// dateFormDay is the day on which the directive of 2010 came into force.
var dateFormDay = day(2010, time.June, 25)

func dateForm(p *lint.Pass) {
	moment, dated := p.Doc.Time()
	if !dated || moment.Before(dateFormDay) {
		return
	}
	for _, in := range instructions(p) {
		written := strings.TrimRight(p.Doc.Slice(in.field.Span), ". ")
		if in.date.IsZero() || strings.Trim(written, "0123456789/-. ") != "" || isNumeral(written) {
			continue
		}
		compact := in.date.Format("20060102")
		p.Report(lint.Finding{
			Span: in.field.Span, Message: "the date " + written + " should be written " + compact,
			Fix: lint.Replace(lint.Suggestion, in.field.Span, compact),
		})
	}
}
