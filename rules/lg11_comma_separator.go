package rules

import "pilcrow/rules/lint"

// CommaSeparator notes controls that are joined by commas.
var CommaSeparator = &lint.Rule{
	About: lint.About{
		Code: "LG11", Name: "comma-separator", Severity: lint.Info,
		Summary: "Controls are joined by commas, or the last country of a REL TO list by \"and\".",
		Doc: "Until July 2005 commas parted the controls of a category; (S//OC,NF) says what (S//OC/NF) says. It " +
			"is left alone unless --unsafe asks for the normal form.",
		Source: "CAPCO-2016 I table 8",
	},
	Examples: []lint.Example{
		{Bad: "¶1. (S//«OC,NF») The fair opened.\n\n¶2. (U) Post will report.\n"},
		{Bad: "¶1. (S//OC/NF) The fair opened.\n\n¶2. (U) Post will report.\n"},
	},
	Run: reportMarks("LG11"),
}
