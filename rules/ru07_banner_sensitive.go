package rules

import (
	"pilcrow/markings"
	"pilcrow/rules/lint"
)

// BannerSensitive notes SBU and FOUO in the overall mark of a classified text.
var BannerSensitive = &lint.Rule{
	About: lint.About{
		Code: "RU07", Name: "banner-sensitive", Severity: lint.Info,
		Summary: "The overall mark of a classified text says SBU, FOUO or SENSITIVE.",
		Doc: "SBU and FOUO are controls of unclassified information. On a classified text the level protects " +
			"more than they ask for, so that they stay in the portions and vanish from the banner, and from the " +
			"captions of a cable.",
		Source: "CAPCO-2016 H.8, H.9",
	},
	Examples: []lint.Example{
		{Bad: "«SECRET//SBU»\n\n1. (S) The fair opened.\n\n2. (SBU) Post will report.\n"},
		{Bad: "C O N F I D E N T I A L QUIVERA 000412\n\n«SENSITIVE»\n\nE.O. 12958: DECL: 05/06/2019\n\n" +
			"¶1. (C) The fair opened.\n\n¶2. (SBU) Post will report.\n"},
		{Bad: "C O N F I D E N T I A L QUIVERA 000412\n\nSIPDIS\n\nE.O. 12958: DECL: 05/06/2019\n\n" +
			"¶1. (C) The fair opened.\n\n¶2. (SBU) Post will report.\n"},
	},
	Run: bannerSensitive,
}

func bannerSensitive(p *lint.Pass) {
	line := p.Doc.Governing()
	if line == nil || line.Nested || line.Mark.Level < markings.Confidential {
		return
	}
	captions := ownCaptions(p.Doc)
	if i := firstUse(captions, "SENSITIVE"); i >= 0 {
		p.Reportf(captions[i].Span, "SENSITIVE stands on a classified text")
	}
	if isBanner(line.Word.Text) && isSensitive(line.Mark) {
		p.Reportf(line.Word.Span, "a control of unclassified information stands in the banner of a classified text")
	}
}
