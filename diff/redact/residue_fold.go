package redact

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// The letters that the Latin letters with marks come down to, from U+00C0 and from U+1E00 on; a question mark stands
// where foldRune knows better or there is none.
const (
	latinFold = "aaaaaa?ceeeeiiii?nooooo??uuuuy??aaaaaa?ceeeeiiii?nooooo??uuuuy?yaaaaaaccccccccdd??eeeeeeeeeegggg" +
		"gggghh??iiiiiiiii???jjkk?llllll????nnnnnn???oooooo??rrrrrrsssssssstttt??uuuuuuuuuuuuwwyyyzzzzzzs" +
		"????????????????????????????????oo?????????????uu????????????????????????????aaiioouuuuuuuuuu?aa" +
		"aa????ggkkoooo??j???gg??nnaa????aaaaeeeeiiiioooorrrruuuusstt??hh??????aaeeooooooooyy????????????"
	additionalFold = "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrr" +
		"ssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy?s????aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee" +
		"eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy??????"
	smallCapitals = "a??bcd?e??jklm?o????????p??tu???vwz"
)

// foldedLetters are letters that come down to others in no regular way.
var foldedLetters = map[rune]string{
	'æ': "ae", 'Æ': "ae", 'ø': "o", 'Ø': "o", 'ß': "ss", 'ẞ': "ss", 'þ': "th", 'Þ': "th", 'ð': "d", 'Ð': "d", 'đ': "d",
	'Đ': "d", 'ħ': "h", 'Ħ': "h", 'ı': "i", 'ł': "l", 'Ł': "l", 'ŋ': "n", 'Ŋ': "n", 'œ': "oe", 'Œ': "oe", 'ŧ': "t", 'Ŧ': "t",
	'ə': "a", 'Ə': "a", 'ǝ': "a", 'ɓ': "b", 'Ɓ': "b", 'ɗ': "d", 'Ɗ': "d", 'ƙ': "k", 'Ƙ': "k", 'ƴ': "y", 'Ƴ': "y", 'ɛ': "e",
	'ɔ': "o", 'ſ': "s", 'ŉ': "n", 'ŀ': "l", 'Ŀ': "l", 'ĳ': "ij", 'Ĳ': "ij", 'ﬀ': "ff", 'ﬁ': "fi", 'ﬂ': "fl", 'ﬃ': "ffi",
	'ﬄ': "ffl", 'ﬅ': "st", 'ﬆ': "st", 'ᴀ': "a", 'ᴇ': "e", 'ɪ': "i", 'ʏ': "y", 'ɴ': "n", 'ʀ': "r", 'ʜ': "h", 'ʟ': "l", 'ɢ': "g",
	'ɑ': "a", 'ɡ': "g", 'ꜱ': "s", 'ꜰ': "f", 'ǆ': "dz", 'Ǆ': "dz", 'ǉ': "lj", 'ǌ': "nj",
}

// foldRune is what a character comes down to for a search: small letters without marks, and whether it was a letter in
// disguise (full-width, of mathematics, in a circle). Letters of other scripts come down to their small form; what is no
// letter or digit comes down to nothing.
func foldRune(r rune) (folded string, disguised bool) {
	if ascii, ok := disguise(r); ok {
		return ascii, true
	}
	if s, ok := foldedLetters[r]; ok {
		return s, r >= 0xfb00 || 0x1d00 <= r && r < 0x1d80
	}
	var c byte = '?'
	switch {
	case 0xc0 <= r && r < 0xc0+rune(len(latinFold)):
		c = latinFold[r-0xc0]
	case 0x1e00 <= r && r < 0x1e00+rune(len(additionalFold)):
		c = additionalFold[r-0x1e00]
	case 0x1d00 <= r && r < 0x1d00+rune(len(smallCapitals)):
		c, disguised = smallCapitals[r-0x1d00], true
	}
	if c != '?' {
		return asciiText[c-'a' : c-'a'+1], disguised
	}
	vowelSign := unicode.IsMark(r) && 0x900 <= r && r < 0x1ab0
	if unicode.IsMark(r) && !vowelSign || unicode.Is(unicode.Lm, r) {
		return "", false
	}
	if unicode.IsLetter(r) || vowelSign {
		return string(unicode.ToLower(r)), false
	}
	if unicode.IsDigit(r) {
		return digitText(r), false
	}
	return "", false
}

const (
	asciiText   = "abcdefghijklmnopqrstuvwxyz"
	asciiDigits = "0123456789"
)

// disguises are runs of characters that stand for the letters from a on, over and over, or for the digits from 0 on.
var disguises = []struct {
	low, high rune
	text      string
}{
	{0x249c, 0x24b5, asciiText},
	{0x24b6, 0x24e9, asciiText},
	{0xff10, 0xff19, asciiDigits},
	{0xff21, 0xff3a, asciiText},
	{0xff41, 0xff5a, asciiText},
	{0x1d400, 0x1d6a3, asciiText},
	{0x1d7ce, 0x1d7ff, asciiDigits},
	{0x1f110, 0x1f129, asciiText},
	{0x1f130, 0x1f149, asciiText},
	{0x1f150, 0x1f169, asciiText},
	{0x1f170, 0x1f189, asciiText},
	{0x1f1e6, 0x1f1ff, asciiText},
}

