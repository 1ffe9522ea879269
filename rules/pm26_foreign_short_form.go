package rules

import "pilcrow/rules/lint"

// ForeignShortForm notes short forms of foreign marks.
var ForeignShortForm = &lint.Rule{
	About: lint.About{
		Code: "PM26", Name: "foreign-short-form", Severity: lint.Info,
		Summary: "A foreign mark is written in a short form: (GBR-C), (FGI-C), (NATO-S), (UK-C).",
		Doc: "The directive of 32 CFR 2001 and the Navy manual write foreign marks with a hyphen; the Register " +
			"writes (//GBR C). They say the same, so this is only noted.",
		Source: "32 CFR 2001.24(c); Navy 14144",
	},
	Examples: []lint.Example{
		{Bad: "¶1. («FGI-C») The fair opened.\n\n¶2. (U) Post will report.\n"},
		{Bad: "¶1. (//FGI C) The fair opened.\n\n¶2. (U) Post will report.\n"},
	},
	Run: reportMarks("PM26"),
}
