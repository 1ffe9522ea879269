package redact

import "pilcrow/rules/lint"

// FileName reports withheld words in the name of the file.
var FileName = &Rule{
	Rule: lint.Rule{About: lint.About{
		Code: "RG09", Name: "file-name", Severity: lint.Error,
		Summary: "The name of the file holds a withheld word.",
		Doc: "A release is passed on with its file name. The rule looks in it for all that is looked for in the text: " +
			"withheld names, their parts and other spellings, and the user names that are made of them.",
		Source: "redaction taxonomy, hidden channels",
	}},
	Needs: List,
	Specimens: []Specimen{
		{Released: "«»¶1. (U) The mayor left.\n", Withheld: []string{"Cable"}},
		{Released: "¶1. (U) The mayor left.\n", Withheld: []string{"Lopes"}},
	},
	Check: awaitResidues,
}
