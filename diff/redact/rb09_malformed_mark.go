package redact

import (
	"fmt"
	"strings"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// MalformedMark reports marks that had to be mended to be read.
var MalformedMark = &Rule{
	Rule: lint.Rule{About: lint.About{
		Code: "RB09", Name: "malformed-mark", Severity: lint.Warning,
		Summary: "A mark or a code is misspelled or not closed.",
		Doc: "A mark that is not written as its convention has it is missed by readers and by tools that look for it: an " +
			"open bracket, \"less then\", \"1ine\", B61 for B6.",
		Source: "the notes of the Foreign Relations series; 5 USC 552(b)",
	}},
	Specimens: []Specimen{
		{Released: "¶1. (SBU) The mayor met [less «then» 1 «1ine» not declassified] on May 3.\n"},
		{Released: "¶1. (SBU) The mayor met [name not declassified«» on May 3.\n"},
		{Released: "¶1. (SBU) The mayor met «[»[name not declassified] on May 3.\n"},
		{Released: "¶1. (SBU) The mayor met [less than 1 line not declassified] on May 3.\n"},
	},
	Check: malformedMark,
}

func malformedMark(p *Pass) {
	src := p.Released.Src
	for i := range p.Notations {
		n := &p.Notations[i]
		if strings.HasPrefix(src[n.Start:n.End], "[[") && !strings.HasSuffix(src[n.Start:n.End], "]]") {
			at := cable.Span{Start: n.Start, End: n.Start + 1}
			fix := lint.Replace(lint.Suggestion, at, "")
			p.Report(lint.Finding{Span: at, Message: "this does not belong into the mark", Fix: fix})
		}
		for _, slip := range p.Notations[i].Slips {
			at := cable.Span{Start: slip.Start, End: slip.End}
			message := "this does not belong into the mark"
			if slip.Want != "" {
				message = fmt.Sprintf("the mark should read %q here", slip.Want)
			}
			p.Report(lint.Finding{Span: at, Message: message, Fix: lint.Replace(lint.Suggestion, at, slip.Want)})
		}
	}
}
