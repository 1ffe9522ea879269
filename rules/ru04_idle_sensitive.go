package rules

import "pilcrow/rules/lint"

// IdleSensitive reports a SENSITIVE caption that no portion explains.
var IdleSensitive = &lint.Rule{
	About: lint.About{
		Code: "RU04", Name: "idle-sensitive", Severity: lint.Warning,
		Summary: "The caption SENSITIVE stands on a text without a sensitive portion.",
		Doc: "Either a paragraph that should be (SBU) is marked lower, or the caption withholds a text that holds " +
			"nothing sensitive. Its author must say which. The rule is silent where a portion is unmarked, withheld " +
			"or missing.",
		Source: "STATE 018029 (2000), paragraph 1.A",
	},
	Examples: []lint.Example{
		{Bad: "UNCLAS QUIVERA 000412\n\n«SENSITIVE»\nSIPDIS\n\nE.O. 12958: N/A\n\n¶1. (U) The fair opened.\n\n" +
			"¶2. (U) It was dull.\n"},
		{Bad: "UNCLAS QUIVERA 000412\n\nSENSITIVE\nSIPDIS\n\nE.O. 12958: N/A\n\n¶1. (U) The fair opened.\n\n" +
			"¶2. (SBU) It was dull.\n"},
	},
	Run: idleSensitive,
}

func idleSensitive(p *lint.Pass) {
	captions := ownCaptions(p.Doc)
	sensitive := firstUse(captions, "SENSITIVE")
	if sensitive < 0 {
		return
	}
	for _, portion := range distinctPortions(p) {
		if isSensitive(portion.mark) {
			return
		}
	}
	if allVisible(p) {
		p.Reportf(captions[sensitive].Span, "SENSITIVE stands on a text without a sensitive portion")
	}
}
