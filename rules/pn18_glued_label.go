package rules

import (
	"fmt"
	"strings"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// GluedLabel reports labels that lost their own line.
var GluedLabel = &lint.Rule{
	About: lint.About{
		Code: "PN18", Name: "glued-label", Severity: lint.Warning,
		Summary: "A paragraph begins in the middle of a line.",
		Doc: "A label that stands behind the end of another sentence was cut off from its own line by a converter " +
			"or by character recognition. Tools that trust line starts miss the paragraph, and an audit of a " +
			"release may take it for withheld. The fix starts a new line before the label.",
		Source: "5 FAH-1 H-246.2.b; seen in 24 of 1,310 published cables",
	},
	Examples: []lint.Example{
		{
			Bad:  "1. (U) The fair opened on Monday. «2.» (U) It closes on Friday.\n\n3. (U) Post will report.\n",
			Good: "1. (U) The fair opened on Monday.\n\n2. (U) It closes on Friday.\n\n3. (U) Post will report.\n",
		},
		{Bad: "1. (U) The fair opened on Monday.\n2. (U) It closes on Friday.\n3. (U) Post will report.\n"},
	},
	Run: gluedLabel,
}

func gluedLabel(p *lint.Pass) {
	for i := range p.Doc.Paragraphs {
		para := &p.Doc.Paragraphs[i]
		if para.Damage != cable.Glued {
			continue
		}
		before := p.Doc.Src[:para.Label().Start]
		blanks := len(before) - len(strings.TrimRight(before, " \t"))
		text := lineBreak(p.Doc)
		if p.Doc.Pilcrow && isDigit(p.Doc.Src[para.Label().Start]) {
			text += sign(p.Doc)
		}
		p.Report(lint.Finding{
			Span:    para.Label(),
			Message: fmt.Sprintf("paragraph label %q stands in the middle of a line", p.Doc.Slice(para.Label())),
			Fix: &lint.Fix{
				Safety: lint.Safe, Message: "start a new line",
				Edits: []lint.Edit{{
					Span: cable.Span{Start: para.Label().Start - blanks, End: para.Label().Start}, Text: text,
				}},
			},
		})
	}
}

// lineBreak is what stands between the paragraphs of doc: a line end, and a blank line where the first label with a
// line of its own behind another paragraph has one.
func lineBreak(doc *cable.Document) string {
	for i := 1; i < len(doc.Paragraphs); i++ {
		para := &doc.Paragraphs[i]
		if para.Number < 2 || para.Damage == cable.Glued {
			continue
		}
		before := strings.TrimRight(doc.Src[:para.Span.Start], " \t")
		before = strings.TrimRight(strings.TrimSuffix(before, "\n"), " \t\r")
		if !strings.HasSuffix(before, "\n") {
			return "\n"
		}
		break
	}
	return "\n\n"
}
