package redact

import "pilcrow/rules/lint"

// OtherCodeElsewhere reports what is withheld under different codes.
var OtherCodeElsewhere = &Rule{
	Rule: lint.Rule{About: lint.About{
		Code: "RE04", Name: "other-code-elsewhere", Severity: lint.Warning,
		Summary: "The same is withheld under different codes in two texts of the set.",
		Doc: "One of the codes is wrong, or each says a part of the reason. Together they tell more of what is withheld than " +
			"either alone.",
		Source: "redaction taxonomy, versions",
	}},
	Specimens: []Specimen{
		{
			Original: "¶1. (SBU) The mayor met «(b)(6)» at the harbor on May 3 and promised a new crane before the summer.\n",
			Released: "¶1. (SBU) The mayor met «(b)(7)(C)» at the harbor on May 3 and promised a new crane before the summer.\n",
		},
		{
			Original: "¶1. (SBU) The mayor met (b)(6) at the harbor on May 3 and promised a new crane before the summer.\n",
			Released: "¶1. (SBU) The mayor met (b)(6) at the harbor on May 3 and promised a new crane before the summer.\n",
		},
	},
}
