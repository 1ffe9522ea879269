package rules

import (
	"fmt"

	"pilcrow/markings"
	"pilcrow/rules/lint"
)

// SBUNoforn reports classified texts that lose the NOFORN of an SBU-NF portion.
var SBUNoforn = &lint.Rule{
	About: lint.About{
		Code: "RU08", Name: "sbu-noforn", Severity: lint.Error,
		Summary: "A classified text with SBU-NF portions carries neither the caption NOFORN nor NOFORN in its " +
			"banner.",
		Doc: "SBU vanishes from the overall mark of a classified text, the NOFORN of (SBU-NF) and (LES-NF) does " +
			"not: a text with such a portion must not be released to foreign nationals, even where its classified " +
			"portions may be.",
		Source: "CAPCO-2016 D.2 table 3 rules 3 to 5; ISM-ID-00087",
	},
	Examples: []lint.Example{
		{Bad: "«S E C R E T» QUIVERA 000412\n\nSIPDIS\n\nE.O. 12958: DECL: 05/06/2019\n\n¶1. (S) The fair opened.\n\n" +
			"¶2. (SBU-NF) It was dull.\n"},
		{Bad: "S E C R E T QUIVERA 000412\n\nNOFORN\n\nE.O. 12958: DECL: 05/06/2019\n\n¶1. (S) The fair opened.\n\n" +
			"¶2. (SBU-NF) It was dull.\n"},
	},
	Run: sbuNoforn,
}

func sbuNoforn(p *lint.Pass) {
	line := p.Doc.Governing()
	if line == nil || line.Nested || line.Mark.Level < markings.Confidential || saysNoforn(p.Doc, line) {
		return
	}
	var first portion
	for _, portion := range distinctPortions(p) {
		switch {
		case portion.mark.Controls.IsZero():
		case portion.mark.Has("NF"):
			return
		case first.mark.IsZero() && isNoforn(portion.mark):
			first = portion
		}
	}
	if first.mark.IsZero() {
		return
	}
	wanted := "the caption NOFORN"
	if hasBanner(p.Profile) {
		wanted = "NOFORN in the banner"
	}
	p.Report(lint.Finding{
		Span:    line.Word.Span,
		Message: fmt.Sprintf("a portion is marked %s, which calls for %s", first.mark.Portion(), wanted),
		Related: []lint.Related{{Message: "the portion", Span: first.span}},
	})
}
