package render

import (
	"slices"
	"strings"

	"pilcrow/diff"
	"pilcrow/markings/cable"
)

const (
	elided = 60 // words of an equal stretch from which on it is shortened
	beside = 20 // words that stay beside a change
)

// A span is a stretch of words that a reader is shown.
type span struct {
	op       diff.Op
	text     string // words with single blanks, as they stand in the document
	notation bool
	label    bool         // text is the label of a paragraph that begins here
	gap      int          // so many words are left out here; text is empty
	strong   []cable.Span // bytes of text that matter: letters that differ, numbers, dates and names
}

// spans makes the script of the block fit for reading: chaff is folded, the borders of split and merged paragraphs are
// labelled, and what matters inside a change is pointed out. Short leaves out the middle of long equal stretches.
// They are appended to list.
func (s *study) spans(list []span, short bool) []span {
	r := reading{c: s.c, b: s.b, spans: slices.Grow(list, len(s.script))}
	hits := s.what.hits
	for k, e := range s.script {
		r.borders(e)
		one := span{op: e.Op, text: e.Text, notation: e.Notation}
		if s.both && e.Op != diff.Equal {
			n := 0
			for n < len(hits) && hits[n].edit == k {
				one.strong = append(one.strong, hits[n].span)
				n++
			}
			hits = hits[n:]
			if n == 0 && s.fine {
				one.strong = letters(s.script, k)
			}
		}
		if short && e.Op == diff.Equal {
			r.shorten(one, k == 0, k == len(s.script)-1)
			continue
		}
		r.spans = append(r.spans, one)
	}
	return r.spans
}

// reading is the making of spans.
type reading struct {
	c            *diff.Comparison
	b            *diff.Block
	spans        []span
	oldAt, newAt int // which of the block's paragraphs is being read
}

// borders adds the labels of paragraphs between which edit e is the first behind.
func (r *reading) borders(e diff.Edit) {
	if e.Op == diff.Equal || e.Op == diff.Delete {
		for r.oldAt+1 < len(r.b.Old) && r.b.Old[r.oldAt] < e.Old.Paragraph {
			r.oldAt++
			r.border(diff.Delete, r.c.Old, r.b.Old[r.oldAt])
		}
	}
	if e.Op != diff.Delete {
		for r.newAt+1 < len(r.b.New) && r.b.New[r.newAt] < e.New.Paragraph {
			r.newAt++
			r.border(diff.Insert, r.c.New, r.b.New[r.newAt])
		}
	}
}

// border adds the label and mark of paragraph i.
func (r *reading) border(op diff.Op, d *cable.Document, i int) {
	text := label(d, i)
	if text == "" {
		text = "¶"
	}
	if mark := portion(d.Paragraphs[i].Mark); mark != "" {
		text += " " + mark
	}
	r.spans = append(r.spans, span{op: op, text: text, label: true})
}

// letters are the bytes of edit k that differ, where it is one word in the place of one that is nearly the same.
func letters(script []diff.Edit, k int) []cable.Span {
	one := func(n int, op diff.Op) bool {
		return n >= 0 && n < len(script) && script[n].Op == op && !script[n].Notation && !strings.Contains(script[n].Text, " ")
	}
	alone := func(n int) bool { return n < 0 || n >= len(script) || script[n].Op == diff.Equal }
	var differ cable.Span
	switch {
	case one(k, diff.Delete) && one(k+1, diff.Insert) && alone(k-1) && alone(k+2):
		o, _, ok := diff.Letters(script[k].Text, script[k+1].Text)
		if !ok {
			return nil
		}
		differ = o
	case one(k-1, diff.Delete) && one(k, diff.Insert) && alone(k-2) && alone(k+1):
		_, n, ok := diff.Letters(script[k-1].Text, script[k].Text)
		if !ok {
			return nil
		}
		differ = n
	}
	if differ.Len() == 0 {
		return nil
	}
	return []cable.Span{differ}
}

// shorten adds an equal stretch without its middle, if it is long. A stretch at the end of its block is of no use to the
// change behind it; of one at the beginning the first words say which paragraph it is.
func (r *reading) shorten(s span, first, last bool) {
	head, tail := beside, beside
	switch {
	case first && last:
		tail = 0
	case first:
		head = beside / 2
	case last:
		tail = 0
	}
	if len(s.text) < 2*elided-1 { // fewer words, however short
		r.spans = append(r.spans, s)
		return
	}
	total := strings.Count(s.text, " ") + 1
	if total < elided || head+tail >= total {
		r.spans = append(r.spans, s)
		return
	}
	from := wordEnd(s.text, head)
	to := wordStart(s.text, tail)
	r.spans = append(r.spans, span{op: s.op, text: s.text[:from]}, span{op: s.op, gap: total - head - tail})
	if tail > 0 {
		r.spans = append(r.spans, span{op: s.op, text: s.text[to:]})
	}
}

// wordEnd is the end of the n-th word of text.
func wordEnd(text string, n int) int {
	at := 0
	for range n {
		blank := strings.IndexByte(text[at:], ' ')
		if blank < 0 {
			return len(text)
		}
		at += blank + 1
	}
	return max(at-1, 0)
}

// wordStart is the start of the n-th word from the end of text.
func wordStart(text string, n int) int {
	at := len(text)
	for range n {
		blank := strings.LastIndexByte(text[:at], ' ')
		if blank < 0 {
			return 0
		}
		at = blank
	}
	return min(at+1, len(text))
}
