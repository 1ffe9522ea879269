package rules

import (
	"strconv"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// RepeatedNumber reports paragraph numbers that are used twice.
var RepeatedNumber = &lint.Rule{
	About: lint.About{
		Code: "PN03", Name: "repeated-number", Severity: lint.Error,
		Summary: "A paragraph number is used twice.",
		Doc: "A paragraph is cited by its number, so a number that stands twice makes every reference to it " +
			"ambiguous and often hides a misnumbered or inserted paragraph. Renumber the paragraph that is wrong. " +
			"Numbers that start again at 1 inside a section are taken for a second text, such as an attachment, and " +
			"noted once as info, as are repetitions in a text that nothing shows to be a telegram.",
		Source: "5 FAH-1 H-246.2.b",
	},
	Examples: []lint.Example{
		{Bad: "¶1. (U) The fair opened.\n\n¶2. (U) It closes on Friday.\n\n«¶2.» (U) Post will report.\n"},
		{Bad: "¶1. (U) The fair opened.\n\n¶2. (U) It closes on Friday.\n\n¶3. (U) Post will report.\n"},
	},
	Run: repeatedNumber,
}

func repeatedNumber(p *lint.Pass) {
	for i, r := range runs(p) {
		if i > 0 && !r.newSection {
			p.Report(lint.Finding{
				Span: spot(p.Doc, r.paragraphs[0]), Severity: lint.Info,
				Message: "the paragraph numbers start again at 1",
			})
		}
		if !r.ordered() {
			reportRepeats(p, r)
		}
	}
}

// reportRepeats reports the paragraphs of r whose number and letter an earlier one has, a stretch of them once.
func reportRepeats(p *lint.Pass, r run) {
	type key struct {
		number int
		suffix string
	}
	uses := r.uses()
	first := make(map[key]*cable.Paragraph, len(r.paragraphs))
	goesOn := 0 // the number that goes on with the stretch reported last
	for _, para := range r.paragraphs {
		k := key{para.Number, para.Suffix()}
		other, used := first[k]
		if !used {
			first[k] = para
			goesOn = 0
			continue
		}
		if para.Number != goesOn {
			reportRepeat(p, uses, other, para)
		}
		goesOn = para.Number + 1
	}
}

// reportRepeat reports para, whose number first has too, and with it the number beside it that is missing.
func reportRepeat(p *lint.Pass, uses map[int]int, first, para *cable.Paragraph) {
	message := "paragraph number " + strconv.Itoa(para.Number) + para.Suffix() + " is used twice"
	if skipped := para.Number - 1; skipped > 0 && uses[skipped] == 0 {
		message += " and " + strconv.Itoa(skipped) + " is missing"
	}
	if next := para.Number + 1; uses[next] == 0 && uses[next+1] > 0 {
		message += " and " + strconv.Itoa(next) + " is missing"
	}
	p.Report(lint.Finding{
		Span: spot(p.Doc, para), Severity: repeatSeverity(p), Message: message, Paragraph: para.Number,
		Related: []lint.Related{{Message: "first use", Span: spot(p.Doc, first)}},
	})
}

// repeatSeverity is how much a repeated number weighs. In a text that nothing shows to be a telegram of numbered
// paragraphs the numbers may be those of lists and quotations.
func repeatSeverity(p *lint.Pass) lint.Severity {
	if _, known := p.Doc.Time(); known {
		return lint.Error
	}
	return numberSeverity(p)
}
