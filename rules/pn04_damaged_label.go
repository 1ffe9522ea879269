package rules

import (
	"fmt"
	"strconv"
	"strings"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// DamagedLabel reports labels whose pilcrow was read as a digit.
var DamagedLabel = &lint.Rule{
	About: lint.About{
		Code: "PN04", Name: "damaged-label", Severity: lint.Warning,
		Summary: "A paragraph label shows a wrong number because its pilcrow was read as a digit.",
		Doc: "Converters and character recognition read the pilcrow of \"¶5.\" as a 1 and leave \"15.\" between 4 " +
			"and 6. The sequence of all labels tells the true number. Left alone the label cites the wrong " +
			"paragraph; the fix writes the label that was meant and touches nothing else.",
		Source: "5 FAH-1 H-246.2.b; seen in 09 ASTANA 778",
	},
	Examples: []lint.Example{
		{
			Bad: "¶1. (U) The fair opened.\n\n¶2. (U) It closes on Friday.\n\n«13.» (U) Nine provinces came.\n\n" +
				"«14.» (U) One stayed away.\n\n¶5. (U) Post will report.\n",
			Good: "¶1. (U) The fair opened.\n\n¶2. (U) It closes on Friday.\n\n¶3. (U) Nine provinces came.\n\n" +
				"¶4. (U) One stayed away.\n\n¶5. (U) Post will report.\n",
		},
		{Bad: "¶1. (U) The fair opened.\n\n¶2. (U) It closes on Friday.\n\n¶3. (U) Post will report.\n"},
	},
	Run: damagedLabel,
}

func damagedLabel(p *lint.Pass) {
	if !anyDamaged(p.Doc) {
		return
	}
	var intact *cable.Paragraph
	sure := make(map[int]bool, 1)
	for i := range p.Doc.Paragraphs {
		if para := &p.Doc.Paragraphs[i]; para.Number > 0 && para.Damage == cable.Intact {
			sure[para.Series()] = true
		}
	}
	for i := range p.Doc.Paragraphs {
		para := &p.Doc.Paragraphs[i]
		switch para.Damage {
		case cable.Intact:
			if para.Number > 0 {
				intact = para
			}
		case cable.DigitForPilcrow, cable.OtherDamage:
			reportLabel(p, para, intact, sure[para.Series()] || para.Printed() == para.Number)
		case cable.LostPilcrow, cable.Glued:
		}
	}
}

// anyDamaged reports whether a label of doc is not as it was given.
func anyDamaged(doc *cable.Document) bool {
	for i := range doc.Paragraphs {
		if doc.Paragraphs[i].Damage != cable.Intact {
			return true
		}
	}
	return false
}

// reportLabel reports the label of para. The fix is safe where it is sure: an intact label of the same series, or the
// number as printed, bears it out.
func reportLabel(p *lint.Pass, para, intact *cable.Paragraph, sure bool) {
	meant := meantLabel(p.Doc, para)
	f := lint.Finding{
		Span:    para.Label(),
		Message: fmt.Sprintf("paragraph label %q should be %q", p.Doc.Slice(para.Label()), meant),
		Fix:     lint.Replace(lint.Unsafe, para.Label(), meant),
	}
	if sure {
		f.Fix.Safety = lint.Safe
	}
	if intact != nil {
		f.Related = []lint.Related{{Message: "last intact label", Span: intact.Label()}}
	}
	p.Report(f)
}

// meantLabel is the label that para was given before it was damaged, with the sign that ends it.
func meantLabel(doc *cable.Document, para *cable.Paragraph) string {
	text := doc.Slice(para.Label())
	end := "."
	if i := strings.LastIndexAny(text, "0123456789"); i >= 0 && strings.HasPrefix(text[i+1:], para.Suffix()) {
		end = text[i+1+len(para.Suffix()):]
	}
	return sign(doc) + strconv.Itoa(para.Number) + para.Suffix() + end
}

// sign is what opens the labels of doc.
func sign(doc *cable.Document) string {
	if doc.Pilcrow {
		return "¶"
	}
	return ""
}
