package redact

import (
	"math"
	"strings"

	"pilcrow/markings/cable"
	"pilcrow/markings/redaction"
	"pilcrow/rules/lint"
)

// WrongAmount reports marks that state another amount than they withhold.
var WrongAmount = &Rule{
	Rule: lint.Rule{About: lint.About{
		Code: "RB07", Name: "wrong-amount", Severity: lint.Warning,
		Summary: "A mark states another amount than it withholds.",
		Doc: "The amount must be that of what is missing at the place. Words, sentences and paragraphs are counted, with a " +
			"quarter of tolerance; lines are measured by the lines of the original, with a quarter of tolerance and " +
			"never less than one line. \"Less than 1 line\" holds up to a line.",
		Source: "5 USC 552(b)",
	}},
	Needs: Both,
	Specimens: []Specimen{
		{
			Original: "¶1. (SBU) The mayor met Ana Lopes on May 3 at the harbor.\n",
			Released: "¶1. (SBU) The mayor met «[12 words not declassified]» on May 3 at the harbor.\n",
		},
		{
			Original: "¶1. (SBU) The mayor met Ana Lopes on May 3 at the harbor.\n",
			Released: "¶1. (SBU) The mayor met «[4 lines not declassified]» on May 3 at the harbor.\n",
		},
		{
			Original: "¶1. (SBU) The mayor met Ana Lopes on May 3 at the harbor.\n",
			Released: "¶1. (SBU) The mayor met [less than 1 line not declassified] on May 3 at the harbor.\n",
		},
		{
			Original: "¶1. (SBU) The mayor met Ana Lopes on May 3 at the harbor.\n",
			Released: "¶1. (SBU) The mayor met [2 words not declassified] on May 3 at the harbor.\n",
		},
	},
	Check: wrongAmount,
}

func wrongAmount(p *Pass) {
	width := lineWidth(p.Original)
	for _, passage := range p.Passages {
		if len(passage.Marks) != 1 || passage.Text == "" {
			continue
		}
		n := &p.Notations[passage.Marks[0]]
		for _, a := range n.Amounts {
			if is, ok := measured(passage, a.Unit, width); ok && !agrees(a, is) {
				p.Reportf(span(n), "the mark does not state the amount that is missing here")
				break
			}
		}
	}
}

// measured is how much of a unit a passage holds, false for units that the text does not show.
func measured(passage Passage, unit redaction.Unit, width int) (float64, bool) {
	switch unit {
	case redaction.Word:
		return float64(words(passage.Text)), true
	case redaction.Line:
		return float64(len(passage.Text)) / float64(width), true
	case redaction.Sentence:
		return float64(max(1, sentences(passage.Text))), true
	case redaction.Paragraph:
		return float64(passage.Paragraphs), true
	default:
		return 0, false
	}
}

// agrees reports whether an amount that is in the text agrees with the one that is stated, within tolerance.
func agrees(a redaction.Amount, is float64) bool {
	if a.Max == 0 {
		return true
	}
	slack := math.Max(1, a.Max/4)
	switch {
	case a.Unit == redaction.Paragraph:
		slack = 0
	case a.LessThan:
		return is <= a.Max+0.25
	}
	return a.Min-slack <= is && is <= a.Max+slack
}

// sentences is the number of sentence ends in a text with single blanks.
func sentences(text string) int {
	n := strings.Count(text, ". ") + strings.Count(text, "? ") + strings.Count(text, "! ")
	if last := text[len(text)-1]; last == '.' || last == '?' || last == '!' {
		n++
	}
	return n
}

// The width of a line of the telegrams, for texts that are not printed in lines.
const telegramWidth = 69

// lineWidth is the usual length of a full body line of a text, in bytes.
func lineWidth(doc *cable.Document) int {
	const leastWidth, mostWidth = 40, 140
	var counts [mostWidth + 2]int // of lines by width, the last of those that are longer
	lines := 0
	for _, line := range doc.Lines {
		if n := len(strings.TrimSpace(doc.Slice(line.Span()))); line.Kind == cable.LineBody && n > 0 {
			counts[min(n, mostWidth+1)]++
			lines++
		}
	}
	shorter := 0
	for width, n := range counts {
		if shorter += n; lines >= 8 && shorter > lines*3/4 {
			if leastWidth <= width && width <= mostWidth {
				return width
			}
			break
		}
	}
	return telegramWidth
}
