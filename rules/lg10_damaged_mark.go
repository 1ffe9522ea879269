package rules

import "pilcrow/rules/lint"

// DamagedMark notes marks in small letters and marks that a scanner misread.
var DamagedMark = &lint.Rule{
	About: lint.About{
		Code: "LG10", Name: "damaged-mark", Severity: lint.Info,
		Summary: "A mark is written in small letters, or a scanner took its letters for others: (c), (5), " +
			"(513U).",
		Doc: "Character recognition reads S as 5, U as V or 0, SBU as 513U. The mark is understood where one " +
			"reading only is left, and that is noted. (0) may be any level, so that its paragraph counts for nothing in " +
			"the roll-up: compare it with the image. Nothing is mended without a person. (L) in a telegram marked " +
			"LIMITED OFFICIAL USE is that mark, not damage.",
		Source: "character recognition of scanned releases",
	},
	Examples: []lint.Example{
		{Bad: "¶1. («c») The fair opened.\n\n¶2. (U) Post will report.\n"},
		{Bad: "¶1. («513U») The fair opened.\n\n¶2. (U) Post will report.\n"},
		{Bad: "¶1. («0») The fair opened.\n\n¶2. (U) Post will report.\n"},
		{Bad: "LIMITED OFFICIAL USE QUIVERA 0412\n\nE.O. 12065: N/A\n\n1. (L) The fair opened.\n\n" +
			"2. (U) Post will report.\n"},
		{Bad: "¶1. (C) The fair opened.\n\n¶2. (U) Post will report.\n"},
	},
	Run: damagedMark,
}

func damagedMark(p *lint.Pass) {
	problems := lint.Fact(p, problemsOfMarks)
	line := p.Doc.Governing()
	for i := range problems {
		problem := &problems[i]
		if problem.Code != "LG10" || p.Doc.Slice(problem.mark) == "(L)" && line != nil && isLimited(line) {
			continue
		}
		p.Report(problem.finding())
	}
}
