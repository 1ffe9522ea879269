package rules

import (
	"strings"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// DeclassificationValue reports E.O. lines that do not fit the classification line.
var DeclassificationValue = &lint.Rule{
	About: lint.About{
		Code:     "XC11",
		Name:     "declassification-value",
		Severity: lint.Error,
		Summary:  "The E.O. line says N/A of unclassified text, and when to declassify of classified text.",
		Doc: "Only classified text is declassified. A date, GDS or OADR under UNCLAS means that either the line is " +
			"too low, and classified text is treated as open, or the value was copied from another telegram. N/A " +
			"under CONFIDENTIAL or SECRET leaves the text classified without end. Ask the drafter what the text is; " +
			"the level is never changed to fit.",
		Source: "32 CFR 2001.21; CAPCO-2016 B.8; IC-ISM ISM-ID-00016",
	},
	Examples: []lint.Example{
		{
			Bad: sentPraia + "UNCLAS PRAIA 000412\n\nE.O. 12958: DECL: «05/06/2019»\n" + harborTopic,
		},
		{
			Bad: sentPraia + "C O N F I D E N T I A L PRAIA 000412\n\nE.O. 12958: «N/A»\n" + harborTopic,
		},
		{
			Bad: sentPraia1975 + "C O N F I D E N T I A L PRAIA 0412\n\nE.O. 11652: GDS\n" + harborTopic,
		},
	},
	Run: declassificationValue,
}

func declassificationValue(p *lint.Pass) {
	line := p.Doc.Governing()
	if line == nil || line.Nested || len(p.Doc.EO) == 0 {
		return
	}
	eo := &p.Doc.EO[0]
	fault := lint.Finding{}
	switch {
	case isClassified(line) && eo.NotApplicable && !forSomePortions(eo):
		fault.Span = eo.Value.Span
		fault.Message = "the E.O. line says N/A, the classification line " + line.Word.Text
	case isUnclassified(line):
		in, instructs := instructionOf(eo)
		if !instructs {
			return
		}
		fault.Span = in.field.Span
		fault.Message = "the E.O. line says when to declassify a text whose classification line says " + line.Word.Text
	default:
		return
	}
	fault.Related = []lint.Related{{Message: "the classification line", Span: line.Span}}
	p.Report(fault)
}

// forSomePortions reports whether the N/A of eo holds for portions under other laws: "N/A to RD portions".
func forSomePortions(eo *cable.EOLine) bool {
	return strings.Contains(strings.ToUpper(eo.Value.Text), "PORTION")
}
