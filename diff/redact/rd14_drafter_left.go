package redact

import (
	"strings"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// DrafterLeft reports drafters and approvers that stand open where names are withheld.
var DrafterLeft = &Rule{
	Rule: lint.Rule{About: lint.About{
		Code: "RD14", Name: "drafter-left", Severity: lint.Warning,
		Summary: "The names of drafters and approvers stand open where names are withheld.",
		Doc: "Lines such as DRAFTED BY and APPROVED BY name officers who are not always public. Where a release withholds " +
			"names, look at these too. The signature of a chief of mission is public and not reported.",
		Source: "5 USC 552(b)(6)",
	}},
	Specimens: []Specimen{
		{Released: "DRAFTED BY: «A. LOPES»\nAPPROVED BY: [name not declassified]\n\n" +
			"¶1. (U) He met [name not declassified].\n"},
		{Released: "DRAFTED BY: A. LOPES\n\n¶1. (U) He met [1 line not declassified].\n"},
	},
	Check: drafterLeft,
}

// drafters begin the lines that name the officers behind a text.
var drafters = []string{
	"DRAFTED BY", "APPROVED BY", "CLEARED BY", "Drafted by", "Approved by", "Cleared by", "DRAFTER", "Drafter",
	"Originator", "ORIGINATOR",
}

func drafterLeft(p *Pass) {
	if !p.withholdsNames() {
		return
	}
	for _, line := range p.Released.Lines {
		text := p.Released.Slice(line.Span())
		lead := len(text) - len(strings.TrimLeft(text, " \t"))
		for _, word := range drafters {
			rest, ok := strings.CutPrefix(text[lead:], word)
			if !ok {
				continue
			}
			start := line.Start() + lead + len(word) + len(rest) - len(strings.TrimLeft(rest, ": \t"))
			end := line.Start() + len(strings.TrimRight(text, " \t\r\n"))
			if start < end && !p.marked(start, end) {
				p.Reportf(cable.Span{Start: start, End: end}, "a name stands open where names are withheld")
			}
			break
		}
	}
}
