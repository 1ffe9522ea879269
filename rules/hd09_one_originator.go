package rules

import "pilcrow/rules/lint"

// OneOriginator reports headers without an FM line or with more than one.
var OneOriginator = &lint.Rule{
	About: lint.About{
		Code:     "HD09",
		Name:     "one-originator",
		Severity: lint.Error,
		Summary:  "The FM line occurs once and names one originator.",
		Doc: "FM says whose message it is: who may answer for it, correct it and release it. Two FM lines in one " +
			"head are two telegrams run together, or a header patched from two drafts; none at all leaves the text " +
			"without an author. Keep the one that the classification line and the DE line agree with.",
		Source: "5 FAH-2 H-232",
	},
	Examples: []lint.Example{
		{
			Bad: "R 060213Z MAY 09\nFM AMEMBASSY PRAIA\nFM «AMEMBASSY DAKAR»\nTO RUEHC/SECSTATE WASHDC 1234\n\n" +
				"UNCLAS PRAIA 000412\n\n" + harborFields,
		},
		{
			Bad: "«R 060213Z MAY 09»\nTO RUEHC/SECSTATE WASHDC 1234\n\nUNCLAS PRAIA 000412\n\n" + harborFields,
		},
		{
			Bad: sentPraia + "UNCLAS PRAIA 000412\n\n" + harborFields,
		},
	},
	Run: oneOriginator,
}

func oneOriginator(p *lint.Pass) {
	for head := range heads(p) {
		for i := 1; i < len(head.From); i++ {
			p.Report(lint.Finding{
				Span:    head.From[i].Span,
				Message: "a second FM line names an originator",
				Related: []lint.Related{{Message: "the originator of the first FM line", Span: head.From[0].Span}},
			})
		}
	}
	if t := &p.Doc.Transmission; len(t.From) == 0 && len(t.To) > 0 && hasFormatLines(p.Doc) {
		p.Reportf(t.DateTime.Span, "no FM line names the originator")
	}
}
