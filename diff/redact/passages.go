package redact

import (
	"strings"

	"pilcrow/diff"
	"pilcrow/markings/cable"
	"pilcrow/markings/redaction"
)

// Passage is a stretch of the original that the release withholds, with the marks that stand in its place. Its text is
// the most sensitive thing there is: it goes into no message.
type Passage struct {
	Text       string // words with single blanks; empty where the marks stand for nothing
	Old        diff.Place
	Paragraphs int   // how many paragraphs of the original it has text of
	Marks      []int // indexes in Pass.Notations; never empty
}

// passagesOf pairs the deleted words of a comparison with the marks that stand in their place. Words that were deleted
// without a mark are not among them, and marks that stand for nothing are passages without text.
func passagesOf(c *diff.Comparison, found []redaction.Notation) []Passage {
	var list []Passage
	for i := range c.Blocks {
		if len(c.Blocks[i].Old) > 0 && len(c.Blocks[i].New) > 0 {
			list = appendPassages(list, c, c.Blocks[i].Words, found)
		}
	}
	return list
}

// appendPassages appends the passages of one script.
func appendPassages(list []Passage, c *diff.Comparison, script []diff.Edit, found []redaction.Notation) []Passage {
	var open Passage
	var texts []string
	close := func() {
		if len(open.Marks) > 0 {
			open.Text = strings.Join(texts, " ")
			list = append(list, open)
		}
		open, texts = Passage{}, texts[:0]
	}
	last := -1
	for _, e := range script {
		switch {
		case e.Op == diff.Delete && !e.Notation:
			if len(open.Marks) > 0 {
				close()
			}
			if len(texts) == 0 {
				open.Old, open.Paragraphs, last = e.Old, 1, e.Old.Paragraph
			} else if e.Old.Paragraph != last {
				open.Paragraphs++
				last = e.Old.Paragraph
			}
			texts = append(texts, e.Text)
		case e.Op == diff.Redact, e.Op == diff.Insert && e.Notation:
			if k := markAt(c.New, e, found); k >= 0 {
				open.Marks = append(open.Marks, k)
			}
		default:
			close()
		}
	}
	close()
	return list
}

// markAt is the notation that an edit tells of, -1 where it is not among found.
func markAt(doc *cable.Document, e diff.Edit, found []redaction.Notation) int {
	for _, s := range diff.Spans(doc, e.New, len(e.Text)) {
		for k := range found {
			if found[k].Start <= s.Start && s.Start < found[k].End {
				return k
			}
		}
	}
	return -1
}
