package rules

import "pilcrow/rules/lint"

// IdleNoforn reports a NOFORN caption or banner that no portion explains.
var IdleNoforn = &lint.Rule{
	About: lint.About{
		Code: "RU06", Name: "idle-noforn", Severity: lint.Warning,
		Summary: "NOFORN stands on a text without a NOFORN portion.",
		Doc: "Either a paragraph that should be NOFORN is marked too low, or the caption keeps a text from partners " +
			"that may read all of it. Its author must say which. The rule is silent where a portion is unmarked, " +
			"withheld or missing.",
		Source: "CAPCO-2016 D.2",
	},
	Examples: []lint.Example{
		{Bad: "S E C R E T QUIVERA 000412\n\n«NOFORN»\n\nE.O. 12958: DECL: 05/06/2019\n\n¶1. (U) The fair opened.\n\n" +
			"¶2. (S) It was dull.\n"},
		{Bad: "S E C R E T QUIVERA 000412\n\nNOFORN\n\nE.O. 12958: DECL: 05/06/2019\n\n¶1. (U) The fair opened.\n\n" +
			"¶2. (S/NF) It was dull.\n"},
	},
	Run: idleNoforn,
}

func idleNoforn(p *lint.Pass) {
	line := p.Doc.Governing()
	captions := ownCaptions(p.Doc)
	caption := firstUse(captions, "NOFORN")
	if caption < 0 && (line == nil || line.Nested || !isNoforn(line.Mark)) {
		return
	}
	for _, portion := range distinctPortions(p) {
		if isNoforn(portion.mark) {
			return
		}
	}
	switch {
	case !allVisible(p):
	case caption >= 0:
		p.Reportf(captions[caption].Span, "NOFORN stands on a text without a NOFORN portion")
	default:
		p.Reportf(line.Word.Span, "the banner says NOFORN, and no portion does")
	}
}
