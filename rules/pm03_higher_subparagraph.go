package rules

import "pilcrow/rules/lint"

// HigherSubparagraph notes subparagraphs that are marked higher than their paragraph.
var HigherSubparagraph = &lint.Rule{
	About: lint.About{
		Code: "PM03", Name: "higher-subparagraph", Severity: lint.Info,
		Summary: "A subparagraph is marked higher than the paragraph it belongs to.",
		Doc: "This is allowed: the mark of a paragraph is that of its own words, and the part keeps its own. But " +
			"whoever quotes the paragraph whole must take the higher mark, and the classification line must cover it.",
		Source: "32 CFR 2001.21(c)(3)",
	},
	Examples: []lint.Example{
		{Bad: "¶1. (U) Two points:\n\na. (U) The fair opened.\n\nb. «(C)» It closes on Friday.\n\n" +
			"¶2. (U) Post will report.\n"},
		{Bad: "¶1. (C) Two points:\n\na. (U) The fair opened.\n\nb. (C) It closes on Friday.\n\n" +
			"¶2. (U) Post will report.\n"},
	},
	Run: higherSubparagraph,
}

func higherSubparagraph(p *lint.Pass) {
	if !surveyOf(p).parts {
		return
	}
	for i := range p.Doc.Paragraphs {
		para := &p.Doc.Paragraphs[i]
		if para.Mark.IsZero() {
			continue
		}
		for j := range para.Subs {
			if sub := &para.Subs[j]; sub.Mark.Level > para.Mark.Level {
				p.Reportf(sub.MarkSpan, "the subparagraph is marked %s, its paragraph %s",
					sub.Mark.Portion(), para.Mark.Portion())
			}
		}
	}
}
