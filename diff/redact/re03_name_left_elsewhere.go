package redact

import "pilcrow/rules/lint"

// NameLeftElsewhere reports names that one text of a set withholds and any other leaves.
var NameLeftElsewhere = &Rule{
	Rule: lint.Rule{About: lint.About{
		Code: "RE03", Name: "name-left-elsewhere", Severity: lint.Warning,
		Summary: "A name that one text of the set withholds stands open in a text about something else.",
		Doc: "A name is known to be withheld where another version of the text shows it. Then it is looked for in all texts " +
			"of the set. The decisions may differ with good reason; they should be known to whoever took them.",
		Source: "redaction taxonomy, versions",
	}},
	Specimens: []Specimen{
		{
			Original: "¶1. (SBU) The mayor met Ana Lopes at the harbor on May 3 and promised a new crane before the summer.\n\n" +
				"¶2. (SBU) «Ana Lopes» said no more.\n",
			Released: "¶1. (SBU) The mayor met [name not declassified] at the harbor on May 3 and promised a new crane before " +
				"the summer.\n\n¶2. (SBU) «Ana Lopes» said no more.\n",
		},
		{
			Original: "¶1. (SBU) The mayor met Ana Lopes at the harbor on May 3 and promised a new crane before the summer.\n",
			Released: "¶1. (SBU) The mayor met Ana Lopes at the harbor on May 3 and promised a new crane before the summer.\n",
		},
	},
}
