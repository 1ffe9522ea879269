package rules

import "pilcrow/rules/lint"

// RepeatedToken reports marks that say something twice.
var RepeatedToken = &lint.Rule{
	About: lint.About{
		Code: "PM11", Name: "repeated-token", Severity: lint.Warning,
		Summary: "A mark holds the same token twice.",
		Doc: "A token that stands twice adds nothing, and often shows that another one was meant. The fix takes " +
			"the second one out; look whether it should have been a different one.",
		Source: "ISM-ID-00236",
	},
	Examples: []lint.Example{
		{
			Bad:  "¶1. (S//NF/«NF») The fair opened.\n\n¶2. (U) Post will report.\n",
			Good: "¶1. (S//NF) The fair opened.\n\n¶2. (U) Post will report.\n",
		},
		{Bad: "¶1. (S//NF) The fair opened.\n\n¶2. (U) Post will report.\n"},
	},
	Run: reportMarks("PM11"),
}
