package redact

import (
	"slices"

	"pilcrow/rules/lint"
)

// shape says how a form differs from the term it was made of.
type shape uint8

// The shapes, the weightier last.
const (
	commonPart shape = iota // a part that counts beside a mark or after a title alone
	subset                  // several words of a longer term: counts beside a mark alone
	givenPart               // the first part of a name, a rare one
	namePart                // another part of a name
	shortName               // two parts of a name of three or more
	initialed               // the initial and the last part
	userName                // the parts in one word, as user names have it
	expanded                // what an acronym stands for
	reversed                // the parts in another order
	whole
)

// form is a sequence of words that gives a term away.
type form struct {
	term   int32
	shape  shape
	weight lint.Severity
	part   uint8 // of a namePart: which word of the name it is
}

// rank orders the forms that have the same words.
func (f form) rank() int { return int(f.weight)<<4 | int(f.shape) }

// forms are the tries of a pass.
type forms struct {
	terms *terms
	exact *trie // folded words
	loose *trie // sounds of words
	roots map[string]int32
}

// formsOf makes the forms of terms.
func formsOf(t *terms) *forms {
	words := 0
	for i := range t.list {
		words += len(t.list[i].tokens)
	}
	f := &forms{terms: t, exact: newTrie(6 * words), loose: newTrie(3 * words), roots: make(map[string]int32, words)}
	for i := range t.list {
		f.add(int32(i))
	}
	return f
}

// add makes the forms of a term.
func (f *forms) add(k int32) {
	t := &f.terms.list[k]
	words := make([]string, len(t.tokens))
	content := make([]string, 0, len(t.tokens))
	for i := range t.tokens {
		words[i] = t.tokens[i].word
		if !particle(words[i]) && len(words[i]) > 1 || t.tokens[i].guise&single != 0 {
			content = append(content, words[i])
		}
	}
	f.exact.add(words, form{term: k, shape: whole, weight: t.weight})
	f.joined(k, words)
	if t.name && len(content) < len(words) && len(content) > 1 {
		f.exact.add(content, form{term: k, shape: whole, weight: t.weight})
	}
	if t.origin == said {
		return
	}
	if t.person {
		if n := len(content); n > 1 && len(t.tokens) > 1 && t.tokens[1].gap&gapComma != 0 {
			content = append(slices.Clone(content[1:]), content[0])
		}
		f.person(k, words, content)
	}
	if len(t.tokens) > 2 && t.weight > lint.Info {
		f.subsets(k, words)
	}
	if t.name && t.tokens[0].guise&single == 0 {
		f.sounds(k, content)
	}
}

// joined adds the forms in which words that a hyphen joins are one.
func (f *forms) joined(k int32, words []string) {
	t := &f.terms.list[k]
	for i := 1; i < len(words); i++ {
		if t.tokens[i].gap&gapHyphen == 0 {
			continue
		}
		one := slices.Clone(words[:i])
		one[i-1] += words[i]
		f.exact.add(append(one, words[i+1:]...), form{term: k, shape: whole, weight: t.weight})
	}
}

// person adds the forms that the parts of a person's name make.
func (f *forms) person(k int32, words, parts []string) {
	t := &f.terms.list[k]
	n := len(parts)
	if n == 0 {
		return
	}
	if n == 1 {
		if t.weight >= lint.Critical && len(parts[0]) >= 5 {
			f.roots[parts[0]] = k
		}
		return
	}
	for i, part := range parts {
		f.part(k, i, part)
	}
	if t.house {
		return
	}
	first, last := parts[0], parts[n-1]
	f.orders(k, words, parts)
	if n > 2 {
		f.exact.add([]string{first, last}, form{term: k, shape: shortName, weight: lint.Error})
		f.exact.add([]string{last, first}, form{term: k, shape: shortName, weight: lint.Error})
		f.exact.add([]string{first, parts[n-2]}, form{term: k, shape: shortName, weight: lint.Error})
		f.exact.add([]string{parts[n-2], last}, form{term: k, shape: shortName, weight: lint.Error})
	}
	if last[0] < 0x80 && first[0] < 0x80 && t.tokens[0].guise&single == 0 {
		if !rare(last) {
			f.exact.add([]string{first[:1], last}, form{term: k, shape: initialed, weight: lint.Warning})
			f.exact.add([]string{last, first[:1]}, form{term: k, shape: initialed, weight: lint.Warning})
		}
		f.users(k, first, last)
	}
}

// orders adds the other orders of a name's parts.
func (f *forms) orders(k int32, words, parts []string) {
	n := len(parts)
	weight := f.terms.list[k].weight
	turned := form{term: k, shape: reversed, weight: weight}
	for i := 1; i < n; i++ {
		f.exact.add(slices.Concat(parts[i:], parts[:i]), turned)
	}
	if n > 2 {
		back := slices.Clone(parts)
		slices.Reverse(back)
		f.exact.add(back, turned)
	}
	if len(words) > n {
		for i := 1; i < len(words); i++ {
			f.exact.add(slices.Concat(words[i:], words[:i]), turned)
		}
	}
}

// longestPlain is the length beyond which a word is not looked up among those of the language.
const longestPlain = 11

