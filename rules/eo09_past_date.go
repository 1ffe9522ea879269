package rules

import "pilcrow/rules/lint"

// PastDate reports declassification dates that are not after the day-time group.
var PastDate = &lint.Rule{
	About: lint.About{
		Code:     "EO09",
		Name:     "past-date",
		Severity: lint.Error,
		Summary:  "The declassification date is after the date of the cable.",
		Doc: "A text that is to be declassified on the day it is written, or before, was never classified. The " +
			"drafter typed the wrong year, or the date of the cable. Until it is corrected the text looks as if it " +
			"could be released: treat it as classified and ask for the date that was meant.",
		Source: "32 CFR 2001.21(a)(4)",
	},
	Examples: []lint.Example{
		{
			Bad: sentPraia + "C O N F I D E N T I A L PRAIA 000412\n\nE.O. 12958: DECL: «05/06/2008»\n" + harborTopic,
		},
		{
			Bad: sentPraia + "C O N F I D E N T I A L PRAIA 000412\n\n" + harborDECL,
		},
	},
	Run: pastDate,
}

func pastDate(p *lint.Pass) {
	moment, ok := p.Doc.Time()
	if !ok {
		return
	}
	for _, in := range instructions(p) {
		if in.date.IsZero() || in.date.After(dayOf(moment)) {
			continue
		}
		p.Report(lint.Finding{
			Span: in.field.Span,
			Message: "the declassification date " + inWords(in.date) + " is not after the date of the cable, " +
				inWords(moment),
			Related: []lint.Related{{Message: "the day-time group", Span: p.Doc.Transmission.DateTime.Group.Span}},
		})
	}
}
