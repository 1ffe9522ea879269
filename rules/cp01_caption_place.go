package rules

import (
	"fmt"
	"strings"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// CaptionPlace reports captions that stand at the wrong place.
var CaptionPlace = &lint.Rule{
	About: lint.About{
		Code: "CP01", Name: "caption-place", Severity: lint.Warning,
		Summary: "A special-handling caption does not stand first, or a caption stands below the E.O. line.",
		Doc: "NODIS, EXDIS, STADIS and the channel captions decide who may open the text, so that they are the " +
			"first line under the number; what stands below the E.O. line is not read as a caption by the systems that " +
			"distribute telegrams.",
		Source: "5 FAH-2 H-442 (2008)",
	},
	Examples: []lint.Example{
		{Bad: "UNCLAS QUIVERA 000412\n\nSENSITIVE\n«EXDIS»\n\nE.O. 12958: N/A\n\n¶1. (SBU) The fair opened.\n"},
		{Bad: "S E C R E T QUIVERA 000412\n\nSIPDIS\n\nE.O. 12958: DECL: 05/06/2019\n\n«NOFORN»\n\n" +
			"TAGS: PGOV\nSUBJECT: THE FAIR\n\n¶1. (S/NF) The fair opened.\n"},
		{Bad: "UNCLAS QUIVERA 000412\n\nEXDIS\nSENSITIVE\n\nE.O. 12958: N/A\n\n¶1. (SBU) The fair opened.\n"},
	},
	Run: captionPlace,
}

func captionPlace(p *lint.Pass) {
	captions := ownCaptions(p.Doc)
	var other *cable.Field
	for i := range captions {
		caption := &captions[i]
		switch {
		case !isSpecialHandling(caption.Text):
			if other == nil {
				other = caption
			}
		case other != nil && firstUse(captions, caption.Text) == i:
			p.Report(lint.Finding{
				Span: caption.Span, Message: fmt.Sprintf("%s stands behind %s", caption.Text, other.Text),
				Related: []lint.Related{{Message: other.Text, Span: other.Span}},
			})
		}
		if p.Doc.Style == cable.Telegram && len(p.Doc.EO) > 0 && caption.Span.Start > p.Doc.EO[0].Span.End {
			p.Reportf(caption.Span, "%s stands below the E.O. line", caption.Text)
		}
	}
}

// isSpecialHandling reports whether a caption decides who may open the text.
func isSpecialHandling(caption string) bool {
	switch caption {
	case "NODIS", "EXDIS", "STADIS":
		return true
	}
	return strings.HasSuffix(caption, " CHANNEL")
}
