package rules

import (
	"fmt"
	"strings"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// RepeatedCaption notes captions that are written more than once.
var RepeatedCaption = &lint.Rule{
	About: lint.About{
		Code: "CP10", Name: "repeated-caption", Severity: lint.Info,
		Summary: "A caption is written more than once in one header.",
		Doc: "Converters that rebuilt a header from its parts wrote captions twice. The repetition means nothing. " +
			"The fix removes the lines that repeat one, and is left to a person because it takes words of the " +
			"record away.",
		Source: "seen in 267 of 1,278 published headers",
	},
	Examples: []lint.Example{
		{Bad: "UNCLAS QUIVERA 000412\n\nSIPDIS\n\n«SIPDIS»\n\nE.O. 12958: N/A\n\n¶1. (U) The fair opened.\n"},
		{Bad: "UNCLAS QUIVERA 000412\n\nSENSITIVE\nSIPDIS\n\nE.O. 12958: N/A\n\n¶1. (SBU) The fair opened.\n"},
	},
	Run: repeatedCaption,
}

func repeatedCaption(p *lint.Pass) {
	captions := ownCaptions(p.Doc)
	for i := range captions {
		if firstUse(captions, captions[i].Text) == i {
			reportRepeatedCaption(p, &captions[i], captions[i+1:])
		}
	}
}

// reportRepeatedCaption reports first at the first of later that repeats it.
func reportRepeatedCaption(p *lint.Pass, first *cable.Field, later []cable.Field) {
	var repeats []cable.Span
	for _, caption := range later {
		if caption.Text == first.Text {
			repeats = append(repeats, caption.Span)
		}
	}
	if len(repeats) == 0 {
		return
	}
	p.Report(lint.Finding{
		Span: repeats[0], Message: fmt.Sprintf("the caption %s is written %d times", first.Text, len(repeats)+1),
		Related: []lint.Related{{Message: "first use", Span: first.Span}},
		Fix:     withoutLines(p.Doc, repeats),
	})
}

// withoutLines is a fix that removes the lines of spans, nil where one of them holds more than its span.
func withoutLines(doc *cable.Document, spans []cable.Span) *lint.Fix {
	fix := &lint.Fix{Safety: lint.Unsafe, Message: "remove the repetition"}
	for _, span := range spans {
		start := strings.LastIndexByte(doc.Src[:span.Start], '\n') + 1
		end := len(doc.Src)
		if i := strings.IndexByte(doc.Src[span.End:], '\n'); i >= 0 {
			end = span.End + i + 1
		}
		if strings.TrimSpace(doc.Src[start:span.Start])+strings.TrimSpace(doc.Src[span.End:end]) != "" {
			return nil
		}
		fix.Edits = append(fix.Edits, lint.Edit{Span: cable.Span{Start: start, End: end}})
	}
	return fix
}
