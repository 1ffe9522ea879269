package redact

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pilcrow/markings/cable"
)

// gap says what stands between a token and the one before it.
type gap uint16

// What may stand before a token; several may.
const (
	gapHyphen gap = 1 << iota // a hyphen, and no blank
	gapLine                   // the end of a line
	gapPage                   // a page line or other furniture of the record
	gapStop                   // the end of a sentence, or of a part of the text
	gapBlank                  // blanks
	gapMark                   // a notation of what was withheld
	gapWide                   // two blanks or more
	gapComma                  // a comma
	gapDot                    // a full stop
)

// guise says how a token is written.
type guise uint16

// The guises; several may hold.
const (
	capital     guise = 1 << iota // begins with a capital
	allCapitals                   // all its letters are capitals, and there are two or more
	foreign                       // its letters are not Latin
	hidden                        // characters stand in it that nobody sees
	disguised                     // letters stand in it that look like others
	possessive                    // it ended with 's
	numbered                      // it has letters and digits
	beside                        // it stands beside a mark
	addressed                     // it is part of an address, a link, a user name
	single                        // each of its characters is a word (Chinese, Japanese)
	dotted                        // a full stop follows it at once
	mute                          // the sign above it says that it is not spoken (Thai)
	alike                         // its letters are not all Latin and all look as if they were
)

// token is a word of a text in the form in which words are compared. A text has as many as words: 32 bytes each.
type token struct {
	start, end int32
	word       string // small letters without marks, apostrophes and what nobody sees
	gap        gap
	guise      guise
	channel    channel
	inserted   bool // the original has no such word here
}

// spanOf is the place of a run of tokens.
func spanOf(run []token) cable.Span {
	return cable.Span{Start: int(run[0].start), End: int(run[len(run)-1].end)}
}

// tokenizer cuts a text into tokens.
type tokenizer struct {
	src    string
	lower  string // the stretch under way with the capitals of ASCII made small
	base   int    // where the stretch under way begins
	out    []token
	gap    gap
	folded []byte
}

// newTokenizer is a tokenizer of src.
func newTokenizer(src string) *tokenizer {
	return &tokenizer{src: src, out: make([]token, 0, wordsIn(src)+8)}
}

// wordsIn is how many words src has, where blanks and signs of ASCII part them.
func wordsIn(src string) int {
	n, within := 0, false
	for i := range len(src) {
		letter := asciiLetter(src[i]) || asciiDigit(src[i]) || src[i] >= 0x80
		if letter && !within {
			n++
		}
		within = letter
	}
	return n
}

