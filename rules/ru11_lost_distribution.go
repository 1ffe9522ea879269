package rules

import (
	"strings"

	"pilcrow/rules/lint"
)

// LostDistribution reports NODIS and EXDIS portions that the overall mark does not say.
var LostDistribution = &lint.Rule{
	About: lint.About{
		Code: "RU11", Name: "lost-distribution", Severity: lint.Error,
		Summary: "A portion carries NODIS or EXDIS, and the captions or the banner do not; or they release the " +
			"text.",
		Doc: "NODIS and EXDIS limit who may see the text at all, and systems distribute it by its captions. One " +
			"such portion makes the whole text NODIS or EXDIS, and nothing of it may be under a REL TO list.",
		Source: "CAPCO-2016 H.9; ISM-ID-00086",
	},
	Examples: []lint.Example{
		{
			Bad:     "«SECRET//NOFORN»\n\n1. (S//NF//ND) The fair opened.\n\n2. (U) Post will report.\n",
			Profile: lint.CAPCO,
		},
		{Bad: "«S E C R E T» QUIVERA 000412\n\nSIPDIS\n\nE.O. 12958: DECL: 05/06/2019\n\n" +
			"¶1. (S//XD) The fair opened.\n\n¶2. (U) Post will report.\n"},
		{Bad: "S E C R E T QUIVERA 000412\n\nEXDIS\n\nE.O. 12958: DECL: 05/06/2019\n\n¶1. (S//XD) The fair opened.\n\n" +
			"¶2. (U) Post will report.\n"},
	},
	Run: lostDistribution,
}

func lostDistribution(p *lint.Pass) {
	line := p.Doc.Governing()
	if line == nil || line.Nested || line.Mark.IsZero() {
		return
	}
	for _, portion := range distinctPortions(p) {
		if !limitsPortion(portion.mark) {
			continue
		}
		all := overallMark(p)
		message := ""
		switch {
		case portion.mark.Has("ND") && !all.Has("ND"):
			message = "a portion carries NODIS, the overall mark does not"
		case portion.mark.Has("XD") && !all.Has("XD") && !all.Has("ND"):
			message = "a portion carries EXDIS, the overall mark does not"
		case len(all.Countries()) > 0:
			message = "a portion is NODIS or EXDIS, and the text is released to " + strings.Join(all.Countries(), ", ")
		default:
			continue
		}
		p.Report(lint.Finding{
			Span: line.Word.Span, Message: message,
			Related: []lint.Related{{Message: "the portion", Span: portion.span}},
		})
		return
	}
}
