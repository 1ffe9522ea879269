package rules

import (
	"pilcrow/markings"
	"pilcrow/rules/lint"
)

// DowngradeCandidate notes releases of which nothing classified is left.
var DowngradeCandidate = &lint.Rule{
	About: lint.About{
		Code: "RU12", Name: "downgrade-candidate", Severity: lint.Info,
		Summary: "All that is left of a released text is unclassified, and its classification line is not.",
		Doc: "What was withheld carried the level. The classification authority may downgrade what is left; the " +
			"line is never changed by a tool, and without a stamp that says so the copy is still handled at its level.",
		Source: "review practice",
	},
	Examples: []lint.Example{
		{Bad: "«S E C R E T» QUIVERA 000412\n\nSIPDIS\n\nE.O. 12958: DECL: 05/06/2019\n\n¶1. (U) The fair opened.\n\n" +
			"¶2. [2 lines not declassified]\n\n¶3. (SBU) Post will report.\n"},
		{Bad: "S E C R E T QUIVERA 000412\n\nSIPDIS\n\nE.O. 12958: DECL: 05/06/2019\n\n¶1. (U) The fair opened.\n\n" +
			"¶2. [2 lines not declassified]\n\n¶3. (S) Post will report.\n"},
	},
	Run: downgradeCandidate,
}

func downgradeCandidate(p *lint.Pass) {
	line := p.Doc.Governing()
	if line == nil || line.Nested || line.Mark.Level < markings.Confidential || len(p.Doc.Withheld()) == 0 ||
		!wholeText(p) || p.Doc.EntireText() != nil || hasCompilationNote(p.Doc) {
		return
	}
	left := 0
	for i := range p.Doc.Paragraphs {
		para := &p.Doc.Paragraphs[i]
		switch mark := markOf(p.Doc, para); {
		case !mark.IsZero():
			left++
		case para.Number > 0 && lacksMark(p.Doc, para):
			return
		}
	}
	for _, portion := range distinctPortions(p) {
		if portion.mark.Level > markings.Unclassified {
			return
		}
	}
	if left > 0 {
		p.Reportf(line.Word.Span, "the line says %s, and all portions that are left are unclassified", line.Word.Text)
	}
}
