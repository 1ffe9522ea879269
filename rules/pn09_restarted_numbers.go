package rules

import "pilcrow/rules/lint"

// RestartedNumbers reports paragraph numbers that start again at a section break.
var RestartedNumbers = &lint.Rule{
	About: lint.About{
		Code: "PN09", Name: "restarted-numbers", Severity: lint.Error,
		Summary: "The paragraph numbers start again at a section break.",
		Doc: "A cable is cut into sections for transmission only: its paragraphs are numbered through, and the first " +
			"paragraph of section 02 carries the next number. Where the count starts again at 1 two paragraphs " +
			"answer to one number once the sections are joined. Renumber the later section.",
		Source: "5 FAH-1 H-246.2.b",
	},
	Examples: []lint.Example{
		{Bad: "UNCLAS SECTION 01 OF 02 QUIVERA 000412\n\n¶1. (U) The fair opened.\n\n¶2. (U) It closes on Friday.\n\n" +
			"QUIVERA 00000412  002 OF 002\n\n«¶1.» (U) Visitors came from nine provinces.\n\n" +
			"¶2. (U) Post will report.\n"},
		{Bad: "UNCLAS SECTION 01 OF 02 QUIVERA 000412\n\n¶1. (U) The fair opened.\n\n¶2. (U) It closes on Friday.\n\n" +
			"QUIVERA 00000412  002 OF 002\n\n¶3. (U) Visitors came from nine provinces.\n\n" +
			"¶4. (U) Post will report.\n"},
	},
	Run: restartedNumbers,
}

func restartedNumbers(p *lint.Pass) {
	all := runs(p.Doc)
	for i, r := range all {
		if i == 0 || !r.newSection {
			continue
		}
		first := r.paragraphs[0]
		p.Reportf(spot(p.Doc, first), "the paragraph numbers start again at 1 in section %d: section %d ended with %d",
			first.Section, all[i-1].last().Section, all[i-1].last().Number)
	}
}
