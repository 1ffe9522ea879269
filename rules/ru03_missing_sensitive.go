package rules

import (
	"fmt"

	"pilcrow/markings"
	"pilcrow/rules/lint"
)

// MissingSensitive reports unclassified texts with sensitive portions that do not say so overall.
var MissingSensitive = &lint.Rule{
	About: lint.About{
		Code: "RU03", Name: "missing-sensitive", Severity: lint.Error,
		Summary: "An unclassified text with SBU portions does not carry the caption SENSITIVE.",
		Doc: "UNCLAS alone means that anybody may read the telegram. If one paragraph is sensitive but " +
			"unclassified, the caption SENSITIVE under the classification line says so for the whole; without it " +
			"the text is distributed and released as if it held nothing sensitive. Add the caption, or correct the " +
			"portion mark. A text under a banner carries SBU in the banner, and one with (LOU) portions says " +
			"LIMITED OFFICIAL USE.",
		Source: "STATE 018029 (2000), paragraph 1.A; CAPCO-2016 D.2",
	},
	Examples: []lint.Example{
		{Bad: "«UNCLAS» QUIVERA 000412\n\nSIPDIS\n\nE.O. 12958: N/A\n\n¶1. (U) The fair opened.\n\n" +
			"¶2. (SBU) It was dull.\n"},
		{Bad: "UNCLAS QUIVERA 000412\n\nSENSITIVE\nSIPDIS\n\nE.O. 12958: N/A\n\n¶1. (SBU) The fair opened.\n"},
		{Bad: "C O N F I D E N T I A L QUIVERA 000412\n\nE.O. 12958: DECL: 05/06/2019\n\n" +
			"¶1. (SBU) The fair opened.\n\n" +
			"¶2. (C) Post will report.\n"},
	},
	Run: missingSensitive,
}

func missingSensitive(p *lint.Pass) {
	line := p.Doc.Governing()
	if line == nil || line.Nested || line.Mark.Level != markings.Unclassified || isSensitive(line.Mark) ||
		hasSensitiveCaption(p.Doc) {
		return
	}
	for _, portion := range distinctPortions(p) {
		if portion.mark.Controls.IsZero() || !isSBU(portion.mark) {
			continue
		}
		wanted := "the caption SENSITIVE"
		switch {
		case portion.mark.Has("LOU"):
			wanted = "LIMITED OFFICIAL USE on the classification line"
		case hasBanner(p.Profile):
			wanted = "SBU in the banner"
		}
		p.Report(lint.Finding{
			Span:    line.Word.Span,
			Message: fmt.Sprintf("portions are marked %s, which calls for %s", portion.mark.Portion(), wanted),
			Related: []lint.Related{{Message: "the first of them", Span: portion.span}},
		})
		return
	}
}