// users adds the user names that names make.
func (f *forms) users(k int32, first, last string) {
	if len(last) < 3 || len(first) < 2 {
		return
	}
	for _, name := range []string{first[:1] + last, last + first[:1], first + last} {
		if len(name) > longestPlain || len(name) >= 5 && rare(name) {
			f.exact.add([]string{name}, form{term: k, shape: userName, weight: lint.Error})
		}
	}
}

// part adds a part of a name that stands alone.
func (f *forms) part(k int32, i int, part string) {
	if f.terms.list[k].tokens[0].guise&single != 0 {
		return
	}
	t := &f.terms.list[k]
	shown := form{term: k, shape: commonPart, weight: lint.Error}
	switch {
	case !rare(part) || f.terms.plain[part]:
	case t.house:
		shown = form{term: k, shape: namePart, weight: lint.Warning}
	case i == 0 && !family(part) && !familyFirstOrder(t.tokens):
		shown = form{term: k, shape: givenPart, weight: lint.Warning}
	default:
		shown = form{term: k, shape: namePart, weight: lint.Error}
	}
	if len(part) >= 2 && !stop(part) {
		f.exact.add([]string{part}, shown)
	}
	if shown.shape != commonPart && len(part) >= 5 && part[0] < 0x80 {
		f.roots[part] = k
	}
}

// familyFirstOrder reports whether a name is written in the Korean or Chinese manner, the family name first: one word with a
// capital, then a given name whose second half is joined by a hyphen and has none.
func familyFirstOrder(tokens []token) bool {
	return len(tokens) == 3 && tokens[0].guise&capital != 0 && tokens[1].guise&capital != 0 && tokens[1].gap&gapHyphen == 0 &&
		tokens[2].gap&gapHyphen != 0 && tokens[2].guise&capital == 0
}

// subsets adds the heads and tails of a longer term.
func (f *forms) subsets(k int32, words []string) {
	for n := 2; n < len(words); n++ {
		for _, some := range [2][]string{words[:n], words[len(words)-n:]} {
			if content(some) >= 2 {
				f.exact.add(some, form{term: k, shape: subset, weight: lint.Error})
			}
		}
	}
}

// content is the number of words that carry something.
func content(words []string) int {
	n := 0
	for _, word := range words {
		if !stop(word) {
			n++
		}
	}
	return n
}

// sounds adds what the ear keeps of a name: the whole, in both orders, and its rare parts.
func (f *forms) sounds(k int32, parts []string) {
	t := &f.terms.list[k]
	if t.weight < lint.Error {
		return
	}
	if t.person && !t.house {
		f.scripts(k, parts)
	}
	n := len(parts)
	if n > 1 {
		f.sound(parts, form{term: k, shape: whole})
		f.sound(append([]string{parts[n-1]}, parts[:n-1]...), form{term: k, shape: reversed})
		for _, way := range spokenWays(parts)[1:] {
			f.sound(way, form{term: k, shape: whole})
		}
		if mapped := modern(parts); mapped != nil {
			f.sound(mapped, form{term: k, shape: whole})
		}
		if t.person {
			f.sound(compound(t, parts), form{term: k, shape: whole})
		}
	}
	if n == 1 && rare(parts[0]) && len(parts[0]) >= 4 {
		f.sound(parts, form{term: k, shape: whole})
	}
	for i, part := range parts {
		if n > 1 && t.person && !t.house && i > 0 && rare(part) && len(part) >= 4 {
			f.sound([]string{part}, form{term: k, shape: namePart, part: uint8(i)})
		}
	}
}

// sound adds the sounds of words as a form.
func (f *forms) sound(words []string, as form) {
	keys := make([]string, 0, len(words))
	for _, word := range words {
		skel, _ := skeletonOf(word)
		if skel == "" {
			return
		}
		keys = append(keys, sound(skel))
	}
	if len(keys) > 0 {
		as.weight = lint.Error
		f.loose.add(keys, as)
	}
}

// skeletonOf is the skeleton of a folded word of any script that the tables know, and whether it has no vowels.
func skeletonOf(word string) (string, bool) {
	if one, ok := aliases[word]; ok {
		word = one
	}
	if skel := skeleton(word); skel != "" {
		return skel, false
	}
	return romanise(word)
}

// modern is a name in the romanisation of Chinese in use now, nil where that changes nothing.
func modern(parts []string) []string {
	var out []string
	for i, part := range parts {
		if now, ok := wadeGiles[part]; ok {
			if out == nil {
				out = slices.Clone(parts)
			}
			out[i] = now
		}
	}
	return out
}

// compound is a name with the words that a hyphen or a particle joins written as one: Abd al-Aziz as abdalaziz; nil where
// there are none.
func compound(t *term, parts []string) []string {
	var out []string
	glue := false
	for i := range t.tokens {
		tok := &t.tokens[i]
		word := tok.word
		if now, ok := wadeGiles[word]; ok && len(parts) > 2 {
			word = now
		}
		joins := i > 0 && (tok.gap&gapHyphen != 0 || glue) && len(out) > 0
		glue = word == "abd" || word == "abdul" || word == "abdel" || glue && particle(word)
		if joins {
			out[len(out)-1] += word
		} else {
			out = append(out, word)
		}
	}
	if len(out) == len(t.tokens) {
		return nil
	}
	for i, word := range out {
		if one, ok := aliases[word]; ok {
			out[i] = one
		}
	}
	return out
}
