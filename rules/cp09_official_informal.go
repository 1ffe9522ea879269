package rules

import (
	"strings"

	"pilcrow/rules/lint"
)

// OfficialInformal reports OFFICIAL INFORMAL that stands in the captions or the subject alone.
var OfficialInformal = &lint.Rule{
	About: lint.About{
		Code: "CP09", Name: "official-informal", Severity: lint.Warning,
		Summary: "OFFICIAL INFORMAL stands in the captions and not in the subject, or the other way round.",
		Doc: "An official-informal telegram is a letter between offices. The caption tells systems so and the " +
			"subject tells readers; one without the other is handled as a telegram of record by half of them.",
		Source: "5 FAH-2 H-252.1-2",
	},
	Examples: []lint.Example{
		{Bad: "UNCLAS QUIVERA 000412\n\n«OFFICIAL INFORMAL»\n\nE.O. 12958: N/A\nTAGS: PGOV\nSUBJECT: THE FAIR\n\n" +
			"¶1. (U) The fair opened.\n"},
		{Bad: "UNCLAS QUIVERA 000412\n\nSIPDIS\n\nE.O. 12958: N/A\nTAGS: PGOV\nSUBJECT: «OFFICIAL-INFORMAL NO. 12»\n\n" +
			"¶1. (U) The fair opened.\n"},
		{Bad: "UNCLAS QUIVERA 000412\n\nOFFICIAL INFORMAL\n\n" +
			"E.O. 12958: N/A\nTAGS: PGOV\nSUBJECT: OFFICIAL INFORMAL NO. 12\n\n¶1. (U) The fair opened.\n"},
	},
	Run: officialInformal,
}

func officialInformal(p *lint.Pass) {
	if len(p.Doc.Subject) == 0 || headLine(p.Doc) == nil {
		return
	}
	captions := ownCaptions(p.Doc)
	caption := firstUse(captions, "OFFICIAL INFORMAL")
	title := &p.Doc.Subject[0].Title
	if caption < 0 && !hasFold(title.Text, "official") {
		return
	}
	words := strings.ReplaceAll(strings.ToUpper(title.Text), "-", " ")
	switch inSubject := strings.HasPrefix(words, "OFFICIAL INFORMAL"); {
	case caption >= 0 && !strings.Contains(words, "OFFICIAL INFORMAL"):
		p.Reportf(captions[caption].Span, "OFFICIAL INFORMAL does not stand in the subject")
	case caption < 0 && inSubject:
		p.Reportf(title.Span, "OFFICIAL INFORMAL does not stand in the captions")
	}
}
