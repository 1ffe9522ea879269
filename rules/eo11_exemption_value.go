package rules

import (
	"fmt"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// ExemptionValue reports exemptions from automatic declassification that are none, or have no end.
var ExemptionValue = &lint.Rule{
	About: lint.About{
		Code:     "EO11",
		Name:     "exemption-value",
		Severity: lint.Error,
		Summary:  "25X1 to 25X9 stand with a date or event at most 50 years away; 50X1-HUM and 50X2-WMD need none.",
		Doc: "An exemption keeps a text classified beyond 25 years, for one of nine reasons and not for ever. A code " +
			"beyond 9 names no reason; one without a date or an event never ends, and one that ends more than 50 " +
			"years after the cable is void. Only human sources (25X1-human before 2010, 50X1-HUM) and weapons of " +
			"mass destruction (50X2-WMD) need no date. Ask the classifier for the code and the date.",
		Source: "32 CFR 2001.26(a); ISM-ID-00133",
	},
	Examples: []lint.Example{
		{
			Bad: "R 060213Z MAY 11\n" + fromPraia + "C O N F I D E N T I A L PRAIA 000412\n\n" +
				"E.O. 13526: DECL: «25X4»\n" + harborTopic,
		},
		{
			Bad: "R 060213Z MAY 11\n" + fromPraia + "C O N F I D E N T I A L PRAIA 000412\n\n" +
				"E.O. 13526: DECL: «25X10, 20501001»\n" + harborTopic,
		},
		{
			Bad: "R 060213Z MAY 11\n" + fromPraia + "C O N F I D E N T I A L PRAIA 000412\n\n" +
				"E.O. 13526: DECL: «25X4, 20701001»\n" + harborTopic,
		},
		{
			Bad: "R 060213Z MAY 11\n" + fromPraia + "C O N F I D E N T I A L PRAIA 000412\n\n" +
				"E.O. 13526: DECL: 25X4, 20501001\n" + harborTopic,
		},
		{
			Bad: "R 060213Z MAY 11\n" + fromPraia + "C O N F I D E N T I A L PRAIA 000412\n\n" +
				"E.O. 13526: DECL: 50X1-HUM\n" + harborTopic,
		},
	},
	Run: exemptionValue,
}

func exemptionValue(p *lint.Pass) {
	fields := declassifyFields(p)
	for _, field := range fields {
		for _, e := range exemptions(field.Text) {
			if message := exemptionFault(p.Doc, e, field, fields); message != "" {
				report(p, lint.Error, field, message)
				break
			}
		}
	}
}

// exemptionFault says what is wrong with e in field, one of fields; empty where nothing is. The other field may say
// when it ends.
func exemptionFault(doc *cable.Document, e exemption, field cable.Field, fields []cable.Field) string {
	if e.number == 0 {
		return fmt.Sprintf("%s is no exemption: they are %dX1 to %dX9", e.word, e.years, e.years)
	}
	if e.standsAlone() {
		return ""
	}
	limited := false
	for _, other := range fields {
		_, ends := limitOf(other.Text)
		limited = limited || ends
	}
	if !limited {
		return e.word + " stands without a date or an event"
	}
	moment, dated := doc.Time()
	date, _ := limitOf(field.Text)
	if dated && !date.IsZero() && date.After(dayOf(moment).AddDate(50, 0, 1)) {
		return fmt.Sprintf("%s ends on %s, more than 50 years after the cable", e.word, inWords(date))
	}
	return ""
}
