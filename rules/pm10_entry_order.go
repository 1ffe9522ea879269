package rules

import "pilcrow/rules/lint"

// EntryOrder reports entries of one category that stand in the wrong order.
var EntryOrder = &lint.Rule{
	About: lint.About{
		Code: "PM10", Name: "entry-order", Severity: lint.Warning,
		Summary: "The entries of one category stand in the wrong order.",
		Doc: "Dissemination controls and those of other departments keep the order of the Register, SCI systems, " +
			"compartments and programmes go numbers first, then A to Z. One order makes two marks that say the same " +
			"look the same. The fix puts the same tokens in order.",
		Source: "CAPCO-2016 A.6; ISM-ID-00026, 00035, 00042",
	},
	Examples: []lint.Example{
		{
			Bad:  "¶1. (S//NF/«OC») The fair opened.\n\n¶2. (U) Post will report.\n",
			Good: "¶1. (S//OC/NF) The fair opened.\n\n¶2. (U) Post will report.\n",
		},
		{Bad: "¶1. (S//OC/NF) The fair opened.\n\n¶2. (U) Post will report.\n"},
	},
	Run: reportMarks("PM10"),
}
