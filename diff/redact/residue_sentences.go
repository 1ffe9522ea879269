package redact

import (
	"fmt"
	"slices"

	"pilcrow/rules/lint"
)

// pieceWords is the number of words of the pieces in which a withheld sentence is looked for.
const pieceWords = 6

// shingle is a piece of a withheld sentence: the place of its first word.
type shingle struct{ sentence, at int }

// repeated looks for pieces of withheld sentences in the text.
func (s *searcher) repeated() {
	if len(s.terms.sentences) == 0 || len(s.text) < pieceWords {
		return
	}
	table := s.shingles()
	tokens := s.text
	end, first := -1, -1 // the run of pieces under way
	for i := 0; i+pieceWords <= len(tokens); i++ {
		if !s.isShingle(table, tokens, i) {
			continue
		}
		if first >= 0 && i >= end {
			s.repeat(tokens[first:end])
			first = -1
		}
		if first < 0 {
			first = i
		}
		end = i + pieceWords
	}
	if first >= 0 {
		s.repeat(tokens[first:end])
	}
}

// shingles are the pieces of the withheld sentences that say something, by hash.
func (s *searcher) shingles() map[uint64][]shingle {
	table := map[uint64][]shingle{}
	for k, sentence := range s.terms.sentences {
		for i := 0; i+pieceWords <= len(sentence); i++ {
			piece := sentence[i : i+pieceWords]
			if !substantial(piece) {
				continue
			}
			h := hashWords(piece)
			same := func(sh shingle) bool {
				return sameTokens(s.terms.sentences[sh.sentence][sh.at:sh.at+pieceWords], piece)
			}
			if !slices.ContainsFunc(table[h], same) {
				table[h] = append(table[h], shingle{k, i})
			}
		}
	}
	return table
}

// isShingle reports whether the tokens at i are a piece of a withheld sentence.
func (s *searcher) isShingle(table map[uint64][]shingle, tokens []token, i int) bool {
	piece := tokens[i : i+pieceWords]
	for k := range piece[1:] {
		if piece[k+1].gap&gapMark != 0 {
			return false
		}
	}
	for _, sh := range table[hashWords(piece)] {
		if sameTokens(s.terms.sentences[sh.sentence][sh.at:sh.at+pieceWords], piece) {
			return true
		}
	}
	return false
}

// substantial reports whether a piece says something: two of its words do, and not all of them are of the offices and
// countries that every cable names.
func substantial(piece []token) bool {
	content, own := 0, 0
	for i := range piece {
		word := piece[i].word
		if stop(word) {
			continue
		}
		content++
		if !vocabulary()[word] {
			own++
		}
	}
	return content >= 2 && own >= 1
}

func sameTokens(a, b []token) bool {
	for i := range a {
		if a[i].word != b[i].word {
			return false
		}
	}
	return true
}

// hashWords is a hash of the words of tokens (FNV-1a).
func hashWords(tokens []token) uint64 {
	h := uint64(14695981039346656037)
	for i := range tokens {
		for k := range len(tokens[i].word) {
			h = (h ^ uint64(tokens[i].word[k])) * 1099511628211
		}
		h = (h ^ ' ') * 1099511628211
	}
	return h
}

// certainRepeat is the number of words from which on a repeated piece is no chance.
const certainRepeat = 8

// repeat takes up a run of words that stand in a withheld sentence as well.
func (s *searcher) repeat(run []token) {
	r := residue{
		code: "RC12", severity: lint.Warning, channel: run[0].channel, wide: true,
		span: spanOf(run),
		what: fmt.Sprintf("a stretch of %d words of a withheld passage", len(run)),
	}
	words := 0
	for i := range run {
		if !stop(run[i].word) {
			words++
		}
	}
	if words < 3 {
		return
	}
	if len(run) >= certainRepeat {
		r.severity = lint.Error
	}
	s.add(r)
}

// The weights of the words that two sentences share, and how much they must share to say the same.
const (
	rareWeight   = 2
	numberWeight = 2
	plainWeight  = 1
	leastTie     = 6
	leastAnchors = 3
	mostFrequent = 3 // a word that stands in more sentences of the release ties none of them to a passage
)

