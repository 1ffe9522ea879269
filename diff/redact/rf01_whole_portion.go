package redact

import (
	"pilcrow/markings"
	"pilcrow/markings/redaction"
	"pilcrow/rules/lint"
)

// WholePortion reports unclassified paragraphs that are withheld whole.
var WholePortion = &Rule{
	Rule: lint.Rule{About: lint.About{
		Code: "RF01", Name: "whole-portion", Severity: lint.Warning,
		Summary: "A paragraph that is marked as unclassified is withheld whole.",
		Doc: "What is reasonably segregable is released. A paragraph marked (U), without a control, was written for anybody; " +
			"that all of it is exempt is worth a second look. The original's mark counts, and 19 of 20 words.",
		Source: "5 USC 552(b): any reasonably segregable portion",
	}},
	Needs: Both,
	Specimens: []Specimen{
		{
			Original: "¶1. (SBU) The mayor met Ana Lopes at noon.\n\n¶2. (U) Grain was short at the harbor in May.\n",
			Released: "¶1. (SBU) The mayor met Ana Lopes at noon.\n\n¶2. (U) «[1 line not declassified]»\n",
		},
		{
			Original: "¶1. (SBU) The mayor met Ana Lopes at noon.\n\n¶2. (SBU) Grain was short at the harbor in May.\n",
			Released: "¶1. (SBU) The mayor met Ana Lopes at noon.\n\n¶2. (SBU) [1 line not declassified]\n",
		},
	},
	Check: wholePortion,
}

func wholePortion(p *Pass) {
	if p.pair == nil {
		return
	}
	open := markings.Mark{Level: markings.Unclassified}
	for k := range p.Passages {
		passage := &p.Passages[k]
		if passage.Portion != open || passage.Text == "" || p.deniesAll(passage) {
			continue
		}
		if withheld, all := p.coverage(passage); all > 3 && withheld*20 >= all*19 {
			p.Reportf(passage.Place, "all of a paragraph marked (U) is withheld here")
		}
	}
}

// deniesAll reports whether a passage is withheld by a stamp that denies the whole text.
func (p *Pass) deniesAll(passage *Passage) bool {
	return p.Notations[passage.Marks[0]].Kind == redaction.Stamp
}

// coverage counts the words of the first paragraph that a passage has text of, and how many of them are withheld.
func (p *Pass) coverage(passage *Passage) (withheld, all int) {
	s := p.pair.old
	para := paragraphAt(p.Original, s.start(passage.words[0]))
	if para == nil {
		return 0, 0
	}
	count := func(i int) bool {
		t := &s.tokens[i]
		if !para.Span.Contains(s.start(i)) {
			return false
		}
		if t.worded() {
			all++
			if s.tokens[i].fate == covered {
				withheld++
			}
		}
		return true
	}
	for i := passage.words[0]; i < len(s.tokens) && count(i); i++ {
	}
	for i := passage.words[0] - 1; i >= 0 && count(i); i-- {
	}
	return withheld, all
}
