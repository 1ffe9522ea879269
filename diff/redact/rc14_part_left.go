package redact

import "pilcrow/rules/lint"

// PartLeft reports parts of withheld strings beside their marks.
var PartLeft = &Rule{
	Rule: lint.Rule{About: lint.About{
		Code: "RC14", Name: "part-left", Severity: lint.Error,
		Summary: "A part of a withheld string stands beside the mark that should cover the whole.",
		Doc: "A mark that covers one word of a name leaves the others to tell of it. In a pair, words with " +
			"capitals that the original has beside a withheld name are a warning.",
		Source: "redaction taxonomy, residue",
	}},
	Needs: List,
	Specimens: []Specimen{
		{
			Released: "¶1. (U) The [name not declassified] «Harbor Committee» is poor.\n",
			Withheld: []string{"Karzhas Harbor Committee"},
		},
		{
			Original: "¶1. (U) The mayor met the Karzhas Harbor Committee at the port on May 3.\n",
			Released: "¶1. (U) The mayor met the [name not declassified] «Harbor Committee» at the " +
				"port on May 3.\n",
		},
		{
			Released: "¶1. (U) The [name not declassified] is poor. The Harbor Committee met.\n",
			Withheld: []string{"Karzhas Harbor Committee"},
		},
	},
	Check: awaitResidues,
}