// disguise is the plain letter or digit that a character stands for which only looks otherwise.
func disguise(r rune) (string, bool) {
	if r < 0x2070 {
		return "", false
	}
	for _, d := range disguises {
		if d.low <= r && r <= d.high {
			k := int(r-d.low) % len(d.text)
			return d.text[k : k+1], true
		}
	}
	if i := strings.IndexRune(letterlike, r); i >= 0 {
		k := letterlikeFold[utf8.RuneCountInString(letterlike[:i])] - 'a'
		return asciiText[k : k+1], true
	}
	return "", false
}

// letterlike are letters of mathematics that have a place of their own, letterlikeFold what they stand for.
const (
	letterlike     = "ℂℊℋℌℍℎℐℑℒℓℕℙℚℛℜℝℤℨKÅℬℭℯℰℱℳℴℹ"
	letterlikeFold = "cghhhhiillnpqrrrzzkabceefmoi"
)

// digitText is the digit of any script that r is.
func digitText(r rune) string {
	zero := r
	for zero > 0 && r-zero < 10 && unicode.IsDigit(zero-1) {
		zero--
	}
	if n := r - zero; n < 10 {
		return asciiDigits[n : n+1]
	}
	return ""
}

// lookalikes are letters of other alphabets that look like Latin ones, each with the letter it looks like.
var lookalikes = map[rune]byte{
	'а': 'a', 'в': 'b', 'с': 'c', 'ԁ': 'd', 'е': 'e', 'ё': 'e', 'һ': 'h', 'н': 'h', 'і': 'i', 'ї': 'i', 'ј': 'j', 'к': 'k',
	'ӏ': 'l', 'м': 'm', 'о': 'o', 'р': 'p', 'ԛ': 'q', 'г': 'r', 'ѕ': 's', 'т': 't', 'у': 'y', 'ү': 'y', 'ѵ': 'v', 'ԝ': 'w',
	'х': 'x', 'ӡ': 'z', 'ь': 'b', 'п': 'n', 'и': 'u', 'ԍ': 'g',
	'α': 'a', 'β': 'b', 'ε': 'e', 'η': 'n', 'ι': 'i', 'κ': 'k', 'ν': 'v', 'ο': 'o', 'ρ': 'p', 'σ': 'o', 'τ': 't', 'υ': 'u',
	'χ': 'x', 'ω': 'w', 'γ': 'y', 'ζ': 'z', 'μ': 'm', 'ϲ': 'c', 'ϳ': 'j',
	'օ': 'o', 'ս': 'u', 'հ': 'h', 'ո': 'n', 'ց': 'g', 'զ': 'q', 'ք': 'p', 'ա': 'w',
	'Ꭺ': 'a', 'Ᏼ': 'b', 'Ꮯ': 'c', 'Ꭰ': 'd', 'Ꭼ': 'e', 'Ꮋ': 'h', 'Ꭻ': 'j', 'Ꮶ': 'k', 'Ꮮ': 'l', 'Ꮇ': 'm', 'Ꮲ': 'p', 'Ꭱ': 'r',
	'Ꮪ': 's', 'Ꭲ': 't', 'Ꮩ': 'v', 'Ꮃ': 'w', 'Ꮓ': 'z',
}

// capitalLookalikes are letters whose capitals look like another Latin letter than their small forms do.
var capitalLookalikes = map[rune]byte{
	'Н': 'h', 'Р': 'p', 'С': 'c', 'В': 'b', 'У': 'y', 'Х': 'x', 'Η': 'h', 'Ρ': 'p', 'Υ': 'y', 'Χ': 'x', 'Β': 'b', 'Ν': 'n',
	'Μ': 'm', 'Ζ': 'z', 'Ι': 'i', 'Τ': 't', 'Ε': 'e',
}

// looks is the Latin letter that r looks like, 0 for none.
func looks(r rune) byte {
	if c, ok := capitalLookalikes[r]; ok {
		return c
	}
	return lookalikes[unicode.ToLower(r)]
}

// lookalikeOf is what the letters of a token, as it is written, look like in Latin letters.
func lookalikeOf(written string) string {
	out := make([]byte, 0, len(written))
	before := ' '
	for _, r := range written {
		if !unseen(r, kindOf(r, before)) && lettery(r) {
			switch s, _ := foldRune(r); {
			case s == "":
			case s[0] < utf8.RuneSelf:
				out = append(out, s...)
			default:
				out = append(out, looks(r))
			}
		}
		before = r
	}
	return string(out)
}
