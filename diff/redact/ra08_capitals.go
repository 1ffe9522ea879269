package redact

import (
	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// Capitals notes words that the release writes with other capitals than the original.
var Capitals = &Rule{
	Rule: lint.Rule{About: lint.About{
		Code: "RA08", Name: "capitals", Severity: lint.Info,
		Summary: "Words have other capitals than in the original.",
		Doc:     "Harmless as a rule, but no longer the text as it was sent. One finding stands for a run of words.",
		Source:  "22 USC 4352: no alteration of the text",
	}},
	Needs: Both,
	Specimens: []Specimen{
		{
			Original: "¶1. (SBU) The mayor met the council of Praia at noon.\n",
			Released: "¶1. (SBU) The «Mayor» met the «Council» of Praia at noon.\n",
		},
		{
			Original: "¶1. (SBU) The mayor met the council of Praia at noon.\n",
			Released: "¶1. (SBU) The mayor met the council of [place not declassified] at noon.\n",
		},
	},
	Check: capitals,
}

func capitals(p *Pass) {
	if p.pair == nil {
		return
	}
	list := p.pair.recased
	for k := 0; k < len(list); {
		end := k + 1
		for end < len(list) && list[end] == list[end-1]+1 {
			end++
		}
		at := extent(p.pair.new, list[k:end])
		p.Report(lint.Finding{
			Span:    cable.Span{Start: at.Start, End: at.End},
			Message: wordCount(end-k) + " with other capitals than in the original",
		})
		k = end
	}
}
