package rules

import (
	"fmt"
	"strings"

	"pilcrow/rules/lint"
)

// SipdisLimited reports SIPDIS beside a caption that limits distribution.
var SipdisLimited = &lint.Rule{
	About: lint.About{
		Code: "CP05", Name: "sipdis-limited", Severity: lint.Error,
		Summary: "SIPDIS stands beside a caption that limits distribution.",
		Doc: "SIPDIS publishes a cable on the government's shared network. NODIS, EXDIS, STADIS, LIMDIS and the " +
			"channel captions keep it from exactly those readers. A cable that carries both has been, or will be, " +
			"read by people it is withheld from: take SIPDIS off, or the other caption if it was never meant.",
		Source: "05 STATE 226504, paragraph 2",
	},
	Examples: []lint.Example{
		{Bad: "S E C R E T QUIVERA 000412\n\nNODIS\n«SIPDIS»\n\nE.O. 12958: DECL: 05/06/2019\n\n" +
			"¶1. (S) The fair opened.\n"},
		{Bad: "S E C R E T QUIVERA 000412\n\nSIPDIS\nNOFORN\n\nE.O. 12958: DECL: 05/06/2019\n\n" +
			"¶1. (S/NF) The fair opened.\n"},
	},
	Run: sipdisLimited,
}

func sipdisLimited(p *lint.Pass) {
	captions := ownCaptions(p.Doc)
	sipdis := firstUse(captions, "SIPDIS")
	if sipdis < 0 {
		return
	}
	for _, caption := range captions {
		if !limitsDistribution(caption.Text) {
			continue
		}
		p.Report(lint.Finding{
			Span: captions[sipdis].Span, Message: fmt.Sprintf("SIPDIS does not go with %s", caption.Text),
			Related: []lint.Related{{Message: caption.Text, Span: caption.Span}},
		})
		return
	}
}

// limitsDistribution reports whether caption keeps a cable from the network that SIPDIS puts it on.
func limitsDistribution(caption string) bool {
	switch caption {
	case "NODIS", "EXDIS", "STADIS", "LIMDIS":
		return true
	}
	return strings.HasSuffix(caption, " CHANNEL")
}