// paraphrased looks for sentences of the release that share numbers and rare words with a withheld sentence.
func (s *searcher) paraphrased() {
	held := s.heldSentences()
	if len(held) == 0 {
		return
	}
	sentences := sentencesOf(s.text)
	frequency := map[string]int{}
	for _, sentence := range sentences {
		for word := range anchors(sentence) {
			frequency[word]++
		}
	}
	owners := map[string][]int{}
	for k, sentence := range held {
		for word := range anchors(sentence) {
			if n := frequency[word]; n > 0 && n <= mostFrequent {
				owners[word] = append(owners[word], k)
			}
		}
	}
	for _, sentence := range sentences {
		s.paraphrase(sentence, held, owners)
	}
}

// heldSentences are the sentences of the withheld texts.
func (s *searcher) heldSentences() [][]token {
	var out [][]token
	for _, text := range s.terms.sentences {
		out = append(out, sentencesOf(text)...)
	}
	return out
}

// paraphrase takes up a sentence that shares enough with a withheld one.
func (s *searcher) paraphrase(sentence []token, held [][]token, owners map[string][]int) {
	shared, kinds := map[int]int{}, map[int]int{}
	first, last := map[int]int{}, map[int]int{}
	told := map[string]bool{}
	for i := range sentence {
		word := anchorOf(&sentence[i])
		if told[word] {
			continue
		}
		for _, k := range owners[word] {
			told[word] = true
			if _, ok := first[k]; !ok {
				first[k] = i
			}
			last[k] = i
			shared[k] += anchorWeight(&sentence[i])
			kinds[k]++
		}
	}
	best := -1
	for k := range held {
		if shared[k] >= leastTie && kinds[k] >= leastAnchors && (best < 0 || shared[k] > shared[best]) {
			best = k
		}
	}
	if best < 0 {
		return
	}
	run := sentence[first[best] : last[best]+1]
	s.add(residue{
		code: "RC13", severity: lint.Warning, channel: run[0].channel, wide: true,
		span: spanOf(run),
		what: fmt.Sprintf("a sentence that shares %d telling words with a withheld one", kinds[best]),
	})
}

// anchors are the words of a sentence that tie it to another.
func anchors(sentence []token) map[string]bool {
	set := map[string]bool{}
	for i := range sentence {
		if anchorWeight(&sentence[i]) > 0 {
			set[anchorOf(&sentence[i])] = true
		}
	}
	return set
}

// anchorOf is a word as sentences are tied by it: an ordinal is its number.
func anchorOf(tok *token) string {
	if n := len(tok.word); n > 2 && asciiDigit(tok.word[0]) && asciiDigit(tok.word[n-3]) {
		switch tok.word[n-2:] {
		case "st", "nd", "rd", "th":
			return tok.word[:n-2]
		}
	}
	return tok.word
}

// anchorWeight is how much a word says that two sentences share.
func anchorWeight(tok *token) int {
	switch {
	case asciiDigit(tok.word[0]):
		if len(tok.word) >= 2 && !yearlike(tok.word) {
			return numberWeight
		}
		return plainWeight
	case rare(tok.word):
		return rareWeight
	case stop(tok.word), vocabulary()[tok.word]:
		return 0
	case len(tok.word) >= 5:
		return plainWeight
	}
	return 0
}

// sentencesOf cuts tokens into sentences.
func sentencesOf(tokens []token) [][]token {
	var out [][]token
	from := 0
	for i := 1; i <= len(tokens); i++ {
		if i < len(tokens) && !breaks(tokens, i) {
			continue
		}
		if i-from >= 4 {
			out = append(out, tokens[from:i])
		}
		from = i
	}
	return out
}

// breaks reports whether a sentence ends before token i.
func breaks(tokens []token, i int) bool {
	tok := &tokens[i]
	return tok.gap&gapDot != 0 && tok.gap&(gapBlank|gapLine) != 0 && len(tokens[i-1].word) > 1 && !honorific(tokens[i-1].word)
}
