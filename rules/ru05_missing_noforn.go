package rules

import (
	"fmt"

	"pilcrow/markings"
	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// MissingNoforn reports texts with NOFORN portions that do not say so overall.
var MissingNoforn = &lint.Rule{
	About: lint.About{
		Code: "RU05", Name: "missing-noforn", Severity: lint.Error,
		Summary: "A text with NOFORN portions carries neither the caption NOFORN nor NOFORN in its banner.",
		Doc: "One portion that may not be released to foreign nationals makes the whole text NOFORN. Whoever " +
			"forwards a telegram looks at its captions (at the banner of a memorandum), not at forty portion marks. " +
			"Add NOFORN, or correct the portion. NODIS and EXDIS imply NOFORN and stand for it.",
		Source: "CAPCO-2016 D.2 table 3 rule 1; 05 STATE 226504, paragraph 2.d; ISM-ID-00070",
	},
	Examples: []lint.Example{
		{Bad: "«C O N F I D E N T I A L» QUIVERA 000412\n\nSIPDIS\n\nE.O. 12958: DECL: 05/06/2019\n\n" +
			"¶1. (U) The fair opened.\n\n" +
			"¶2. (C//NF) It was dull.\n"},
		{Bad: "C O N F I D E N T I A L QUIVERA 000412\n\nNOFORN\n\nE.O. 12958: DECL: 05/06/2019\n\n" +
			"¶1. (U) The fair opened.\n\n" +
			"¶2. (C//NF) It was dull.\n"},
	},
	Run: missingNoforn,
}

func missingNoforn(p *lint.Pass) {
	line := p.Doc.Governing()
	if line == nil || line.Nested || saysNoforn(p.Doc, line) {
		return
	}
	for _, portion := range distinctPortions(p) {
		if !isNoforn(portion.mark) || limitsPortion(portion.mark) ||
			line.Mark.Level > markings.Unclassified && !portion.mark.Has("NF") {
			continue // RU11 and RU08
		}
		if len(overallMark(p).Countries()) > 0 {
			return // a list of countries is the worse fault, and RU09's
		}
		wanted := "the caption NOFORN"
		if hasBanner(p.Profile) {
			wanted = "NOFORN in the banner"
		}
		p.Report(lint.Finding{
			Span:    line.Word.Span,
			Message: fmt.Sprintf("portions are marked %s, which calls for %s", portion.mark.Portion(), wanted),
			Related: []lint.Related{{Message: "the first of them", Span: portion.span}},
		})
		return
	}
}

// saysNoforn reports whether the captions or the banner of doc bar release to foreign nationals.
func saysNoforn(doc *cable.Document, line *cable.ClassificationLine) bool {
	return doc.HasCaption("NOFORN") || doc.HasCaption("NODIS") || doc.HasCaption("EXDIS") || isNoforn(line.Mark)
}
