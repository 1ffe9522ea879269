package rules

import "pilcrow/rules/lint"

// EntireTextMark notes a mark that stands for the entire text.
var EntireTextMark = &lint.Rule{
	About: lint.About{
		Code: "LG08", Name: "entire-text", Severity: lint.Info,
		Summary: "One mark stands for the entire text: (C - ENTIRE TEXT).",
		Doc: "Telegrams of 1979 to 1996 often carry one mark for all paragraphs. The paragraphs without a mark " +
			"take it, so that none is reported as missing. Quoting one of them, write its mark.",
		Source: "seen in telegrams 1979-1996 and in the Foreign Relations series",
	},
	Examples: []lint.Example{
		{Bad: "1. («C - ENTIRE TEXT»)\n\n2. The fair opened.\n\n3. Post will report.\n"},
		{Bad: "1. (C) The fair opened.\n\n2. (U) Post will report.\n"},
	},
	Run: reportMarks("LG08"),
}
