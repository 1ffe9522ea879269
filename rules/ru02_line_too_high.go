package rules

import (
	"fmt"
	"strings"

	"pilcrow/markings"
	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// LineTooHigh reports texts whose classification line is higher than all of their portions.
var LineTooHigh = &lint.Rule{
	About: lint.About{
		Code: "RU02", Name: "line-too-high", Severity: lint.Warning,
		Summary: "The classification line is higher than every portion.",
		Doc: "A level that no portion explains withholds a record for nothing, unless the portions reveal more " +
			"together than one by one; then the text must say so in a compilation note. The rule is silent where a " +
			"portion is unmarked, withheld or missing, for that one may be the reason. It never says that a text " +
			"may be downgraded: its classification authority does.",
		Source: "32 CFR 2001.24(g); ISM-ID-00108 to 00110",
	},
	Examples: []lint.Example{
		{Bad: "«S E C R E T» QUIVERA 000412\n\nE.O. 12958: DECL: 05/06/2019\n\n¶1. (U) The fair opened.\n\n" +
			"¶2. (C) Post will report.\n"},
		{Bad: "S E C R E T QUIVERA 000412\n\nE.O. 12958: DECL: 05/06/2019\n\n¶1. (U) The fair opened.\n\n" +
			"¶2. [1 paragraph (2 lines) not declassified]\n\n¶3. (C) Post will report.\n"},
	},
	Run: lineTooHigh,
}

func lineTooHigh(p *lint.Pass) {
	line := p.Doc.Governing()
	if line == nil || line.Nested || line.Mark.Level < markings.Confidential {
		return
	}
	highest := markings.Mark{}
	for _, portion := range distinctPortions(p) {
		if portion.mark.Level >= line.Mark.Level {
			return
		}
		if portion.mark.Level > highest.Level {
			highest = portion.mark
		}
	}
	if !allVisible(p) || hasCompilationNote(p.Doc) {
		return
	}
	p.Report(lint.Finding{
		Span: line.Word.Span,
		Message: fmt.Sprintf("the classification line (%s) is higher than the highest portion, %s",
			line.Word.Text, highest.Portion()),
	})
}

// hasCompilationNote reports whether doc speaks of a compilation, which may classify it above its portions.
func hasCompilationNote(doc *cable.Document) bool {
	for _, word := range [...]string{"ompilation", "OMPILATION", "ompiled", "OMPILED"} {
		if strings.Contains(doc.Src, word) {
			return true
		}
	}
	return false
}
