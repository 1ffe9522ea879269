package redact

import (
	"slices"
	"strings"

	"pilcrow/rules/lint"
)

// reading is one way to read a token: its skeleton and its sound.
type reading struct {
	skeleton, sound string
	foreign         bool
}

// variants looks for the terms in other spellings and other scripts.
func (s *searcher) variants(tokens []token) {
	if len(s.forms.loose.ids) == 0 {
		return
	}
	for i := range tokens {
		tok := &tokens[i]
		if tok.guise&(capital|foreign|disguised) == 0 {
			continue
		}
		var picked []reading
		s.hear(tokens, i, i, 0, &picked)
	}
}

// readings are the ways to read the tokens from i on as one word; each with the place after it.
func (s *searcher) readings(tokens []token, i int, each func(r reading, next int)) {
	tok := &tokens[i]
	if len(tok.word) < 2 || particle(tok.word) && tok.guise&foreign == 0 {
		return
	}
	if tok.guise&foreign != 0 {
		scripted(tokens, i, each)
	}
	read := func(word string, next int) {
		skel, _ := skeletonOf(word)
		if skel == "" {
			return
		}
		r := reading{skel, sound(skel), tok.guise&foreign != 0}
		each(r, next)
		if r.foreign {
			for _, other := range unvoiced(skel) {
				each(reading{other, sound(other), true}, next)
			}
		}
	}
	read(tok.word, i+1)
	if other := guttural.Replace(tok.word); other != tok.word {
		read(other, i+1)
	}
	if other := strings.ReplaceAll(tok.word, "г", "х"); other != tok.word {
		read(other, i+1) // as in Ukrainian
	}
	if other := hepburn(tok.word); other != tok.word {
		read(other, i+1)
	}
	if now, ok := wadeGiles[tok.word]; ok {
		read(now, i+1)
	}
	fusedWord, mapped := tok.word, orSame(wadeGiles, tok.word)
	for end := i + 1; end < len(tokens) && end < i+4 && linked(&tokens[end]); end++ {
		fusedWord += tokens[end].word
		mapped += orSame(wadeGiles, tokens[end].word)
		read(fusedWord, end+1)
		if mapped != fusedWord {
			read(mapped, end+1)
		}
	}
}

func orSame(table map[string]string, word string) string {
	if other, ok := table[word]; ok {
		return other
	}
	return word
}

// unvoiced are readings of a word in a script that writes few vowels: letters that are a consonant here and a vowel there
// left out, p as f.
func unvoiced(skel string) []string {
	if len(skel) < 4 || strings.ContainsAny(skel[1:], "aeou") {
		return nil
	}
	head, rest := skel[:1], skel[1:]
	var out []string
	if strings.Contains(rest, "v") {
		out = append(out, head+strings.ReplaceAll(rest, "v", ""))
	}
	if strings.Contains(skel, "p") {
		out = append(out, strings.ReplaceAll(skel, "p", "f"))
	}
	if strings.Contains(rest, "h") {
		out = append(out, head+strings.ReplaceAll(rest, "h", ""))
	}
	return out
}

// hear follows the trie of sounds from a node along the tokens from at on.
func (s *searcher) hear(tokens []token, start, at int, from int32, picked *[]reading) {
	if n := &s.forms.loose.nodes[from]; n.ends && at > start && at == s.heardTo {
		s.heard(tokens[start:at], n.best, *picked)
	}
	if at >= len(tokens) || len(*picked) >= longestName || at > start && !goesOn(tokens, at) {
		return
	}
	if at > start && particle(tokens[at].word) && tokens[at].guise&foreign == 0 {
		s.hear(tokens, start, at+1, from, picked)
		return
	}
	if at > start && foreignParticle(tokens[at].word) {
		s.hear(tokens, start, at+1, from, picked)
	}
	s.readings(tokens, at, func(r reading, next int) {
		id := s.forms.loose.id(r.sound)
		if id == 0 {
			return
		}
		if to := s.forms.loose.step(from, id); to != 0 {
			*picked = append(*picked, r)
			s.heardTo = next
			s.hear(tokens, start, next, to, picked)
			*picked = (*picked)[:len(*picked)-1]
		}
	})
}

