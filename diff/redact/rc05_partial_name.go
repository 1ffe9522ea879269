package redact

import "pilcrow/rules/lint"

// PartialName reports parts of withheld names.
var PartialName = &Rule{
	Rule: lint.Rule{About: lint.About{
		Code: "RC05", Name: "partial-name", Severity: lint.Error,
		Summary: "A part of a withheld name stands in the release.",
		Doc: "A surname tells of the person, and so does a given name beside the mark that covers the surname. A " +
			"rare part is reported wherever it stands; a common one only beside a mark, or after a title.",
		Source: "redaction taxonomy, residue",
	}},
	Needs: List,
	Specimens: []Specimen{
		{
			Released: "¶1. (U) He met [name not declassified]. «Dosmukhametov» left with «Y. " +
				"Dosmukhametov».\n",
			Withheld: []string{"Yerlan Dosmukhametov"},
		},
		{
			Released: "¶1. (U) He met «Anna» [name not declassified]. Mr. «Green» left.\n",
			Withheld: []string{"Anna Green"},
		},
		{
			Released: "¶1. (U) He met [name not declassified]. The green party left with Anna Kern.\n",
			Withheld: []string{"Anna Green"},
		},
	},
	Check: awaitResidues,
}
