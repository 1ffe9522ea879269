package rules

import (
	"fmt"
	"strings"

	"pilcrow/markings/cable"
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
		missingSubject(p)
		return
	}
	if len(subjects) == 1 || quotes(p.Doc) {
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

// missingSubject reports that no SUBJECT line was read: one whose word is damaged is less than none.
func missingSubject(p *lint.Pass) {
	if !owesTags(p.Doc) || !hasHeader(p.Doc) {
		return
	}
	if span := damagedSubject(p.Doc); !span.IsZero() {
		p.Report(lint.Finding{
			Severity: lint.Warning,
			Span:     span,
			Message:  fmt.Sprintf("%q seems to be a damaged SUBJECT", p.Doc.Slice(span)),
		})
		return
	}
	p.Reportf(headSpan(p.Doc), "the header has no SUBJECT line")
}

// damagedSubject is the word before the colon of a line of doc's header that is SUBJ or SUBJECT but for a letter, zero
// where there is none.
func damagedSubject(doc *cable.Document) cable.Span {
	end := bodyStart(doc)
	for _, line := range doc.Lines {
		if line.Start() >= end {
			break
		}
		text := doc.Slice(line.Span())
		blanks := len(text) - len(strings.TrimLeft(text, " \t"))
		colon := strings.IndexByte(text, ':')
		if colon < 0 {
			continue
		}
		word := strings.ToUpper(text[blanks:colon])
		if nearlySame(word, "SUBJ") || nearlySame(word, "SUBJECT") {
			return cable.Span{Start: line.Start() + blanks, End: line.Start() + colon}
		}
	}
	return cable.Span{}
}

// nearlySame reports whether word is meant with one letter left out or another one in its place, or with two letters
// that changed places.
func nearlySame(word, meant string) bool {
	same := 0
	for same < len(word) && same < len(meant) && word[same] == meant[same] {
		same++
	}
	switch rest := meant[same:]; {
	case rest == "" || len(word) < 3:
		return false
	case len(word) == len(meant)-1:
		return word[same:] == rest[1:]
	case len(word) != len(meant):
		return false
	case word[same+1:] == rest[1:]:
		return true
	default:
		return len(rest) > 1 && word[same:] == rest[1:2]+rest[:1]+rest[2:]
	}
}
