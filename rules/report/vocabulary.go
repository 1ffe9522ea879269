package report

import (
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"pilcrow/markings/cable"
)

// vocabulary knows the words of the passages that are held back, and those of the rest of the text.
type vocabulary struct {
	ids   map[string]int32 // numbers of words in small letters
	words []standing       // by number
	runs  map[run]standing // of two words that follow one another in what is held back
	sort  []string         // the words that are held back, in order
	small []byte           // a word in small letters, until the next
}

// run is two words that follow one another, by their numbers.
type run [2]int32

// standing is where words stand.
type standing struct {
	held Limit // of the highest passage that is held back; NoLimit: in none
	open bool  // in the rest of the text, too
}

// nothing is the number of no word.
const nothing = -1

// newVocabulary takes the words of doc apart. What is held back comes first: of the rest, runs count only that stand there.
func newVocabulary(doc *cable.Document, held []passage) *vocabulary {
	v := &vocabulary{ids: map[string]int32{}, runs: map[run]standing{}}
	for i := range held {
		p := &held[i]
		for _, s := range p.text {
			v.hold(doc.Src[s.Start:s.End], p.limit)
		}
		if p.paragraph >= 0 {
			v.hold(doc.Words(p.paragraph), p.limit) // with the words whole that a line end split
		}
	}
	v.sort = make([]string, 0, len(v.ids))
	for word := range v.ids {
		v.sort = append(v.sort, word)
	}
	slices.Sort(v.sort)
	at := 0
	for i := range held {
		for _, s := range held[i].text {
			v.free(doc.Src[min(at, s.Start):s.Start])
			at = max(at, s.End)
		}
	}
	v.free(doc.Src[at:])
	next := 0
	for i := range doc.Paragraphs {
		for next < len(held) && held[next].End <= doc.Paragraphs[i].Span.Start {
			next++
		}
		if next == len(held) || held[next].Start >= doc.Paragraphs[i].Span.End {
			v.free(doc.Words(i))
		}
	}
	return v
}

// hold takes in text that may not be shown.
func (v *vocabulary) hold(text string, limit Limit) {
	before := int32(nothing)
	for s := range wordsOf(text) {
		id := v.add(text[s.Start:s.End])
		v.words[id].held = max(v.words[id].held, limit)
		if before != nothing {
			known := v.runs[run{before, id}]
			known.held = max(known.held, limit)
			v.runs[run{before, id}] = known
		}
		before = id
	}
}

// free takes in text that anybody may read.
func (v *vocabulary) free(text string) {
	before := int32(nothing)
	for s := range wordsOf(text) {
		id := v.add(text[s.Start:s.End])
		v.words[id].open = true
		if known, held := v.runs[run{before, id}]; held && !known.open {
			known.open = true
			v.runs[run{before, id}] = known
		}
		before = id
	}
}

// add is the number of word, which is added where it is new.
func (v *vocabulary) add(word string) int32 {
	if id := v.id(word); id != nothing {
		return id
	}
	id := int32(len(v.words))
	v.ids[string(v.small)] = id
	v.words = append(v.words, standing{})
	return id
}

// id is the number of word, nothing where it is not known. The word in small letters is left in v.small.
func (v *vocabulary) id(word string) int32 {
	v.small = v.small[:0]
	for i := range len(word) {
		c := word[i]
		if c >= utf8.RuneSelf {
			v.small = append(v.small[:0], strings.ToLower(word)...)
			break
		}
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		v.small = append(v.small, c)
	}
	if id, known := v.ids[string(v.small)]; known {
		return id
	}
	return nothing
}

// shortest is the least length of a piece of a word that is looked for, and digits is that of a number.
const (
	shortest = 4
	digits   = 3
)

// word is the limit that word calls for: of one that stands in what is held back and nowhere else. A long word counts
// also where the text goes on behind it, for a quotation may be cut.
func (v *vocabulary) word(word string) Limit {
	id := v.id(word)
	small := string(v.small)
	if id != nothing && v.words[id].open || number(small) && len(small) < digits {
		return NoLimit
	}
	if id != nothing && v.words[id].held != NoLimit {
		return v.words[id].held
	}
	if len(small) < shortest {
		return NoLimit
	}
	i, _ := slices.BinarySearch(v.sort, small)
	if i == len(v.sort) || !strings.HasPrefix(v.sort[i], small) {
		return NoLimit
	}
	return v.words[v.ids[v.sort[i]]].held
}

// quoted is the limit that a quotation calls for: of its words, and of words that follow one another in what is held back
// only.
func (v *vocabulary) quoted(text string) Limit {
	limit := NoLimit
	before, numbered := int32(nothing), false
	for s := range wordsOf(text) {
		word := text[s.Start:s.End]
		limit = max(limit, v.word(word))
		id, isNumber := v.id(word), number(word)
		if known := v.runs[run{before, id}]; !known.open && !(numbered && isNumber) {
			limit = max(limit, known.held)
		}
		before, numbered = id, isNumber
	}
	return limit
}

// number reports whether word consists of digits.
func number(word string) bool { return word != "" && word[0] >= '0' && word[0] <= '9' }

// wordsOf are the words of text: letters in a row, or digits.
func wordsOf(text string) iter.Seq[cable.Span] {
	return func(yield func(cable.Span) bool) {
		start, kind := 0, 0
		for i, r := range text {
			now := 0
			switch {
			case r >= '0' && r <= '9':
				now = 1
			case unicode.IsLetter(r) || kind == 2 && unicode.Is(unicode.M, r):
				now = 2
			}
			if now == kind {
				continue
			}
			if kind != 0 && !yield(cable.Span{Start: start, End: i}) {
				return
			}
			start, kind = i, now
		}
		if kind != 0 {
			yield(cable.Span{Start: start, End: len(text)})
		}
	}
}

// speaks reports whether text has a word.
func speaks(text string) bool {
	for range wordsOf(text) {
		return true
	}
	return false
}

// counting is the number of words of text as a reader counts them: what stands between blanks.
func counting(text string) int {
	n := 0
	for range strings.FieldsSeq(text) {
		n++
	}
	return n
}
