package rules

import (
	"pilcrow/rules/lint"
)

// LeveledSBU reports SBU behind its level.
var LeveledSBU = &lint.Rule{
	About: lint.About{
		Code: "LG04", Name: "leveled-sbu", Severity: lint.Off,
		Summary: "A portion is marked (U//SBU) or (U/SBU) in a cable, where the form is (SBU).",
		Doc: "The Register writes the level before SBU, the Foreign Affairs Handbook does not. Both are " +
			"understood everywhere, so that the rule is for whoever wants one form in all cables.",
		Source: "CAPCO v5.1; 5 FAH-1 H-246.2",
	},
	Examples: []lint.Example{
		{Bad: "¶1. «(U//SBU)» The fair opened.\n\n¶2. (U) Post will report.\n"},
		{Bad: "¶1. (SBU) The fair opened.\n\n¶2. (U) Post will report.\n"},
	},
	Run: leveledSBU,
}

func leveledSBU(p *lint.Pass) {
	if hasBanner(p.Profile) {
		return
	}
	for portion := range portions(p.Doc) {
		const shortest = len("(u/sbu")
		if portion.span.Len() < shortest {
			continue
		}
		if text := p.Doc.Slice(portion.span); hasFold(text, "(u/sbu") || hasFold(text, "(u//sbu") {
			p.Report(lint.Finding{
				Span: portion.span, Paragraph: portion.number,
				Message: p.Doc.Slice(portion.span) + " stands where cables write " + portion.mark.Portion(),
				Fix:     lint.Replace(lint.Unsafe, portion.span, portion.mark.Portion()),
			})
		}
	}
}
