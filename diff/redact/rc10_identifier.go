package redact

import "pilcrow/rules/lint"

// IdentifierLeft reports identifiers that are made of withheld text.
var IdentifierLeft = &Rule{
	Rule: lint.Rule{About: lint.About{
		Code: "RC10", Name: "identifier", Severity: lint.Error,
		Summary: "An identifier made of withheld text stands in the release.",
		Doc: "User names and addresses are made of names; telephone and passport numbers are written " +
			"with other blanks.",
		Source: "redaction taxonomy, residue",
	}},
	Needs: List,
	Specimens: []Specimen{
		{
			Released: "¶1. (U) Write to «ydosmukhametov»@example.org or «edosmukhametov77»@example.org.\n",
			Withheld: []string{"Yerlan Dosmukhametov"},
		},
		{
			Released: "¶1. (U) His number is «7-701-5550199».\n",
			Withheld: []string{"+7 701 555 0199"},
		},
		{
			Released: "¶1. (U) His number is 7-701-5550198.\n",
			Withheld: []string{"+7 701 555 0199"},
		},
	},
	Check: awaitResidues,
}
