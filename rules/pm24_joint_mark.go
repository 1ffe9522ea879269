package rules

import "pilcrow/rules/lint"

// JointMark reports JOINT marks that do not fit their owners.
var JointMark = &lint.Rule{
	About: lint.About{
		Code: "PM24", Name: "joint-mark", Severity: lint.Error,
		Summary: "A JOINT mark does not list its owners A to Z, is not released to all of them, or has a control " +
			"that JOINT marks do not have.",
		Doc: "JOINT information belongs to all owners it names, USA at its place among them, so that it must be " +
			"releasable to each of them and cannot be NOFORN, RESTRICTED or HCS. Write the owners A to Z and the same " +
			"ones in the REL TO list.",
		Source: "CAPCO-2016 H.3",
	},
	Examples: []lint.Example{
		{Bad: "¶1. (//«JOINT R CAN USA»//REL TO USA, CAN) The fair opened.\n\n¶2. (U) Post will report.\n"},
		{Bad: "¶1. (//«JOINT S CAN USA») The fair opened.\n\n¶2. (U) Post will report.\n"},
		{Bad: "¶1. (//JOINT S CAN USA//REL TO USA, CAN) The fair opened.\n\n¶2. (U) Post will report.\n"},
	},
	Run: reportMarks("PM24"),
}
