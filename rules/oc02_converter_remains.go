package rules

import (
	"fmt"

	"pilcrow/rules/lint"
)

// ConverterRemains reports remains of HTML and Markdown, once for the whole text.
var ConverterRemains = &lint.Rule{
	About: lint.About{
		Code: "OC02", Name: "converter-remains", Severity: lint.Info,
		Summary: "The text holds remains of HTML or Markdown.",
		Doc: "Links without a target (\"[PGOV](#)\"), character entities (\"&#x000A;\") and backslashes at line " +
			"ends were left behind by a converter. They are read past everywhere, but they are no part of the " +
			"record, and a link target can carry a word that was withheld in the text. The fix writes what each of " +
			"them stands for; it is unsafe, since it changes more than a label.",
		Source: "seen in 09 ASTANA 778",
	},
	Examples: []lint.Example{
		{
			Bad: "UNCLAS QUIVERA 000412\n\nE.O. 12958: N/A\n\nTAGS: «[PGOV](#)» [KZ](#)\n\n¶1. (U) The fair opened.\n",
		},
		{
			Bad: "¶1. (U) The fair opened in Arbor «&amp;» Vale.\n\n¶2. (U) Post will report.\n",
		},
		{Bad: "UNCLAS QUIVERA 000412\n\nE.O. 12958: N/A\n\nTAGS: PGOV KZ\n\n¶1. (U) The fair [sic] opened.\n"},
	},
	Run: converterRemains,
}

func converterRemains(p *lint.Pass) {
	artifacts := p.Doc.Artifacts
	if len(artifacts) == 0 {
		return
	}
	edits := make([]lint.Edit, len(artifacts))
	for i, artifact := range artifacts {
		edits[i] = lint.Edit{Span: artifact.Span, Text: artifact.Text}
	}
	message := fmt.Sprintf("%q is left from a converter", p.Doc.Slice(artifacts[0].Span))
	if n := len(artifacts); n > 1 {
		message = fmt.Sprintf("%q and %d more are left from a converter", p.Doc.Slice(artifacts[0].Span), n-1)
	}
	p.Report(lint.Finding{
		Span: artifacts[0].Span, Message: message,
		Fix: &lint.Fix{Safety: lint.Unsafe, Message: "write what they stand for", Edits: edits},
	})
}
