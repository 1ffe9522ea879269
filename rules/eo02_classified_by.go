package rules

import (
	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// ClassifiedBy reports classified cables that do not say who classified them.
var ClassifiedBy = &lint.Rule{
	About: lint.About{
		Code:     "EO02",
		Name:     "classified-by",
		Severity: lint.Error,
		Summary:  "From 14 October 1995 a classified cable names its classifier, before or as its first paragraph.",
		Doc: "Only a person with the authority to do so can classify, and must sign for it with name and position. A " +
			"cable without the line is not properly classified: it can be challenged, and nobody can be asked about " +
			"it. A text derived from other classified texts says Derived From instead. Ask the originator; no name " +
			"is made up.",
		Source: "32 CFR 2001.21(a)(1), 2001.22(b); 5 FAH-1 H-240; ISM-ID-00013",
	},
	Examples: []lint.Example{
		{
			Bad: sentPraia + "«C O N F I D E N T I A L PRAIA 000412»\n\n" + harborDECL + harborSecret,
		},
		{
			Bad: sentPraia + "C O N F I D E N T I A L PRAIA 000412\n\n" + harborDECL + "\n" +
				"Classified By: Ambassador Ada Quill for reasons 1.4 (b) and (d).\n" + harborSecret,
		},
		{
			Bad: sentPraia1975 + "C O N F I D E N T I A L PRAIA 0412\n\nE.O. 11652: GDS\n" + harborTopic + "\n" +
				"1. THE DREDGING OF THE HARBOR ENDED ON MAY 4.\n",
		},
	},
	Run: classifiedBy,
}

func classifiedBy(p *lint.Pass) {
	line, ok := originallyClassified(p.Doc)
	moment, dated := p.Doc.Time()
	if !ok || !dated || !p.Doc.Authority.By.IsZero() || p.Doc.Style == cable.Form {
		// A form has fields of its own for the classifier, outside the text.
		return
	}
	severity := outOfTime(moment, asksNoReason)
	if severity == lint.Off {
		return
	}
	span, message := line.Span, "no Classified By line says who classified the cable"
	if block := p.Doc.Authority.Span; !block.IsZero() {
		span, message = block, "the authority block does not say who classified the cable"
	}
	p.Report(lint.Finding{Severity: severity, Span: span, Message: message})
}
