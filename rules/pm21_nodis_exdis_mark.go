package rules

import "pilcrow/rules/lint"

// NodisExdisMark reports portions with both NODIS and EXDIS, or either beside REL TO.
var NodisExdisMark = &lint.Rule{
	About: lint.About{
		Code: "PM21", Name: "nodis-exdis-mark", Severity: lint.Error,
		Summary: "A portion carries NODIS and EXDIS together, or one of them beside REL TO.",
		Doc: "NODIS and EXDIS limit who inside the government may read a portion, each in its own way, and both " +
			"imply NOFORN. They exclude each other and REL TO. Keep the one that the captions of the text carry.",
		Source: "CAPCO-2016 H.9; 5 FAH-2 H-442.3, H-442.6; ISM-ID-00038, 00313, 00314",
	},
	Examples: []lint.Example{
		{Bad: "¶1. (S//NF//«ND»/XD) The fair opened.\n\n¶2. (U) Post will report.\n"},
		{Bad: "¶1. (S//NF//ND) The fair opened.\n\n¶2. (U) Post will report.\n"},
	},
	Run: reportMarks("PM21"),
}
