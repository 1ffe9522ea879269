package redact

import "pilcrow/rules/lint"

// AcronymLeft reports acronyms of withheld strings and what withheld acronyms stand for.
var AcronymLeft = &Rule{
	Rule: lint.Rule{About: lint.About{
		Code: "RC09", Name: "acronym", Severity: lint.Warning,
		Summary: "The short form of a withheld name stands in the release, or what a withheld short form stands for.",
		Doc: "Where the text itself says what the letters stand for, the finding is an error; where the first " +
			"letters only agree, it is a warning.",
		Source: "redaction taxonomy, residue",
	}},
	Needs: List,
	Specimens: []Specimen{
		{
			Released: "¶1. (U) He met the head of [name not declassified]. The «HRB» is poor.\n",
			Withheld: []string{"Harbor Rights Bureau"},
		},
		{
			Released: "¶1. (U) The «Quiet Harbor Rights Bureau» (QHRB) is poor.\n",
			Withheld: []string{"QHRB"},
		},
		{
			Released: "¶1. (U) He met the head of [name not declassified]. The HCB is poor.\n",
			Withheld: []string{"Harbor Rights Bureau"},
		},
	},
	Check: awaitResidues,
}
