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
			Original: "¶1. (SBU) The mayor met Ana Lopes on May 3.\n",
			Released: "¶1. (SBU) The mayor met [name not declassified] on May 3.\n",
		},
	},
	Check: portionMark,
}

func portionMark(p *Pass) {
	for i := range p.Comparison.Blocks {
		block := &p.Comparison.Blocks[i]
		if len(block.Old) == 0 || len(block.New) == 0 || block.OldMark == block.NewMark || block.OldMark.IsZero() {
			continue
		}
		para := &p.Released.Paragraphs[block.New[0]]
		at, message := para.MarkSpan, markMessage(block.OldMark, block.NewMark)
		if at.IsZero() {
			at = para.Label
		}
		if at.IsZero() {
			at = cable.Span{Start: para.Span.Start, End: para.Span.Start}
		}
		if p.Facts.Declassified && block.NewMark.Level < block.OldMark.Level && !block.NewMark.IsZero() {
			continue
		}
		p.Reportf(at, "%s", message)
	}
}

// markMessage says what became of a mark.
func markMessage(old, fresh markings.Mark) string {
	if fresh.IsZero() {
		return fmt.Sprintf("the original's portion mark %s is lost", old.Portion())
	}
	return fmt.Sprintf("the original's portion mark %s became %s", old.Portion(), fresh.Portion())
}
