package redact

import (
	"cmp"
	"slices"
	"strings"

	"pilcrow/markings"
	"pilcrow/markings/cable"
	"pilcrow/markings/redaction"
)

// Passage is a stretch of the original that the release withholds, with the marks that stand in its place. Its text is
// the most sensitive thing there is: it goes into no message.
type Passage struct {
	Text       string       // words with single blanks; empty where the marks stand for nothing
	Spans      []cable.Span // where Text stands in the original: a span for each line
	Paragraphs int          // how many paragraphs of the original it has text of, at least 1
	Number     int          // of the first of these paragraphs, 0 for none
	Portion    markings.Mark
	Marks      []int      // indexes in Pass.Notations; never empty
	Place      cable.Span // of the marks in the release

	words []int // tokens of the original
}

// passages lists what the release withholds, in the order of its marks. A mark that stands for a mark of the original
// withholds nothing new and is none; nor is a code in the margin without a deletion, nor what an editor left out because it
// belongs elsewhere.
func (p *pairing) passages() []Passage {
	var list []Passage
	for _, d := range p.deletions {
		if passage, ok := p.passage(d); ok {
			list = append(list, passage)
		}
	}
	slices.SortStableFunc(list, func(a, b Passage) int { return cmp.Compare(a.Place.Start, b.Place.Start) })
	return list
}

// passage is the passage of a deletion, false where it is none.
func (p *pairing) passage(d deletion) (Passage, bool) {
	out := Passage{Paragraphs: 1}
	for _, j := range d.notes {
		if p.noteAt(j).Withholds() {
			out.Marks = append(out.Marks, p.new.index(j))
		}
	}
	if d.stamp >= 0 {
		out.Marks = append(out.Marks, d.stamp)
	}
	if len(out.Marks) == 0 {
		return out, false
	}
	first, last := &p.new.notes[out.Marks[0]], &p.new.notes[out.Marks[len(out.Marks)-1]]
	out.Place = cable.Span{Start: first.Start, End: last.End}
	p.write(&out, d.words)
	if out.Text == "" {
		return out, len(d.words) == 0 && first.Kind == redaction.Mark
	}
	return out, true
}

// write fills in the text of a passage and what depends on its place in the original. Labels, portion marks and marks of
// the original are no text.
func (p *pairing) write(out *Passage, words []int) {
	var b strings.Builder
	doc := p.old.doc
	before := -1
	var last *cable.Paragraph
	for _, i := range words {
		t := &p.old.tokens[i]
		if t.form == labelForm || t.form == portionForm || t.form == noteForm {
			continue
		}
		if before >= 0 {
			b.WriteString(p.between(before, i))
		}
		b.WriteString(plainText(p.old, i))
		n := len(out.Spans)
		if n > 0 && p.old.line(before) == p.old.line(i) {
			out.Spans[n-1].End = p.old.end(i)
		} else {
			out.Spans = append(out.Spans, p.old.span(i))
		}
		if para := paragraphAt(doc, p.old.start(i)); para != nil {
			switch {
			case last == nil:
				out.Number, out.Portion = para.Number, para.Mark
			case last != para && t.speaks():
				out.Paragraphs++
			}
			last = para
		}
		before = i
		out.words = append(out.words, i)
	}
	out.Text = b.String()
}

// between is what parts two tokens of a passage: a blank, or nothing where they are written together.
func (p *pairing) between(i, k int) string {
	end, start := p.old.end(i), p.old.start(k)
	if strings.TrimLeft(p.old.doc.Src[end:max(end, start)], " \t\r\n") != "" && p.old.line(i) == p.old.line(k) {
		return ""
	}
	if end == start || p.old.split(i, k) {
		return ""
	}
	return " "
}

// split reports whether the hyphen at token i, or the one after it, splits a word at the end of its line.
func (s *stream) split(i, k int) bool {
	return k == i+1 && s.splits(i-1)
}

// plainText is the text of token i; a hyphen at the end of a line, which splits a word, is none.
func plainText(s *stream, i int) string {
	t := &s.tokens[i]
	if s.split(i, i+1) {
		return ""
	}
	if t.mended() && t.form != noteForm {
		return s.key(i)
	}
	return s.doc.Slice(s.span(i))
}
