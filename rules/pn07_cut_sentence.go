package rules

import (
	"fmt"
	"strings"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// CutSentence notes where a page break or a blank line stands in the middle of a sentence.
var CutSentence = &lint.Rule{
	About: lint.About{
		Code: "PN07", Name: "cut-sentence", Severity: lint.Info,
		Summary: "A page line or a blank line stands in the middle of a sentence.",
		Doc: "The text after a page line or a stray blank line goes on with the open paragraph; it is no paragraph " +
			"of its own and needs no mark. Nothing is wrong with the words, but tools that split a text at blank " +
			"lines read two paragraphs here. Check that no text was lost at the break.",
		Source: "seen in 09 ASTANA 778",
	},
	Examples: []lint.Example{
		{Bad: "¶1. (U) The fair opened in the presence of«\n\n»nine governors and their families.\n\n" +
			"¶2. (U) Post will report.\n"},
		{Bad: "¶1. (U) The fair opened in the presence of\nnine governors and their families.\n\n" +
			"¶2. (U) Post will report.\n"},
	},
	Run: cutSentence,
}

func cutSentence(p *lint.Pass) {
	for _, cut := range p.Doc.Cuts {
		what, span := "a blank line", cut.Span
		if cut.Page {
			what, span = "a page line", trimmed(p.Doc, cut.Span)
		}
		f := lint.Finding{Span: span, Message: what + " cuts a sentence"}
		if number := p.Doc.Paragraphs[cut.Paragraph].Number; number > 0 {
			f.Paragraph = number
			f.Message = fmt.Sprintf("%s cuts a sentence of paragraph %d", what, number)
		}
		p.Report(f)
	}
}

// trimmed is span without the blanks around it, or span where it holds nothing else.
func trimmed(doc *cable.Document, span cable.Span) cable.Span {
	text := strings.TrimSpace(doc.Slice(span))
	if text == "" {
		return span
	}
	start := span.Start + strings.Index(doc.Slice(span), text)
	return cable.Span{Start: start, End: start + len(text)}
}
