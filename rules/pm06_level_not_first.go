package rules

import "pilcrow/rules/lint"

// LevelNotFirst reports marks that do not begin with their level.
var LevelNotFirst = &lint.Rule{
	About: lint.About{
		Code: "PM06", Name: "level-not-first", Severity: lint.Error,
		Summary: "A mark does not begin with its classification level.",
		Doc: "The level is what a reader looks for first, so it opens the mark; a foreign, NATO or JOINT mark opens " +
			"with // instead. A mark that begins with a control is read by some systems as having no level at all. " +
			"Move the level to the front.",
		Source: "CAPCO-2016 A.6",
	},
	Examples: []lint.Example{
		{Bad: "¶1. («NF»//S) The fair opened.\n\n¶2. (U) Post will report.\n"},
		{Bad: "¶1. (S//NF) The fair opened.\n\n¶2. (U) Post will report.\n"},
	},
	Run: reportMarks("PM06"),
}
