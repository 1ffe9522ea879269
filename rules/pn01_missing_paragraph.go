package rules

import (
	"fmt"
	"sort"
	"strings"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// MissingParagraph reports gaps in the paragraph numbers, and texts that number nothing.
var MissingParagraph = &lint.Rule{
	About: lint.About{
		Code: "PN01", Name: "missing-paragraph", Severity: lint.Error,
		Summary: "A paragraph number is skipped, or several paragraphs have no numbers.",
		Doc: "The paragraphs of a cable are numbered consecutively from 1, so a gap means that a paragraph was lost, " +
			"withheld without a notation, or misnumbered. Compare the text with its source and restore the " +
			"paragraph, or note what was withheld. A number that was only damaged in conversion is no gap, and " +
			"neither is one that a withholding notation explains. Before December 1978 odd numbers are normal and " +
			"reported as info, and so is a text without a header that begins with a later number: it may be an " +
			"extract.",
		Source: "5 FAH-1 H-246.2.b",
	},
	Examples: []lint.Example{
		{Bad: "1. THE FAIR OPENED.\n\n2. IT CLOSES ON FRIDAY.\n\n«3» POST WILL SEND A LIST.\n\n4. POST WILL REPORT.\n"},
		{Bad: "¶1. (U) The fair opened on Monday.\n\n¶2. (U) It closes on Friday.\n\n«¶4.» (U) Post will report.\n"},
		{Bad: "«¶2.» (U) It closes on Friday.\n\n¶3. (U) Post will report.\n"},
		{Bad: "¶1. (U) The fair opened.\n\n¶2. (U) It closes on Friday.\n\n¶3. (U) Post will report.\n"},
		{Bad: "¶1. (U) The fair opened.\n\n[1 paragraph (3 lines) not declassified]\n\n¶3. (U) Post will report.\n"},
	},
	Run: missingParagraph,
}

func missingParagraph(p *lint.Pass) {
	if !p.Doc.Numbered {
		unnumbered(p)
		return
	}
	for _, r := range runs(p) {
		var uses map[int]int
		if !r.ordered() {
			uses = r.uses()
		}
		highest, prior := 0, (*cable.Paragraph)(nil)
		for _, para := range r.paragraphs {
			switch {
			case para.Number > highest+1:
				reportGap(p, uses, prior, para, highest)
			case para.Number < highest && uses[para.Number] == 1 && para.Suffix() == "":
				p.Report(lint.Finding{
					Span: spot(p.Doc, para), Severity: orderSeverity(p, r),
					Message: fmt.Sprintf("paragraph %d stands after paragraph %d", para.Number, highest),
				})
			}
			highest = max(highest, para.Number)
			prior = para
		}
	}
}

// reportGap reports the numbers between highest and that of para which the run uses nowhere; uses may be nil where none
// is used out of order. The gap of one before or behind a number that is used twice is left to RepeatedNumber.
func reportGap(p *lint.Pass, uses map[int]int, prior, para *cable.Paragraph, highest int) {
	first, last := highest+1, para.Number-1
	for first <= last && uses[first] > 0 {
		first++
	}
	for first <= last && uses[last] > 0 {
		last--
	}
	if first > last || first == last && (uses[last+1] > 1 || uses[first-1] > 1) || explained(p.Doc, prior, para) {
		return
	}
	if doubt := doubtful(p, para, first); doubt != nil && first == last {
		p.Report(lint.Finding{
			Span: doubt.Span, Severity: min(numberSeverity(p), lint.Warning), Paragraph: first,
			Message: fmt.Sprintf("%q seems to be the label of paragraph %d: its full stop is missing",
				p.Doc.Slice(doubt.Span), first),
		})
		return
	}
	missing, verb := fmt.Sprintf("paragraph %d", first), "is"
	if last > first {
		missing, verb = fmt.Sprintf("paragraphs %d to %d", first, last), "are"
	}
	f := lint.Finding{Span: spot(p.Doc, para), Severity: numberSeverity(p)}
	switch {
	case prior != nil:
		f.Message = fmt.Sprintf("%s %s missing: %d is followed by %d", missing, verb, prior.Number, para.Number)
	default:
		f.Message = fmt.Sprintf("%s %s missing: the first paragraph is %d", missing, verb, para.Number)
		if p.Doc.Style == cable.Loose {
			// Without a header the text may be an extract.
			f.Severity = lint.Info
		}
	}
	p.Report(f)
}

// doubtful is the number before para that stands where the label of paragraph n is missing, nil for none.
func doubtful(p *lint.Pass, para *cable.Paragraph, n int) *cable.Doubt {
	if d := lint.Fact(p, findDoubts)[n]; d != nil && d.Span.Start < para.Span.Start {
		return d
	}
	return nil
}

// doubts is, of each number that may be a label without its full stop, the first place.
type doubts map[int]*cable.Doubt

func findDoubts(p *lint.Pass) doubts {
	if len(p.Doc.Doubtful) == 0 {
		return nil
	}
	first := make(doubts)
	for i := range p.Doc.Doubtful {
		d := &p.Doc.Doubtful[i]
		if known := first[d.Number]; known == nil || d.Span.Start < known.Span.Start {
			first[d.Number] = d
		}
	}
	return first
}

// orderSeverity is how much a number out of order weighs in r. A text without a header that begins with a later number
// may be made of passages of several telegrams.
func orderSeverity(p *lint.Pass, r run) lint.Severity {
	if p.Doc.Style == cable.Loose && r.paragraphs[0].Number > 1 {
		return lint.Info
	}
	return numberSeverity(p)
}

// explained reports whether a withholding notation between prior and para accounts for the paragraphs between them: it
// speaks of paragraphs, or is the last thing before the label.
func explained(doc *cable.Document, prior, para *cable.Paragraph) bool {
	from := 0
	if prior != nil {
		from = prior.Label().End
	}
	next := sort.Search(len(doc.Withheld()), func(i int) bool { return doc.Withheld()[i].Start >= from })
	for _, span := range doc.Withheld()[next:] {
		if span.End > para.Span.Start {
			break // it stands behind the label, or reaches over it
		}
		alone := strings.TrimSpace(doc.Src[span.End:para.Span.Start]) == ""
		if alone || strings.Contains(doc.Slice(span), "aragraph") {
			return true
		}
	}
	return false
}

// unnumbered reports a telegram of several paragraphs that numbers none, once.
func unnumbered(p *lint.Pass) {
	_, known := p.Doc.Time()
	if !known || p.Doc.Style == cable.Loose {
		return
	}
	var first *cable.Paragraph
	count := 0
	for i := range p.Doc.Paragraphs {
		para := &p.Doc.Paragraphs[i]
		if para.Notated || !hasSentence(p.Doc.Words(i)) {
			continue
		}
		if count++; first == nil {
			first = para
		}
	}
	if count < 2 {
		return
	}
	p.Report(lint.Finding{
		Span: spot(p.Doc, first), Severity: numberSeverity(p),
		Message: fmt.Sprintf("none of %d paragraphs is numbered", count),
	})
}

// hasSentence reports whether text has a sentence in it: an address and a closing formula have none. What the communications
// center noted behind the text is no part of it.
func hasSentence(text string) bool {
	if strings.HasPrefix(text, "NOTE BY OC") {
		return false
	}
	for i := 3; i < len(text); i++ {
		ends := text[i] == '.' || text[i] == '!' || text[i] == '?'
		if ends && isLetter(text[i-1]) && isLetter(text[i-2]) && isLetter(text[i-3]) &&
			(i+1 == len(text) || text[i+1] == ' ') {
			return true
		}
	}
	return false
}
