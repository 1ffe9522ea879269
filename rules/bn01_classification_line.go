package rules

import (
	"fmt"
	"strings"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// ClassificationLine reports telegrams without a classification line, and with two that contradict one another.
var ClassificationLine = &lint.Rule{
	About: lint.About{
		Code: "BN01", Name: "classification-line", Severity: lint.Error,
		Summary: "A telegram has no classification line, stands below its captions, or has two different ones.",
		Doc: "The classification line is the banner of a telegram: it says the overall level, the post and the " +
			"number, and the captions under it complete it. Without one nothing says how the text is to be handled. " +
			"A second line is in place at the head of a later section or of a quoted telegram only. Restore the " +
			"line from the record; what stands in other places is no substitute.",
		Source: "5 FAH-2 H-222; seen in all cables from 1973 to 2010",
	},
	Examples: []lint.Example{
		{Bad: "O 060213Z MAY 09\n«FM AMEMBASSY QUIVERA»\nTO SECSTATE WASHDC\nBT\n\nSIPDIS\n\n" +
			"E.O. 12958: N/A\nTAGS: PGOV\n" +
			"SUBJECT: THE FAIR\n\n1. (U) The fair opened.\n"},
		{Bad: "O 060213Z MAY 09\nFM AMEMBASSY QUIVERA\nTO SECSTATE WASHDC\nBT\nUNCLAS QUIVERA 000412\n\nSIPDIS\n\n" +
			"E.O. 12958: N/A\nTAGS: PGOV\nSUBJECT: THE FAIR\n\n1. (U) The fair opened.\n"},
	},
	Run: classificationLine,
}

func classificationLine(p *lint.Pass) {
	governing := p.Doc.Governing()
	if governing == nil || governing.Nested {
		if at := headerSpot(p.Doc); !at.IsZero() && !withheldHeader(p.Doc) {
			noLine(p, at)
		}
		return
	}
	if captions := p.Doc.Captions; p.Doc.Style == cable.Telegram && len(captions) > 0 &&
		captions[0].Span.End <= governing.Span.Start {
		p.Reportf(governing.Span, "the classification line stands below the caption %s", captions[0].Text)
	}
	for i := range p.Doc.Classification[1:] {
		line := &p.Doc.Classification[i+1]
		if line.Nested || line.Section > 1 && line.Section != governing.Section || sameLine(line, governing) {
			continue
		}
		p.Report(lint.Finding{
			Span:    line.Span,
			Message: fmt.Sprintf("a second classification line says %q", p.Doc.Slice(line.Span)),
			Related: []lint.Related{{Message: "the first one", Span: governing.Span}},
		})
		return
	}
}

// noLine reports at the place given that no classification line was read: one that is there but damaged is less than
// none.
func noLine(p *lint.Pass, at cable.Span) {
	if line := damagedLine(p.Doc); !line.IsZero() {
		p.Report(lint.Finding{
			Span: line, Severity: lint.Warning,
			Message: fmt.Sprintf("%q seems to be a damaged classification line", p.Doc.Slice(line)),
		})
		return
	}
	p.Reportf(at, "the telegram has no classification line")
}

// headerSpot is the line of a telegram's header that a missing classification line is reported at: FM, or the day-time
// group. It is zero where doc has neither, and where the header is not whole: a printed edition gives the day and the
// addressees and leaves the level to a note.
func headerSpot(doc *cable.Document) cable.Span {
	sent := &doc.Transmission
	whole := len(sent.Breaks) > 0 || !sent.Origin.Span.IsZero() || !sent.Security.Span.IsZero() ||
		len(doc.EO) > 0 && len(doc.Tags) > 0
	if doc.Style != cable.Telegram && doc.Style != cable.Archive || !whole {
		return cable.Span{}
	}
	if from := doc.Transmission.From; len(from) > 0 {
		return lineOf(doc, from[0].Span.Start)
	}
	return doc.Transmission.DateTime.Span
}

// damagedLine is a line between the addressees of doc and its E.O. line that opens with a level, but is no
// classification line that can be read; zero where there is none.
func damagedLine(doc *cable.Document) cable.Span {
	to := doc.Transmission.To
	if len(to) == 0 || len(doc.EO) == 0 || doc.EO[0].Span.Start <= to[0].Span.End {
		return cable.Span{}
	}
	at := to[0].Span.End
	for line := range strings.Lines(doc.Src[at:doc.EO[0].Span.Start]) {
		word := strings.ReplaceAll(line, " ", "")
		for _, level := range [...]string{"UNCLAS", "LIMITEDOFFICIALUSE", "CONFIDENTIAL", "SECRET", "TOPSECRET"} {
			if strings.HasPrefix(word, level) {
				return lineOf(doc, at)
			}
		}
		at += len(line)
	}
	return cable.Span{}
}

// lineOf is the line at offset, without its line end.
func lineOf(doc *cable.Document, offset int) cable.Span {
	start, end := offset, offset
	for start > 0 && doc.Src[start-1] != '\n' {
		start--
	}
	for end < len(doc.Src) && doc.Src[end] != '\n' && doc.Src[end] != '\r' {
		end++
	}
	return cable.Span{Start: start, End: end}
}

// sameLine reports whether two classification lines say the same of one telegram.
func sameLine(a, b *cable.ClassificationLine) bool {
	same := func(x, y cable.Field) bool { return x.Text == y.Text || x.IsZero() || y.IsZero() }
	return a.Mark == b.Mark && same(a.Post, b.Post) && same(a.MRN, b.MRN)
}
