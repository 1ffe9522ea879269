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
	form  lexForm
	index int32
	text  string // of an artifact, what it stands for
	drop  bool   // not a token
	plain bool   // read the text in its place
}

// fixtures lists the places of a text that are one token each, in order and without overlap: notations, labels, portion
// marks. False pilcrows and release stamps are none, remnants of converters are read as what they stand for.
func fixtures(doc *cable.Document, notes []redaction.Notation) []fixture {
	var out []fixture
	for i := range notes {
		n := &notes[i]
		f := fixture{Span: span(n), form: noteForm, index: int32(i)}
		f.drop = n.Kind == redaction.Stamp || n.Kind == redaction.Reclassification || taken(doc, notes, i)
		f.text = "[" + compact(doc.Slice(f.Span))
		out = append(out, f)
	}
	for i := range doc.Paragraphs {
		out = appendParagraph(out, doc, i)
	}
	for _, s := range doc.Pilcrows {
		out = append(out, fixture{Span: s, drop: true})
	}
	for _, a := range doc.Artifacts {
		out = append(out, fixture{Span: a.Span, text: a.Text, plain: true})
	}
	for i := range doc.Subject {
		out = appendPortion(out, doc, doc.Subject[i].MarkSpan)
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
	if !p.Label().IsZero() {
		f := fixture{Span: p.Label(), form: labelForm, index: int32(i)}
		f.text = "¶" + strconv.Itoa(p.Number) + p.Suffix()
		if p.Number == 0 {
			f.text = "¶" + compact(doc.Slice(p.Label()))
		}
		out = append(out, f)
	}
	out = appendPortion(out, doc, p.MarkSpan())
	out = appendPortion(out, doc, p.Tail())
	for k := range p.Subs {
		out = appendPortion(out, doc, p.Subs[k].MarkSpan)
	}
	return out
}

func appendPortion(out []fixture, doc *cable.Document, at cable.Span) []fixture {
	if at.IsZero() {
		return out
	}
	return append(out, fixture{Span: at, form: portionForm, text: "(" + compact(doc.Slice(at))})
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
