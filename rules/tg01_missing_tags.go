package rules

import "pilcrow/rules/lint"

// MissingTags reports telegrams without a TAGS line, and TAGS lines without a tag.
var MissingTags = &lint.Rule{
	About: lint.About{
		Code:     "TG01",
		Name:     "missing-tags",
		Severity: lint.Error,
		Summary:  "A cable has a TAGS line with at least one tag.",
		Doc: "TAGS are how a cable is filed, distributed and found again; a cable without them reaches only its " +
			"addressees and is lost to searches for its subject or country. Choose the tags from the handbook by " +
			"what the text is about. Telegrams before July 1973 had none and are not held to it.",
		Source: "5 FAH-3 H-011",
	},
	Examples: []lint.Example{
		{
			Bad: sentPraia + "UNCLAS PRAIA 000412\n\nE.O. 12958: N/A\n«TAGS:»\nSUBJECT: HARBOR DREDGING ENDS\n" +
				harborText,
		},
		{
			Bad: sentPraia + "«UNCLAS PRAIA 000412»\n\nE.O. 12958: N/A\nSUBJECT: HARBOR DREDGING ENDS\n" + harborText,
		},
		{
			Bad: sentPraia + "UNCLAS PRAIA 000412\n\n" + harborFields + harborText,
		},
	},
	Run: missingTags,
}

func missingTags(p *lint.Pass) {
	switch tags := p.Doc.Tags; {
	case len(tags) > 0 && len(tags[0].Tags) == 0 && !withheldHeader(p.Doc):
		p.Reportf(tags[0].Span, "the TAGS line has no tag")
	case len(tags) == 0 && owesTags(p.Doc) && hasHeader(p.Doc):
		p.Reportf(headSpan(p.Doc), "the header has no TAGS line")
	}
}
