package rules

import (
	"fmt"
	"unicode/utf8"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// draftLine is how many characters a line of a draft may have.
const draftLine = 55

// LongLine reports paragraphs with lines that are longer than a draft's may be. It is off: transmitted text is wrapped
// at 60 to 72 characters, and converted text not at all.
var LongLine = &lint.Rule{
	About: lint.About{
		Code: "PN16", Name: "long-line", Severity: lint.Off,
		Summary: "A line of a draft has at most 55 characters.",
		Doc: "Drafts are typed in lines of 55 characters so that printers and scanners of all ages keep them whole. " +
			"The rule is for drafts before they are sent: transmitted telegrams are wrapped at 60 to 72 characters " +
			"and converted ones not at all, so it is off unless it is asked for. Wrap the paragraph; its words stay.",
		Source:   "5 FAH-1 H-246.1.b",
		Profiles: onlyAsked,
	},
	Examples: []lint.Example{
		{Bad: "1. (U) The dredging of the harbor ended on May 4, two w«eeks early.»\n\n2. (U) Post will report.\n"},
		{Bad: "1. (U) The dredging of the harbor ended on May 4, two\nweeks early.\n\n2. (U) Post will report.\n"},
	},
	Run: longLine,
}

func longLine(p *lint.Pass) {
	next := 0
	for i := range p.Doc.Paragraphs {
		para := &p.Doc.Paragraphs[i]
		for next < len(p.Doc.Lines) && p.Doc.Lines[next].End() <= para.Span.Start {
			next++
		}
		var first cable.Span
		long := 0
		for ; next < len(p.Doc.Lines) && p.Doc.Lines[next].Start() < para.Span.End; next++ {
			line := p.Doc.Lines[next]
			if line.Kind != cable.LineBody {
				continue
			}
			if rest := beyond(p.Doc, line.Span()); rest.Len() > 0 {
				long++
				if long == 1 {
					first = rest
				}
			}
		}
		switch {
		case long == 1:
			p.Reportf(first, "the line is longer than %d characters", draftLine)
		case long > 1:
			p.Report(lint.Finding{
				Span:    first,
				Message: fmt.Sprintf("%d lines of the paragraph are longer than %d characters", long, draftLine),
			})
		}
	}
}

// beyond is what stands on a line behind its first draftLine characters, without the line end.
func beyond(doc *cable.Document, line cable.Span) cable.Span {
	text := doc.Slice(line)
	end := len(text)
	for end > 0 && (text[end-1] == '\n' || text[end-1] == '\r' || text[end-1] == ' ') {
		end--
	}
	at := 0
	for count := 0; count < draftLine && at < end; count++ {
		_, size := utf8.DecodeRuneInString(text[at:])
		at += size
	}
	return cable.Span{Start: line.Start + at, End: line.Start + max(at, end)}
}
