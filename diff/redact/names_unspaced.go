package redact

import (
	"strings"
	"unicode"

	"github.com/mozillazg/go-unidecode"
)

// The signs that begin the keys of names in scripts that are not compared word by word or letter by letter; no sound of a
// Latin word begins with one.
const (
	keyBare   = "~" // the consonants of a word: Arabic, Hebrew and Thai write few vowels, or not where they are spoken
	keyKorean = "^" // a whole name by its consonants, hard and soft ones as one
	keyFused  = "+" // a whole name as one word, every sound of it: Chinese and Japanese set no blanks
	keyPart   = "=" // a part of a name in the same way
)

// keyed reports whether a sound is a key of another script.
func keyed(sound string) bool {
	return strings.IndexByte(keyBare+keyKorean+keyFused+keyPart, sound[0]) >= 0
}

// leastConsonants is the least number of consonants by which a whole name is told in a script without vowels.
const leastConsonants = 4

// consonants are the consonants of a skeleton, those that are taken for one another as one.
func consonants(skeleton string) string {
	b := make([]byte, 0, len(skeleton))
	for i := range len(skeleton) {
		c := skeleton[i]
		switch {
		case vowel(c) || c == 'h':
			continue
		case c == 'g':
			c = 'k'
		case c == 'b' || c == 'f':
			c = 'v'
		case c == 'z' || c == 'S':
			c = 's'
		}
		if n := len(b); n == 0 || b[n-1] != c {
			b = append(b, c)
		}
	}
	return string(b)
}

// koreanFold makes hard and soft consonants one, as the romanisations of Korean do.
var koreanFold = strings.NewReplacer("v", "p", "d", "t", "C", "J", "r", "l")

// koreanKey is what the romanisations of a Korean name have in common. Glides count for as little as vowels.
func koreanKey(name string) string {
	return koreanFold.Replace(consonants(skeleton(strings.ReplaceAll(name, "w", ""))))
}

// hangulKey is the same of a name in Korean letters.
func hangulKey(name string) string {
	return koreanFold.Replace(consonants(strings.ReplaceAll(romaniseHangul(name), "v", "")))
}

// koreanSurnames are family names as Koreans write them in Latin letters, with their sound.
var koreanSurnames = map[string]string{
	"park": "pak", "lee": "i", "rhee": "i", "yi": "i", "roh": "no", "rim": "im", "lim": "im", "ryu": "yu", "ryoo": "yu",
}

// guttural are the names in which ch is read as in Hebrew or German, and as in French.
var (
	guttural = strings.NewReplacer("ch", "kh")
	hushing  = strings.NewReplacer("ch", "sh")
)

// spokenWays are the ways to read ch in the words of a name, the name itself first.
func spokenWays(words []string) [][]string {
	ways := [][]string{words}
	if !strings.Contains(strings.Join(words, " "), "ch") {
		return ways
	}
	for _, way := range []*strings.Replacer{guttural, hushing} {
		other := make([]string, len(words))
		for i, word := range words {
			other[i] = way.Replace(word)
		}
		ways = append(ways, other)
	}
	return ways
}

// shortVowels takes off the length that some romanisations of Japanese write.
var shortVowels = strings.NewReplacer("ou", "o", "oo", "o", "uu", "u")

// chineseSurnames are family names that are read otherwise than the character elsewhere.
var chineseSurnames = map[rune]string{
	'曾': "zeng", '单': "shan", '單': "shan", '仇': "qiu", '解': "xie", '任': "ren", '查': "zha", '区': "ou", '區': "ou",
	'朴': "piao", '盖': "ge", '缪': "miao", '种': "chong", '覃': "qin", '尉': "wei", '翟': "zhai", '黑': "he", '贾': "jia",
	'賈': "jia", '乐': "yue", '宓': "mi", '冼': "xian", '折': "she", '秘': "bi", '繁': "po", '召': "shao",
}

