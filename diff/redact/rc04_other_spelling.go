package redact

import "pilcrow/rules/lint"

// OtherSpelling reports withheld names in other spellings.
var OtherSpelling = &Rule{
	Rule: lint.Rule{About: lint.About{
		Code: "RC04", Name: "other-spelling", Severity: lint.Error,
		Summary: "A withheld name stands in the release in another spelling.",
		Doc: "Names from other scripts have many spellings: Yevgeniy, Yevgeny, Evgenii. Spellings that the rules " +
			"of romanisation make equal are errors; words that only sound alike are warnings, and only rare words " +
			"with a capital count.",
		Source: "redaction taxonomy, residue; measured on 50 pairs of variants and 38 near misses",
	}},
	Needs: List,
	Specimens: []Specimen{
		{
			Released: "¶1. (U) He met [name not declassified]. «Evgenii Jakupov» left, said «Zhakoupov».\n",
			Withheld: []string{"Yevgeniy Zhakupov"},
		},
		{
			Released: "¶1. (U) The fund of «Ahmad Kadhiri» is empty.\n",
			Withheld: []string{"Ahmed al-Qadhiri"},
		},
		{
			Released: "¶1. (U) Evgenia Kaplan and Mr. Jackson left in July.\n",
			Withheld: []string{"Yevgeniy Zhakupov"},
		},
	},
	Check: awaitResidues,
}
