package rules

import (
	"fmt"
	"slices"

	"pilcrow/rules/lint"
)

// LineTooLow reports texts whose classification line is lower than one of their portions.
var LineTooLow = &lint.Rule{
	About: lint.About{
		Code: "RU01", Name: "line-too-low", Severity: lint.Critical,
		Summary: "A portion is marked higher than the classification line.",
		Doc: "The overall level is that of the highest portion. A portion above the line means that the text is " +
			"handled, sent and released below what it holds, or that the portion is marked wrongly. Stop the " +
			"release and let the classification authority say which of the two is wrong; no tool can.",
		Source: "32 CFR 2001.21(b); CAPCO-2016 D.2; ISM-ID-00056, 00058, 00059",
	},
	Examples: []lint.Example{
		{Bad: "UNCLAS QUIVERA 000412\n\nE.O. 12958: N/A\n\n¶1. (U) The fair opened.\n\n¶2. «(C)» Post will report.\n"},
		{Bad: "C O N F I D E N T I A L QUIVERA 000412\n\nE.O. 12958: DECL: 05/06/2019\n\n¶1. (U) The fair opened.\n\n" +
			"¶2. (C) Post will report.\n"},
	},
	Run: lineTooLow,
}

func lineTooLow(p *lint.Pass) {
	line := p.Doc.Governing()
	if line == nil || line.Nested || line.Mark.IsZero() {
		return
	}
	tooHigh := func(portion portion) bool { return portion.mark.Level > line.Mark.Level }
	if !slices.ContainsFunc(distinctPortions(p), tooHigh) {
		return
	}
	var highest portion
	above := 0
	for portion := range portions(p.Doc) {
		if !tooHigh(portion) {
			continue
		}
		if above++; portion.mark.Level > highest.mark.Level {
			highest = portion
		}
	}
	message := fmt.Sprintf("the portion mark %s is higher than the classification line (%s)",
		p.Doc.Slice(highest.span), line.Word.Text)
	if above > 1 {
		message += fmt.Sprintf(", as are %d more", above-1)
	}
	p.Report(lint.Finding{
		Span: highest.span, Message: message, Paragraph: highest.number,
		Related: []lint.Related{{Message: "the classification line", Span: line.Word.Span}},
	})
}
