package lint

import (
	"sort"
	"strings"

	"pilcrow/markings/cable"
)

// Passage is the words that a finding is about, by which it is known again after edits elsewhere: those of the paragraph
// that offset, a byte of doc.Src, stands in, or of its line outside paragraphs. Blanks, wraps, page lines, labels, marks
// and capitals do not count.
func Passage(doc *cable.Document, offset int) string {
	i := sort.Search(len(doc.Paragraphs), func(i int) bool { return doc.Paragraphs[i].Span.Start > offset }) - 1
	if i >= 0 && doc.Paragraphs[i].Span.Contains(offset) {
		return normal(doc.Words(i))
	}
	if len(doc.Lines) == 0 {
		return ""
	}
	return normal(doc.Slice(doc.Lines[doc.Line(offset)-1].Span()))
}

// normal is text in small letters with single blanks.
func normal(text string) string { return strings.ToLower(strings.Join(strings.Fields(text), " ")) }
