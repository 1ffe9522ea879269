package rules

import (
	"slices"

	"pilcrow/markings"
	"pilcrow/rules/lint"
)

// BareRel reports REL without a list that the overall mark does not explain.
var BareRel = &lint.Rule{
	About: lint.About{
		Code: "PM16", Name: "bare-rel", Severity: lint.Error,
		Summary: "A portion says REL without a list, and the overall mark has no REL TO list.",
		Doc: "REL alone stands for the list of the overall mark, so that a portion need not repeat it. Where the " +
			"banner, the captions and the line name no country, nobody can say to whom the portion may go, and a guess " +
			"may release it. Treat it as NOFORN until its author has written the list. In profile dod, REL without a " +
			"list is a fault in itself (PM15).",
		Source: "CAPCO-2016 H.8, J",
	},
	Examples: []lint.Example{
		{Bad: "S E C R E T QUIVERA 000412\n\nSIPDIS\n\nE.O. 12958: DECL: 05/06/2019\n\n" +
			"¶1. «(S//REL)» The fair opened.\n\n¶2. (U) Post will report.\n"},
		{Bad: "SECRET//REL TO USA, FVEY\n\n1. (S//REL) The fair opened.\n\n2. (U) Post will report.\n"},
	},
	Run: bareRel,
}

func bareRel(p *lint.Pass) {
	line := p.Doc.Governing()
	bare := func(portion portion) bool { return isBareRel(portion.mark) }
	if line == nil || line.Nested || p.Profile == lint.DoD || !slices.ContainsFunc(distinctPortions(p), bare) ||
		len(overallMark(p).Countries()) > 0 {
		return
	}
	for portion := range portions(p.Doc) {
		if !isBareRel(portion.mark) {
			continue
		}
		p.Report(lint.Finding{
			Span: portion.span, Paragraph: portion.number,
			Message: "REL stands without a list, and the overall mark has no REL TO list",
			Related: []lint.Related{{Message: "the overall mark", Span: line.Word.Span}},
		})
	}
}

// isBareRel reports whether m says REL without a list.
func isBareRel(m markings.Mark) bool {
	return !m.Controls.IsZero() && m.Has("REL") && len(m.Countries()) == 0
}
