package redact

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"pilcrow/rules/lint"
)

// The greatest numbers of characters of names, or of their parts, in scripts that set no blanks.
const (
	longestHanzi = 4
	longestKana  = 14
	longestThai  = 12
)

// scripts adds the keys of a person's name in the scripts that are not compared word by word.
func (f *forms) scripts(k int32, parts []string) {
	for _, part := range parts {
		if skeleton(part) == "" {
			return
		}
	}
	n := len(parts)
	for _, way := range spokenWays(parts) {
		f.bare(k, way)
	}
	turned := append([]string{parts[n-1]}, parts[:n-1]...)
	last := slices.Concat(parts[1:], parts[:1])
	for _, order := range [][]string{parts, turned, last} {
		if n > 1 {
			f.fused(k, order)
		}
	}
	for i, part := range parts {
		if rare(part) && len(part) >= 5 {
			as := form{term: k, shape: namePart, weight: lint.Warning, part: uint8(i)}
			f.loose.add([]string{keyPart + skeleton(shortVowels.Replace(hepburn(part)))}, as)
		}
	}
}

// bare adds a name by its consonants, in both orders.
func (f *forms) bare(k int32, parts []string) {
	keys := make([]string, len(parts))
	heard := 0
	for i, part := range parts {
		skel, _ := skeletonOf(part)
		said := consonants(skel)
		keys[i] = keyBare + said
		heard += len(said)
	}
	if heard < leastConsonants || len(keys) < 2 {
		return
	}
	f.loose.add(keys, form{term: k, shape: whole, weight: lint.Error})
	n := len(keys)
	f.loose.add(append([]string{keys[n-1]}, keys[:n-1]...), form{term: k, shape: reversed, weight: lint.Error})
}

// fused adds a name as one word: as it is, with the Chinese syllables of today, with the vowels of Japanese short, and by
// its consonants as the romanisations of Korean have them in common.
func (f *forms) fused(k int32, parts []string) {
	as := form{term: k, shape: whole, weight: lint.Error}
	today, korean := "", ""
	for i, part := range parts {
		today += orSame(wadeGiles, part)
		if name, ok := koreanSurnames[part]; ok && i == 0 {
			part = name
		}
		korean += part
	}
	one := strings.Join(parts, "")
	for _, word := range []string{one, today, shortVowels.Replace(hepburn(one))} {
		if skel := skeleton(word); skel != "" {
			f.loose.add([]string{keyFused + skel}, as)
		}
	}
	if key := koreanKey(korean); len(key) >= leastConsonants {
		f.loose.add([]string{keyKorean + key}, as)
	}
}

// scripted are the keys of the tokens from i on, by their script; each with the place after it.
func scripted(tokens []token, i int, each func(r reading, next int)) {
	first, _ := utf8.DecodeRuneInString(tokens[i].word)
	give := func(key, skel string, next int) {
		if skel != "" {
			each(reading{skel, key + skel, true}, next)
		}
	}
	switch {
	case unicode.In(first, unicode.Arabic, unicode.Hebrew):
		bareKeys(tokens[i].word, func(skel string) { give(keyBare, skel, i+1) })
	case unicode.Is(unicode.Thai, first):
		text := ""
		for end := i; end < min(len(tokens), i+longestThai) && (end == i || tokens[end].gap == 0); end++ {
			if tokens[end].guise&mute == 0 {
				text += tokens[end].word
			}
			give(keyBare, consonants(romaniseThai(text)), end+1)
		}
	case unicode.Is(unicode.Hangul, first):
		text := ""
		for end := i; end < min(len(tokens), i+3) && (end == i || tokens[end].gap&^(gapBlank|gapLine) == 0); end++ {
			text += tokens[end].word
			give(keyKorean, hangulKey(text), end+1)
		}
	case unicode.Is(unicode.Han, first):
		text := ""
		for end := i; end < min(len(tokens), i+longestHanzi) && (end == i || tokens[end].gap&^gapBlank == 0); end++ {
			text += tokens[end].word
			if end > i {
				plain, family := hanzi(text)
				for _, way := range []string{plain, family} {
					give(keyFused, skeleton(way), end+1)
					give(keyPart, skeleton(way), end+1)
				}
			}
		}
	case unicode.In(first, unicode.Hiragana, unicode.Katakana):
		kanaKeys(tokens, i, give)
	}
}

// kanaKeys are the keys of the Japanese syllables from i on.
func kanaKeys(tokens []token, i int, give func(key, skel string, next int)) {
	text := tokens[i].word
	for end := i + 1; end < min(len(tokens), i+longestKana) && tokens[end].gap&^(gapBlank|gapLine) == 0; end++ {
		text += tokens[end].word
		if end > i+1 {
			skel := skeleton(kana(text))
			give(keyFused, skel, end+1)
			give(keyPart, skel, end+1)
		}
	}
}

// bareKeys are the consonants of a word of Arabic or Hebrew: with and without what may be the article, and the letter
// that is a consonant here and a vowel there.
func bareKeys(word string, each func(skel string)) {
	skels := []string{wordOf(word)}
	if rest, ok := strings.CutPrefix(word, "ال"); ok && len(rest) >= 4 {
		skels = append(skels, "l"+wordOf(rest))
	}
	for _, skel := range skels {
		each(consonants(skel))
		if strings.Contains(skel, "v") {
			each(consonants(strings.ReplaceAll(skel, "v", "")))
		}
		if strings.Contains(skel, "p") {
			each(consonants(strings.ReplaceAll(skel, "p", "f")))
		}
	}
}

// wordOf is the skeleton of a word of another script.
func wordOf(word string) string {
	skel, _ := romanise(word)
	return skel
}

// foreignParticle reports whether a folded word of another script is one that names have between their parts.
func foreignParticle(word string) bool {
	switch word {
	case "ولد", "بن", "ابن", "بنت", "ال", "آل", "عبد", "בן", "בת", "אל", "бин", "ибн", "улы", "оглы", "кызы":
		return true
	}
	return false
}

// scriptHeard takes up a name that tokens of another script have by its key.
func (s *searcher) scriptHeard(run []token, f form) {
	what := "a withheld name in another script, " + lengthOf(run) + ","
	if f.shape == namePart {
		what = "a part of a withheld name in another script, " + lengthOf(run) + ","
	}
	s.add(residue{
		code: "RC08", severity: f.weight, rank: int(f.shape) + longer(run), channel: run[0].channel, what: what,
		span: spanOf(run),
	})
}
