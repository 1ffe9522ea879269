package rules

import (
	"strings"
	"time"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// portionMarkDay is the day from which portion marks and numbered paragraphs are the rule (E.O. 12065; 78 STATE
// 296107).
var portionMarkDay = time.Date(1978, time.December, 1, 0, 0, 0, 0, time.UTC)

// run is a stretch of numbered paragraphs that is one sequence.
type run struct {
	paragraphs []*cable.Paragraph
	newSection bool // the run begins in a later section than the one before it ends in
}

// runs are the sequences of the numbered paragraphs of the document, in order.
func runs(p *lint.Pass) []run { return lint.Fact(p, findRuns) }

func findRuns(p *lint.Pass) []run {
	doc := p.Doc
	if !doc.Numbered {
		return nil
	}
	numbered := make([]*cable.Paragraph, 0, len(doc.Paragraphs))
	var all []run
	first := 0
	for i := range doc.Paragraphs {
		para := &doc.Paragraphs[i]
		if para.Number == 0 {
			continue
		}
		if n := len(numbered); n > first && numbered[n-1].Series() != para.Series() {
			all = append(all, run{paragraphs: numbered[first:n:n]})
			first = n
		}
		numbered = append(numbered, para)
	}
	if len(numbered) > first {
		all = append(all, run{paragraphs: numbered[first:]})
	}
	for i := 1; i < len(all); i++ {
		before := all[i-1].paragraphs
		all[i].newSection = all[i].paragraphs[0].Section() > before[len(before)-1].Section()
	}
	return all
}

// last is the last paragraph of r.
func (r run) last() *cable.Paragraph { return r.paragraphs[len(r.paragraphs)-1] }

// ordered reports whether every number of r is greater than the one before it: then none is used twice. Paragraphs 6A
// and 6B share theirs by intent.
func (r run) ordered() bool {
	for i := 1; i < len(r.paragraphs); i++ {
		last, next := r.paragraphs[i-1], r.paragraphs[i]
		if next.Number < last.Number || next.Number == last.Number && next.Suffix() <= last.Suffix() {
			return false
		}
	}
	return true
}

// uses counts how often each number of r is used; paragraphs with a letter count as one use.
func (r run) uses() map[int]int {
	uses := make(map[int]int, len(r.paragraphs))
	for _, para := range r.paragraphs {
		if para.Suffix() == "" || uses[para.Number] == 0 {
			uses[para.Number]++
		}
	}
	return uses
}

// spot is where a finding about para as a whole stands: its label, or its first line where it has none.
func spot(doc *cable.Document, para *cable.Paragraph) cable.Span {
	if !para.Label().IsZero() {
		return para.Label()
	}
	if end := strings.IndexByte(doc.Slice(para.Span), '\n'); end > 0 {
		return cable.Span{Start: para.Span.Start, End: para.Span.Start + end}
	}
	return para.Span
}

// numberSeverity is how much an oddity of the numbers weighs: before portionMarkDay unnumbered and oddly numbered
// telegrams are normal. A text without a day-time group is held to the later rule where it carries portion marks or
// pilcrows, for both are younger.
func numberSeverity(p *lint.Pass) lint.Severity {
	if moment, known := p.Doc.Time(); known {
		if moment.Before(portionMarkDay) {
			return lint.Info
		}
		return lint.Error
	}
	if p.Doc.Pilcrow || marksNumbered(p) {
		return lint.Error
	}
	return lint.Info
}
