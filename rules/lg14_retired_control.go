package rules

import "pilcrow/rules/lint"

// RetiredControl notes controls that are no longer in use.
var RetiredControl = &lint.Rule{
	About: lint.About{
		Code: "LG14", Name: "retired-control", Severity: lint.Info,
		Summary: "A mark holds a control that was retired: WNINTEL, NOCONTRACT, BYE, KDK, EL, SAMI, or LIMDIS of " +
			"State.",
		Doc: "The text keeps the protection the control stood for until its authority decides, so that no " +
			"roll-up drops it. Ask the authority what takes its place when the text is reused.",
		Source: "CAPCO 2008 v1.2 section 9",
	},
	Examples: []lint.Example{
		{Bad: "¶1. (S//«WNINTEL»/NF) The fair opened.\n\n¶2. (U) Post will report.\n"},
		{Bad: "¶1. (S//NF) The fair opened.\n\n¶2. (U) Post will report.\n"},
	},
	Run: reportMarks("LG14"),
}
