package redact

import "pilcrow/rules/lint"

// ChangedFact reports changed numbers, dates, units and negations.
var ChangedFact = &Rule{
	Rule: lint.Rule{About: lint.About{
		Code: "RA03", Name: "changed-fact", Severity: lint.Critical,
		Summary: "A number, a date, a unit or a negation is not that of the original.",
		Doc: "The smallest alterations do the most harm: 5 percent for 7, May 4 for May 3, a \"not\" that is gone or new. What " +
			"a scanner may have misread, 1 for l or 0 for O, is a warning.",
		Source: "22 USC 4352: no alteration of the text",
	}},
	Needs: Both,
	Specimens: []Specimen{
		{
			Original: "¶1. (SBU) Fees rose by 7 percent, and the mayor did not agree.\n",
			Released: "¶1. (SBU) Fees rose by «5» percent, and the mayor did not agree.\n",
		},
		{
			Original: "¶1. (SBU) Fees rose by 7 percent, and the mayor did «not» agree.\n",
			Released: "¶1. (SBU) Fees rose by 7 percent, and the mayor did agree.\n",
		},
		{
			Original: "¶1. (SBU) Fees rose by 7 percent, and the mayor will agree.\n",
			Released: "¶1. (SBU) Fees rose by 7 percent, and the mayor will «never» agree.\n",
		},
		{
			Original: "¶1. (SBU) Fees rose by 10 percent, and the mayor did not agree.\n",
			Released: "¶1. (SBU) Fees rose by «lO» percent, and the mayor did not agree.\n",
		},
		{
			Original: "¶1. (SBU) Fees rose by 7 percent for Ana Lopes, and the mayor did not agree.\n",
			Released: "¶1. (SBU) Fees rose by 7 percent for [name not declassified], and the\nmayor did not agree.\n",
		},
	},
	Check: changedFact,
}

func changedFact(p *Pass) {
	if p.pair == nil {
		return
	}
	for _, v := range p.pair.violations {
		if !p.pair.telling(&v) || v.marks > 0 {
			continue
		}
		f := lint.Finding{}
		if p.pair.confusable(&v) {
			f.Severity = lint.Warning
		}
		if len(v.added) == 0 {
			f.Span = extent(p.pair.old, v.missing)
			f.Message = "a number, date, unit or negation is missing from the release" + p.pair.old.locus(v.missing[0]) +
				", and no mark stands for it"
			if !p.pair.inTable(&v) {
				p.ReportOriginal(f)
			}
			continue
		}
		f.Span = extent(p.pair.new, v.added)
		f.Message = "a number, date, unit or negation" + p.pair.new.locus(v.added[0]) + " is not that of the original"
		if f.Severity == lint.Warning {
			f.Message += ", perhaps misread by a scanner"
		}
		p.Report(f)
	}
}
