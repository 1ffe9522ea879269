package rules

import (
	"strings"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// SharedLine notes captions that share a line.
var SharedLine = &lint.Rule{
	About: lint.About{
		Code: "CP02", Name: "shared-line", Severity: lint.Info,
		Summary: "Two captions stand on one line.",
		Doc: "Each caption has a line of its own, the most restrictive first, because systems compare whole " +
			"lines. They are read apart here.",
		Source: "5 FAH-2 H-252.1-1 (2023)",
	},
	Examples: []lint.Example{
		{Bad: "S E C R E T QUIVERA 000412\n\nNOFORN, «SIPDIS»\n\nE.O. 12958: DECL: 05/06/2019\n\n" +
			"¶1. (S/NF) The fair opened.\n"},
		{Bad: "S E C R E T QUIVERA 000412\n\nNOFORN\nSIPDIS\n\nE.O. 12958: DECL: 05/06/2019\n\n" +
			"¶1. (S/NF) The fair opened.\n"},
	},
	Run: sharedLine,
}

func sharedLine(p *lint.Pass) {
	if p.Doc.Style == cable.Form {
		return
	}
	captions := ownCaptions(p.Doc)
	for i := 1; i < len(captions); i++ {
		between := cable.Span{Start: captions[i-1].Span.End, End: captions[i].Span.Start}
		if between.Len() >= 0 && !strings.Contains(p.Doc.Slice(between), "\n") && captions[i].Text != captions[i-1].Text {
			p.Reportf(captions[i].Span, "%s stands on the line of %s", captions[i].Text, captions[i-1].Text)
		}
	}
}
