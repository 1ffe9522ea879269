package redact

import "pilcrow/rules/lint"

// InitialsLeft reports the initials of withheld names.
var InitialsLeft = &Rule{
	Rule: lint.Rule{About: lint.About{
		Code: "RC06", Name: "initials", Severity: lint.Warning,
		Summary: "The initials of a withheld name stand in the release.",
		Doc: "Initials stand for a person to all who know the persons of the affair. Two letters or more with full " +
			"stops are reported, and capitals beside a mark.",
		Source: "redaction taxonomy, residue",
	}},
	Needs: List,
	Specimens: []Specimen{
		{
			Released: "¶1. (U) He met [name not declassified], and «Y.D.» left.\n",
			Withheld: []string{"Yerlan Dosmukhametov"},
		},
		{
			Released: "¶1. (U) He met [name not declassified] in the U.S., and Y.D. Kern left.\n",
			Withheld: []string{"Yerlan Dosmukhametov"},
		},
	},
	Check: awaitResidues,
}
