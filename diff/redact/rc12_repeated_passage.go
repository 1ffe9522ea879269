package redact

import "pilcrow/rules/lint"

// RepeatedPassage reports stretches of withheld passages that stand elsewhere.
var RepeatedPassage = &Rule{
	Rule: lint.Rule{About: lint.About{
		Code: "RC12", Name: "repeated-passage", Severity: lint.Error,
		Summary: "A stretch of a withheld passage stands elsewhere in the release.",
		Doc: "A summary repeats what the paragraphs say, often word for word. The withheld passages are compared " +
			"in pieces of six words; pieces without substance do not count.",
		Source: "redaction taxonomy, residue",
	}},
	Needs: List,
	Specimens: []Specimen{
		{
			Released: "¶1. (U) Summary: «The governor sold the northern grain terminal to his cousin» " +
				"in May.\n",
			Withheld: []string{"The governor sold the northern grain terminal to his cousin for half its worth."},
		},
		{
			Released: "¶1. (U) Summary: The governor met his cousin at the terminal in May.\n",
			Withheld: []string{"The governor sold the northern grain terminal to his cousin for half its worth."},
		},
	},
	Check: awaitResidues,
}
