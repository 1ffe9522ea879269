package rules

import "pilcrow/rules/lint"

// ClassifiedBy reports classified cables that do not say who classified them.
var ClassifiedBy = &lint.Rule{
	About: lint.About{
		Code:     "EO02",
		Name:     "classified-by",
		Severity: lint.Error,
		Summary:  "From 14 October 1995 a classified cable names its classifier, before or as its first paragraph.",
		Doc: "Only a person with the authority to do so can classify, and must sign for it with name and position. A cable " +
			"without the line is not properly classified: it can be challenged, and nobody can be asked about it. A text " +
			"derived from other classified texts says Derived From instead. Ask the originator; no name is made up.",
		Source: "32 CFR 2001.21(a)(1), 2001.22(b); 5 FAH-1 H-240; ISM-ID-00013",
	},
	Examples: []lint.Example{
		{
			Bad: "R 060213Z MAY 09\nFM AMEMBASSY PRAIA\nTO RUEHC/SECSTATE WASHDC 1234\n\n«C O N F I D E N T I A L PRAIA 000412»\n\n" +
				"E.O. 12958: DECL: 05/06/2019\nTAGS: ECON, CV\nSUBJECT: HARBOR DREDGING ENDS\n\n" +
				"1. (C) The dredging of the harbor ended on May 4.\n",
		},
		{
			Bad: "R 060213Z MAY 09\nFM AMEMBASSY PRAIA\nTO RUEHC/SECSTATE WASHDC 1234\n\nC O N F I D E N T I A L PRAIA 000412\n\n" +
				"E.O. 12958: DECL: 05/06/2019\nTAGS: ECON, CV\nSUBJECT: HARBOR DREDGING ENDS\n\n" +
				"Classified By: Ambassador Ada Quill for reasons 1.4 (b) and (d).\n\n" +
				"1. (C) The dredging of the harbor ended on May 4.\n",
		},
		{
			Bad: "R 061213Z MAY 75\nFM AMEMBASSY PRAIA\nTO SECSTATE WASHDC 1234\n\nC O N F I D E N T I A L PRAIA 0412\n\n" +
				"E.O. 11652: GDS\nTAGS: ECON, CV\nSUBJECT: HARBOR DREDGING ENDS\n\n1. THE DREDGING OF THE HARBOR ENDED ON MAY 4.\n",
		},
	},
	Run: classifiedBy,
}

func classifiedBy(p *lint.Pass) {
	line, ok := originallyClassified(p.Doc)
	moment, dated := p.Doc.Time()
	if !ok || !dated || !p.Doc.Authority.By.IsZero() {
		return
	}
	severity := outOfTime(moment, asksNoReason)
	if severity == lint.Off {
		return
	}
	f := lint.Finding{Severity: severity, Span: line.Span, Message: "no Classified By line says who classified the cable"}
	if block := p.Doc.Authority.Span; !block.IsZero() {
		f.Span, f.Message = block, "the authority block does not say who classified the cable"
	}
	p.Report(f)
}
