package rules

import (
	"fmt"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// LostPilcrow reports labels without a pilcrow in a text whose labels carry one.
var LostPilcrow = &lint.Rule{
	About: lint.About{
		Code: "PN05", Name: "lost-pilcrow", Severity: lint.Info,
		Summary: "A paragraph label lost the pilcrow that the other labels carry.",
		Doc: "Where a text opens its paragraphs with a pilcrow, tools that split it at the sign take a label " +
			"without one for a line of the paragraph before. The number itself is right. The fix puts the sign back.",
		Source: "seen in 09 ASTANA 778",
	},
	Examples: []lint.Example{
		{
			Bad:  "¶1. (U) The fair opened.\n\n«2.» (U) It closes on Friday.\n\n¶3. (U) Post will report.\n",
			Good: "¶1. (U) The fair opened.\n\n¶2. (U) It closes on Friday.\n\n¶3. (U) Post will report.\n",
		},
		{Bad: "1. (U) The fair opened.\n\n2. (U) It closes on Friday.\n"},
	},
	Run: lostPilcrow,
}

func lostPilcrow(p *lint.Pass) {
	for i := range p.Doc.Paragraphs {
		para := &p.Doc.Paragraphs[i]
		if para.Damage != cable.LostPilcrow {
			continue
		}
		label := p.Doc.Slice(para.Label())
		p.Report(lint.Finding{
			Span:    para.Label(),
			Message: fmt.Sprintf("paragraph label %q lost its pilcrow", label),
			Fix:     lint.Replace(lint.Safe, para.Label(), "¶"+label),
		})
	}
}
