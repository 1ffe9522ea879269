package redact

import "pilcrow/rules/lint"

// ShownElsewhere reports what one text of a set withholds and another shows.
var ShownElsewhere = &Rule{
	Rule: lint.Rule{About: lint.About{
		Code: "RE01", Name: "shown-elsewhere", Severity: lint.Error,
		Summary: "A passage is withheld in one text of the set and shown in another.",
		Doc: "The same document released twice, a reply that quotes what it answers, a telegram printed in two volumes: " +
			"whoever lays them side by side reads what one of them withholds. Each place is reported in both files. " +
			"Where the dates of both releases are known and the later one shows more, it is a note: the text may have " +
			"been declassified meanwhile.",
		Source: "redaction taxonomy, versions",
	}},
	Specimens: []Specimen{
		{
			Original: "¶1. (SBU) The mayor met «Ana Lopes» at the harbor on May 3 and promised a new crane before the summer.\n",
			Released: "¶1. (SBU) The mayor met «[name not declassified]» at the harbor on May 3 and promised a new crane before " +
				"the summer.\n",
		},
		{
			Original: "¶1. (SBU) The mayor met [1 line not declassified] at the harbor on May 3 and promised a new crane.\n",
			Released: "¶1. (SBU) The mayor met [name not declassified] at the harbor on May 3 and promised a new crane.\n",
		},
	},
}
