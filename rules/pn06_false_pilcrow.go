package rules

import (
	"fmt"
	"strings"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// FalsePilcrow reports pilcrows before numbers that open no paragraph.
var FalsePilcrow = &lint.Rule{
	About: lint.About{
		Code: "PN06", Name: "false-pilcrow", Severity: lint.Warning,
		Summary: "A pilcrow stands before a number of the text that opens no paragraph.",
		Doc: "Converters put a pilcrow before every number with a full stop at the start of a line, and so before " +
			"years, days and the numbers of resolutions that happened to stand there. Tools that trust the sign cut " +
			"the sentence in two and invent a paragraph without a mark. The fix takes the sign away and keeps the " +
			"number.",
		Source: "seen in 09 ASTANA 778 and in 89 of 1,310 published cables",
	},
	Examples: []lint.Example{
		{
			Bad: "¶1. (U) The fair opened.\n\n¶2. (U) The hall will be rebuilt before «¶»2031. In the\n" +
				"meantime tents are used.\n\n¶3. (U) Post will report.\n",
			Good: "¶1. (U) The fair opened.\n\n¶2. (U) The hall will be rebuilt before 2031. In the\n" +
				"meantime tents are used.\n\n¶3. (U) Post will report.\n",
		},
		{Bad: "¶1. (U) The fair opened.\n\n" +
			"¶2. (U) The hall will be rebuilt before 2031. In the\nmeantime tents are used.\n"},
	},
	Run: falsePilcrow,
}

func falsePilcrow(p *lint.Pass) {
	for _, span := range p.Doc.Pilcrows {
		p.Report(lint.Finding{
			Span:    span,
			Message: fmt.Sprintf("%q is no paragraph: the pilcrow does not belong to the text", signed(p.Doc, span)),
			Fix: &lint.Fix{
				Safety: lint.Safe, Message: "remove the pilcrow", Edits: []lint.Edit{{Span: span}},
			},
		})
	}
}

// signed is the sign at span with the word that follows it.
func signed(doc *cable.Document, span cable.Span) string {
	rest := doc.Src[span.End:]
	if end := strings.IndexAny(rest, " \t\r\n"); end >= 0 {
		rest = rest[:end]
	}
	return doc.Slice(span) + rest
}
