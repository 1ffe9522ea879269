package rules

import (
	"fmt"

	"pilcrow/markings"
	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// NodisExdisCaptions reports NODIS and EXDIS captions that stand together, or on a text that neither is for.
var NodisExdisCaptions = &lint.Rule{
	About: lint.About{
		Code: "CP04", Name: "nodis-exdis-captions", Severity: lint.Error,
		Summary: "NODIS and EXDIS stand together, or one of them on a text that is neither classified nor sensitive.",
		Doc: "NODIS bars all distribution beyond the addressee and EXDIS limits it to a few; a text cannot carry " +
			"both. Either is for classified or sensitive information, so an unclassified cable that carries one " +
			"without SENSITIVE (or LIMITED OFFICIAL USE, before October 1995) has the wrong level or the wrong " +
			"caption.",
		Source: "5 FAH-2 H-442.3, H-442.6; CAPCO-2016 H.9",
	},
	Examples: []lint.Example{
		{Bad: "S E C R E T QUIVERA 000412\n\nNODIS\n«EXDIS»\n\nE.O. 12958: DECL: 05/06/2019\n\n" +
			"¶1. (S) The fair opened.\n"},
		{Bad: "UNCLAS QUIVERA 000412\n\n«EXDIS»\n\nE.O. 12958: N/A\n\n¶1. (U) The fair opened.\n"},
		{Bad: "UNCLAS QUIVERA 000412\n\nEXDIS\nSENSITIVE\n\nE.O. 12958: N/A\n\n¶1. (SBU) The fair opened.\n"},
	},
	Run: nodisExdisCaptions,
}

func nodisExdisCaptions(p *lint.Pass) {
	captions := ownCaptions(p.Doc)
	nodis, exdis := firstUse(captions, "NODIS"), firstUse(captions, "EXDIS")
	if nodis < 0 && exdis < 0 {
		return
	}
	if nodis >= 0 && exdis >= 0 {
		first, second := &captions[min(nodis, exdis)], &captions[max(nodis, exdis)]
		p.Report(lint.Finding{
			Span: second.Span, Message: fmt.Sprintf("%s does not go with %s", second.Text, first.Text),
			Related: []lint.Related{{Message: first.Text, Span: first.Span}},
		})
	}
	line := p.Doc.Governing()
	if line == nil || line.Mark.Level != markings.Unclassified || isSensitive(line.Mark) || hasSensitiveCaption(p.Doc) {
		return
	}
	for _, portion := range distinctPortions(p) {
		if portion.mark.Level > markings.Unclassified || isSensitive(portion.mark) {
			return
		}
	}
	caption := limiting(captions, nodis, exdis)
	p.Reportf(caption.Span, "%s stands on a text that is neither classified nor sensitive", caption.Text)
}

// limiting is the caption at nodis, or the one at exdis where nodis is negative.
func limiting(captions []cable.Field, nodis, exdis int) *cable.Field {
	if nodis >= 0 {
		return &captions[nodis]
	}
	return &captions[exdis]
}
