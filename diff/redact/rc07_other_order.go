package redact

import "pilcrow/rules/lint"

// OtherOrder reports withheld names in another order.
var OtherOrder = &Rule{
	Rule: lint.Rule{About: lint.About{
		Code: "RC07", Name: "other-order", Severity: lint.Critical,
		Summary: "A withheld name stands in the release in another order.",
		Doc:     "Lists, TAGS and indexes put the surname first.",
		Source:  "redaction taxonomy, residue",
	}},
	Needs: List,
	Specimens: []Specimen{
		{
			Released: "TAGS: PGOV, PINR («DOSMUKHAMETOV, YERLAN»)\n\n¶1. (U) He met [name not " +
				"declassified].\n",
			Withheld: []string{"Yerlan Dosmukhametov"},
		},
		{
			Released: "TAGS: PGOV, PINR\n\n¶1. (U) He met [name not declassified].\n",
			Withheld: []string{"Yerlan Dosmukhametov"},
		},
	},
	Check: awaitResidues,
}
