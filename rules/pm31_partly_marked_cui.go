package rules

import (
	"strings"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// PartlyMarkedCUI reports CUI texts that mark some of their portions only.
var PartlyMarkedCUI = &lint.Rule{
	About: lint.About{
		Code: "PM31", Name: "partly-marked-cui", Severity: lint.Error,
		Summary: "A text with CUI portion marks has a portion without a mark.",
		Doc: "Portion marks are optional for controlled unclassified information, but not one by one: where one " +
			"portion is marked all must be, the plain ones with (U), or a reader cannot tell a portion that is free " +
			"from one that was forgotten. Numbered paragraphs without a mark are reported by PM01.",
		Source: "CUI Marking Handbook p. 17; 32 CFR 2002.20(f)",
	},
	Examples: []lint.Example{
		{Bad: "CUI\n\nMEMORANDUM\n\n(CUI) The fair opened in the rain.\n\n" +
			"«It» closed on Friday after nine days of wind.\n\n(U) The office will report.\n"},
		{Bad: "CUI\n\nMEMORANDUM\n\n(CUI) The fair opened in the rain.\n\n" +
			"(U) It closed on Friday after nine days of wind.\n"},
	},
	Run: partlyMarkedCUI,
}

func partlyMarkedCUI(p *lint.Pass) {
	if !hasCUIPortion(p) {
		return
	}
	begun := false
	for i := range p.Doc.Paragraphs {
		para := &p.Doc.Paragraphs[i]
		switch {
		case !markSpot(para).IsZero():
			begun = true
		case begun && para.Number == 0 && !para.Notated && len(para.Body) > 0 && isSentences(p.Doc, para):
			p.Reportf(firstWord(p.Doc, para), "the portion has no mark, others of the text do")
		}
	}
}

// hasCUIPortion reports whether a portion is marked CUI.
func hasCUIPortion(p *lint.Pass) bool {
	for _, portion := range distinctPortions(p) {
		if !portion.mark.Controls.IsZero() && portion.mark.Has("CUI") {
			return true
		}
	}
	return false
}

// isSentences reports whether para is running text and no title, address or signature: it is several words in small letters
// that end like a sentence.
func isSentences(doc *cable.Document, para *cable.Paragraph) bool {
	text := strings.TrimSpace(doc.Slice(para.Body[len(para.Body)-1]))
	text = strings.TrimRight(text, "\"')")
	if text == "" || strings.IndexByte(".!?:", text[len(text)-1]) < 0 || opensWithheld(doc, para) {
		return false
	}
	small := 0
	for _, word := range strings.Fields(doc.Slice(cable.Span{Start: para.Body[0].Start, End: para.Span.End})) {
		if 'a' <= word[0] && word[0] <= 'z' {
			small++
		}
	}
	return small >= 3
}

// firstWord is the first word of the body of para.
func firstWord(doc *cable.Document, para *cable.Paragraph) cable.Span {
	span := para.Body[0]
	if n := strings.IndexAny(doc.Slice(span), " \t\r\n"); n > 0 {
		span.End = span.Start + n
	}
	return span
}
