package redact

import (
	"pilcrow/markings"
	"pilcrow/markings/redaction"
	"pilcrow/rules/lint"
)

// CodeAbovePortion reports codes for classified information on portions that are not classified.
var CodeAbovePortion = &Rule{
	Rule: lint.Rule{About: lint.About{
		Code: "RB04", Name: "code-above-portion", Severity: lint.Warning,
		Summary: "A code for classified information stands on an unclassified portion.",
		Doc: "(b)(1), 1.4 and 25X hold for classified information alone. An unclassified record may be classified when it " +
			"is reviewed, but then it carries a stamp that says by whom, at what level and why. The rule is silent " +
			"where such a stamp stands, and where the level of the portion is not known.",
		Source: "5 USC 552(b)(1); E.O. 13526 sec. 1.7(d)",
	}},
	Specimens: []Specimen{
		{Released: "¶1. (SBU) The mayor met XXXXXXXX [B5, «1.4(d)»] on May 3.\n"},
		{Released: "¶1. (C) The mayor met XXXXXXXX [B1, 1.4(d)] on May 3.\n"},
		{Released: "Classified by DAS, A/GIS, DoS on 11/30/2015 — Class: CONFIDENTIAL — Reason: 1.4(D)\n\n" +
			"¶1. (SBU) The mayor met XXXXXXXX [B1, 1.4(d)] on May 3.\n"},
	},
	Check: codeAbovePortion,
}

func codeAbovePortion(p *Pass) {
	if p.Facts.Reclassified {
		return
	}
	p.eachCode(func(n *redaction.Notation, c redaction.Code) {
		e, ok := redaction.Lookup(c.ID)
		if ok && e.Classified && p.levelAt(n.Start) == markings.Unclassified {
			p.Reportf(codeSpan(c), "%s holds for classified information, but this portion is unclassified", c.ID)
		}
	})
}