// hanzi is the reading of Chinese characters in the romanisation in use now, empty where one has none; and the reading as
// a family name first where that differs.
func hanzi(text string) (plain, family string) {
	for i, r := range text {
		if !unicode.Is(unicode.Han, r) {
			return "", ""
		}
		syllable := strings.ToLower(strings.TrimSpace(unidecode.Unidecode(string(r))))
		if skeleton(syllable) == "" {
			return "", ""
		}
		name, ok := chineseSurnames[r]
		if i == 0 && ok && name != syllable {
			family = name
		} else if family != "" {
			family += syllable
		}
		plain += syllable
	}
	return plain, family
}

// kana is the reading of Japanese syllables, with short vowels; empty where a character is none.
func kana(text string) string {
	var b strings.Builder
	last := ""
	for _, r := range text {
		if unicode.IsSpace(r) || r == 'ー' || r == 'っ' || r == 'ッ' {
			continue
		}
		if !unicode.In(r, unicode.Hiragana, unicode.Katakana) {
			return ""
		}
		syllable := unidecode.Unidecode(string(r))
		if strings.ContainsRune("ゃゅょャュョ", r) {
			head := strings.TrimSuffix(last, "i")
			if strings.HasSuffix(head, "h") && len(head) > 1 || head == "j" {
				syllable = syllable[1:]
			}
			last = head + syllable
			continue
		}
		b.WriteString(last)
		last = syllable
	}
	b.WriteString(last)
	return shortVowels.Replace(hepburn(b.String()))
}

// kunrei are syllables of Japanese in the official romanisation, and in that which foreigners write.
var kunrei = strings.NewReplacer("sya", "sha", "syu", "shu", "syo", "sho", "tya", "cha", "tyu", "chu", "tyo", "cho",
	"zya", "ja", "zyu", "ju", "zyo", "jo", "sh", "sh", "ch", "ch", "tsu", "tsu", "si", "shi", "ti", "chi", "tu", "tsu",
	"hu", "fu", "zi", "ji", "di", "ji", "du", "zu")

// hepburn is a word in the romanisation of Japanese that foreigners write; a word that cannot be Japanese is as it was.
func hepburn(word string) string {
	if !moraic(word) {
		return word
	}
	return kunrei.Replace(word)
}

// moraic reports whether a word is made of syllables as Japanese has them: each ends with a vowel or n.
func moraic(word string) bool {
	run := 0
	for i := range len(word) {
		c := word[i]
		switch {
		case vowel(c):
			run = 0
			continue
		case c == 'n' && run == 0:
			continue // which may end a syllable
		case strings.IndexByte("lqvxc", c) >= 0 && !strings.HasPrefix(word[i:], "ch"):
			return false
		}
		if run++; run > 2 || run == 2 && strings.IndexByte("hsy"+string(word[i-1]), c) < 0 {
			return false
		}
	}
	return run == 0
}

// thai are the consonants of Thai in the letters of skeletons; the semivowels that spell vowels come down to nothing.
var thai = map[rune]string{
	'ก': "k", 'ข': "k", 'ฃ': "k", 'ค': "k", 'ฅ': "k", 'ฆ': "k", 'ง': "ng", 'จ': "C", 'ฉ': "C", 'ช': "C", 'ซ': "s", 'ฌ': "C",
	'ญ': "i", 'ฎ': "d", 'ฏ': "t", 'ฐ': "t", 'ฑ': "t", 'ฒ': "t", 'ณ': "n", 'ด': "d", 'ต': "t", 'ถ': "t", 'ท': "t", 'ธ': "t",
	'น': "n", 'บ': "b", 'ป': "p", 'ผ': "p", 'ฝ': "f", 'พ': "p", 'ฟ': "f", 'ภ': "p", 'ม': "m", 'ย': "i", 'ร': "r", 'ล': "l",
	'ว': "v", 'ศ': "s", 'ษ': "s", 'ส': "s", 'ห': "h", 'ฬ': "l", 'อ': "", 'ฮ': "h",
}

// romaniseThai is the consonants of a Thai text as a skeleton, empty where it has other letters.
func romaniseThai(text string) string {
	var b []byte
	for _, r := range text {
		letter, ok := thai[r]
		if !ok && !unicode.Is(unicode.Thai, r) {
			return ""
		}
		b = append(b, letter...)
	}
	return settle(b)
}
