package rules

import "pilcrow/rules/lint"

// CNWDILetter notes RD-N for RD-CNWDI.
var CNWDILetter = &lint.Rule{
	About: lint.About{
		Code: "LG13", Name: "cnwdi-letter", Severity: lint.Info,
		Summary: "Critical nuclear weapon design information is marked RD-N.",
		Doc: "The manual of the Department of Defense abbreviates CNWDI to N, the Register does not. They say " +
			"the same.",
		Source: "DoDM 5200.01 Volume 2",
	},
	Examples: []lint.Example{
		{Bad: "¶1. (S//«RD-N»//NF) The fair opened.\n\n¶2. (U) Post will report.\n"},
		{Bad: "¶1. (S//RD-CNWDI//NF) The fair opened.\n\n¶2. (U) Post will report.\n"},
	},
	Run: reportMarks("LG13"),
}
