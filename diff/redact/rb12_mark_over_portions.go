package redact

import (
	"pilcrow/markings/redaction"
	"pilcrow/rules/lint"
)

// MarkOverPortions reports marks that stand for text of several paragraphs and do not say so.
var MarkOverPortions = &Rule{
	Rule: lint.Rule{About: lint.About{
		Code: "RB12", Name: "mark-over-portions", Severity: lint.Warning,
		Summary: "One mark stands for text of several paragraphs and does not say so.",
		Doc: "Each paragraph is a portion, is judged alone and has a mark of its own, unless the mark says how many it stands " +
			"for: [2 paragraphs (9 lines) not declassified].",
		Source: "5 USC 552(b); 32 CFR 2001.21(c)",
	}},
	Needs: Both,
	Specimens: []Specimen{
		{
			Original: "¶1. (SBU) The mayor met the council of the harbor at noon, and Ana Lopes spoke.\n\n" +
				"¶2. (SBU) Oil was short, and the session went on until the evening of the same day, when it voted.\n",
			Released: "¶1. (SBU) The mayor met the council of the harbor at noon, and «[text not declassified]» and the " +
				"session went on until the evening of the same day, when it voted.\n",
		},
		{
			Original: "¶1. (SBU) The mayor met Ana Lopes on May 3 at the harbor. Grain was short.\n",
			Released: "¶1. (SBU) The mayor met [text not declassified] Grain was short.\n",
		},
	},
	Check: markOverPortions,
}

func markOverPortions(p *Pass) {
	for _, passage := range p.Passages {
		if passage.Paragraphs < 2 {
			continue
		}
		for _, k := range passage.Marks {
			n := &p.Notations[k]
			if !n.Remainder && n.Amount().Unit != redaction.Paragraph && n.Amount().Unit != redaction.Page {
				p.Reportf(span(n), "this mark stands for text of %d paragraphs and does not say so", passage.Paragraphs)
			}
		}
	}
}
