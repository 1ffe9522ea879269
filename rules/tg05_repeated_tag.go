package rules

import (
	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// RepeatedTag reports tags that stand twice on a TAGS line.
var RepeatedTag = &lint.Rule{
	About: lint.About{
		Code:     "TG05",
		Name:     "repeated-tag",
		Severity: lint.Info,
		Summary:  "No tag stands twice on the TAGS line.",
		Doc: "A tag counts once however often it is written. A second one is harmless, but often it stands in the " +
			"place of another that was meant (PREL PREL for PREL PGOV). Look whether a tag is missing, then take the " +
			"second one out.",
		Source: "5 FAH-3 H-011; seen in cables (OPRC, OPRC, OPRC)",
	},
	Examples: []lint.Example{
		{
			Bad: sentPraia + "UNCLAS PRAIA 000412\n\nE.O. 12958: N/A\nTAGS: ECON, CV, «ECON»\n" +
				"SUBJECT: HARBOR DREDGING ENDS\n",
		},
		{
			Bad: sentPraia + "UNCLAS PRAIA 000412\n\nE.O. 12958: N/A\nTAGS: ECON, EWWT, CV\n" +
				"SUBJECT: HARBOR DREDGING ENDS\n",
		},
	},
	Run: repeatedTag,
}

func repeatedTag(p *lint.Pass) {
	if len(p.Doc.Tags) == 0 {
		return
	}
	tags := p.Doc.Tags[0].Tags
	first := make(map[string]cable.Span, len(tags))
	for _, tag := range tags {
		before, repeated := first[tag.Text]
		if !repeated {
			first[tag.Text] = tag.Span
			continue
		}
		p.Report(lint.Finding{
			Span:    tag.Span,
			Message: "tag " + tag.Text + " stands again",
			Related: []lint.Related{{Message: "the first time", Span: before}},
		})
	}
}
