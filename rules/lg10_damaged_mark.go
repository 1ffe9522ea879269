package rules

import "pilcrow/rules/lint"

// DamagedMark reports marks in small letters and marks that a scanner misread.
var DamagedMark = &lint.Rule{
	About: lint.About{
		Code: "LG10", Name: "damaged-mark", Severity: lint.Warning,
		Summary: "A mark is written in small letters, or a scanner took its letters for others: (c), (5), " +
			"(513U).",
		Doc: "Character recognition reads S as 5, U as V or 0, SBU as 513U. The mark is understood where one " +
			"reading only is left; compare it with the image, for (0) may be any level. Nothing is mended without a " +
			"person.",
		Source: "seen in scanned releases of 2010 cables",
	},
	Examples: []lint.Example{
		{Bad: "¶1. («c») The fair opened.\n\n¶2. (U) Post will report.\n"},
		{Bad: "¶1. («513U») The fair opened.\n\n¶2. (U) Post will report.\n"},
		{Bad: "¶1. («0») The fair opened.\n\n¶2. (U) Post will report.\n"},
		{Bad: "¶1. (C) The fair opened.\n\n¶2. (U) Post will report.\n"},
	},
	Run: reportMarks("LG10"),
}
