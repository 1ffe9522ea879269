package rules

import (
	"fmt"

	"pilcrow/markings"
	"pilcrow/rules/lint"
)

// AgrementChannel reports AGREMENT CHANNEL telegrams with the wrong level or captions.
var AgrementChannel = &lint.Rule{
	About: lint.About{
		Code: "CP07", Name: "agrement-channel", Severity: lint.Error,
		Summary: "AGREMENT CHANNEL stands beside NODIS or EXDIS, or on a text that is neither classified nor " +
			"sensitive.",
		Doc: "The channel is a distribution of its own: requests for agrément go to those who handle them and to " +
			"nobody else, so that NODIS and EXDIS contradict it. Its telegrams name persons who have not been accepted " +
			"yet, so that they are classified or sensitive.",
		Source: "5 FAH-2 H-442.1 (2008)",
	},
	Examples: []lint.Example{
		{Bad: "S E C R E T QUIVERA 000412\n\nAGREMENT CHANNEL\n«EXDIS»\n\nE.O. 12958: DECL: 05/06/2019\n\n" +
			"¶1. (S) The fair opened.\n"},
		{Bad: "UNCLAS QUIVERA 000412\n\n«AGREMENT CHANNEL»\n\nE.O. 12958: N/A\n\n¶1. (U) The fair opened.\n"},
		{Bad: "S E C R E T QUIVERA 000412\n\nAGREMENT CHANNEL\n\nE.O. 12958: DECL: 05/06/2019\n\n" +
			"¶1. (S) The fair opened.\n"},
	},
	Run: agrementChannel,
}

func agrementChannel(p *lint.Pass) {
	captions := ownCaptions(p.Doc)
	channel := firstUse(captions, "AGREMENT CHANNEL")
	if channel < 0 {
		return
	}
	for _, caption := range captions {
		if caption.Text == "NODIS" || caption.Text == "EXDIS" {
			p.Report(lint.Finding{
				Span: caption.Span, Message: fmt.Sprintf("%s does not go with AGREMENT CHANNEL", caption.Text),
				Related: []lint.Related{{Message: "AGREMENT CHANNEL", Span: captions[channel].Span}},
			})
		}
	}
	line := p.Doc.Governing()
	if line == nil || line.Nested || line.Mark.Level != markings.Unclassified || isSensitive(overallMark(p)) {
		return
	}
	for _, portion := range distinctPortions(p) {
		if portion.mark.Level > markings.Unclassified || isSensitive(portion.mark) {
			return
		}
	}
	p.Reportf(captions[channel].Span, "AGREMENT CHANNEL stands on a text that is neither classified nor sensitive")
}