// heard takes up a form that sounds like a run of tokens.
func (s *searcher) heard(run []token, f form, picked []reading) {
	t := &s.forms.terms.list[f.term]
	if keyed(picked[0].sound) {
		s.scriptHeard(run, f)
		return
	}
	parts := partsFor(t, f, len(picked))
	if parts == nil {
		return
	}
	alike, same, script := likeness(parts, picked)
	if !alike || len(run) == len(parts) && sameWords(run, parts) || !lettered(run) || allCommon(run) {
		return
	}
	exactPart := len(run) > 1 && slices.ContainsFunc(run, func(t token) bool {
		return rare(t.word) && slices.Contains(parts, t.word)
	})
	r := residue{
		code: "RC04", severity: lint.Error, rank: int(f.shape) + longer(run), channel: run[0].channel,
		span: spanOf(run),
		what: "a withheld name in another spelling, " + lengthOf(run) + ",",
	}
	if f.shape == namePart {
		r.what = "a part of a withheld name in another spelling, " + lengthOf(run) + ","
	}
	switch {
	case script:
		r.code, r.what = "RC08", "a withheld name in another script, "+lengthOf(run)+","
		if !same {
			r.severity = scriptSeverity(picked)
		}
	case !same:
		if len(run) == 1 && !s.telling(&run[0], picked[0]) {
			return
		}
		if !exactPart {
			r.severity = lint.Warning
		}
		r.what = strings.Replace(r.what, "in another spelling", "as it sounds", 1)
	}
	if exactPart {
		r.severity = lint.Critical
	}
	if guiseOf(run)&(hidden|disguised) != 0 {
		r.code, r.what = "RC11", "a withheld name in disguise, "+lengthOf(run)+","
	}
	s.add(r)
}

// scriptSeverity is the severity of a name in another script that only sounds like the one withheld: a word of one or two
// consonants is nothing, one of three is doubtful.
func scriptSeverity(picked []reading) lint.Severity {
	switch n := len(picked[0].sound); {
	case len(picked) > 1 || n > shortestSound:
		return lint.Error
	case n == shortestSound:
		return lint.Warning
	}
	return lint.Off
}

// likeness reports whether the readings of a run are near the parts of a name, whether they are the same but for given
// names, and whether a script lies between them.
func likeness(parts []string, picked []reading) (alike, same, script bool) {
	same = true
	for i, r := range picked {
		want, bare := skeletonOf(parts[i])
		modern, _ := skeletonOf(orSame(wadeGiles, parts[i]))
		if r.skeleton != want && r.skeleton != modern {
			same = same && given(parts[i]) && len(picked) > 1
			if !bare && !r.foreign && !near(r.skeleton, want) {
				return false, false, false
			}
		}
		script = script || r.foreign != (skeleton(parts[i]) == "")
	}
	return true, same, script
}

// allCommon reports whether all words of a run are of the language.
func allCommon(run []token) bool {
	return !slices.ContainsFunc(run, func(t token) bool { return !common(t.word) })
}

// lettered reports whether the last word of a run begins with a capital; a part after a hyphen need not.
func lettered(run []token) bool {
	last := len(run) - 1
	for last > 0 && run[last].gap&gapHyphen != 0 {
		last--
	}
	return run[last].guise&(capital|foreign|disguised) != 0
}

// telling reports whether a single word that only sounds like a part of a name is rare enough to be told.
func (s *searcher) telling(tok *token, r reading) bool {
	return rare(tok.word) && len(r.skeleton) >= 5 && len(r.sound) >= shortestSound && s.small[tok.word] == 0
}

func sameWords(run []token, parts []string) bool {
	for i := range parts {
		if run[i].word != parts[i] {
			return false
		}
	}
	return true
}

// partsFor are the words of the term in the order of a form of n words, nil where there is none such.
func partsFor(t *term, f form, n int) []string {
	parts := make([]string, 0, len(t.tokens))
	for i := range t.tokens {
		if w := t.tokens[i].word; !particle(w) && len(w) > 1 {
			parts = append(parts, w)
		}
	}
	switch {
	case f.shape == namePart && int(f.part) < len(parts):
		return parts[f.part : f.part+1]
	case n != len(parts):
		if joined := compound(t, parts); len(joined) == n {
			return joined
		}
		return nil
	case f.shape == reversed:
		return append([]string{parts[n-1]}, parts[:n-1]...)
	}
	return parts
}
