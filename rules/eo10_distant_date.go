package rules

import (
	"fmt"
	"time"

	"pilcrow/rules/lint"
)

// DistantDate reports declassification dates that are further away than the order allows.
var DistantDate = &lint.Rule{
	About: lint.About{
		Code:     "EO10",
		Name:     "distant-date",
		Severity: lint.Error,
		Summary:  "The declassification date is within the years that the order allows: 25, or 10 from 1995 to 2003.",
		Doc: "No drafter may classify for longer than the order allows; only the exemptions 25X1 to 25X9, and those " +
			"for human sources and weapons of mass destruction, go beyond. A later date is void, and the text falls " +
			"due with the limit. Mostly it is a slip in the year. Ask the classifier for the date or the exemption.",
		Source: "32 CFR 2001.21(a)(4)(ii); E.O. 12958 sec. 1.6; E.O. 13292 and 13526 sec. 1.5",
	},
	Examples: []lint.Example{
		{
			Bad: sentPraia + "C O N F I D E N T I A L PRAIA 000412\n\nE.O. 12958: DECL: «01/01/2040»\n" + harborTopic,
		},
		{
			Bad: "R 060213Z MAY 99\n" + fromPraia + "C O N F I D E N T I A L PRAIA 000412\n\n" +
				"E.O. 12958: DECL: «05/06/2019»\n" + harborTopic,
		},
		{
			Bad: sentPraia + "C O N F I D E N T I A L PRAIA 000412\n\nE.O. 12958: DECL: 05/06/2034\n" + harborTopic,
		},
	},
	Run: distantDate,
}

func distantDate(p *lint.Pass) {
	moment, ok := p.Doc.Time()
	now := eraOf(p.Doc)
	if !ok || now == nil || now.years == 0 {
		return
	}
	for _, in := range instructions(p) {
		if in.date.IsZero() || in.entries&(entryHuman|entry25X|entry50X) != 0 {
			continue
		}
		severity := outOfTime(moment, func(e *era) bool { return e.years == 0 || !in.date.After(limit(moment, e)) })
		if severity == lint.Off {
			continue
		}
		p.Report(lint.Finding{
			Severity: severity,
			Span:     in.field.Span,
			Message: fmt.Sprintf("the declassification date %s is more than %d years after the cable",
				inWords(in.date), now.years),
		})
	}
}

// limit is the last declassification date that e allows for a cable of the given moment. Places east of Greenwich are a
// day ahead.
func limit(moment time.Time, e *era) time.Time { return dayOf(moment).AddDate(e.years, 0, 1) }
