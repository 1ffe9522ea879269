package redact

import (
	"pilcrow/rules/lint"
)

// shortestBeside is the least length of a part of a name that is told with a letter changed.
const shortestBeside = 7

// besides looks for names of which one word stands as it is and the next one with a letter changed, as scripts are
// romanised that have letters between two of ours: Wattanakul and Wattanakun.
func (s *searcher) besides(tokens []token) {
	parts := s.besideParts()
	if len(parts) == 0 {
		return
	}
	for i := range tokens {
		if tokens[i].guise&capital == 0 {
			continue
		}
		for _, other := range parts[tokens[i].word] {
			if i+1 < len(tokens) && goesOn(tokens, i+1) && changed(&tokens[i+1], other) {
				s.besideFound(tokens[i : i+2])
			}
			if i > 0 && goesOn(tokens, i) && changed(&tokens[i-1], other) {
				s.besideFound(tokens[i-1 : i+1])
			}
		}
	}
}

// besideParts are the skeletons of the words beside each word of the withheld names.
func (s *searcher) besideParts() map[string][]string {
	var parts map[string][]string
	for k := range s.terms.list {
		t := &s.terms.list[k]
		if !t.person || t.house || t.weight < lint.Error || t.origin == said {
			continue
		}
		for i := range t.tokens {
			for _, j := range [2]int{i - 1, i + 1} {
				if j < 0 || j >= len(t.tokens) || len(t.tokens[j].word) < shortestBeside || !rare(t.tokens[j].word) {
					continue
				}
				if parts == nil {
					parts = map[string][]string{}
				}
				word := t.tokens[i].word
				parts[word] = append(parts[word], skeleton(t.tokens[j].word))
			}
		}
	}
	return parts
}

// changed reports whether a token is a rare word with a capital that differs from a skeleton by one letter, not the first.
func changed(tok *token, want string) bool {
	if tok.guise&capital == 0 || want == "" || len(tok.word) < shortestBeside || !rare(tok.word) {
		return false
	}
	skel := skeleton(tok.word)
	return skel != "" && skel[0] == want[0] && skel != want && distance(skel, want) == 1
}

// besideFound takes up two words that are a withheld name but for a letter.
func (s *searcher) besideFound(run []token) {
	s.add(residue{
		code: "RC04", severity: lint.Error, rank: int(whole) + longer(run), channel: run[0].channel,
		span: spanOf(run),
		what: "a withheld name with a letter changed, " + lengthOf(run) + ",",
	})
}
