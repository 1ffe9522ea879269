package rules

import (
	"strings"

	"pilcrow/markings"
	"pilcrow/rules/lint"
)

// LetterSpacing notes levels that are not spaced as telegrams space them.
var LetterSpacing = &lint.Rule{
	About: lint.About{
		Code: "BN02", Name: "letter-spacing", Severity: lint.Info,
		Summary: "A classified level is not letter-spaced on the classification line, or UNCLAS is.",
		Doc: "Telegrams write S E C R E T with a blank behind each letter, so that no garble can turn it into " +
			"another word, and UNCLAS without. A line that does otherwise was typed again or converted; check it " +
			"against the record.",
		Source: "5 FAH-2 H-222; seen in cables from 1973 to 2010",
	},
	Examples: []lint.Example{
		{Bad: "«SECRET» QUIVERA 000412\n\nSIPDIS\n\nE.O. 12958: DECL: 05/06/2019\n\n¶1. (S) The fair opened.\n"},
		{Bad: "S E C R E T QUIVERA 000412\n\nSIPDIS\n\nE.O. 12958: DECL: 05/06/2019\n\n¶1. (S) The fair opened.\n"},
	},
	Run: letterSpacing,
}

func letterSpacing(p *lint.Pass) {
	line := headLine(p.Doc)
	if line == nil || isBanner(line.Word.Text) {
		return
	}
	word := line.Word.Text
	level, known := markings.ParseLevel(word)
	spaced := strings.Contains(strings.TrimPrefix(word, "T O P "), " ") && word != level.Word()
	switch {
	case !known:
	case level >= markings.Confidential && !spaced:
		p.Report(lint.Finding{
			Span: line.Word.Span, Message: word + " is not letter-spaced on the classification line",
			Fix: lint.Replace(lint.Unsafe, line.Word.Span, level.Line()),
		})
	case level == markings.Unclassified && spaced:
		p.Reportf(line.Word.Span, "%s is letter-spaced on the classification line", word)
	}
}
