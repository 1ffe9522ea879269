package rules

import "pilcrow/rules/lint"

// JoinedNoforn notes NOFORN that is joined to its level by a hyphen, a blank or nothing.
var JoinedNoforn = &lint.Rule{
	About: lint.About{
		Code: "LG02", Name: "joined-noforn", Severity: lint.Info,
		Summary: "NOFORN is joined to the level by a hyphen, a blank or nothing: (C-NF), (CNF).",
		Doc:     "The mark is understood as (C//NF). It is left alone unless --unsafe asks for the normal form.",
		Source:  "drafting practice",
	},
	Examples: []lint.Example{
		{Bad: "¶1. (C«-NF») The fair opened.\n\n¶2. (U) Post will report.\n"},
		{Bad: "¶1. (C//NF) The fair opened.\n\n¶2. (U) Post will report.\n"},
	},
	Run: reportMarks("LG02"),
}
