package rules

import (
	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// MarkSeparators reports marks whose parts are not joined by the right slashes.
var MarkSeparators = &lint.Rule{
	About: lint.About{
		Code: "PM07", Name: "mark-separators", Severity: lint.Error,
		Summary: "The parts of a mark are not joined by // between categories and / inside one.",
		Doc: "A double slash parts the categories of a mark and a single one the entries of a category, both " +
			"without blanks, so that programs and people cut it at the same places: in (S/OC/NF) the level seems to be " +
			"one of the controls. Drafters of cables have always been free with slashes, so that profile state only " +
			"notes it. The fix writes the same tokens with the right separators.",
		Source:   "CAPCO-2016 A.6, C.1",
		Profiles: map[lint.Profile]lint.Severity{lint.State: lint.Info},
	},
	Examples: []lint.Example{
		{
			Bad:     "¶1. («S »/ OC / NF) The fair opened.\n\n¶2. (U) Post will report.\n",
			Good:    "¶1. (S//OC/NF) The fair opened.\n\n¶2. (U) Post will report.\n",
			Profile: lint.CAPCO,
		},
		{
			Bad:     "¶1. (S«/»OC/NF) The fair opened.\n\n¶2. (U) Post will report.\n",
			Good:    "¶1. (S//OC/NF) The fair opened.\n\n¶2. (U) Post will report.\n",
			Profile: lint.CAPCO,
		},
		{Bad: "¶1. (S//OC/NF) The fair opened.\n\n¶2. (U) Post will report.\n", Profile: lint.CAPCO},
	},
	Run: markSeparators,
}

func markSeparators(p *lint.Pass) {
	problems := lint.Fact(p, problemsOfMarks)
	var last cable.Span
	for i := range problems {
		// All slashes of a mark are one cause.
		if problem := &problems[i]; problem.Code == "PM07" && problem.mark != last {
			last = problem.mark
			p.Report(problem.finding())
		}
	}
}
