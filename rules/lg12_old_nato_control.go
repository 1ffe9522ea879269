package rules

import "pilcrow/rules/lint"

// OldNATOControl notes NATO controls that are joined to their level.
var OldNATOControl = &lint.Rule{
	About: lint.About{
		Code: "LG12", Name: "old-nato-control", Severity: lint.Info,
		Summary: "A NATO control is joined to its level: CTS-B, COSMIC TOP SECRET-BOHEMIA, CTSA.",
		Doc: "Until December 2010 BOHEMIA and ATOMAL were part of the first word; since then they are a block of " +
			"their own, (//CTS//BOHEMIA).",
		Source: "CAPCO-2016 I table 8",
	},
	Examples: []lint.Example{
		{Bad: "¶1. (//CTS«-B») The fair opened.\n\n¶2. (U) Post will report.\n"},
		{Bad: "¶1. (//CTS//BOHEMIA) The fair opened.\n\n¶2. (U) Post will report.\n"},
	},
	Run: reportMarks("LG12"),
}
