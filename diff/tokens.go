package diff

import (
	"slices"
	"strings"

	"pilcrow/markings/redaction"
)

// A token is what the comparison takes for one word: a word between blanks, or all words that a notation touches which
// stands in the place of words, be they withheld, left out by an editor or lost on the way.

// tokens are the tokens of one or several texts.
type tokens struct {
	ids []int32
	at  []int32 // the byte offset of each in its text
}

func (t tokens) slice(from, to int) tokens { return tokens{t.ids[from:to:to], t.at[from:to:to]} }

// addText appends the tokens of text, whose words are parted by single blanks. From says on which side it stands.
func (t *tokens) addText(in *interner, text string, from whichSides) {
	if text == "" {
		return
	}
	notations := bracketed(text)
	for start := 0; start <= len(text); {
		if len(notations) > 0 && notations[0].Start < nextBlank(text, start) {
			wordEnd := func(from int) int { return nextBlank(text, from) }
			end, left, withheld := overNotations(wordEnd(start), notations, wordEnd)
			notations = left
			t.notation(in, text, start, end, withheld, from)
			start = end + 1
			continue
		}
		end, id := in.cutWord(text, start)
		t.put(id, start)
		start = end + 1
	}
}

// addWords appends the tokens of text, which is words joined by single blanks. A word may hold blanks.
func (t *tokens) addWords(in *interner, text string, words []string) {
	if len(words) == 0 {
		return
	}
	k, last := 0, len(words[0])
	wordEnd := func(from int) int { // the end of the first word that ends at from or after it
		for last < from && k+1 < len(words) {
			k++
			last += 1 + len(words[k])
		}
		return last
	}
	notations := bracketed(text)
	for start := 0; start <= len(text); {
		end, left, withheld := overNotations(wordEnd(start), notations, wordEnd)
		notations = left
		t.notation(in, text, start, end, withheld, onOld)
		start = end + 1
	}
}

// overNotations is the end of the token whose first word ends at end: behind the last word that one of the notations
// touches which begin in it. It returns the notations that are left, and whether one of them withholds.
func overNotations(end int, notations []redaction.Notation, wordEnd func(from int) int) (
	last int, left []redaction.Notation, withheld bool,
) {
	for len(notations) > 0 && notations[0].Start < end {
		withheld = withheld || notations[0].Withholds()
		end = wordEnd(max(end, notations[0].End))
		notations = notations[1:]
	}
	return end, notations, withheld
}

// notation appends the token of text from start to end, which may be a withholding notation.
func (t *tokens) notation(in *interner, text string, start, end int, withheld bool, from whichSides) {
	id := in.id(text[start:end])
	if withheld {
		in.mark(id, from)
	}
	t.put(id, start)
}

func (t *tokens) put(id int32, at int) {
	t.ids = append(t.ids, id)
	t.at = append(t.at, int32(at))
}

// nextBlank is the offset of the first blank of text at or after from, or its length.
func nextBlank(text string, from int) int {
	if i := strings.IndexByte(text[from:], ' '); i >= 0 {
		return from + i
	}
	return len(text)
}

// bracketed lists the notations of text that stand in the place of words: withheld, left out by an editor, or lost.
func bracketed(text string) []redaction.Notation {
	return slices.DeleteFunc(redaction.Find(text), func(n redaction.Notation) bool {
		return n.Kind == redaction.Stamp || n.Kind == redaction.Reclassification
	})
}

// A passage is the text of a block's side: one paragraph or several in order.
type passage struct {
	tokens
	parts  []part
	joined tokens // memory for the tokens of several paragraphs
}

// A part is a paragraph of a passage.
type part struct {
	paragraph int
	text      string
	first     int // index of its first token in the passage
}

// last is the index after the last token of part k.
func (p *passage) last(k int) int {
	if k+1 < len(p.parts) {
		return p.parts[k+1].first
	}
	return len(p.ids)
}

// text is the text of the tokens from i to j, which stand in part k.
func (p *passage) text(k, i, j int) string {
	text := p.parts[k].text
	if j < p.last(k) {
		return text[p.at[i] : p.at[j]-1]
	}
	return text[p.at[i]:]
}

// part is the index of the part that holds token i.
func (p *passage) part(i int) int {
	k := 0
	for i >= p.last(k) {
		k++
	}
	return k
}

// token is the text of token i.
func (p *passage) token(i int) string { return p.text(p.part(i), i, i+1) }
