package redact

import (
	"strings"

	"pilcrow/rules/lint"
)

// acronym is the short form of a withheld term.
type acronym struct {
	term    int32
	learned bool // the text says so: Human Rights Bureau (HRB)
}

// expansion is what a withheld acronym stands for.
type expansion struct {
	words []string
	term  int32
}

// The least and the greatest number of letters of an acronym.
const (
	shortestAcronym = 3
	longestAcronym  = 8
)

// longestDefinition is the greatest number of words before an acronym that are looked at for what it stands for.
const longestDefinition = longestAcronym + 4

// define makes the acronyms of the terms, and learns from the texts what acronyms stand for and which words are plain.
func (s *searcher) define() {
	s.acronyms = map[string]acronym{}
	withheld := map[string]int32{}
	for i := range s.terms.list {
		t := &s.terms.list[i]
		if t.origin == said {
			continue
		}
		if len(t.tokens) == 1 && t.tokens[0].guise&allCapitals != 0 && len(t.text) <= longestAcronym {
			withheld[t.tokens[0].word] = int32(i)
		}
		if short := initialsOf(t); len(short) >= shortestAcronym && !common(short) {
			s.acronyms[short] = acronym{term: int32(i)}
		}
	}
	if len(s.terms.list) == 0 && len(s.pass.Passages) == 0 {
		return
	}
	s.learn(s.text, 0, s.pass.Released.Src, withheld)
	if original := s.pass.Original; original != nil {
		sift(original.Src, func(tokens []token, from int) {
			s.terms.addPlain(tokens[from:])
			s.learn(tokens, from, original.Src, withheld)
		})
	}
}

// initialsOf are the first letters of the words of a name, in small letters.
func initialsOf(t *term) string {
	if caseless(t.text) && t.origin != listed {
		return ""
	}
	var b []byte
	for i := range t.tokens {
		word := t.tokens[i].word
		if stop(word) && len(word) > 1 {
			continue
		}
		if t.tokens[i].guise&capital == 0 || word[0] >= 0x80 {
			return ""
		}
		b = append(b, word[0])
	}
	return string(b)
}

// learn reads the definitions of acronyms among the tokens of src from one on: words with capitals, then their first
// letters in parentheses.
func (s *searcher) learn(tokens []token, from int, src string, withheld map[string]int32) {
	for i := from; i < len(tokens); i++ {
		tok := &tokens[i]
		if tok.guise&allCapitals == 0 || len(tok.word) < 2 || len(tok.word) > longestAcronym {
			continue
		}
		if tok.start == 0 || src[tok.start-1] != '(' || int(tok.end) >= len(src) || src[tok.end] != ')' {
			continue
		}
		words := spelled(tokens[max(0, i-longestDefinition):i], tok.word)
		if words == nil {
			continue
		}
		if k, ok := s.terms.seen[strings.Join(words, " ")]; ok && s.terms.list[k].origin != said {
			s.acronyms[strings.Clone(tok.word)] = acronym{int32(k), true}
		}
		if k, ok := withheld[tok.word]; ok {
			s.expansions = append(s.expansions, expansion{words, k})
		}
	}
}

// spelled are the last words before an acronym whose first letters spell it, nil where they do not.
func spelled(before []token, short string) []string {
	var words []string
	k := len(short) - 1
	for i := len(before) - 1; i >= 0 && k >= 0; i-- {
		word := before[i].word
		switch {
		case word[0] == short[k]:
			k--
		case !stop(word):
			return nil
		}
		words = append([]string{strings.Clone(word)}, words...)
	}
	if k >= 0 || len(words) < 2 {
		return nil
	}
	return words
}

// expand adds the forms of what withheld acronyms stand for.
func (s *searcher) expand() {
	for _, e := range s.expansions {
		s.forms.exact.add(e.words, form{term: e.term, shape: expanded, weight: lint.Error})
	}
}

// abbreviated looks for the acronyms of terms, and for words whose first letters are a withheld acronym.
func (s *searcher) abbreviated(tokens []token) {
	if len(s.acronyms) == 0 {
		return
	}
	for i := range tokens {
		tok := &tokens[i]
		if tok.guise&allCapitals == 0 {
			continue
		}
		a, ok := s.acronyms[tok.word]
		if !ok || !a.learned && common(tok.word) {
			continue
		}
		r := residue{
			code: "RC09", severity: lint.Warning, channel: tok.channel, span: spanOf(tokens[i : i+1]),
			what: "an acronym of a withheld string, " + lengthOf(tokens[i:i+1]) + ",",
		}
		if a.learned {
			r.severity = lint.Error
		}
		s.add(r)
	}
}

// initials looks for the initials of persons: Y.Z. anywhere, YZ beside a mark.
func (s *searcher) initials() {
	names := map[string]bool{}
	for i := range s.terms.list {
		t := &s.terms.list[i]
		if t.origin == said || !t.person || len(t.tokens) < 2 {
			continue
		}
		var b []byte
		for k := range t.tokens {
			word := t.tokens[k].word
			if k > 0 && len(word) > 2 && word[0] < 0x80 && len(b) > 0 {
				names[string([]byte{b[0], word[0]})] = true
			}
			if !particle(word) && word[0] < 0x80 {
				b = append(b, word[0])
			}
		}
		if n := len(b); n >= 2 {
			names[string(b)], names[string(b[:2])], names[string([]byte{b[0], b[n-1]})] = true, true, true
		}
	}
	if len(names) == 0 {
		return
	}
	for i := 0; i < len(s.text); i++ {
		end, word := s.initialsAt(i)
		if word != "" && names[word] {
			run := s.text[i:end]
			at := spanOf(run)
			if run[len(run)-1].guise&dotted != 0 {
				at.End++
			}
			s.add(residue{
				code: "RC06", severity: lint.Warning, channel: run[0].channel,
				span: at,
				what: "the initials of a withheld name, " + lengthOf(run) + ",",
			})
			i = end - 1
		}
	}
}

// initialsAt is the run of initials at token i: what they spell, and the token after them.
func (s *searcher) initialsAt(i int) (end int, word string) {
	tok := &s.text[i]
	if tok.guise&(allCapitals|beside|numbered) == allCapitals|beside && len(tok.word) <= 3 && !common(tok.word) {
		return i + 1, tok.word
	}
	end = i
	for end < len(s.text) && end < i+4 {
		t := &s.text[end]
		if len(t.word) != 1 || t.guise&capital == 0 || t.guise&dotted == 0 || end > i && t.gap&^(gapDot|gapBlank|gapLine) != 0 {
			break
		}
		word += t.word
		end++
	}
	if end-i < 2 || wontInitials[word] || s.ofName(i, end) {
		return i, ""
	}
	return end, word
}

// wontInitials are letters with full stops that stand for something else in every text.
var wontInitials = map[string]bool{
	"us": true, "un": true, "uk": true, "eu": true, "dc": true, "eo": true, "pm": true, "ie": true, "eg": true,
}

// ofName reports whether the initials from i to end belong to a name that stands before or after them, or to a time.
func (s *searcher) ofName(i, end int) bool {
	if i > 0 && (s.text[i].gap == gapBlank && s.text[i-1].guise&capital != 0 && rare(s.text[i-1].word) ||
		asciiDigit(s.text[i-1].word[0])) {
		return true
	}
	if end == len(s.text) {
		return false
	}
	after := &s.text[end]
	return after.gap&(gapStop|gapMark|gapComma|gapLine) == 0 && after.guise&capital != 0 && !common(after.word)
}
