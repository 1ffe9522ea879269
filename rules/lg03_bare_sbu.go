package rules

import "pilcrow/rules/lint"

// BareSBU reports (SBU) where (U//SBU) is the form.
var BareSBU = &lint.Rule{
	About: lint.About{
		Code: "LG03", Name: "bare-sbu", Severity: lint.Warning,
		Summary: "A portion is marked (SBU) where the Register writes (U//SBU).",
		Doc: "In cables (SBU) is right. In memoranda and intelligence products each mark begins with its level, " +
			"so that SBU stands behind U. The fix for it is applied with --unsafe.",
		Source:   "5 FAH-1 H-246.2; CAPCO-2016 H.9",
		Profiles: map[lint.Profile]lint.Severity{lint.State: lint.Off},
	},
	Examples: []lint.Example{
		{Bad: "¶1. («SBU») The fair opened.\n\n¶2. (U) Post will report.\n", Profile: lint.CAPCO},
		{Bad: "¶1. (U//SBU) The fair opened.\n\n¶2. (U) Post will report.\n", Profile: lint.CAPCO},
		{Bad: "¶1. (SBU) The fair opened.\n\n¶2. (U) Post will report.\n"},
	},
	Run: reportMarks("LG03"),
}
