package rules

import "pilcrow/rules/lint"

// NofornRelease reports marks that are both NOFORN and releasable.
var NofornRelease = &lint.Rule{
	About: lint.About{
		Code: "PM14", Name: "noforn-release", Severity: lint.Error,
		Summary: "A mark says NOFORN and REL TO, RELIDO, EYES or DISPLAY ONLY at once.",
		Doc: "NOFORN bars every release to foreign nationals and the other controls name to whom the text may be " +
			"released or shown; a portion cannot say both. Until its author has said which is meant, treat it as " +
			"NOFORN.",
		Source: "CAPCO-2016 H.8; ISM-ID-00033, 00169",
	},
	Examples: []lint.Example{
		{Bad: "¶1. (S//NF/«REL TO USA, GBR») The fair opened.\n\n¶2. (U) Post will report.\n"},
		{Bad: "¶1. (S//REL TO USA, GBR) The fair opened.\n\n¶2. (U) Post will report.\n"},
	},
	Run: reportMarks("PM14"),
}
