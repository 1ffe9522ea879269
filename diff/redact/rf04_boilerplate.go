package redact

import (
	"pilcrow/markings/cable"
	"pilcrow/markings/redaction"
	"pilcrow/rules/lint"
)

// Boilerplate reports marks that withhold nothing but form: headings, captions, dates, the frame of a summary.
var Boilerplate = &Rule{
	Rule: lint.Rule{About: lint.About{
		Code: "RF04", Name: "boilerplate", Severity: lint.Warning,
		Summary: "A mark withholds nothing but a heading, a caption, the date line or the frame of a summary.",
		Doc: "END SUMMARY, a caption, a heading of the text or the day-time group tell nothing that an exemption protects, " +
			"unless the mark says that it withholds a handling restriction or an indicator.",
		Source: "5 USC 552(b): any reasonably segregable portion",
	}},
	Needs: Both,
	Specimens: []Specimen{
		{
			Original: "¶1. (SBU) The mayor met the council at noon.\n\nFISH AND GRAIN\n\n¶2. (SBU) Grain was short.\n",
			Released: "¶1. (SBU) The mayor met the council at noon.\n\n«[text not declassified]»\n\n¶2. (SBU) Grain was short.\n",
		},
		{
			Original: "¶1. (SBU) SUMMARY: The mayor met the council at noon. END SUMMARY.\n\n¶2. (SBU) Grain was short.\n",
			Released: "¶1. (SBU) SUMMARY: The mayor met [text not declassified]. END SUMMARY.\n\n¶2. (SBU) Grain was short.\n",
		},
	},
	Check: boilerplate,
}

func boilerplate(p *Pass) {
	if p.pair == nil {
		return
	}
	for k := range p.Passages {
		passage := &p.Passages[k]
		if passage.Text == "" || p.deniesAll(passage) {
			continue
		}
		switch p.Notations[passage.Marks[0]].Nature {
		case redaction.HandlingRestriction, redaction.TelegramIndicator, redaction.Distribution, redaction.Codeword:
			continue
		}
		if p.formOnly(passage) {
			p.Reportf(passage.Place, "nothing but a heading, a caption, a date line or the frame of a summary is withheld here")
		}
	}
}

// formOnly reports whether all words of a passage are form, and whole lines or signs of it.
func (p *Pass) formOnly(passage *Passage) bool {
	s := p.pair.old
	words := 0
	for _, i := range passage.words {
		t := &s.tokens[i]
		if !t.worded() {
			continue
		}
		words++
		if !p.isForm(i) {
			return false
		}
	}
	return words > 0
}

// isForm reports whether a token of the original stands in a line that is withheld whole and is of form, or in the words
// that open or close a block.
func (p *Pass) isForm(i int) bool {
	s := p.pair.old
	at, line := s.span(i), s.line(i)
	for k := range p.Original.Blocks {
		if b := &p.Original.Blocks[k]; b.Begin.Covers(at) || b.End.Covers(at) {
			return true
		}
	}
	switch p.Original.Lines[line].Kind {
	case cable.LineHeading, cable.LineCaption, cable.LineDateTime:
	default:
		return false
	}
	for k := i - 1; k >= 0 && s.line(k) == line; k-- {
		if s.tokens[k].fate == kept && s.tokens[k].speaks() {
			return false
		}
	}
	for k := i + 1; k < len(s.tokens) && s.line(k) == line; k++ {
		if s.tokens[k].fate == kept && s.tokens[k].speaks() {
			return false
		}
	}
	return true
}
