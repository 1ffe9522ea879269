package redact

import (
	"strings"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// spaced looks for terms whose letters stand apart: Z h o v t i s, Z-h-o-v-t-i-s.
func (s *searcher) spaced() {
	for _, tokens := range [][]token{s.text, s.others} {
		for i := 0; i < len(tokens); {
			end := i
			for end < len(tokens) && len([]rune(tokens[end].word)) == 1 && tokens[end].guise&single == 0 &&
				(end == i || tokens[end].gap&(gapMark|gapComma) == 0) {
				end++
			}
			if end-i >= shortestSpaced {
				s.letters(tokens[i:end])
			}
			i = max(end, i+1)
		}
	}
}

// The least number of letters that stand apart, and the greatest number of letters of a word that is looked for.
const (
	shortestSpaced = 4
	longestWord    = 24
)

// letters looks for terms in a run of letters that stand apart.
func (s *searcher) letters(run []token) {
	var b strings.Builder
	at := make([]int, 0, len(run)+1) // where each letter begins in what they spell
	for i := range run {
		at = append(at, b.Len())
		b.WriteString(run[i].word)
	}
	at = append(at, b.Len())
	for i := range run {
		s.spell(run, b.String(), at, i, i, 0)
	}
}

// spell follows the trie from a node along the letters from i on; the walk began at letter start.
func (s *searcher) spell(run []token, text string, at []int, start, i int, from int32) {
	if n := &s.forms.exact.nodes[from]; n.ends && n.best.shape > subset && i-start >= shortestSpaced {
		s.add(residue{
			code: "RC11", severity: max(n.best.weight, lint.Error), rank: int(n.best.shape) + i - start, channel: run[start].channel,
			span: spanOf(run[start:i]),
			what: "a withheld string of " + lettersLong(i-start) + " that stand apart",
		})
	}
	for end := i + 1; end <= len(run) && end <= i+longestWord; end++ {
		id := s.forms.exact.id(text[at[i]:at[end]])
		if id == 0 {
			continue
		}
		if to := s.forms.exact.step(from, id); to != 0 {
			s.spell(run, text, at, start, end, to)
		}
	}
}

// turned looks for words that are written backward or with the alphabet turned by half.
func (s *searcher) turned(tokens []token) {
	var back, half []byte
	for i := range tokens {
		tok := &tokens[i]
		if len(tok.word) < 6 || tok.guise&(numbered|foreign) != 0 {
			continue
		}
		back, half = back[:0], half[:0]
		for k := len(tok.word) - 1; k >= 0; k-- {
			back = append(back, tok.word[k])
		}
		for k := range len(tok.word) {
			c := tok.word[k]
			if 'a' <= c && c <= 'z' {
				c = 'a' + (c-'a'+13)%26
			}
			half = append(half, c)
		}
		for _, word := range [2]string{string(back), string(half)} {
			id := s.forms.exact.id(word)
			if id == 0 || word == tok.word || common(tok.word) {
				continue
			}
			n := &s.forms.exact.nodes[s.forms.exact.step(0, id)]
			if n.ends && n.best.shape > subset && n.best.weight >= lint.Warning {
				s.add(residue{
					code: "RC11", severity: lint.Error, channel: tok.channel, span: spanOf(tokens[i : i+1]),
					what: "a withheld string with its letters turned, " + lengthOf(tokens[i:i+1]) + ",",
				})
			}
		}
	}
}

// rooted looks inside addresses, links and user names for parts of names that are one with other letters.
func (s *searcher) rooted(tokens []token) {
	if len(s.forms.roots) == 0 {
		return
	}
	for i := range tokens {
		tok := &tokens[i]
		if tok.guise&(addressed|numbered) == 0 || len(tok.word) < 6 || len(tok.word) > 80 {
			continue
		}
		if n := s.rootIn(tok.word); n > 0 {
			s.add(residue{
				code: "RC10", severity: lint.Error, channel: tok.channel, span: spanOf(tokens[i : i+1]),
				what: "an identifier that holds a part of a withheld name, " + lengthOf(tokens[i:i+1]) + ",",
			})
		}
	}
}

// rootIn is the length of the longest part of a name in a word, 0 for none.
func (s *searcher) rootIn(word string) int {
	best := 0
	for i := range len(word) {
		for end := i + 5; end <= len(word) && end <= i+longestWord; end++ {
			if _, ok := s.forms.roots[word[i:end]]; ok && end-i > best {
				best = end - i
			}
		}
	}
	return best
}

// fileName looks for terms in the name of the file.
func (s *searcher) fileName() {
	name := s.pass.Released.Name
	name = name[strings.LastIndexAny(name, `/\`)+1:]
	t := newTokenizer(name)
	t.cut(cable.Span{End: len(name)}, inFileName)
	for i := range t.out {
		t.out[i].guise |= addressed | capital
	}
	first := len(s.found)
	s.exact(name, t.out)
	s.variants(t.out)
	s.rooted(t.out)
	for i := first; i < len(s.found); i++ {
		s.found[i].span, s.found[i].code = cable.Span{}, "RG09"
	}
}
