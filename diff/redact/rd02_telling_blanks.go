package redact

import (
	"pilcrow/markings/redaction"
	"pilcrow/rules/lint"
)

// TellingBlanks reports blank lines and asterisks whose lengths vary.
var TellingBlanks = &Rule{
	Rule: lint.Rule{About: lint.About{
		Code: "RD02", Name: "telling-blanks", Severity: lint.Warning,
		Summary: "Blanks in place of words have different lengths, perhaps those of the words they replace.",
		Doc: "As with runs of X: a row of underscores or asterisks as long as the word it hides tells its length. Write " +
			"every one with the same length.",
		Source: "redaction taxonomy, inference",
	}},
	Specimens: []Specimen{
		{Released: "¶1. (U) He met ________ and then «_____________» at home.\n"},
		{Released: "¶1. (U) He met ________ and then ________ at home.\n"},
	},
	Check: func(p *Pass) { p.lengths(redaction.Blank) },
}
