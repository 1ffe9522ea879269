package redaction

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// tokenKind says what a token of a note is.
type tokenKind uint8

const (
	wordToken tokenKind = iota
	numberToken
	signToken // one sign: a bracket, a dash, a comma
)

// token is a word, a number or a sign inside a note.
type token struct {
	start, end int
	kind       tokenKind
	word       string // of a word: lower case, a wrap mended; of a sign: the sign, every dash as "-"
	value      float64
	high       float64 // the upper end of a range, else value
	want       string  // what should have been written; empty where nothing is amiss
}

// is reports whether t is the sign or word w.
func (t token) is(w string) bool { return t.kind != numberToken && t.word == w }

// lex appends the tokens of text[start:end].
func lex(tokens []token, text string, start, end int) []token {
	for i := start; i < end; {
		c := text[i]
		switch {
		case c <= ' ':
			i++
		case '0' <= c && c <= '9':
			t := lexDigits(text, i, end)
			tokens = append(tokens, t)
			i = t.end
		default:
			r, n := utf8.DecodeRuneInString(text[i:end])
			var t token
			switch {
			case fraction(r) != 0:
				t = token{start: i, end: i + n, kind: numberToken, value: fraction(r), high: fraction(r)}
			case unicode.IsLetter(r):
				t = lexWord(text, i, end)
			case unicode.IsSpace(r) || r == '\u00ad' || r == '\u200b':
				i += n
				continue
			default:
				t = token{start: i, end: i + n, kind: signToken, word: sign(r, text[i:i+n])}
			}
			tokens = append(tokens, t)
			i = t.end
		}
	}
	return tokens
}

// sign is the normal form of a sign.
func sign(r rune, written string) string {
	if isDash(r) {
		return "-"
	}
	return written
}

func isDash(r rune) bool {
	return r == '-' || '\u2010' <= r && r <= '\u2015' || r == '\u2212'
}

// lexWord reads a word: letters, inner apostrophes, digits that follow a letter, and the second half after a wrap.
func lexWord(text string, start, end int) token {
	i := start
	wrapped := false
	for i < end {
		r, n := utf8.DecodeRuneInString(text[i:end])
		if unicode.IsLetter(r) || unicode.IsDigit(r) || (r == '\'' || r == '\u2019') && letterAt(text, i+n, end) {
			i += n
			continue
		}
		if next := wrap(text, i, end); next > 0 {
			i, wrapped = next, true
			continue
		}
		break
	}
	w := text[start:i]
	if wrapped {
		w = unwrap(w)
	}
	return token{start: start, end: i, kind: wordToken, word: strings.ToLower(w)}
}

// wrap is the place where a word goes on after a hyphen at a line's end, 0 where the byte at i is no such hyphen.
func wrap(text string, i, end int) int {
	if text[i] != '-' {
		return 0
	}
	j := i + 1
	for j < end && (text[j] == ' ' || text[j] == '\r' || text[j] == '\t') {
		j++
	}
	if j >= end || text[j] != '\n' {
		return 0
	}
	for j < end && text[j] <= ' ' {
		j++
	}
	if !letterAt(text, j, end) {
		return 0
	}
	return j
}

// unwrap drops the hyphens and line ends inside a wrapped word.
func unwrap(w string) string {
	return strings.Map(func(r rune) rune {
		if r == '-' || r <= ' ' {
			return -1
		}
		return r
	}, w)
}

func letterAt(text string, i, end int) bool {
	if i >= end {
		return false
	}
	r, _ := utf8.DecodeRuneInString(text[i:end])
	return unicode.IsLetter(r)
}

