package rules

import "pilcrow/rules/lint"

// OfficialUseOnly reports FOUO where another mark has its place.
var OfficialUseOnly = &lint.Rule{
	About: lint.About{
		Code: "LG06", Name: "official-use-only", Severity: lint.Warning,
		Summary: "A portion is marked FOUO where State writes SBU, lacks its level, or stands where CUI has " +
			"taken its place.",
		Doc: "FOUO is a mark of other departments: in a cable the mark for sensitive unclassified text is (SBU), " +
			"and the caption SENSITIVE goes with it. In other texts it stands behind U. CUI has taken the place of both " +
			"since 14 November 2016, department by department.",
		Source: "5 FAH-1 H-246.2; STATE 018029 (2000); 32 CFR 2002",
	},
	Examples: []lint.Example{
		{Bad: "¶1. (U//«FOUO») The fair opened.\n\n¶2. (U) Post will report.\n"},
		{Bad: "¶1. («FOUO») The fair opened.\n\n¶2. (U) Post will report.\n", Profile: lint.CAPCO},
		{Bad: "¶1. (U//FOUO) The fair opened.\n\n¶2. (U) Post will report.\n", Profile: lint.CAPCO},
	},
	Run: reportMarks("LG06"),
}
