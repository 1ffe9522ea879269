package rules

import "pilcrow/rules/lint"

// ReleaseByName reports REL marks that name countries in words or without TO.
var ReleaseByName = &lint.Rule{
	About: lint.About{
		Code: "LG07", Name: "release-by-name", Severity: lint.Warning,
		Summary: "A REL mark does not say TO, or names a country by something else than its code.",
		Doc: "A release is decided by codes: (C/REL LIBYA) reads well, but no system can tell to whom the text " +
			"may go, and a person may take a country for another. Write REL TO USA and the three-letter codes.",
		Source: "seen in cables; CAPCO-2016 H.8",
	},
	Examples: []lint.Example{
		{Bad: "¶1. (C/«REL LIBYA») The fair opened.\n\n¶2. (U) Post will report.\n"},
		{Bad: "¶1. (C//REL TO USA, GBR) The fair opened.\n\n¶2. (U) Post will report.\n"},
	},
	Run: reportMarks("LG07"),
}
