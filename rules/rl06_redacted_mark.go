package rules

import "pilcrow/rules/lint"

// RedactedMark notes withheld paragraphs that lost their portion mark.
var RedactedMark = &lint.Rule{
	About: lint.About{
		Code: "RL06", Name: "redacted-mark", Severity: lint.Info,
		Summary: "A paragraph that was withheld whole lost its portion mark.",
		Doc: "The number and the mark of a paragraph are seldom what is secret: they show that something stood " +
			"there and how high it was, so that a reader can ask for it and a reviewer can check the roll-up. Keep both " +
			"and withhold the words.",
		Source: "review practice",
	},
	Examples: []lint.Example{
		{Bad: "¶1. (U) The fair opened.\n\n«¶2.» [2 lines not declassified]\n\n¶3. (C) Post will report.\n"},
		{Bad: "¶1. (U) The fair opened.\n\n¶2. (C) [2 lines not declassified]\n\n¶3. (C) Post will report.\n"},
	},
	Run: redactedMark,
}

func redactedMark(p *lint.Pass) {
	if !marksNumbered(p) || p.Doc.EntireText() != nil {
		return
	}
	for i := range p.Doc.Paragraphs {
		para := &p.Doc.Paragraphs[i]
		if para.Number > 0 && para.Notated && markSpot(para).IsZero() && !para.Label().IsZero() &&
			len(p.Doc.Withheld()) > 0 {
			p.Reportf(para.Label(), "paragraph %d was withheld with its portion mark", para.Number)
		}
	}
}
