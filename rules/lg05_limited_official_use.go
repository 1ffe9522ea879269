package rules

import (
	"fmt"
	"slices"

	"pilcrow/rules/lint"
)

// LimitedOfficialUse reports (LOU) portions: notes them in their time, reports them after it.
var LimitedOfficialUse = &lint.Rule{
	About: lint.About{
		Code: "LG05", Name: "limited-official-use", Severity: lint.Info,
		Summary: "A portion is marked (LOU), LIMITED OFFICIAL USE.",
		Doc: "LIMITED OFFICIAL USE was the mark of sensitive unclassified text to 30 September 1995; SBU has " +
			"taken its place, and is what (LOU) is read as a forerunner of. In its time, and in texts without a " +
			"day-time group, it is noted once; in the 400 days after it is a warning, later an error.",
		Source: "STATE 018029 (2000)",
	},
	Examples: []lint.Example{
		{Bad: "O 060213Z MAY 94\nFM AMEMBASSY QUIVERA\nTO SECSTATE WASHDC\n\nLIMITED OFFICIAL USE QUIVERA 0412\n\n" +
			"E.O. 12356: N/A\n\n1. «(LOU)» The fair opened.\n\n2. (LOU) It was dull.\n"},
		{Bad: "O 060213Z MAY 09\nFM AMEMBASSY QUIVERA\nTO SECSTATE WASHDC\n\nUNCLAS QUIVERA 000412\n\nSENSITIVE\n\n" +
			"E.O. 12958: N/A\n\n1. «(LOU)» The fair opened.\n\n2. «(LOU)» It was dull.\n"},
		{Bad: "O 060213Z MAY 09\nFM AMEMBASSY QUIVERA\nTO SECSTATE WASHDC\n\nUNCLAS QUIVERA 000412\n\nSENSITIVE\n\n" +
			"E.O. 12958: N/A\n\n1. (SBU) The fair opened.\n\n2. (SBU) It was dull.\n"},
	},
	Run: limitedOfficialUse,
}

func limitedOfficialUse(p *lint.Pass) {
	isLOU := func(portion portion) bool { return !portion.mark.Controls.IsZero() && portion.mark.Has("LOU") }
	if !slices.ContainsFunc(distinctPortions(p), isLOU) {
		return
	}
	weight := lint.Info
	if moment, known := p.Doc.Time(); known && eraAt(moment) != nil {
		weight = max(weight, outOfTime(moment, func(e *era) bool { return e.control == controlLOU }))
	}
	for portion := range portions(p.Doc) {
		if !isLOU(portion) {
			continue
		}
		message := fmt.Sprintf("%s is of the time to 30 September 1995; SBU has taken its place",
			p.Doc.Slice(portion.span))
		if weight == lint.Info {
			message = "(LOU) portions were in use to 30 September 1995"
		}
		p.Report(lint.Finding{Span: portion.span, Severity: weight, Message: message, Paragraph: portion.number})
		if weight == lint.Info {
			return
		}
	}
}
