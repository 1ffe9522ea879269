package rules

import (
	"pilcrow/markings/cable"
	"pilcrow/markings/redaction"
	"pilcrow/rules/lint"
)

// WithheldInFullRelease notes withheld text in a copy that was released in full.
var WithheldInFullRelease = &lint.Rule{
	About: lint.About{
		Code: "RL04", Name: "withheld-in-full-release", Severity: lint.Info,
		Summary: "A copy stamped RELEASE IN FULL withholds something.",
		Doc: "Either the stamp is wrong, and the copy is a release in part that owes its reasons, or the " +
			"notation is part of the original text. Compare it with the decision.",
		Source: "review practice",
	},
	Examples: []lint.Example{
		{Bad: "UNCLASSIFIED U.S. Department of State Case No. F-2031-00001 Doc No. C00000001 Date: 01/02/2031\n\n" +
			"RELEASE IN FULL\n\n1. (SBU) The fair opened.\n\n2. (SBU) «[2 lines not declassified]» It was dull.\n"},
		{Bad: "UNCLASSIFIED U.S. Department of State Case No. F-2031-00001 Doc No. C00000001 Date: 01/02/2031\n\n" +
			"RELEASE IN PART\n\n1. (SBU) The fair opened.\n\n2. (SBU) [2 lines not declassified] It was dull.\n"},
	},
	Run: withheldInFullRelease,
}

func withheldInFullRelease(p *lint.Pass) {
	var full cable.Span
	for _, notation := range lint.Fact(p, findRedactions) {
		if notation.Kind != redaction.Stamp {
			continue
		}
		switch notation.Disclosure {
		case redaction.InFull:
			full = cable.Span{Start: notation.Start, End: notation.End}
		case redaction.InPart, redaction.Denied:
			return
		case redaction.Unstated:
		}
	}
	if full.IsZero() {
		return
	}
	for _, notation := range lint.Fact(p, findRedactions) {
		if !notation.Withholds() || notation.Convention == redaction.Blank {
			continue
		}
		p.Report(lint.Finding{
			Span:    cable.Span{Start: notation.Start, End: notation.End},
			Message: "a copy that is stamped RELEASE IN FULL withholds something",
			Related: []lint.Related{{Message: "the stamp", Span: full}},
		})
	}
}
