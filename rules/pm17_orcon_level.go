package rules

import "pilcrow/rules/lint"

// OrconLevel reports ORCON on unclassified text or beside RELIDO.
var OrconLevel = &lint.Rule{
	About: lint.About{
		Code: "PM17", Name: "orcon-level", Severity: lint.Error,
		Summary: "ORCON stands on an unclassified portion or beside RELIDO.",
		Doc: "ORCON reserves every further use to the originator and exists for classified information only. RELIDO " +
			"hands the decision on release to somebody else, so the two exclude each other. Correct the level, or " +
			"take out the control that was not meant.",
		Source: "CAPCO-2016 H.8; ISM-ID-00028",
	},
	Examples: []lint.Example{
		{Bad: "¶1. (U//«OC») The fair opened.\n\n¶2. (U) Post will report.\n"},
		{Bad: "¶1. (S//OC) The fair opened.\n\n¶2. (U) Post will report.\n"},
	},
	Run: reportMarks("PM17"),
}