// lowerASCII is s with the capitals of ASCII made small; its bytes stand where they stood.
func lowerASCII(s string) string {
	first := 0
	for first < len(s) && (s[first] < 'A' || s[first] > 'Z') {
		first++
	}
	if first == len(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	b.WriteString(s[:first])
	for i := first; i < len(s); i++ {
		c := s[i]
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		b.WriteByte(c)
	}
	return b.String()
}

// cut appends the tokens of a stretch of the text.
func (t *tokenizer) cut(span cable.Span, ch channel) {
	t.base, t.lower = span.Start, lowerASCII(t.src[span.Start:span.End])
	for i := span.Start; i < span.End; {
		c := t.src[i]
		if asciiLetter(c) || asciiDigit(c) || c >= 0x80 && t.opens(i) {
			i = t.token(i, span.End, ch)
			continue
		}
		i = t.between(i, span.End)
	}
}

// pieceSize is about how many bytes sift reads at once.
const pieceSize = 32 << 10

// sift gives the tokens of a text piece by piece, as far as they go in a few kilobytes, to take: the new ones begin at
// from, behind some of those before. Their words are of the piece, which lives as long as they do.
func sift(text string, take func(tokens []token, from int)) {
	t := tokenizer{src: text}
	for at := 0; at < len(text); {
		end := pieceEnd(text, at)
		from := len(t.out)
		t.cut(cable.Span{Start: at, End: end}, inBody)
		take(t.out, from)
		t.out = append(t.out[:0], t.out[max(0, len(t.out)-longestDefinition):]...)
		at = end
	}
}

// pieceEnd is the end of the piece of a text that begins at a place: behind a blank or the end of a line, which no token
// goes across.
func pieceEnd(text string, at int) int {
	if at += pieceSize; at >= len(text) {
		return len(text)
	}
	n := strings.IndexAny(text[at:], " \n")
	if n < 0 {
		return len(text)
	}
	return at + n + 1
}

func asciiDigit(c byte) bool { return '0' <= c && c <= '9' }

// opens reports whether the character at i begins a token.
func (t *tokenizer) opens(i int) bool {
	r, _ := utf8.DecodeRuneInString(t.src[i:])
	if unicode.Is(unicode.Lm, r) {
		return false
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || r > 0x2070 && isDisguise(r)
}

func isDisguise(r rune) bool {
	_, ok := disguise(r)
	return ok
}

// between reads a character between tokens and returns the place after it.
func (t *tokenizer) between(i, end int) int {
	c := t.src[i]
	if n := len(t.out); n > 0 && i == int(t.out[n-1].end) {
		switch c {
		case '.':
			t.out[n-1].guise |= dotted
		case '@', '_', '\\':
			t.out[n-1].guise |= addressed
		}
	}
	switch c {
	case ' ', '\t':
		if t.gap&gapBlank != 0 {
			t.gap |= gapWide
		}
		t.gap |= gapBlank
	case '\n', '\r':
		t.gap |= gapLine
	case '-':
		t.gap |= gapHyphen
	case ',':
		t.gap |= gapComma
	case '.':
		t.gap |= gapDot
	case ';', '?', '!', '(', ')', '[', ']':
		t.gap |= gapStop
	}
	if c < 0x80 {
		return i + 1
	}
	r, n := utf8.DecodeRuneInString(t.src[i:end])
	switch r {
	case '\u0e4c':
		if n := len(t.out); n > 0 {
			t.out[n-1].guise |= mute
		}
	case 0x2010, 0x2011, 0x2012, 0x2013, 0x2212, 0xad:
		t.gap |= gapHyphen
	case '\u00a0', '\u2007', '\u202f', '\u2009', '\u3000':
		t.gap |= gapBlank
	case '\u2022', '\u00b6', '\u3002':
		t.gap |= gapStop
	}
	return i + n
}

// token reads the token at i and returns the place after it.
func (t *tokenizer) token(i, end int, ch channel) int {
	start := i
	plain := true
	for i < end && (asciiLetter(t.src[i]) || asciiDigit(t.src[i])) {
		i++
	}
	if i < end && (t.src[i] == '\'' || t.src[i] == '`' || t.src[i] >= 0x80 || t.src[i] < 0x20 && !isSpace(t.src[i])) {
		plain = false
	}
	tok := token{start: int32(start), end: int32(i), gap: t.gap, channel: ch, word: t.lower[start-t.base : i-t.base]}
	if !plain {
		i = t.folds(&tok, end)
		if tok.word == "" {
			return i
		}
	} else {
		tok.guise = asciiGuise(t.src[start:i])
	}
	tok.guise |= t.address(start)
	t.gap = 0
	t.out = append(t.out, tok)
	return i
}

// address is the guise of a token at start that goes on an address, a link or a user name, and marks the token before it.
func (t *tokenizer) address(start int) guise {
	n := len(t.out)
	touches := n > 0 && int(t.out[n-1].end) == start-1
	if start > 0 {
		switch t.src[start-1] {
		case '@', '_', '\\':
			return addressed
		case '/':
			if touches {
				return t.out[n-1].guise & addressed
			}
		case '.':
			if touches && start-int(t.out[n-1].start) > 2 {
				t.out[n-1].guise |= addressed
				return addressed
			}
		}
	}
	return 0
}

func isSpace(c byte) bool { return c == ' ' || c == '\t' || c == '\n' || c == '\r' }

// asciiGuise is how a word of plain letters and digits is written.
func asciiGuise(word string) guise {
	var g guise
	upper, small, digit := 0, 0, 0
	for i := range len(word) {
		switch c := word[i]; {
		case 'A' <= c && c <= 'Z':
			upper++
		case 'a' <= c && c <= 'z':
			small++
		default:
			digit++
		}
	}
	if 'A' <= word[0] && word[0] <= 'Z' {
		g |= capital
	}
	if upper > 1 && small == 0 {
		g |= allCapitals
	}
	if digit > 0 && upper+small > 0 {
		g |= numbered
	}
	return g
}

// folder reads the characters of a token that are not all plain.
type folder struct {
	latin, other, digits, upper, small int
	looking                            bool // every letter that is not Latin looks like one
	guise                              guise
}

// folds reads a token with characters beyond plain letters, and returns the place after it.
func (t *tokenizer) folds(tok *token, limit int) int {
	f := folder{looking: true}
	t.folded = t.folded[:0]
	i, end := int(tok.start), int(tok.start)
	before := ' '
	for i < limit {
		r, n := utf8.DecodeRuneInString(t.src[i:limit])
		kind := kindOf(r, before)
		switch {
		case r == '\'' || r == '\u2019' || r == '\u2018' || r == '`':
			if i+n >= limit || !t.letterAt(i+n) {
				return t.finish(tok, &f, end)
			}
		case r == '\b' && len(t.folded) > 0:
			t.folded = t.folded[:len(t.folded)-1]
			f.guise |= hidden
		case unseen(r, kind):
			if r == 0xad && t.wraps(i+n, limit) || !t.letterAfter(i+n, limit) {
				return t.finish(tok, &f, end)
			}
			f.guise |= hidden
		case lettery(r):
			if wordless(r) && end > int(tok.start) {
				return t.finish(tok, &f, end)
			}
			t.fold(r, &f)
			end = i + n
			if wordless(r) {
				f.guise |= single
				return t.finish(tok, &f, end)
			}
		default:
			return t.finish(tok, &f, end)
		}
		before = r
		i += n
	}
	return t.finish(tok, &f, end)
}

// lettery reports whether r is a letter, a digit, a mark of letters, or one of these in disguise.
func lettery(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) || isDisguise(r)
}

// unseen reports whether nobody sees r, which is of a kind.
func unseen(r rune, kind hiddenKind) bool {
	return r != utf8.RuneError && kind != visible && kind != oddBlank && !isSpaceRune(r)
}

func isSpaceRune(r rune) bool { return r < 0x80 && isSpace(byte(r)) }

// wordless reports whether r belongs to a script that sets no blanks between words.
func wordless(r rune) bool {
	return r > 0x0e00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai)
}

