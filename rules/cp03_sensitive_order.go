package rules

import (
	"fmt"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// SensitiveOrder notes a SENSITIVE caption that stands before other captions.
var SensitiveOrder = &lint.Rule{
	About: lint.About{
		Code: "CP03", Name: "sensitive-order", Severity: lint.Info,
		Summary: "The caption SENSITIVE stands before another caption.",
		Doc: "The instruction that introduced the caption puts SENSITIVE after the other captions. Both orders are " +
			"common and nothing is handled differently for it, so this is only noted.",
		Source: "STATE 018029 (2000)",
	},
	Examples: []lint.Example{
		{Bad: "UNCLAS QUIVERA 000412\n\n«SENSITIVE»\nSIPDIS\n\nE.O. 12958: N/A\n\n¶1. (SBU) The fair opened.\n"},
		{Bad: "UNCLAS QUIVERA 000412\n\nSIPDIS\nSENSITIVE\n\nE.O. 12958: N/A\n\n¶1. (SBU) The fair opened.\n"},
	},
	Run: sensitiveOrder,
}

func sensitiveOrder(p *lint.Pass) {
	captions := ownCaptions(p.Doc)
	var sensitive *cable.Field
	for i := range captions {
		caption := &captions[i]
		switch {
		case caption.Text == "SENSITIVE":
			if sensitive == nil {
				sensitive = caption
			}
		case isSpecialHandling(caption.Text): // CP01
		case sensitive != nil && firstUse(captions, caption.Text) == i:
			p.Report(lint.Finding{
				Span: sensitive.Span, Message: fmt.Sprintf("SENSITIVE stands before %s", caption.Text),
				Related: []lint.Related{{Message: caption.Text, Span: caption.Span}},
			})
			return
		}
	}
}
