package rules

import (
	"fmt"
	"strings"

	"pilcrow/rules/lint"
)

// TwoChannels reports telegrams in two channels.
var TwoChannels = &lint.Rule{
	About: lint.About{
		Code: "CP08", Name: "two-channels", Severity: lint.Warning,
		Summary: "A telegram carries two channel captions.",
		Doc: "Each channel has its own readers, and a telegram in two of them reaches the readers of both. Only " +
			"one can have been meant.",
		Source: "5 FAH-2 H-442.c (2023)",
	},
	Examples: []lint.Example{
		{Bad: "S E C R E T QUIVERA 000412\n\nROGER CHANNEL\n«DISSENT CHANNEL»\n\nE.O. 12958: DECL: 05/06/2019\n\n" +
			"¶1. (S) The fair opened.\n"},
		{Bad: "S E C R E T QUIVERA 000412\n\nROGER CHANNEL\n\nE.O. 12958: DECL: 05/06/2019\n\n" +
			"¶1. (S) The fair opened.\n"},
	},
	Run: twoChannels,
}

func twoChannels(p *lint.Pass) {
	captions := ownCaptions(p.Doc)
	first := -1
	for i := range captions {
		switch {
		case !strings.HasSuffix(captions[i].Text, " CHANNEL"):
		case first < 0:
			first = i
		case captions[i].Text != captions[first].Text:
			p.Report(lint.Finding{
				Span: captions[i].Span, Message: fmt.Sprintf("%s stands beside %s", captions[i].Text, captions[first].Text),
				Related: []lint.Related{{Message: captions[first].Text, Span: captions[first].Span}},
			})
			return
		}
	}
}
