package rules

import "pilcrow/rules/lint"

// CUIMark reports CUI marks in the wrong form.
var CUIMark = &lint.Rule{
	About: lint.About{
		Code: "PM30", Name: "cui-mark", Severity: lint.Error,
		Summary: "A CUI portion says CONTROLLED, or its categories stand in the wrong order.",
		Doc: "A CUI portion begins with CUI; CONTROLLED is for banners. Specified categories (SP-) stand first, " +
			"A to Z, then basic ones, A to Z, so that the strictest handling is read first.",
		Source: "CUI Marking Handbook p. 17; 32 CFR 2002.20",
	},
	Examples: []lint.Example{
		{Bad: "¶1. («CONTROLLED»//PRVCY) The fair opened.\n\n¶2. (U) Post will report.\n"},
		{Bad: "¶1. (CUI//PRVCY/«SP-CTI») The fair opened.\n\n¶2. (U) Post will report.\n"},
		{Bad: "¶1. (CUI//SP-CTI/PRVCY) The fair opened.\n\n¶2. (U) Post will report.\n"},
	},
	Run: reportMarks("PM30"),
}
