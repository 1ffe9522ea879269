package redact

import (
	"fmt"

	"pilcrow/markings/cable"
	"pilcrow/markings/redaction"
	"pilcrow/rules/lint"
)

// NumberGap reports paragraph numbers that are missing and that no mark accounts for.
var NumberGap = &Rule{
	Rule: lint.Rule{About: lint.About{
		Code: "RD10", Name: "number-gap", Severity: lint.Warning,
		Summary: "Paragraph numbers are missing, and no mark says why.",
		Doc: "A gap in the numbers tells that paragraphs were taken out without a mark, and how many. Damaged labels are read " +
			"for what they meant before numbers are compared. A mark that names the paragraph or states how many are " +
			"withheld accounts for the gap.",
		Source: "5 USC 552(b); redaction taxonomy, inference",
	}},
	Specimens: []Specimen{
		{Released: "¶1. (U) The mayor left.\n\n¶2. (U) It rained.\n\n«¶5.» (U) He came back.\n"},
		{Released: "¶1. (U) The mayor left.\n\n[2 paragraphs (9 lines) not declassified]\n\n¶4. (U) He came back.\n"},
		{Released: "¶1. (U) The mayor left.\n\n¶2. (U) It rained.\n\n¶3. (U) He came back.\n"},
	},
	Check: numberGap,
}

func numberGap(p *Pass) {
	var last *cable.Paragraph
	for i := range p.Released.Paragraphs {
		para := &p.Released.Paragraphs[i]
		if para.Number == 0 {
			continue
		}
		if last != nil && para.Series() == last.Series() && para.Number > last.Number+1 {
			missing := para.Number - last.Number - 1
			if missing > p.accounted(last.Span.Start, para.Span.Start, last.Number, para.Number) {
				p.Report(lint.Finding{
					Span: para.Label(), Message: fmt.Sprintf("%s before this one, and no mark says why", gapText(missing)),
				})
			}
		}
		last = para
	}
}

func gapText(missing int) string {
	if missing == 1 {
		return "one number is missing"
	}
	return fmt.Sprintf("%d numbers are missing", missing)
}

// accounted is the number of paragraphs between two numbers that the marks between two places stand for.
func (p *Pass) accounted(from, to, low, high int) int {
	n := 0
	for i := range p.Notations {
		mark := &p.Notations[i]
		if mark.Kind != redaction.Mark || mark.Start < from || mark.End > to {
			continue
		}
		switch amount := mark.Amount(); {
		case low < mark.Paragraph && mark.Paragraph < high:
			n++
		case amount.Unit == redaction.Paragraph:
			n += int(amount.Max)
		case amount.Unit == redaction.Page:
			return high - low
		}
	}
	return n
}
