package rules

import "pilcrow/rules/lint"

// DatePassed notes classified texts whose declassification date has passed on the day of the run.
var DatePassed = &lint.Rule{
	About: lint.About{
		Code:     "EO17",
		Name:     "date-passed",
		Severity: lint.Info,
		Summary:  "The declassification date has passed.",
		Doc: "The text falls due: it may be proposed for release. The date alone declassifies nothing; until the " +
			"originator or the archive has looked, the text is handled as marked. The rule needs to know the day " +
			"and says nothing in a run that was not told it with --today.",
		Source: "CAPCO-2016 E.6",
	},
	Examples: []lint.Example{
		{
			Bad: sentPraia + "C O N F I D E N T I A L PRAIA 000412\n\nE.O. 12958: DECL: «05/06/2019»\n" + harborTopic,
			Day: "2019-05-07",
		},
		{
			Bad: sentPraia + "C O N F I D E N T I A L PRAIA 000412\n\nE.O. 12958: DECL: 05/06/2019\n" + harborTopic,
			Day: "2019-05-06",
		},
		{
			Bad: sentPraia + "C O N F I D E N T I A L PRAIA 000412\n\nE.O. 12958: DECL: 05/06/2019\n" + harborTopic,
		},
	},
	Run: datePassed,
}

func datePassed(p *lint.Pass) {
	line := p.Doc.Governing()
	if p.Today.IsZero() || line == nil || !isClassified(line) {
		return
	}
	for _, in := range instructions(p) {
		if !in.date.IsZero() && in.date.Before(dayOf(p.Today)) {
			report(p, lint.Info, in.field, "the declassification date "+inWords(in.date)+" has passed")
		}
	}
}
