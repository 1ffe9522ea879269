package rules

import (
	"strings"

	"pilcrow/rules/lint"
)

// OneSubject reports telegrams without a SUBJECT line, and headers with two different ones.
var OneSubject = &lint.Rule{
	About: lint.About{
		Code:     "TG06",
		Name:     "one-subject",
		Severity: lint.Error,
		Summary:  "A cable has one SUBJECT line.",
		Doc: "The subject is what a reader sees in a list of a hundred cables, and what later cables cite. Without " +
			"it, or with two, a cable is filed under nothing or under the wrong thing; a second one in the same " +
			"header often belongs to another cable. Give the line its word SUBJECT back, or keep the one that the " +
			"text is about.",
		Source: "5 FAH-1 H-240; seen in cables of 1973-2010",
	},
	Examples: []lint.Example{
		{
			Bad: sentPraia + "«UNCLAS PRAIA 000412»\n\nE.O. 12958: N/A\nTAGS: ECON, CV\n" + harborText,
		},
		{
			Bad: sentPraia + "UNCLAS PRAIA 000412\n\n" + harborFields + "«SUBJECT: NEW FERRY TO MINDELO»\n" +
				harborText,
		},
		{
			Bad: sentPraia + "UNCLAS PRAIA 000412\n\n" + harborFields + harborText,
		},
	},
	Run: oneSubject,
}

func oneSubject(p *lint.Pass) {
	subjects := p.Doc.Subject
	if len(subjects) == 0 {
		if hasHeader(p.Doc) && owesTags(p.Doc) {
			p.Reportf(headSpan(p.Doc), "the header has no SUBJECT line")
		}
		return
	}
	if quotes(p.Doc) {
		return
	}
	body, first := bodyStart(p.Doc), letters(subjects[0].Title.Text)
	for i := 1; i < len(subjects); i++ {
		title := letters(subjects[i].Title.Text)
		if subjects[i].Span.Start >= body || strings.HasPrefix(title, first) || strings.HasPrefix(first, title) {
			// A header that was printed twice may cut its title.
			continue
		}
		p.Report(lint.Finding{
			Span:    subjects[i].Span,
			Message: "a second SUBJECT line that says something else",
			Related: []lint.Related{{Message: "the first SUBJECT line", Span: subjects[0].Span}},
		})
	}
}
