package rules

import (
	"strconv"
	"strings"

	"pilcrow/rules/lint"
)

// UnmarkedHeading notes headings without a portion mark in texts that mark their portions.
var UnmarkedHeading = &lint.Rule{
	About: lint.About{
		Code: "PN08", Name: "unmarked-heading", Severity: lint.Info,
		Summary: "A heading carries no portion mark.",
		Doc: "Titles are portions and are to be marked by the letter of the regulation; State cables never mark " +
			"them, so this is only noted. A heading is read by whoever reads the paragraph below it: word it so " +
			"that it shows nothing above the classification of the text it may be quoted with.",
		Source: "32 CFR 2001.21(c)",
	},
	Examples: []lint.Example{
		{Bad: "¶1. (U) The fair opened.\n\n«NINE PROVINCES TAKE PART»\n\n¶2. (U) Post will report.\n"},
		{Bad: "¶1. The fair opened.\n\nNINE PROVINCES TAKE PART\n\n¶2. Post will report.\n"},
	},
	Run: unmarkedHeading,
}

func unmarkedHeading(p *lint.Pass) {
	if len(p.Doc.Headings) == 0 || !marksNumbered(p) {
		return
	}
	for i := range p.Doc.Headings {
		heading := &p.Doc.Headings[i]
		if strings.HasPrefix(heading.Text, "(") {
			continue
		}
		p.Report(lint.Finding{
			Span: heading.Span, Message: "heading " + strconv.Quote(heading.Text) + " has no portion mark",
		})
	}
}
