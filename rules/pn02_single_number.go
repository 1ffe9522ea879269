package rules

import (
	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// SingleNumber notes texts of one paragraph that number it.
var SingleNumber = &lint.Rule{
	About: lint.About{
		Code: "PN02", Name: "single-number", Severity: lint.Info,
		Summary: "A single paragraph is not numbered.",
		Doc: "Numbers are there to cite one paragraph among several. A text of one paragraph has none by the " +
			"handbook; a lone number 1 does no harm, but it can mean that the paragraphs after it were lost. See " +
			"that the text is whole, then drop the number or leave it.",
		Source: "5 FAH-1 H-246.2.b",
	},
	Examples: []lint.Example{
		{Bad: sentPraia + "UNCLAS PRAIA 000412\n\n" + harborFields + "\n«1.» (U) The dredging of the harbor ended.\n"},
		{Bad: sentPraia + "UNCLAS PRAIA 000412\n\n" + harborFields + "\n1. (U) The dredging of the harbor ended.\n\n" +
			"2. (U) Post will report.\n"},
		{Bad: sentPraia + "UNCLAS PRAIA 000412\n\n" + harborFields + "\n(U) The dredging of the harbor ended.\n"},
	},
	Run: singleNumber,
}

func singleNumber(p *lint.Pass) {
	var only *cable.Paragraph
	for i := range p.Doc.Paragraphs {
		para := &p.Doc.Paragraphs[i]
		if len(para.Body) == 0 {
			continue
		}
		if only != nil {
			return
		}
		only = para
	}
	if only != nil && only.Number == 1 && !only.Label().IsZero() && !isAuthority(p.Doc, only) &&
		hasHeader(p.Doc) && wholeText(p) && len(p.Doc.Withheld()) == 0 {
		p.Reportf(only.Label(), "a single paragraph needs no number")
	}
}
