package rules

import (
	"strings"

	"pilcrow/markings"
	"pilcrow/rules/lint"
)

// AtomicValue reports declassification dates on texts with atomic or NATO information.
var AtomicValue = &lint.Rule{
	About: lint.About{
		Code:     "EO14",
		Name:     "atomic-value",
		Severity: lint.Error,
		Summary:  "A text with RD, FRD, TFNI or NATO portions has no declassification date but N/A to those portions.",
		Doc: "Restricted Data and its kin are declassified under the Atomic Energy Act, NATO information by NATO, " +
			"neither on a date that a drafter sets. A date on the line would release them with the rest. From 25 " +
			"June 2010 the value reads: N/A to RD (FRD, TFNI, NATO) portions. See source list for NSI portions.",
		Source: "32 CFR 2001.24(h)(3); CAPCO-2016 E.4, E.5; ISM-ID-00141, 00176",
	},
	Examples: []lint.Example{
		{
			Bad: "R 060213Z MAY 11\n" + fromPraia + "S E C R E T PRAIA 000412\n\n" +
				"E.O. 13526: DECL: «20210506»\n" + harborTopic + "\n1. (S//RD//NF) The dredging of the harbor ended.\n",
		},
		{
			Bad: "R 060213Z MAY 11\n" + fromPraia + "S E C R E T PRAIA 000412\n\n" +
				"E.O. 13526: DECL: N/A TO RD PORTIONS. SEE SOURCE LIST FOR NSI PORTIONS\n" + harborTopic +
				"\n1. (S//RD//NF) The dredging of the harbor ended.\n",
		},
	},
	Run: atomicValue,
}

func atomicValue(p *lint.Pass) {
	moment, dated := p.Doc.Time()
	if !dated || moment.Before(dateFormDay) {
		return
	}
	for _, in := range instructions(p) {
		if in.date.IsZero() {
			continue
		}
		for _, portion := range distinctPortions(p) {
			what := foreignTo(portion.mark)
			if what == "" {
				continue
			}
			p.Report(lint.Finding{
				Span:    in.field.Span,
				Message: "a text with " + what + " portions has a declassification date",
				Related: []lint.Related{{Message: "the first such portion", Span: portion.span}},
			})
			break
		}
	}
}

// foreignTo is what keeps a portion marked m from being declassified on a date, empty where nothing does.
func foreignTo(m markings.Mark) string {
	if m.Controls.IsZero() {
		return ""
	}
	for _, token := range m.Controls.List() {
		head, _, _ := strings.Cut(token, "-")
		switch head {
		case "RD", "FRD", "TFNI", "NATO":
			return head
		}
	}
	return ""
}
