package report

import (
	"slices"
	"strings"
	"unicode"

	"pilcrow/markings/cable"
)

// vocabulary knows the words of the passages that are held back, and those of the rest of the text.
type vocabulary struct {
	held map[string]Limit // words in small letters, by the highest passage they stand in
	runs map[[2]string]Limit
	sort []string // the keys of held, in order

	open     map[string]bool
	openRuns map[[2]string]bool
}

// newVocabulary takes the words of doc apart.
func newVocabulary(doc *cable.Document, held []passage) *vocabulary {
	v := &vocabulary{
		held: map[string]Limit{}, runs: map[[2]string]Limit{}, open: map[string]bool{}, openRuns: map[[2]string]bool{},
	}
	at := 0
	for i := range held {
		p := &held[i]
		for _, s := range p.text {
			v.free(doc.Src[min(at, s.Start):s.Start])
			v.hold(doc.Src[s.Start:s.End], p.limit)
			at = max(at, s.End)
		}
		if p.paragraph >= 0 {
			v.hold(doc.Words(p.paragraph), p.limit) // with the words whole that a line end split
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
	v.sort = make([]string, 0, len(v.held))
	for word := range v.held {
		v.sort = append(v.sort, word)
	}
	slices.Sort(v.sort)
	return v
}

// hold takes in text that may not be shown.
func (v *vocabulary) hold(text string, limit Limit) {
	before := ""
	for _, s := range wordsOf(text) {
		word := strings.ToLower(text[s.Start:s.End])
		v.held[word] = max(v.held[word], limit)
		if before != "" {
			run := [2]string{before, word}
			v.runs[run] = max(v.runs[run], limit)
		}
		before = word
	}
}

// free takes in text that anybody may read.
func (v *vocabulary) free(text string) {
	before := ""
	for _, s := range wordsOf(text) {
		word := strings.ToLower(text[s.Start:s.End])
		v.open[word] = true
		if before != "" {
			v.openRuns[[2]string{before, word}] = true
		}
		before = word
	}
}

// shortest is the least length of a piece of a word that is looked for, and digits is that of a number.
const (
	shortest = 4
	digits   = 3
)

// word is the limit that word calls for: of one that stands in what is held back and nowhere else. A long word counts
// also where the text goes on behind it, for a quotation may be cut.
func (v *vocabulary) word(word string) Limit {
	word = strings.ToLower(word)
	if v.open[word] || number(word) && len(word) < digits {
		return NoLimit
	}
	if limit := v.held[word]; limit != NoLimit || len(word) < shortest {
		return limit
	}
	i, _ := slices.BinarySearch(v.sort, word)
	limit := NoLimit
	if i < len(v.sort) && strings.HasPrefix(v.sort[i], word) {
		limit = v.held[v.sort[i]]
	}
	return limit
}

// quoted is the limit that a quotation calls for: of its words, and of words that follow one another in what is held back
// only.
func (v *vocabulary) quoted(text string) Limit {
	limit := NoLimit
	before := ""
	for _, s := range wordsOf(text) {
		word := strings.ToLower(text[s.Start:s.End])
		limit = max(limit, v.word(word))
		if run := [2]string{before, word}; before != "" && !v.openRuns[run] && !(number(before) && number(word)) {
			limit = max(limit, v.runs[run])
		}
		before = word
	}
	return limit
}

// number reports whether word consists of digits.
func number(word string) bool { return word != "" && word[0] >= '0' && word[0] <= '9' }

// wordsOf are the words of text: letters in a row, or digits.
func wordsOf(text string) []cable.Span {
	var spans []cable.Span
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
		if kind != 0 {
			spans = append(spans, cable.Span{Start: start, End: i})
		}
		start, kind = i, now
	}
	if kind != 0 {
		spans = append(spans, cable.Span{Start: start, End: len(text)})
	}
	return spans
}

// counting is the number of words of text as a reader counts them: what stands between blanks.
func counting(text string) int { return len(strings.Fields(text)) }
