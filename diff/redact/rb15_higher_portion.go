package redact

import (
	"slices"

	"pilcrow/markings"
	"pilcrow/markings/cable"
	"pilcrow/markings/redaction"
	"pilcrow/rules/lint"
)

// HigherPortion reports classified portions that stand open in an unclassified release.
var HigherPortion = &Rule{
	Rule: lint.Rule{About: lint.About{
		Code: "RB15", Name: "higher-portion", Severity: lint.Error,
		Summary: "A classified portion stands open in a release that says nowhere that it is declassified.",
		Doc: "A paragraph that is marked (C), (S) or (TS) and is not withheld may stand in a release only when the release " +
			"says by whose authority the record is open now. The rule holds a release to its own classification line: " +
			"it is silent where that line is classified or missing.",
		Source: "E.O. 13526 sec. 3.1; 32 CFR 2001.25",
	}},
	Specimens: []Specimen{
		{Released: "UNCLAS PRAIA 000123\n\nSENSITIVE\n\n¶1. (SBU) The mayor left.\n\n¶2. «(C)» The mayor was ill.\n"},
		{Released: "UNCLAS PRAIA 000123\n\nSENSITIVE\n\n¶1. (SBU) (b)(5) The mayor left.\n\n¶2. (SBU) (b)(5)\n"},
		{Released: "UNCLAS PRAIA 000123\n\nSENSITIVE\n\n¶1. (SBU) The mayor left.\n\n" +
			"¶2. (C) [1 paragraph (2 lines) not declassified]\n"},
	},
	Check: higherPortion,
}

func higherPortion(p *Pass) {
	if p.Facts.Declassified || p.Facts.Level != markings.Unclassified {
		return
	}
	for i := range p.Released.Paragraphs {
		para := &p.Released.Paragraphs[i]
		if !para.Notated {
			p.higher(para.Mark, para.MarkSpan())
		}
		for _, sub := range para.Subs {
			if !p.isNotation(sub.MarkSpan) {
				p.higher(sub.Mark, sub.MarkSpan)
			}
		}
	}
}

// isNotation reports whether a span is part of a notation: the "(5)" of "(b)(5)" is no mark of a part b.
func (p *Pass) isNotation(at cable.Span) bool {
	return slices.ContainsFunc(p.Notations, func(n redaction.Notation) bool {
		return n.Start <= at.Start && at.End <= n.End
	})
}

func (p *Pass) higher(m markings.Mark, at cable.Span) {
	if m.Level > markings.Unclassified {
		p.Reportf(at, "a portion marked %s stands open, and nothing says that it is declassified", m.Level)
	}
}
