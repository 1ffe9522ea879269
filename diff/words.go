package diff

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/sergi/go-diff/diffmatchpatch"
)

// Words compares two sequences of words and returns the shortest script that turns a into b. Withholding notations
// that span several words ("[name not declassified]") count as one.
func Words(a, b []string) []Edit {
	in := newInterner(len(a))
	var sides [2]passage
	for k, words := range [][]string{a, b} {
		text := strings.Join(words, " ")
		sides[k].addWords(in, text, words)
		sides[k].parts = []part{{text: text}}
	}
	var s scripter
	return s.script(in, &sides[0], &sides[1])
}

// goDiff emits a longest common subsequence of two short sequences of small ids. The words stand as runes, for that is
// what go-diff compares without a loss: with no time limit, for with one its result depends on the machine's load, and
// with none of its clean-ups, which change the meaning.
func (m *matcher) goDiff(a, b sequence) {
	if m.plain(a, b) {
		return
	}
	engine := diffmatchpatch.DiffMatchPatch{DiffTimeout: 0}
	m.runeBuf[0] = appendRunes(m.runeBuf[0][:0], a.ids)
	m.runeBuf[1] = appendRunes(m.runeBuf[1][:0], b.ids)
	i, j := 0, 0
	for _, d := range engine.DiffMainRunes(m.runeBuf[0], m.runeBuf[1], false) {
		n := utf8.RuneCountInString(d.Text)
		switch d.Type {
		case diffmatchpatch.DiffDelete:
			i += n
		case diffmatchpatch.DiffInsert:
			j += n
		case diffmatchpatch.DiffEqual:
			for k := range n {
				m.emit(a.at[i+k], b.at[j+k])
			}
			i, j = i+n, j+n
		}
	}
}

// plain does what go-diff would, without its way through strings, where one stretch of words alone differs and one side
// has none of them, or one word that is not among those of the other. It reports whether that is so.
func (m *matcher) plain(a, b sequence) bool {
	head := commonHead(a.ids, b.ids)
	tail := commonTail(a.ids[head:], b.ids[head:])
	na, nb := len(a.ids)-head-tail, len(b.ids)-head-tail
	switch {
	case min(na, nb) > 1, na > 0 && nb > 0 && contains(a.ids[head:head+na], b.ids[head:head+nb]):
		return false
	case min(na, nb) == 0 && max(na, nb) > 0 && head > 0 && tail > 0:
		// Like go-diff, let the stretch begin or end the text where it can be moved there as a whole.
		more, n := a.ids, na
		if nb > 0 {
			more, n = b.ids, nb
		}
		switch {
		case n >= head && slices.Equal(more[n:n+head], more[:head]):
			head, tail = 0, head+tail
		case n >= tail && slices.Equal(more[head:head+tail], more[head+n:]):
			head, tail = head+tail, 0
		}
	}
	m.emitAll(a.slice(0, head), b.slice(0, head))
	m.emitAll(a.slice(len(a.ids)-tail, len(a.ids)), b.slice(len(b.ids)-tail, len(b.ids)))
	return true
}

// contains reports whether one of two stretches is a single word that the other holds.
func contains(a, b []int32) bool {
	if len(a) > 1 {
		a, b = b, a
	}
	return slices.Contains(b, a[0])
}

// appendRunes maps small ids to runes. It leaves out the surrogates and U+FFFD, which go-diff's way through strings would
// turn into one another. Ids are below 2*gapLimit, far from the last rune.
func appendRunes(out []rune, ids []int32) []rune {
	for _, id := range ids {
		r := id + 1
		if r >= 0xD800 {
			r += 0x800
		}
		if r >= utf8.RuneError {
			r++
		}
		out = append(out, r)
	}
	return out
}
