package diff

import (
	"hash/maphash"
	"slices"
	"strings"

	"pilcrow/markings/redaction"
)

// A token is what the comparison takes for one word: a word between blanks, or all words that a notation touches which
// stands in the place of words, be they withheld, left out by an editor or lost on the way.

// An interner numbers tokens: equal ones get the same id.
type interner struct {
	text  []string // by id
	marks []bool   // by id: the token is a withholding notation
	slots []tokenSlot
	seed  maphash.Seed
}

// A tokenSlot is a place of the interner's hash table. The table only finds what may be equal; equality is asked of the
// texts, and ids follow the order of appearance, so that nothing depends on the hash.
type tokenSlot struct {
	hash uint32
	next int32 // id + 1; 0 for an empty slot
}

func newInterner() *interner {
	return &interner{slots: make([]tokenSlot, 256), seed: maphash.MakeSeed()}
}

// id is the number of the token.
func (in *interner) id(token string) int32 {
	if 2*len(in.text) >= len(in.slots) {
		in.grow()
	}
	hash := uint32(maphash.String(in.seed, token))
	mask := uint32(len(in.slots) - 1)
	for h := hash & mask; ; h = (h + 1) & mask {
		switch s := &in.slots[h]; {
		case s.next == 0:
			in.text = append(in.text, token)
			in.marks = append(in.marks, false)
			*s = tokenSlot{hash, int32(len(in.text))}
			return s.next - 1
		case s.hash == hash && in.text[s.next-1] == token:
			return s.next - 1
		}
	}
}

// grow doubles the table.
func (in *interner) grow() {
	slots := make([]tokenSlot, 2*len(in.slots))
	mask := uint32(len(slots) - 1)
	for _, s := range in.slots {
		if s.next != 0 {
			h := s.hash & mask
			for slots[h].next != 0 {
				h = (h + 1) & mask
			}
			slots[h] = s
		}
	}
	in.slots = slots
}

// merge takes over the tokens of other and renumbers ids, which are other's.
func (in *interner) merge(other *interner, ids []int32) {
	table := make([]int32, len(other.text))
	for k, token := range other.text {
		table[k] = in.id(token)
		in.marks[table[k]] = in.marks[table[k]] || other.marks[k]
	}
	for k, id := range ids {
		ids[k] = table[id]
	}
}

// tokens are the tokens of one or several texts.
type tokens struct {
	ids []int32
	at  []int32 // the byte offset of each in its text
}

func (t tokens) slice(from, to int) tokens { return tokens{t.ids[from:to:to], t.at[from:to:to]} }

// add appends the tokens of text, which are words with single blanks between them. WordEnd is the end of the first word
// that ends at an offset or after it.
func (t *tokens) add(in *interner, text string, wordEnd func(from int) int) {
	notations := bracketed(text)
	for start := 0; start <= len(text); {
		end, mark := wordEnd(start), false
		for len(notations) > 0 && notations[0].Start < end {
			mark = mark || notations[0].Withholds()
			end = wordEnd(max(end, notations[0].End))
			notations = notations[1:]
		}
		id := in.id(text[start:end])
		in.marks[id] = in.marks[id] || mark
		t.ids = append(t.ids, id)
		t.at = append(t.at, int32(start))
		start = end + 1
	}
}

// addText appends the tokens of text, whose words are parted by single blanks.
func (t *tokens) addText(in *interner, text string) {
	if text != "" {
		t.add(in, text, func(from int) int { return nextBlank(text, from) })
	}
}

// addWords appends the tokens of text, which is words joined by single blanks. A word may hold blanks.
func (t *tokens) addWords(in *interner, text string, words []string) {
	if len(words) == 0 {
		return
	}
	k, end := 0, len(words[0])
	t.add(in, text, func(from int) int {
		for end < from && k+1 < len(words) {
			k++
			end += 1 + len(words[k])
		}
		return end
	})
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
	parts []part
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
