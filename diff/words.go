package diff

import (
	"strings"
	"unicode/utf8"

	"github.com/sergi/go-diff/diffmatchpatch"
)

// Words compares two sequences of words and returns the shortest script that turns a into b. Withholding notations
// that span several words ("[name not declassified]") count as one.
func Words(a, b []string) []Edit {
	in := newInterner(len(a), len(a)/2)
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
