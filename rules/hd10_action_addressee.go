package rules

import "pilcrow/rules/lint"

// ActionAddressee reports headers without an action addressee.
var ActionAddressee = &lint.Rule{
	About: lint.About{
		Code:     "HD10",
		Name:     "action-addressee",
		Severity: lint.Error,
		Summary:  "At least one TO line names an action addressee.",
		Doc: "TO says who must act on the telegram, INFO who may read along. A header with INFO addressees alone " +
			"asks nobody to do anything; more often the TO line was lost when the header was cut or converted. " +
			"Restore the line from the original; an information addressee is never promoted.",
		Source: "5 FAH-2 H-233",
	},
	Examples: []lint.Example{
		{
			Bad: "R 060213Z MAY 09\nFM «AMEMBASSY PRAIA»\nINFO RUEHDK/AMEMBASSY DAKAR 0077\n\nUNCLAS PRAIA 000412\n\n" +
				harborFields,
		},
		{
			Bad: "R 060213Z MAY 09\nFM AMEMBASSY PRAIA\nTO RUEHC/SECSTATE WASHDC 1234\n" +
				"INFO RUEHDK/AMEMBASSY DAKAR 0077\n\nUNCLAS PRAIA 000412\n\n" + harborFields,
		},
	},
	Run: actionAddressee,
}

func actionAddressee(p *lint.Pass) {
	t := &p.Doc.Transmission
	if len(t.From) > 0 && len(t.To) == 0 && hasFormatLines(p.Doc) {
		p.Reportf(t.From[0].Span, "no TO line names an action addressee")
	}
}
