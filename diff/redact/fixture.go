package redact

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"pilcrow/markings/cable"
	"pilcrow/markings/redaction"
)

// fixture is a place of the text that is one token, or none.
type fixture struct {
	cable.Span
	index int32 // of a note: in the notations; of a label: in Paragraphs; of an artifact: in Artifacts
	form  lexForm
	drop  bool // not a token
	plain bool // an artifact: read the text in its place
}

// fixtures lists the places of a text that are one token each, in order and without overlap: notations, labels, portion
// marks. False pilcrows and release stamps are none, remnants of converters are read as what they stand for.
func fixtures(doc *cable.Document, notes []redaction.Notation) []fixture {
	out := make([]fixture, 0, len(notes)+2*len(doc.Paragraphs)+len(doc.Pilcrows)+len(doc.Artifacts)+len(doc.Subject))
	for i := range notes {
		n := &notes[i]
		f := fixture{Span: span(n), form: noteForm, index: int32(i)}
		f.drop = n.Kind == redaction.Stamp || n.Kind == redaction.Reclassification || taken(doc, notes, i)
		out = append(out, f)
	}
	for i := range doc.Paragraphs {
		out = appendParagraph(out, doc, i)
	}
	for _, s := range doc.Pilcrows {
		out = append(out, fixture{Span: s, drop: true})
	}
	for i, a := range doc.Artifacts {
		out = append(out, fixture{Span: a.Span, index: int32(i), plain: true})
	}
	for i := range doc.Subject {
		out = appendPortion(out, doc.Subject[i].MarkSpan)
	}
	// Where two begin together or overlap, the notation is what counts.
	slices.SortStableFunc(out, func(a, b fixture) int { return cmp.Compare(a.Start, b.Start) })
	kept := out[:0]
	for _, f := range out {
		if last := len(kept) - 1; last >= 0 && f.Start < kept[last].End {
			if f.form == noteForm && kept[last].form != noteForm {
				kept[last] = f
			}
			continue
		}
		kept = append(kept, f)
	}
	return kept
}

// taken reports whether note i is a code in the margin of a mark on its line: it speaks of the mark, and stands for no
// other words.
func taken(doc *cable.Document, notes []redaction.Notation, i int) bool {
	if notes[i].Kind != redaction.Cite {
		return false
	}
	for k := i - 1; k >= 0 && !strings.Contains(doc.Src[notes[k].End:notes[i].Start], "\n"); k-- {
		if notes[k].Kind == redaction.Mark {
			return true
		}
	}
	return false
}

// appendParagraph appends the label and the portion marks of a paragraph.
func appendParagraph(out []fixture, doc *cable.Document, i int) []fixture {
	p := &doc.Paragraphs[i]
	if label := p.Label(); !label.IsZero() {
		out = append(out, fixture{Span: label, form: labelForm, index: int32(i)})
	}
	out = appendPortion(out, p.MarkSpan())
	out = appendPortion(out, p.Tail())
	for k := range p.Subs {
		out = appendPortion(out, p.Subs[k].MarkSpan)
	}
	return out
}

func appendPortion(out []fixture, at cable.Span) []fixture {
	if at.IsZero() {
		return out
	}
	return append(out, fixture{Span: at, form: portionForm})
}

// keyOf is the key of the token that a fixture is.
func keyOf(f *fixture, doc *cable.Document) string {
	written := doc.Slice(f.Span)
	switch f.form {
	case noteForm:
		return "[" + compact(written)
	case labelForm:
		if p := &doc.Paragraphs[f.index]; p.Number != 0 {
			return "¶" + strconv.Itoa(p.Number) + p.Suffix()
		}
		return "¶" + compact(written)
	default:
		return "(" + compact(written)
	}
}

// compact is text in small letters without blanks.
func compact(text string) string {
	return strings.ToLower(strings.Map(func(r rune) rune {
		if r <= ' ' {
			return -1
		}
		return r
	}, text))
}
