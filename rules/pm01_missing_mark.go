package rules

import (
	"fmt"

	"pilcrow/markings"
	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// MissingMark reports numbered paragraphs that open without a portion mark.
var MissingMark = &lint.Rule{
	About: lint.About{
		Code: "PM01", Name: "missing-mark", Severity: lint.Error,
		Summary: "A numbered paragraph has no portion mark.",
		Doc: "Each paragraph opens with its own mark, so that a reader who quotes one knows what may be quoted and a " +
			"reviewer can release the rest. In a text that marks its paragraphs every paragraph without a mark is " +
			"reported: its author must say what it is, for no tool can know. A classified text that marks none is " +
			"reported once, as an error from 1 December 1978 and as info before. Headings, the classification " +
			"authority, withheld paragraphs and texts marked as a whole (\"C - ENTIRE TEXT\") are left out.",
		Source: "32 CFR 2001.21(c); 5 FAH-1 H-246.2.c",
	},
	Examples: []lint.Example{
		{Bad: "¶1. (U) The fair opened.\n\n«¶2.» It closes on Friday.\n\n¶3. (SBU) Post will report.\n"},
		{Bad: "O 060213Z MAY 09\nFM AMEMBASSY QUIVERA\nTO SECSTATE WASHDC\n\n" +
			"C O N F I D E N T I A L QUIVERA 000412\n\n" +
			"E.O. 12958: DECL: 05/06/2019\n\n«1.» The fair opened.\n\n2. Post will report.\n"},
		{Bad: "O 060213Z MAY 09\nFM AMEMBASSY QUIVERA\nTO SECSTATE WASHDC\n\nUNCLAS QUIVERA 000412\n\n" +
			"E.O. 12958: N/A\n\n1. The fair opened.\n\n2. Post will report.\n"},
		{Bad: "1. (C - ENTIRE TEXT)\n\n2. The fair opened.\n\n3. Post will report.\n"},
	},
	Run: missingMark,
}

func missingMark(p *lint.Pass) {
	if !p.Doc.Numbered || p.Doc.EntireText() != nil {
		return
	}
	if !marksNumbered(p) {
		noMarks(p)
		return
	}
	if !surveyOf(p).bare {
		return
	}
	for i := range p.Doc.Paragraphs {
		if para := &p.Doc.Paragraphs[i]; lacksMark(p.Doc, para) {
			p.Reportf(spot(p.Doc, para), "paragraph %d has no portion mark", para.Number)
		}
	}
}

// noMarks reports a classified text that marks no paragraph, once, at its first.
func noMarks(p *lint.Pass) {
	line := p.Doc.Governing()
	moment, known := p.Doc.Time()
	if line == nil || line.Mark.Level < markings.Confidential || !known {
		return
	}
	var first *cable.Paragraph
	count := 0
	for i := range p.Doc.Paragraphs {
		para := &p.Doc.Paragraphs[i]
		if !lacksMark(p.Doc, para) {
			continue
		}
		if count++; first == nil {
			first = para
		}
	}
	if first == nil {
		return
	}
	f := lint.Finding{Span: spot(p.Doc, first), Message: fmt.Sprintf("none of %d paragraphs has a portion mark", count)}
	if count == 1 {
		f.Message = fmt.Sprintf("paragraph %d has no portion mark", first.Number)
	}
	if moment.Before(portionMarkDay) {
		f.Severity = lint.Info
	}
	p.Report(f)
}
