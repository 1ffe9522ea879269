package rules

import "pilcrow/rules/lint"

// CategoryOrder reports marks whose categories stand in the wrong order.
var CategoryOrder = &lint.Rule{
	About: lint.About{
		Code: "PM09", Name: "category-order", Severity: lint.Error,
		Summary: "The categories of a mark stand in the wrong order.",
		Doc: "A mark lists the level, SCI, SAP, atomic energy, FGI, dissemination and the controls of other " +
			"departments, in this order. Readers and guards look for each at its place; one that comes late is " +
			"overlooked. The fix puts the same tokens in order.",
		Source: "CAPCO-2016 A.6",
	},
	Examples: []lint.Example{
		{
			Bad:  "¶1. (TS//NF//«SI») The fair opened.\n\n¶2. (U) Post will report.\n",
			Good: "¶1. (TS//SI//NF) The fair opened.\n\n¶2. (U) Post will report.\n",
		},
		{Bad: "¶1. (TS//SI//NF) The fair opened.\n\n¶2. (U) Post will report.\n"},
	},
	Run: reportMarks("PM09"),
}
