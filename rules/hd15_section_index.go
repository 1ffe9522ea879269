package rules

import "pilcrow/rules/lint"

// SectionIndex reports classification lines whose section numbers cannot be.
var SectionIndex = &lint.Rule{
	About: lint.About{
		Code:     "HD15",
		Name:     "section-index",
		Severity: lint.Error,
		Summary:  "SECTION i OF n counts from 1 to n, and n is at least 2.",
		Doc: "A long telegram is sent in sections, each under its own number; the reader knows by them that the text " +
			"is whole. Section 03 of 02 or 01 of 01 is a slip in one of the two figures, and no later check of pages " +
			"and sections can be trusted. Correct the figures by the number of sections sent.",
		Source: "form seen in cables of 1973-2010",
	},
	Examples: []lint.Example{
		{
			Bad: sentPraia + "UNCLAS SECTION «03 OF 02» PRAIA 000412\n\n" + harborFields,
		},
		{
			Bad: sentPraia + "UNCLAS SECTION 01 OF 02 PRAIA 000412\n\n" + harborFields,
		},
	},
	Run: sectionIndex,
}

func sectionIndex(p *lint.Pass) {
	for i := range p.Doc.Classification {
		line := &p.Doc.Classification[i]
		if line.Nested || line.Index.IsZero() || line.Total.IsZero() {
			continue
		}
		switch span := upTo(line.Index, line.Total); {
		case line.Sections < 2:
			p.Reportf(span, "a telegram in sections has at least 2, not %d", line.Sections)
		case line.Section < 1 || line.Section > line.Sections:
			p.Reportf(span, "section %d is not in 1 to %d", line.Section, line.Sections)
		}
	}
}
