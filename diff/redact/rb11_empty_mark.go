package redact

import "pilcrow/rules/lint"

// EmptyMark reports marks that stand where nothing is missing.
var EmptyMark = &Rule{
	Rule: lint.Rule{About: lint.About{
		Code: "RB11", Name: "empty-mark", Severity: lint.Warning,
		Summary: "A mark stands where nothing is missing.",
		Doc: "A mark without a deletion is misplaced or made up: either the text it was made for still stands, or another " +
			"place lacks its mark.",
		Source: "5 USC 552(b)",
	}},
	Needs: Both,
	Specimens: []Specimen{
		{
			Original: "¶1. (SBU) The mayor met Ana Lopes on May 3 at the harbor.\n",
			Released: "¶1. (SBU) The mayor met Ana Lopes on May 3 at the «[place not declassified]» harbor.\n",
		},
		{
			Original: "¶1. (SBU) The mayor met Ana Lopes on May 3 at the harbor.\n",
			Released: "¶1. (SBU) The mayor met XXXXXXXXXXXX XXXXXXXXXXXX on May 3 at the harbor.\n",
		},
	},
	Check: emptyMark,
}

func emptyMark(p *Pass) {
	for _, passage := range p.Passages {
		if passage.Text != "" {
			continue
		}
		for _, k := range passage.Marks {
			p.Reportf(span(&p.Notations[k]), "nothing is missing at this mark")
		}
	}
}
