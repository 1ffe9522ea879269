package rules

import "pilcrow/rules/lint"

// SingleSlash notes NOFORN behind a single slash.
var SingleSlash = &lint.Rule{
	About: lint.About{
		Code: "LG01", Name: "single-slash", Severity: lint.Info,
		Summary: "NOFORN stands behind a single slash: (C/NF).",
		Doc: "Drafters of cables wrote (C/NF) to 2010 and beyond; it says what (C//NF) says. It is left alone " +
			"unless --unsafe asks for the normal form, for the record was written so.",
		Source: "seen in cables to 2010; CAPCO-2016 I table 8",
	},
	Examples: []lint.Example{
		{Bad: "¶1. (C«/»NF) The fair opened.\n\n¶2. (U) Post will report.\n"},
		{Bad: "¶1. (C//NF) The fair opened.\n\n¶2. (U) Post will report.\n"},
	},
	Run: reportMarks("LG01"),
}
