package redact

import "pilcrow/rules/lint"

// ChangedForm reports withheld strings in capitals, possessives, plurals and compounds.
var ChangedForm = &Rule{
	Rule: lint.Rule{About: lint.About{
		Code: "RC02", Name: "changed-form", Severity: lint.Critical,
		Summary: "A withheld string stands in the release in capitals, as a possessive or plural, or in a compound.",
		Doc: "Capitals in the SUBJECT, an apostrophe, a plural, or a hyphen hide a string from a search for its " +
			"letters, and from nobody who reads.",
		Source: "redaction taxonomy, residue",
	}},
	Needs: List,
	Specimens: []Specimen{
		{
			Released: "¶1. (U) «MARAT BEKTUROV'S» FUND. He spoke of «Marat Bekturov’s» fund.\n",
			Withheld: []string{"Marat Bekturov"},
		},
		{
			Released: "¶1. (U) He met «ANA QUISPE» at the «Ana-Quispe» bridge.\n",
			Withheld: []string{"Ana Quispe"},
		},
		{
			Released: "¶1. (U) MARAT'S FUND. He spoke of the fund.\n",
			Withheld: []string{"Marat Bekturov"},
		},
	},
	Check: awaitResidues,
}
