package rules

import (
	"iter"
	"sort"

	"pilcrow/markings"
	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// portion is a mark and where it stands.
type portion struct {
	mark   markings.Mark
	span   cable.Span // with its parentheses
	number int        // of the paragraph, 0 for the subject and for text without a number
}

// portions yields the marks of doc in order: that of the governing subject, those of paragraphs and subparagraphs. A
// mark that stands behind its text counts as one before it: it may be the highest.
func portions(doc *cable.Document) iter.Seq[portion] {
	return func(yield func(portion) bool) {
		if len(doc.Subject) > 0 && !doc.Subject[0].Mark.IsZero() {
			if !yield(portion{mark: doc.Subject[0].Mark, span: doc.Subject[0].MarkSpan}) {
				return
			}
		}
		for i := range doc.Paragraphs {
			para := &doc.Paragraphs[i]
			if mark := markOf(doc, para); !mark.IsZero() && !yield(portion{mark, markSpot(para), para.Number}) {
				return
			}
			for j := range para.Subs {
				sub := &para.Subs[j]
				if !sub.Mark.IsZero() && !yield(portion{sub.Mark, sub.MarkSpan, para.Number}) {
					return
				}
			}
		}
	}
}

// markOf is the mark of para, wherever it stands.
func markOf(doc *cable.Document, para *cable.Paragraph) markings.Mark {
	if !para.Mark.IsZero() || para.Tail().IsZero() {
		return para.Mark
	}
	reading, _ := markings.ReadHead(doc.Slice(para.Tail()))
	return reading.Mark
}

// markSpot is where the mark of para stands: at its head, or behind its text.
func markSpot(para *cable.Paragraph) cable.Span {
	if para.MarkSpan().IsZero() {
		return para.Tail()
	}
	return para.MarkSpan()
}

// survey says what stands among the paragraphs of a text, for rules about what few texts hold.
type survey struct {
	marked bool // a numbered paragraph carries a mark, readable or not
	bare   bool // a numbered paragraph carries none
	parts  bool // a paragraph has subparagraphs
	tails  bool // a mark stands behind its text
}

func surveyOf(p *lint.Pass) survey { return lint.Fact(p, findSurvey) }

func findSurvey(p *lint.Pass) survey {
	var s survey
	for i := range p.Doc.Paragraphs {
		para := &p.Doc.Paragraphs[i]
		s.parts = s.parts || len(para.Subs) > 0
		s.tails = s.tails || !para.Tail().IsZero()
		if para.Number > 0 {
			s.marked = s.marked || !markSpot(para).IsZero()
			s.bare = s.bare || markSpot(para).IsZero()
		}
	}
	return s
}

// marksNumbered reports whether a numbered paragraph of the text carries a mark, readable or not. A mark on text without
// a number does not count: "(C) STATE 1234" may be the third reference of a header that was cut.
func marksNumbered(p *lint.Pass) bool { return surveyOf(p).marked }

// lacksMark reports whether para is a numbered paragraph whose portion mark is missing: none was read, none stands
// where it cannot be read, and nothing explains its absence.
func lacksMark(doc *cable.Document, para *cable.Paragraph) bool {
	return para.MarkSpan().IsZero() && para.Number > 0 && para.Mark.IsZero() && para.Tail().IsZero() &&
		len(para.Body) > 0 && !para.Notated && !isAuthority(doc, para) && !opensWithheld(doc, para)
}

// isAuthority reports whether para is the block that says who classified the text, which needs no mark.
func isAuthority(doc *cable.Document, para *cable.Paragraph) bool {
	return doc.Authority.Paragraph > 0 && para.Span.Contains(doc.Authority.Span.Start) ||
		doc.Authority.Paragraph > 0 && para.Number == doc.Authority.Paragraph && doc.Authority.Span.IsZero()
}

// opensWithheld reports whether the body of para begins with a withholding notation, which may stand for its mark too.
func opensWithheld(doc *cable.Document, para *cable.Paragraph) bool {
	start := para.Body[0].Start
	i := sort.Search(len(doc.Withheld()), func(i int) bool { return doc.Withheld()[i].End > start })
	return i < len(doc.Withheld()) && doc.Withheld()[i].Start <= start && doc.Src[doc.Withheld()[i].Start] == '['
}

// whole says whether a text is whole, visible whether its portions can be seen.
type (
	whole   bool
	visible bool
)

// wholeText reports whether all sections that the classification line announces are there and no other telegram is
// quoted, so that the numbers and marks that can be seen are all there are.
func wholeText(p *lint.Pass) bool { return bool(lint.Fact(p, findWhole)) }

func findWhole(p *lint.Pass) whole {
	doc := p.Doc
	for i := range doc.Classification {
		if doc.Classification[i].Nested {
			return false
		}
	}
	line := doc.Governing()
	if line == nil || line.Sections < 2 {
		return true
	}
	last := max(line.Section, 1)
	for i := range doc.Paragraphs {
		last = max(last, doc.Paragraphs[i].Section())
	}
	return whole(line.Section <= 1 && last >= line.Sections)
}

// allVisible reports whether every portion of the document can be seen and carries a mark: only then is the roll-up of
// the marks that of the text, and a level or caption above it unexplained.
func allVisible(p *lint.Pass) bool { return bool(lint.Fact(p, findVisible)) }

func findVisible(p *lint.Pass) visible {
	doc := p.Doc
	if doc.EntireText() != nil || !wholeText(p) {
		return false
	}
	marked := false
	for i := range doc.Paragraphs {
		para := &doc.Paragraphs[i]
		switch {
		case !markOf(doc, para).IsZero():
			marked = true
		case len(para.Body) > 0 && !isAuthority(doc, para):
			return false
		}
		for j := range para.Subs {
			if para.Subs[j].Mark.IsZero() && !para.Subs[j].MarkSpan.IsZero() {
				return false
			}
		}
	}
	return visible(marked && gapless(doc) && len(doc.Withheld()) == 0)
}

// gapless reports whether the paragraph numbers run from 1 without a gap.
func gapless(doc *cable.Document) bool {
	last := 0
	for i := range doc.Paragraphs {
		number := doc.Paragraphs[i].Number
		if number == 0 {
			continue
		}
		if number > last+1 {
			return false
		}
		last = number
	}
	return true
}
