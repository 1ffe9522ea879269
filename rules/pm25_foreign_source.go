package rules

import "pilcrow/rules/lint"

// ForeignSource reports marks that both name and conceal the source of foreign information.
var ForeignSource = &lint.Rule{
	About: lint.About{
		Code: "PM25", Name: "foreign-source", Severity: lint.Warning,
		Summary: "A mark of foreign information both names its source and conceals it.",
		Doc: "Foreign information in a United States text is marked with its country, (//GBR S), or, where the " +
			"source is not to be known, with FGI, (//FGI S). A mark with both gives away what FGI conceals.",
		Source: "CAPCO-2016 H.7",
	},
	Examples: []lint.Example{
		{Bad: "¶1. (//«FGI S GBR») The fair opened.\n\n¶2. (U) Post will report.\n"},
		{Bad: "¶1. (//FGI S//NF) The fair opened.\n\n¶2. (U) Post will report.\n"},
	},
	Run: reportMarks("PM25"),
}
