package rules

import (
	"strings"

	"pilcrow/markings"
	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// SubjectMark notes a mark behind the subject.
var SubjectMark = &lint.Rule{
	About: lint.About{
		Code: "PM29", Name: "subject-mark", Severity: lint.Info,
		Summary: "The mark of the subject stands behind it instead of before it.",
		Doc: "The subject is a portion like every other, and is copied into lists where its end is cut off. Its " +
			"mark stands before it and says how sensitive the title itself is, not the text.",
		Source: "32 CFR 2001.21(c), 2001.23(b)(4)",
	},
	Examples: []lint.Example{
		{Bad: "C O N F I D E N T I A L QUIVERA 000412\n\nSIPDIS\n\n" +
			"E.O. 12958: DECL: 05/06/2019\nTAGS: PGOV\nSUBJECT: THE FAIR «(C)»\n\n¶1. (C) The fair opened.\n"},
		{Bad: "C O N F I D E N T I A L QUIVERA 000412\n\nSIPDIS\n\n" +
			"E.O. 12958: DECL: 05/06/2019\nTAGS: PGOV\nSUBJECT: (U) THE FAIR\n\n¶1. (C) The fair opened.\n"},
	},
	Run: subjectMark,
}

func subjectMark(p *lint.Pass) {
	if len(p.Doc.Subject) == 0 {
		return
	}
	subject := &p.Doc.Subject[0]
	title := p.Doc.Slice(subject.Title.Span)
	open := strings.LastIndexByte(title, '(')
	if open < 1 || !strings.HasSuffix(title, ")") || strings.IndexByte(title[:open], '(') >= 0 ||
		title[open-1] != ' ' && title[open-1] != '\n' {
		return
	}
	reading, n := markings.ReadHead(title[open:])
	if n != len(title)-open || reading.Mark.Level == markings.NoLevel || !reading.Valid() || !subject.MarkSpan.IsZero() {
		return
	}
	span := cable.Span{Start: subject.Title.Span.Start + open, End: subject.Title.Span.End}
	p.Report(lint.Finding{
		Span: span, Message: "the mark " + title[open:] + " stands behind the subject instead of before it",
		Fix: frontMark(title, subject.Title.Span, open),
	})
}

// frontMark is the fix that takes the mark at title[open:] before the title, which stands at span.
func frontMark(title string, span cable.Span, open int) *lint.Fix {
	head := len(strings.TrimRight(title[:open], " \t\r\n"))
	return &lint.Fix{
		Safety: lint.Unsafe, Message: "move the mark before the title",
		Edits: []lint.Edit{
			{Span: cable.Span{Start: span.Start, End: span.Start}, Text: title[open:] + " "},
			{Span: cable.Span{Start: span.Start + head, End: span.End}},
		},
	}
}
