package rules

import (
	"pilcrow/markings"
	"pilcrow/rules/lint"
)

// UnclassifiedControl reports controls of unclassified information on classified portions.
var UnclassifiedControl = &lint.Rule{
	About: lint.About{
		Code: "PM18", Name: "unclassified-control", Severity: lint.Error,
		Summary: "A control for unclassified information stands on a classified portion.",
		Doc: "SBU, SBU-NF, FOUO, SSI, UCNI and DCNI say how unclassified information is to be handled. On a " +
			"classified portion the level already says more, and the pair leaves open which of the two was meant. " +
			"Mark the portion by its level, or give the unclassified part a portion of its own.",
		Source: "CAPCO-2016 H.6, H.8, H.9; ISM-ID-00030, 00037, 00181",
	},
	Examples: []lint.Example{
		{Bad: "¶1. (C//«FOUO») The fair opened.\n\n¶2. (U) Post will report.\n"},
		{Bad: "¶1. (U//FOUO) The fair opened.\n\n¶2. (U) Post will report.\n"},
	},
	Run: unclassifiedControl,
}

func unclassifiedControl(p *lint.Pass) {
	problems := lint.Fact(p, problemsOfMarks)
	for i := range problems {
		problem := &problems[i]
		if problem.Code != "PM18" || problem.form == markings.Banner && isSensitive(p.Doc.Governing().Mark) {
			continue // in a banner SBU and FOUO are RU07's
		}
		p.Report(problem.finding())
	}
}
