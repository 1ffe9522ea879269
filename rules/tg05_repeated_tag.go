package rules

import "pilcrow/rules/lint"

// RepeatedTag reports tags that stand twice on a TAGS line.
var RepeatedTag = &lint.Rule{
	About: lint.About{
		Code:     "TG05",
		Name:     "repeated-tag",
		Severity: lint.Info,
		Summary:  "No tag stands twice on the TAGS line.",
		Doc: "A tag counts once however often it is written. A second one is harmless, but often it stands in the place of " +
			"another that was meant (PREL PREL for PREL PGOV). Look whether a tag is missing, then take the second one out.",
		Source: "5 FAH-3 H-011; seen in cables (OPRC, OPRC, OPRC)",
	},
	Examples: []lint.Example{
		{
			Bad: "R 060213Z MAY 09\nFM AMEMBASSY PRAIA\nTO RUEHC/SECSTATE WASHDC 1234\n\nUNCLAS PRAIA 000412\n\n" +
				"E.O. 12958: N/A\nTAGS: ECON, CV, «ECON»\nSUBJECT: HARBOR DREDGING ENDS\n",
		},
		{
			Bad: "R 060213Z MAY 09\nFM AMEMBASSY PRAIA\nTO RUEHC/SECSTATE WASHDC 1234\n\nUNCLAS PRAIA 000412\n\n" +
				"E.O. 12958: N/A\nTAGS: ECON, EWWT, CV\nSUBJECT: HARBOR DREDGING ENDS\n",
		},
	},
	Run: repeatedTag,
}

func repeatedTag(p *lint.Pass) {
	if len(p.Doc.Tags) == 0 {
		return
	}
	tags := p.Doc.Tags[0].Tags
	for i := range tags {
		for j := range i {
			if tags[i].Text != tags[j].Text {
				continue
			}
			p.Report(lint.Finding{
				Span:    tags[i].Span,
				Message: "tag " + tags[i].Text + " stands a second time",
				Related: []lint.Related{{Message: "the first time", Span: tags[j].Span}},
			})
			break
		}
	}
}