// letterAt reports whether a letter stands at i.
func (t *tokenizer) letterAt(i int) bool {
	return asciiLetter(t.src[i]) || t.src[i] >= 0x80 && t.opens(i)
}

// letterAfter reports whether a letter stands at i or after characters that nobody sees.
func (t *tokenizer) letterAfter(i, limit int) bool {
	for i < limit {
		r, n := utf8.DecodeRuneInString(t.src[i:limit])
		if lettery(r) {
			return true
		}
		if !unseen(r, kindOf(r, 'a')) {
			return false
		}
		i += n
	}
	return false
}

// wraps reports whether a line ends at i.
func (t *tokenizer) wraps(i, limit int) bool {
	return i >= limit || t.src[i] == '\n' || t.src[i] == '\r'
}

// fold adds a letter to the token.
func (t *tokenizer) fold(r rune, f *folder) {
	s, odd := foldRune(r)
	if odd {
		f.guise |= disguised
	}
	switch {
	case unicode.IsUpper(r) || unicode.IsTitle(r) || 0xff21 <= r && r <= 0xff3a:
		if len(t.folded) == 0 {
			f.guise |= capital
		}
		f.upper++
	case unicode.IsLower(r):
		f.small++
	}
	t.folded = append(t.folded, s...)
	switch {
	case s == "":
		return
	case asciiDigit(s[0]):
		f.digits++
	case s[0] < 0x80:
		f.latin++
	default:
		f.other++
	}
	f.looking = f.looking && (s[0] < 0x80 || looks(r) != 0)
}

// finish closes a token that ends at end, and returns that place.
func (t *tokenizer) finish(tok *token, f *folder, end int) int {
	tok.end, tok.word = int32(end), string(t.folded)
	tok.guise |= f.guise
	if f.upper > 1 && f.small == 0 {
		tok.guise |= allCapitals
	}
	if f.digits > 0 && f.latin+f.other > 0 {
		tok.guise |= numbered
	}
	switch {
	case f.other > 0 && f.looking:
		if f.latin > 0 {
			tok.guise |= disguised
		} else {
			tok.guise |= foreign
		}
		tok.guise |= alike
	case f.other > 0:
		tok.guise |= foreign
	}
	if raw := t.src[tok.start:end]; len(raw) > 3 && (strings.HasSuffix(raw, "'s") || strings.HasSuffix(raw, "'S") ||
		strings.HasSuffix(raw, "\u2019s") || strings.HasSuffix(raw, "\u2019S")) {
		tok.word = strings.TrimSuffix(tok.word, "s")
		tok.guise |= possessive
	}
	if end == int(tok.start) {
		_, n := utf8.DecodeRuneInString(t.src[end:])
		return end + n
	}
	return end
}