// lexDigits reads a number, or a word whose first letter was read as a digit: 1ine.
func lexDigits(text string, start, end int) token {
	i := start
	for i < end && isDigit(text[i]) {
		i++
	}
	if letterAt(text, i, end) && (text[start:i] == "1" || text[start:i] == "0") {
		if t := lexWord(text, start, end); t.end-t.start > 3 {
			return t
		}
	}
	return lexNumber(text, start, end)
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// lexNumber reads the numbers of the notes: 3, 1,200, 2½, 2-1/2, 2–½, 5– 1/2, 21/2 (which is 2½) and the range 2-3.
func lexNumber(text string, start, end int) token {
	whole, i := digits(text, start, end)
	t := token{start: start, end: i, kind: numberToken, value: whole, high: whole}
	if i < end && text[i] == '/' {
		if f, n := quotient(text[start:end]); n > 0 {
			t.end, t.value, t.high = start+n, f, f
			return t
		}
		if v, n := misprint(text[start:end]); n > 0 {
			t.end, t.value, t.high = start+n, v, v
			t.want = decimal(v)
			return t
		}
		return t
	}
	if r, n := utf8.DecodeRuneInString(text[i:end]); fraction(r) != 0 {
		t.end, t.value = i+n, whole+fraction(r)
		t.high = t.value
		return t
	}
	return lexTail(t, text, end)
}

// lexTail reads what may follow a whole number: a dash or a blank, then a fraction or the end of a range.
func lexTail(t token, text string, end int) token {
	j, dash := gap(text, t.end, end)
	if j >= end || j == t.end {
		return t
	}
	r, n := utf8.DecodeRuneInString(text[j:end])
	if f := fraction(r); f != 0 {
		t.end, t.value = j+n, t.value+f
		t.high = t.value
		return t
	}
	if !isDigit(text[j]) {
		return t
	}
	if f, n := quotient(text[j:end]); n > 0 && f < 1 {
		t.end, t.value = j+n, t.value+f
		t.high = t.value
		return t
	}
	if high, k := digits(text, j, end); dash && high > t.value && !letterAt(text, k, end) {
		t.end, t.high = k, high
	}
	return t
}

// gap skips blanks and at most one dash, and reports whether there was one.
func gap(text string, i, end int) (int, bool) {
	dash := false
	for i < end {
		r, n := utf8.DecodeRuneInString(text[i:end])
		if isDash(r) && !dash {
			dash = true
		} else if !unicode.IsSpace(r) {
			break
		}
		i += n
	}
	return i, dash
}

// digits reads a whole number with commas between thousands.
func digits(text string, i, end int) (float64, int) {
	v := 0.0
	for i < end {
		if isDigit(text[i]) {
			v = v*10 + float64(text[i]-'0')
			i++
			continue
		}
		if text[i] == ',' && i+3 < end && isDigit(text[i+1]) && isDigit(text[i+2]) && isDigit(text[i+3]) {
			i++
			continue
		}
		break
	}
	return v, i
}

// quotient reads 1/2, 1/4 or 3/4 at the head of s and says how long it is, 0 where it is none.
func quotient(s string) (float64, int) {
	if len(s) < 3 || s[1] != '/' || len(s) > 3 && isDigit(s[3]) {
		return 0, 0
	}
	switch s[:3] {
	case "1/2":
		return 0.5, 3
	case "1/4":
		return 0.25, 3
	case "3/4":
		return 0.75, 3
	}
	return 0, 0
}

// misprint reads a mixed number that lost the gap before its fraction, 131/2 for 13½, and says how long it is.
func misprint(s string) (float64, int) {
	slash := strings.IndexByte(s, '/')
	f, n := quotient(s[slash-1:])
	if n == 0 || slash < 2 {
		return 0, 0
	}
	whole, end := digits(s, 0, slash-1)
	if end != slash-1 {
		return 0, 0
	}
	return whole + f, slash - 1 + n
}

// fraction is the value of a sign such as ½, 0 for any other sign.
func fraction(r rune) float64 {
	switch r {
	case '½':
		return 0.5
	case '¼':
		return 0.25
	case '¾':
		return 0.75
	case '⅓':
		return 1.0 / 3
	case '⅔':
		return 2.0 / 3
	}
	return 0
}

// decimal writes a mixed number as the notes do: 2½.
func decimal(v float64) string {
	whole, rest := int(v), v-float64(int(v))
	s := ""
	for ; whole > 0; whole /= 10 {
		s = string(rune('0'+whole%10)) + s
	}
	switch rest {
	case 0.5:
		s += "½"
	case 0.25:
		s += "¼"
	case 0.75:
		s += "¾"
	}
	return s
}
