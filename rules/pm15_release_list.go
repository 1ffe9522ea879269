package rules

import "pilcrow/rules/lint"

// ReleaseList reports REL TO lists in the wrong form.
var ReleaseList = &lint.Rule{
	About: lint.About{
		Code: "PM15", Name: "release-list", Severity: lint.Error,
		Summary: "A REL TO list does not name USA first, then three-letter codes A to Z, then four-letter codes " +
			"A to Z.",
		Doc: "The list says who may have the text, and systems release it by the list. USA stands first, country " +
			"codes follow A to Z, then the codes of organisations A to Z, with a comma and a blank between them; USA " +
			"alone releases to nobody. Write the list in full and in order; whether each country belongs on it only its " +
			"author knows.",
		Source: "CAPCO-2016 A.6, H.8; ISM-ID-00041, 00214, 00319",
	},
	Examples: []lint.Example{
		{Bad: "¶1. (S//REL TO «CAN, USA, GBR») The fair opened.\n\n¶2. (U) Post will report.\n"},
		{Bad: "¶1. (S//REL TO «USA») The fair opened.\n\n¶2. (U) Post will report.\n", Profile: lint.CAPCO},
		{Bad: "¶1. (S//REL TO USA, AUS, NATO) The fair opened.\n\n¶2. (U) Post will report.\n"},
	},
	Run: reportMarks("PM15"),
}
