package redact

import "pilcrow/rules/lint"

// Reordering reports text that stands at another place than in the original, or twice.
var Reordering = &Rule{
	Rule: lint.Rule{About: lint.About{
		Code: "RA05", Name: "reordering", Severity: lint.Warning,
		Summary: "Text of the original stands at another place in the release, or twice.",
		Doc: "Paragraphs and sentences that changed places change what a reader makes of them. Page lines and stamps are not " +
			"held to their places.",
		Source: "22 USC 4352: no alteration of the text",
	}},
	Needs: Both,
	Specimens: []Specimen{
		{
			Original: "¶1. (SBU) The mayor met the council at noon, and it was a long meeting. Grain was short at the harbor.\n",
			Released: "¶1. (SBU) «Grain was short at the harbor». The mayor met the council at noon, and it was a long meeting.\n",
		},
		{
			Original: "¶1. (SBU) The mayor met the council at noon.\n\n¶2. (SBU) Grain was short.\n",
			Released: "¶1. (SBU) The mayor met the council at noon.\n\n" +
				"¶2. (SBU) Grain was short. «The mayor met the council at noon».\n",
		},
		{
			Original: "¶1. (SBU) The mayor met the council at noon.\n\n¶2. (SBU) Grain was short.\n",
			Released: "¶1. (SBU) The mayor met [text not declassified].\n\n¶2. (SBU) Grain was short.\n",
		},
	},
	Check: reordering,
}

func reordering(p *Pass) {
	if p.pair == nil {
		return
	}
	s := p.pair.new
	for _, m := range p.pair.moves {
		at := extent(s, []int{m.b0, m.b1 - 1})
		p.Reportf(at, "this text stands at another place in the original")
	}
	for _, r := range p.pair.repeats {
		at := extent(s, []int{r.b0, r.b1 - 1})
		p.Reportf(at, "this text stands in the original, but not a second time here")
	}
}
