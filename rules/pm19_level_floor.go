package rules

import "pilcrow/rules/lint"

// LevelFloor reports controls on a level that they do not go with.
var LevelFloor = &lint.Rule{
	About: lint.About{
		Code: "PM19", Name: "level-floor", Severity: lint.Error,
		Summary: "A control stands on a level that it does not go with, or lacks its companion.",
		Doc: "IMCON and RSEN are for SECRET and above, RD, FRD and TFNI for CONFIDENTIAL and above, CNWDI and " +
			"SIGMA for SECRET and above. Either the level is too low, which is the graver fault, or the control is not " +
			"needed. The profiles differ: capco asks for NOFORN beside RD and for a decision on foreign disclosure " +
			"beside PROPIN, dod bars NOFORN and RELIDO from unclassified text.",
		Source: "CAPCO-2016 H.6, H.8; ISM-ID-00107, 00164, 00173 to 00175; DoDM 5200.01 Volume 2",
	},
	Examples: []lint.Example{
		{Bad: "¶1. (C//«IMC») The fair opened.\n\n¶2. (U) Post will report.\n"},
		{Bad: "¶1. (U//«NF») The fair opened.\n\n¶2. (U) Post will report.\n", Profile: lint.DoD},
		{Bad: "¶1. (S//IMC/NF) The fair opened.\n\n¶2. (U) Post will report.\n"},
	},
	Run: reportMarks("PM19"),
}
