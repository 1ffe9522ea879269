package redact

import (
	"fmt"

	"pilcrow/markings"
	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// PortionMark reports portion marks that a release lost or changed.
var PortionMark = &Rule{
	Rule: lint.Rule{About: lint.About{
		Code: "RB14", Name: "portion-mark", Severity: lint.Warning,
		Summary: "A portion mark of the original is lost or changed in the release.",
		Doc: "A portion mark is part of the record and releasable like the text; it stays in front of what is withheld. " +
			"A lower mark than the original's says that the text was declassified, which only a notice can say.",
		Source: "Canning v. Department of State (D.D.C. 2015); 32 CFR 2001.25",
	}},
	Needs: Both,
	Specimens: []Specimen{
		{
			Original: "¶1. (SBU) The mayor met Ana Lopes on May 3.\n\n¶2. (SBU) The harbor fund has been empty.\n",
			Released: "¶1. (SBU) The mayor met [name not declassified] on May 3.\n\n" +
				"¶2. «(U)» The harbor fund has been empty.\n",
		},
		{
			Original: "¶1. (SBU) The mayor met Ana Lopes on May 3.\n\n¶2. (SBU) The harbor fund has been empty.\n",
			Released: "«¶1.» The mayor met [name not declassified] on May 3.\n\n¶2. (SBU) The harbor fund has been empty.\n",
		},
		{
			Original: "¶1. (SBU) The mayor met Ana Lopes on May 3.\n\n¶2. The harbor fund has been empty.\n",
			Released: "¶1. (SBU) The mayor met [name not declassified] on May 3.\n\n¶2. «(U)» The harbor fund has been empty.\n",
		},
		{
			Original: "¶1. (SBU) The mayor met Ana Lopes on May 3.\n",
			Released: "¶1. (SBU) The mayor met [name not declassified] on May 3.\n",
		},
	},
	Check: portionMark,
}

func portionMark(p *Pass) {
	if p.pair == nil {
		return
	}
	// A release that is declassified may have all its marks lowered, but not some of them.
	excused := p.Facts.Declassified && !p.pair.classifiedStay()
	for k := range p.pair.changes {
		c := &p.pair.changes[k]
		old, fresh := p.pair.old.portions(c.a0, c.a1), p.pair.new.portions(c.b0, c.b1)
		for _, j := range fresh[min(len(old), len(fresh)):] {
			p.Reportf(p.pair.new.span(j), "the original has no portion mark here")
		}
		for n, i := range old {
			before := p.pair.old.markOf(i)
			if n >= len(fresh) {
				p.Reportf(p.pair.lostMark(c), "%s", markMessage(before, markings.Mark{}))
				continue
			}
			after := p.pair.new.markOf(fresh[n])
			if before != after && !(excused && after.Level < before.Level) {
				p.Reportf(p.pair.new.span(fresh[n]), "%s", markMessage(before, after))
			}
		}
	}
	for _, d := range p.pair.deletions {
		for _, i := range d.words {
			if p.pair.old.tokens[i].form == portionForm && len(d.notes) > 0 && p.pair.labelStays(i) {
				p.Reportf(p.pair.new.span(d.notes[0]), "%s", markMessage(p.pair.old.markOf(i), markings.Mark{}))
			}
		}
	}
}

// portions lists the portion marks between two tokens that are not explained.
func (s *stream) portions(from, to int) []int {
	var out []int
	for i := from; i < to; i++ {
		if s.tokens[i].form == portionForm && open(s.tokens[i].fate) {
			out = append(out, i)
		}
	}
	return out
}

// markOf is the portion mark that token i is.
func (s *stream) markOf(i int) markings.Mark {
	at := s.span(i)
	if para := paragraphAt(s.doc, at.Start); para != nil {
		for _, sub := range para.Subs {
			if sub.MarkSpan == at {
				return sub.Mark
			}
		}
		return para.Mark
	}
	for k := range s.doc.Subject {
		if s.doc.Subject[k].MarkSpan == at {
			return s.doc.Subject[k].Mark
		}
	}
	return markings.Mark{}
}

// classifiedStay reports whether a portion mark of a classified level stands on both sides.
func (p *pairing) classifiedStay() bool {
	for i := range p.old.tokens {
		if p.old.tokens[i].form == portionForm && p.old.tokens[i].fate == kept && p.old.markOf(i).Level > markings.Unclassified {
			return true
		}
	}
	return false
}

// lostMark is the place in the release where a mark is lost: the label before it, or the place itself.
func (p *pairing) lostMark(c *change) cable.Span {
	if c.b0 > 0 && p.new.tokens[c.b0-1].form == labelForm {
		return p.new.span(c.b0 - 1)
	}
	at := len(p.new.doc.Src)
	if c.b1 < len(p.new.tokens) {
		at = p.new.start(c.b1)
	}
	return cable.Span{Start: at, End: at}
}

// labelStays reports whether the label before portion mark i of the original stands in the release.
func (p *pairing) labelStays(i int) bool {
	return i > 0 && p.old.tokens[i-1].form == labelForm && p.old.tokens[i-1].fate == kept
}

// markMessage says what became of a mark.
func markMessage(old, fresh markings.Mark) string {
	if fresh.IsZero() {
		return fmt.Sprintf("the original's portion mark %s is lost", old.Portion())
	}
	return fmt.Sprintf("the original's portion mark %s became %s", old.Portion(), fresh.Portion())
}
