package rules

import (
	"strings"

	"pilcrow/rules/lint"
)

// TreatyValue reports declassification values that point to a treaty.
var TreatyValue = &lint.Rule{
	About: lint.About{
		Code:     "EO13",
		Name:     "treaty-value",
		Severity: lint.Error,
		Summary:  "\"Subject to treaty or international agreement\" is no declassification value.",
		Doc: "A treaty may forbid release, but it is not a date: the text would stay classified without end and " +
			"without a reason of the order. Where a statute, treaty or agreement asks for more than 25 years the " +
			"value is 25X9 with a date or an event.",
		Source: "CAPCO-2016 E.1; 32 CFR 2001.26(a)(6)",
	},
	Examples: []lint.Example{
		{
			Bad: "R 060213Z MAY 11\n" + fromPraia + "C O N F I D E N T I A L PRAIA 000412\n\n" +
				"E.O. 13526: DECL: «SUBJECT TO TREATY OR INTERNATIONAL AGREEMENT»\n" + harborTopic,
		},
		{
			Bad: "R 060213Z MAY 11\n" + fromPraia + "C O N F I D E N T I A L PRAIA 000412\n\n" +
				"E.O. 13526: DECL: 25X9, 20501001\n" + harborTopic,
		},
	},
	Run: treatyValue,
}

func treatyValue(p *lint.Pass) {
	for _, field := range declassifyFields(p) {
		text := strings.ToUpper(field.Text)
		if strings.Contains(text, "SUBJECT TO") &&
			(strings.Contains(text, "TREATY") || strings.Contains(text, "INTERNATIONAL AGREEMENT")) {
			report(p, lint.Error, field, "a treaty or an agreement is no declassification value")
		}
	}
}
