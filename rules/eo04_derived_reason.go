package rules

import "pilcrow/rules/lint"

// DerivedReason reports derivative classifications that cite a reason of their own.
var DerivedReason = &lint.Rule{
	About: lint.About{
		Code:     "EO04",
		Name:     "derived-reason",
		Severity: lint.Warning,
		Summary:  "A derivative classification says Derived From and gives no reason.",
		Doc: "Who classifies by a source or a guide takes over its classification; the reason stands in the source. " +
			"A block with both leaves open whether the drafter classified or derived, and so who must be asked when " +
			"the text is to be released. Keep the source, or the reason, whichever is true.",
		Source: "32 CFR 2001.22(c), (d); ISM-ID-00143, 00221",
	},
	Examples: []lint.Example{
		{
			Bad: sentPraia + "C O N F I D E N T I A L PRAIA 000412\n\n" + harborDECL + "\n" +
				"Classified By: Ambassador Ada Quill. Derived From: DSCG 05-01. Reason: «1.4 (b)».\n" + harborSecret,
		},
		{
			Bad: sentPraia + "C O N F I D E N T I A L PRAIA 000412\n\n" + harborDECL + "\n" +
				"Derived From: DSCG 05-01\n" + harborSecret,
		},
	},
	Run: derivedReason,
}

func derivedReason(p *lint.Pass) {
	authority := &p.Doc.Authority
	if authority.DerivedFrom.IsZero() || authority.Reason.IsZero() {
		return
	}
	p.Report(lint.Finding{
		Span:    authority.Reason.Span,
		Message: "a derivative classification gives a reason of its own",
		Related: []lint.Related{{Message: "the source it is derived from", Span: authority.DerivedFrom.Span}},
	})
}
