package rules

import "pilcrow/rules/lint"

// OtherTerm reports classification lines that add a term to the level.
var OtherTerm = &lint.Rule{
	About: lint.About{
		Code: "BN05", Name: "other-term", Severity: lint.Error,
		Summary: "A term other than the level identifies classified information: SECRET SENSITIVE.",
		Doc: "TOP SECRET, SECRET and CONFIDENTIAL alone identify classified information. A term of a single " +
			"office beside them has no rule that says who may read the text, and suggests a level that does not exist. " +
			"What was meant is a control, a caption or a compartment: say which.",
		Source: "32 CFR 2001.24(a)",
	},
	Examples: []lint.Example{
		{Bad: "«S E C R E T SENSITIVE» QUIVERA 000412\n\nSIPDIS\n\nE.O. 12958: DECL: 05/06/2019\n\n" +
			"¶1. (S) The fair opened.\n"},
		{Bad: "S E C R E T QUIVERA 000412\n\nSIPDIS\n\nE.O. 12958: DECL: 05/06/2019\n\n¶1. (S) The fair opened.\n"},
	},
	Run: reportMarks("BN05"),
}
