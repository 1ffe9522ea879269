package rules

import (
	"fmt"
	"strings"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// MissingSummary notes long telegrams without a summary.
var MissingSummary = &lint.Rule{
	About: lint.About{
		Code: "PN12", Name: "missing-summary", Severity: lint.Info,
		Summary: "A telegram of more than three pages or two sections has a summary.",
		Doc: "Most readers of a long telegram read its first paragraph. The handbook asks for a summary where the " +
			"text goes over three pages, which is more than two sections in transmission. Open the text with " +
			"SUMMARY and close it with END SUMMARY.",
		Source: "5 FAH-1 H-246.3",
	},
	Examples: []lint.Example{
		{Bad: sentPraia + "UNCLAS «SECTION 01 OF 03» PRAIA 000412\n\n" + harborFields +
			"\n1. (U) The dredging of the harbor ended on May 4.\n\n2. (U) Post will report.\n"},
		{Bad: sentPraia + "UNCLAS SECTION 01 OF 03 PRAIA 000412\n\n" + harborFields +
			"\n1. (U) SUMMARY: The dredging of the harbor ended on May 4. END SUMMARY.\n\n2. (U) Post will report.\n"},
		{Bad: sentPraia + "UNCLAS SECTION 01 OF 02 PRAIA 000412\n\n" + harborFields +
			"\n1. (U) The dredging of the harbor ended on May 4.\n\n2. (U) Post will report.\n"},
	},
	Run: missingSummary,
}

func missingSummary(p *lint.Pass) {
	line := headLine(p.Doc)
	if line == nil || line.Section > 1 || len(p.Doc.Paragraphs) == 0 {
		return
	}
	pages := pageCount(p.Doc)
	if line.Sections <= 2 && pages <= 3 || summarised(p.Doc) || !hasHeader(p.Doc) {
		return
	}
	f := lint.Finding{Span: line.Span, Message: fmt.Sprintf("a telegram of %d pages has no summary", pages)}
	if line.Sections > 2 {
		f.Message = fmt.Sprintf("a telegram in %d sections has no summary", line.Sections)
		f.Span = lineSections(p.Doc, line)
	}
	p.Report(f)
}

// pageCount is the highest number of pages that the page lines of doc show.
func pageCount(doc *cable.Document) int {
	count := 0
	for i := range doc.Pages {
		if page := &doc.Pages[i]; page.Page > count && isOldForm(page) {
			count = page.Page
		}
	}
	return max(count, len(doc.Pages))
}

// summarised reports whether doc has a summary: a passage or a heading of that name, or an opening that speaks of it.
func summarised(doc *cable.Document) bool {
	for i := range doc.Blocks {
		if strings.Contains(doc.Blocks[i].Name, "SUMMARY") {
			return true
		}
	}
	for i := range doc.Headings {
		if strings.Contains(strings.ToUpper(doc.Headings[i].Text), "SUMMARY") {
			return true
		}
	}
	for i := range min(3, len(doc.Paragraphs)) {
		text := doc.Slice(doc.Paragraphs[i].Span)
		text = strings.ToUpper(text[:min(opening, len(text))])
		if strings.Contains(text, "SUMMARY") {
			return true
		}
	}
	return false
}

// opening is how many bytes of a paragraph are searched for the word that it opens with.
const opening = 200

// lineSections is SECTION 01 OF 03 on line.
func lineSections(doc *cable.Document, line *cable.ClassificationLine) cable.Span {
	if line.Index.IsZero() || line.Total.IsZero() {
		return line.Span
	}
	span := upTo(line.Index, line.Total)
	if at := strings.LastIndex(doc.Src[line.Span.Start:span.Start], "SECTION"); at >= 0 {
		span.Start = line.Span.Start + at
	}
	return span
}
