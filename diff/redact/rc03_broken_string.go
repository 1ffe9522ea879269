package redact

import "pilcrow/rules/lint"

// BrokenString reports withheld strings that a hyphen, a line or a page line breaks.
var BrokenString = &Rule{
	Rule: lint.Rule{About: lint.About{
		Code: "RC03", Name: "broken-string", Severity: lint.Critical,
		Summary: "A withheld string stands in the release broken by a hyphen at the end of a line, or by a page line.",
		Doc: "A hyphen at the end of a line or a page line in the middle of a name parts it for a search. Both are " +
			"taken out before the search; so is the end of a line, which alone breaks nothing.",
		Source: "redaction taxonomy, residue",
	}},
	Needs: List,
	Specimens: []Specimen{
		{
			Released: "¶1. (U) The fund of «Zhany-\nbekov» is empty.\n",
			Withheld: []string{"Zhanybekov"},
		},
		{
			Released: "¶1. (U) The fund of the mayor is emp-\nty, said the Zhany-\nbazar paper.\n",
			Withheld: []string{"Zhanybekov"},
		},
	},
	Check: awaitResidues,
}
