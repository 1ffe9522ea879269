package redact

import "pilcrow/rules/lint"

// Paraphrase reports sentences that tell what a withheld sentence tells.
var Paraphrase = &Rule{
	Rule: lint.Rule{About: lint.About{
		Code: "RC13", Name: "paraphrase", Severity: lint.Warning,
		Summary: "A sentence of the release shares telling words with a withheld sentence.",
		Doc: "Numbers and rare words that a released sentence shares with a withheld one often tell the same in " +
			"other words. The finding asks a reader to look.",
		Source: "redaction taxonomy, residue",
	}},
	Needs: List,
	Specimens: []Specimen{
		{
			Released: "¶1. (U) Summary: The «177 barges of Zhanybek changed hands on the 14th» of " +
				"April, cheaply.\n",
			Withheld: []string{
				"On April 14 the governor sold 177 barges of the Zhanybek terminal to his cousin for half their worth.",
			},
		},
		{
			Released: "¶1. (U) Summary: The governor met his cousin at the terminal on May 3.\n",
			Withheld: []string{
				"On April 14 the governor sold 177 barges of the Zhanybek terminal to his cousin for half their worth.",
			},
		},
	},
	Check: awaitResidues,
}
