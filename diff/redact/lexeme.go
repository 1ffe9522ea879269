package redact

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// lexForm says what a token is.
type lexForm uint8

const (
	wordForm    lexForm = iota
	numberForm          // it holds a digit
	unitForm            // a sign of money or percent
	signForm            // punctuation
	labelForm           // the number of a paragraph
	portionForm         // a portion mark
	noteForm            // a notation in place of words: a mark, a cited code, an omission, a loss
)

// lexeme is the least thing that the pair is compared by. Its key leaves out what the declared normalisations forgive;
// the raw text stays in the document. A text has as many as words and signs, hence 16 bytes: its stream knows the rest.
type lexeme struct {
	start int32
	key   int32  // its number in the lexicon of the pair
	mate  int32  // index of the token on the other side: the equal one, the one in its place, the mark; -1 for none
	size  uint16 // its length in bytes, or endless, and the bit mended
	form  lexForm
	fate  fate
}

// What the size of a lexeme may say beside a length.
const (
	endless uint16 = 1<<15 - 1 // it is that long or longer: see stream.long
	mended  uint16 = 1 << 15   // the key was mended: letter-spaced, split by a line end, a remnant of a converter
)

// speaks reports whether the token is more than punctuation.
func (t *lexeme) speaks() bool { return t.form != signForm }

// worded reports whether the token is a word of the text.
func (t *lexeme) worded() bool {
	return t.form == wordForm || t.form == numberForm || t.form == unitForm
}

// mended reports whether the key was mended.
func (t *lexeme) mended() bool { return t.size&mended != 0 }

// wordEnd is the end of the word at i: letters and digits, an apostrophe between letters, a point between digits. A
// possessive is a token of its own.
func wordEnd(text string, i int) int {
	for i < len(text) {
		c := text[i]
		if alnumByte(c) {
			i++
			continue
		}
		if c >= utf8.RuneSelf {
			r, n := utf8.DecodeRuneInString(text[i:])
			if alnumRune(r) || invisible(r) {
				i += n
				continue
			}
		}
		n := joint(text, i)
		if n == 0 {
			return i
		}
		i += n
	}
	return i
}

// joint is the length of the sign at i where it joins the parts of a word: don't, O'Brien, 1,500, 05/06/2009, 10:30.
func joint(text string, i int) int {
	if i == 0 {
		return 0
	}
	if n := apostrophe(text[i:]); n > 0 {
		if digitByte(text[i-1]) || !alnumAt(text[i+n:]) || lonePossessive(text[i:]) {
			return 0
		}
		return n
	}
	switch text[i] {
	case '.', ',', ':', '/':
		if digitByte(text[i-1]) && i+1 < len(text) && digitByte(text[i+1]) {
			return 1
		}
	}
	return 0
}

// apostrophe is the length of the apostrophe that text begins with, 0 for none.
func apostrophe(text string) int {
	for _, sign := range [...]string{"'", "’", "‘", "ʼ"} {
		if strings.HasPrefix(text, sign) {
			return len(sign)
		}
	}
	return 0
}

// lonePossessive reports whether text begins with an apostrophe and a lone s.
func lonePossessive(text string) bool {
	n := apostrophe(text)
	return n > 0 && n < len(text) && text[n]|0x20 == 's' && !alnumAt(text[n+1:])
}

// wordKey is the key of a word: folded, without what cannot be seen.
func wordKey(raw string) (string, lexForm) {
	kind := wordForm
	plain := true
	for i := range len(raw) {
		if digitByte(raw[i]) {
			kind = numberForm
		}
		plain = plain && raw[i] < utf8.RuneSelf
	}
	if plain {
		return strings.ToLower(raw), kind
	}
	var b strings.Builder
	for _, r := range raw {
		switch {
		case invisible(r):
		case r == '’' || r == '‘' || r == 'ʼ':
			b.WriteByte('\'')
		case ligature(r) != "":
			b.WriteString(ligature(r))
		default:
			if unicode.IsDigit(r) || unicode.IsNumber(r) {
				kind = numberForm
			}
			b.WriteRune(unicode.ToLower(r))
		}
	}
	return b.String(), kind
}

// letterSpaced is the end of a word that begins at i and is written with a blank after each letter, "S E C R E T"; 0
// where none does.
func letterSpaced(text string, i int) int {
	alone := func(k int) bool {
		return k < len(text) && 'A' <= text[k] && text[k] <= 'Z' && (k+1 == len(text) || !alnumAt(text[k+1:]))
	}
	letters := 0
	end := i
	for k := i; alone(k); k += 2 {
		letters++
		end = k + 1
		if end == len(text) || text[end] != ' ' {
			break
		}
	}
	if letters < 3 {
		return 0
	}
	return end
}

// signEnd is the end of the sign at i: a run of one and the same character, a quotation mark of two.
func signEnd(text string, i int) int {
	r, n := utf8.DecodeRuneInString(text[i:])
	i += n
	for i < len(text) {
		next, n := utf8.DecodeRuneInString(text[i:])
		if next != r && !(dash(r) && dash(next)) {
			break
		}
		i += n
	}
	return i
}

// signKey is the key of a sign; empty for what cannot be seen.
func signKey(raw string) (string, lexForm) {
	r, n := utf8.DecodeRuneInString(raw)
	switch {
	case strings.ContainsRune("$€£¥%‰", r):
		return raw[:n], unitForm
	case dash(r):
		return "-", signForm
	case strings.ContainsRune("“”„«»\"″", r):
		return "\"", signForm
	case strings.ContainsRune("'’‘`´‚", r):
		if len(raw) > n {
			return "\"", signForm
		}
		return "'", signForm
	case r == '…':
		return "...", signForm
	case r == utf8.RuneError && n == 1, !unicode.IsSpace(r) && !invisible(r) && !unicode.IsControl(r):
		return raw, signForm
	}
	return "", signForm
}

func dash(r rune) bool { return r == '-' || r >= '‐' && r <= '―' || r == '−' }

// ligature is the letters that a ligature stands for, empty for all else.
func ligature(r rune) string {
	if r < 'ﬀ' || r > 'ﬆ' {
		return ""
	}
	return [...]string{"ff", "fi", "fl", "ffi", "ffl", "st", "st"}[r-'ﬀ']
}

// invisible reports whether r has no shape of its own.
func invisible(r rune) bool {
	return r == 0xAD || r >= 0x200B && unicode.Is(unicode.Cf, r) || r == 0xFE0F
}

func alnumByte(c byte) bool { return digitByte(c) || 'a' <= c|0x20 && c|0x20 <= 'z' }

func digitByte(c byte) bool { return '0' <= c && c <= '9' }

func alnumRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) || unicode.IsMark(r) }

// alnumAt reports whether text begins with a letter or a digit.
func alnumAt(text string) bool {
	if text == "" {
		return false
	}
	if text[0] < utf8.RuneSelf {
		return alnumByte(text[0])
	}
	r, _ := utf8.DecodeRuneInString(text)
	return alnumRune(r)
}
