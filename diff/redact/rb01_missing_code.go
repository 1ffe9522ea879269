package redact

import (
	"pilcrow/markings/redaction"
	"pilcrow/rules/lint"
)

// MissingCode reports marks of a release under the Freedom of Information Act that cite no exemption.
var MissingCode = &Rule{
	Rule: lint.Rule{About: lint.About{
		Code: "RB01", Name: "missing-code", Severity: lint.Warning,
		Summary: "A mark cites no exemption at its place.",
		Doc: "The amount that is withheld and the exemption must be shown at the place of the deletion, where that is " +
			"technically feasible. A code in the mark, in the margin of its lines or in the margin of its paragraph " +
			"will do; the stamp of the page alone will not. The Foreign Relations series and newspapers cite no " +
			"codes: the rule is silent on releases that have none at all.",
		Source: "5 USC 552(b)",
	}},
	Specimens: []Specimen{
		{Released: "¶1. (SBU) The mayor met «[name not declassified]» on May 3.\n\n" +
			"¶2. (SBU) He met [name not declassified] (b)(6) again.\n"},
		{Released: "¶1. (SBU) The mayor met [name not declassified] on May 3.\n"},
		{Released: "¶1. (SBU) The mayor met [redacted] on May 3,             B6\nand left.\n"},
	},
	Check: missingCode,
}

func missingCode(p *Pass) {
	if !p.Facts.Coded {
		return
	}
	for i := range p.Notations {
		n := &p.Notations[i]
		if n.Kind == redaction.Mark && len(p.beside(i)) == 0 {
			p.Reportf(span(n), "this mark cites no exemption")
		}
	}
}
