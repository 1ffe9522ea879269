package redact

import (
	"strings"

	"pilcrow/rules/lint"
)

// neighbourhood is how far from a withheld name its other words are looked for, in bytes.
const neighbourhood = 60

// parted looks for words beside a mark that belong with what it withholds: the given name before a withheld surname, the
// rest of a house's name.
func (s *searcher) parted() {
	p := s.pass
	if p.Original == nil {
		return
	}
	for i := range p.Passages {
		passage := &p.Passages[i]
		tokens := tokensOf(passage.Text)
		if len(tokens) == 0 || len(passage.Marks) == 0 || !proper(tokens) || honorific(tokens[0].word) {
			continue
		}
		n := len(passage.Spans)
		if n == 0 {
			continue
		}
		src := p.Original.Src
		start, end := passage.Spans[0].Start, passage.Spans[n-1].End
		before, after := src[max(0, start-neighbourhood):start], src[end:min(len(src), end+neighbourhood)]
		if caseless(before + after) {
			continue
		}
		s.part(before, passage.Place.Start, false, len(tokens))
		s.part(after, passage.Place.End, true, len(tokens))
	}
}

// part takes up the word of the release at one side of a mark, where the original has it beside the withheld name, as part
// of it.
func (s *searcher) part(beside string, mark int, after bool, held int) {
	tokens := tokensOf(beside)
	was, ok := neighbour(beside, tokens, after)
	if !ok {
		return
	}
	run := 1
	if after {
		run = capitalRun(tokens)
	}
	giving := !after && held == 1 && (given(was.word) || rare(was.word) && !s.terms.plain[was.word])
	if stop(was.word) || honorific(was.word) || run == 1 && !giving && !rare(was.word) {
		return
	}
	i := s.beside(mark, after)
	if i < 0 || i+run > len(s.text) || s.text[i].word != was.word || after && !sameTokens(s.text[i:i+run], tokens[:run]) {
		return
	}
	words := s.text[i : i+run]
	r := residue{
		code: "RC14", severity: lint.Warning, channel: s.text[i].channel, rank: held,
		span: spanOf(words),
		what: "what belongs with a withheld name, " + lengthOf(words) + ", beside its mark",
	}
	if giving {
		r.code, r.severity = "RC05", lint.Error
		r.what = "a given name, " + lengthOf(s.text[i:i+1]) + ", beside the mark of its surname"
	}
	s.add(r)
}

// neighbour is the token of the original at the side of a withheld name; false where it is no word with a capital, or more
// than blanks stand between.
func neighbour(beside string, tokens []token, after bool) (token, bool) {
	if len(tokens) == 0 {
		return token{}, false
	}
	was := tokens[len(tokens)-1]
	gap := beside[was.end:]
	if after {
		was = tokens[0]
		gap = beside[:was.start]
	}
	return was, strings.Trim(gap, " -\r\n") == "" && was.guise&(capital|possessive) == capital && len(was.word) > 1
}

// capitalRun is the number of words with capitals at the head of tokens, at least 1.
func capitalRun(tokens []token) int {
	run := 1
	for run < len(tokens) && tokens[run].gap&^(gapBlank|gapLine) == 0 && tokens[run].guise&capital != 0 {
		run++
	}
	return run
}

// beside is the index of the token right before or after a place of the release, -1 for none.
func (s *searcher) beside(at int, after bool) int {
	low, high := 0, len(s.text)
	for low < high {
		mid := (low + high) / 2
		if int(s.text[mid].start) < at {
			low = mid + 1
		} else {
			high = mid
		}
	}
	if !after {
		return low - 1
	}
	if low == len(s.text) {
		return -1
	}
	return low
}

// proper reports whether each word of a passage that counts has a capital.
func proper(tokens []token) bool {
	for i := range tokens {
		if !lifted(tokens, i) && !particle(tokens[i].word) && !stop(tokens[i].word) {
			return false
		}
	}
	return tokens[0].guise&(capital|foreign) != 0 && !stop(tokens[0].word) && len(tokens) <= longestName
}
