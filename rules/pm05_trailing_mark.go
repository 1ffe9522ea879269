package rules

import (
	"fmt"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// TrailingMark reports portion marks that stand after the text.
var TrailingMark = &lint.Rule{
	About: lint.About{
		Code: "PM05", Name: "trailing-mark", Severity: lint.Warning,
		Summary: "A portion mark stands after the text of its paragraph instead of before it.",
		Doc: "A mark is to be seen before the words it guards. One that stands at the end is easily taken for the " +
			"mark of what follows, and is lost when the paragraph runs over a page. The fix moves it to the head of " +
			"the paragraph, and is left to a person because it moves a mark.",
		Source: "32 CFR 2001.21(c); CAPCO-2016 C.1",
	},
	Examples: []lint.Example{
		{Bad: "¶1. (U) The fair opened.\n\n¶2. It closes on Friday, when the nine governors go home. «(SBU)»\n\n" +
			"¶3. (SBU) Post will report.\n"},
		{Bad: "¶1. (U) The fair opened.\n\n¶2. (SBU) It closes on Friday.\n"},
	},
	Run: trailingMark,
}

func trailingMark(p *lint.Pass) {
	if !surveyOf(p).tails {
		return
	}
	for i := range p.Doc.Paragraphs {
		para := &p.Doc.Paragraphs[i]
		if para.Number == 0 || para.Tail().IsZero() {
			continue
		}
		p.Report(lint.Finding{
			Span: para.Tail(), Paragraph: para.Number,
			Message: fmt.Sprintf("the mark %s stands after the text of paragraph "+
				"%d", p.Doc.Slice(para.Tail()), para.Number),
			Fix: moveMark(p.Doc, para),
		})
	}
}

// moveMark is the fix that takes the mark behind the text of para to its head, nil where the head has a mark.
func moveMark(doc *cable.Document, para *cable.Paragraph) *lint.Fix {
	if !para.MarkSpan().IsZero() || len(para.Body) == 0 || para.Body[0].Start >= para.Tail().Start {
		return nil
	}
	start := para.Tail().Start
	for start > para.Body[0].Start && (doc.Src[start-1] == ' ' || doc.Src[start-1] == '\t') {
		start--
	}
	head := cable.Span{Start: para.Body[0].Start, End: para.Body[0].Start}
	return &lint.Fix{
		Safety: lint.Unsafe, Message: "move the mark before the text",
		Edits: []lint.Edit{
			{Span: head, Text: doc.Slice(para.Tail()) + " "},
			{Span: cable.Span{Start: start, End: para.Tail().End}},
		},
	}
}
