package redact

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pilcrow/markings/cable"
	"pilcrow/markings/redaction"
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
// the raw text stays in the document.
type lexeme struct {
	cable.Span
	key   string
	line  int32 // index in Lines
	index int32 // of a note: in the notations; of a label: in Paragraphs
	form  lexForm
	mend  bool // the key was mended: letter-spaced, split by a line end, a remnant of a converter
}

// speaks reports whether the token is more than punctuation.
func (t *lexeme) speaks() bool { return t.form != signForm }

// worded reports whether the token is a word of the text.
func (t *lexeme) worded() bool {
	return t.form == wordForm || t.form == numberForm || t.form == unitForm
}

// stream is a text as its tokens, without the lines that are set aside.
type stream struct {
	doc    *cable.Document
	notes  []redaction.Notation
	tokens []lexeme
	aside  map[string]int // how many lines are set aside, by normalisation
	fixed  []fixture
}

// fixture is a place of the text that is one token, or none.
type fixture struct {
	cable.Span
	form  lexForm
	index int32
	text  string // of an artifact, what it stands for
	drop  bool   // not a token
	plain bool   // read the text in its place
}

// newStream cuts a text into tokens.
func newStream(doc *cable.Document, notes []redaction.Notation) *stream {
	s := &stream{doc: doc, notes: notes, aside: map[string]int{}}
	s.fixed = fixtures(doc, notes)
	s.tokens = make([]lexeme, 0, len(doc.Src)/5)
	next := 0
	floor := 0
	for i := range doc.Lines {
		line := doc.Lines[i]
		if kind := s.setAside(i); kind != "" && floor <= line.Start() {
			s.aside[kind]++
			for ; next < len(s.fixed) && s.fixed[next].Start < line.End(); next++ {
				floor = max(floor, s.fixed[next].End)
			}
			continue
		}
		at := max(line.Start(), floor)
		for at < line.End() {
			for next < len(s.fixed) && s.fixed[next].Start < at {
				next++
			}
			stop := line.End()
			if next < len(s.fixed) {
				stop = min(stop, s.fixed[next].Start)
			}
			s.cut(at, stop, int32(i))
			at = stop
			if next < len(s.fixed) && at == s.fixed[next].Start && at < line.End() {
				at = max(at+1, s.fix(&s.fixed[next], int32(i)))
				next++
			}
		}
		floor = at
	}
	return s
}

// fix adds the token of a fixture and returns the place after it.
func (s *stream) fix(f *fixture, line int32) int {
	switch {
	case f.drop:
		if f.form == noteForm && s.notes[f.index].Kind == redaction.Cite {
			s.aside[marginCodes]++
		}
	case f.plain:
		s.spell(f, line)
	default:
		s.tokens = append(s.tokens, lexeme{Span: f.Span, key: f.text, line: line, index: f.index, form: f.form})
	}
	return f.End
}

// spell adds the tokens that a remnant of a converter stands for.
func (s *stream) spell(f *fixture, line int32) {
	at := stream{doc: s.doc}
	at.cutText(f.text, 0, line)
	for k, t := range at.tokens {
		t.Span, t.mend = f.Span, true
		if k > 0 || t.key == "" {
			s.tokens = append(s.tokens, t)
			continue
		}
		s.add(t)
	}
}

// cut adds the tokens of Src between two places of a line.
func (s *stream) cut(from, to int, line int32) {
	if from < to {
		s.cutText(s.doc.Src[from:to], from, line)
	}
}

// cutText adds the tokens of text, which begins at a place of Src.
func (s *stream) cutText(text string, base int, line int32) {
	for i := 0; i < len(text); {
		start := i
		t := lexeme{line: line}
		switch c := text[i]; {
		case c <= ' ':
			i++
			continue
		case alnumByte(c) || c >= utf8.RuneSelf && alnumAt(text[i:]):
			i = wordEnd(text, i)
			if spaced := letterSpaced(text, start); spaced > i {
				i = spaced
				t.mend, t.key = true, strings.ToLower(strings.ReplaceAll(text[start:i], " ", ""))
			} else {
				t.key, t.form = wordKey(text[start:i])
			}
		case lonePossessive(text[i:]):
			i += apostrophe(text[i:]) + 1
			t.key, t.form = "'s", signForm
		default:
			i = signEnd(text, i)
			t.key, t.form = signKey(text[start:i])
			if t.key == "" {
				continue
			}
		}
		t.Span = cable.Span{Start: base + start, End: base + i}
		s.add(t)
	}
}

// add adds a token, joined to the one before it where a remnant of a converter stands in the midst of the word:
// "caf&#233;".
func (s *stream) add(t lexeme) {
	if k := len(s.tokens) - 1; k >= 0 && t.worded() && s.tokens[k].worded() && s.tokens[k].End == t.Start {
		last := &s.tokens[k]
		last.key += t.key
		last.End, last.mend = t.End, true
		last.form = max(last.form, t.form)
		return
	}
	s.tokens = append(s.tokens, t)
}

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
