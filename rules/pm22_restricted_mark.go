package rules

import "pilcrow/rules/lint"

// RestrictedMark reports United States portions marked RESTRICTED.
var RestrictedMark = &lint.Rule{
	About: lint.About{
		Code: "PM22", Name: "restricted-mark", Severity: lint.Error,
		Summary: "A portion of United States information is marked (R).",
		Doc: "The United States has no level RESTRICTED. The word marks foreign and NATO information, whose portions " +
			"open with // and name their owner, (//NR) or (//GBR R). Say whose information it is, or mark it by a " +
			"level of the United States.",
		Source: "CAPCO-2016 H.1, H.3; ISM-ID-00040",
	},
	Examples: []lint.Example{
		{Bad: "¶1. («R») The fair opened.\n\n¶2. (U) Post will report.\n"},
		{Bad: "¶1. (//NR) The fair opened.\n\n¶2. (U) Post will report.\n"},
	},
	Run: reportMarks("PM22"),
}
