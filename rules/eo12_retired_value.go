package rules

import (
	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// RetiredValue reports declassification values that the order in force does not know.
var RetiredValue = &lint.Rule{
	About: lint.About{
		Code:     "EO12",
		Name:     "retired-value",
		Severity: lint.Error,
		Summary:  "The declassification value is one that the order in force knows.",
		Doc: "GDS, ADS and RDS ended in 1982, OADR on 14 October 1995, X1 to X8 on 22 September 2003, 25X1-human " +
			"with E.O. 13526; MR was never a value. A text that is marked so after that time has no lawful end of " +
			"classification and is reckoned at 25 years. Drafters lag, so up to 400 days is a warning. Replace the " +
			"value by a date or an exemption of the order in force.",
		Source: "CAPCO v1.2 sec. 9; CAPCO-2016 E.6; 78 STATE 296107; E.O. 11652 to 13526",
	},
	Examples: []lint.Example{
		{
			Bad: sentPraia + "C O N F I D E N T I A L PRAIA 000412\n\nE.O. 12958: DECL: «OADR»\n" + harborTopic,
		},
		{
			Bad: sentPraia + "C O N F I D E N T I A L PRAIA 000412\n\nE.O. 12958: DECL: «X1»\n" + harborTopic,
		},
		{
			Bad: "R 061213Z MAY 94\nFM AMEMBASSY PRAIA\nTO SECSTATE WASHDC 1234\n\n" +
				"C O N F I D E N T I A L PRAIA 00412\n\nE.O. 12356: DECL: OADR\n" + harborTopic,
		},
	},
	Run: retiredValue,
}

func retiredValue(p *lint.Pass) {
	moment, ok := p.Doc.Time()
	if !ok || eraAt(moment) == nil {
		return
	}
	for _, in := range instructions(p) {
		if in.review {
			report(p, lint.Error, in.field, "MR was never a declassification value")
			continue
		}
		for kind := entryGDS; kind <= entry50X; kind <<= 1 {
			if in.entries&kind == 0 {
				continue
			}
			severity := outOfTime(moment, func(e *era) bool { return e.entries&kind != 0 })
			if severity != lint.Off {
				report(p, severity, in.field, kind.String()+" is no declassification value on "+inWords(moment))
			}
		}
	}
}

// report adds a finding at field.
func report(p *lint.Pass, severity lint.Severity, field cable.Field, message string) {
	p.Report(lint.Finding{Severity: severity, Span: field.Span, Message: message})
}
