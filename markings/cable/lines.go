package cable

import (
	"strings"
	"unicode/utf8"
)

// scanLines cuts the text into lines, each with its line end, and finds the trimmed content of each. A text whose only
// line ends are carriage returns is cut at those.
func (r *reader) scanLines() {
	src, end := r.src, byte('\n')
	if strings.IndexByte(src, '\n') < 0 && strings.IndexByte(src, '\r') >= 0 {
		end = '\r'
	}
	n := strings.Count(src, string(rune(end))) + 1
	lines := room(r.lines, n)
	content := room(r.content, n)
	for at := 0; at < len(src); {
		next := strings.IndexByte(src[at:], end)
		if next < 0 {
			next = len(src)
		} else {
			next += at + 1
		}
		span := Span{at, next}
		trimmed := span
		if next-at > 1 && isInk(src[at]) && src[next-1] == end && isInk(src[next-2]) {
			trimmed.End--
		} else {
			trimmed = trim(src, span)
		}
		kind := LineBody
		if trimmed.Len() == 0 {
			kind = LineBlank
		}
		lines = append(lines, Line{at: span.narrow(), Kind: kind})
		content = append(content, trimmed.narrow())
		at = next
	}
	r.lines, r.content = lines, content
}

// trim is s without the blanks at its ends; a string of blanks gives an empty span at its start.
func trim(src string, s Span) Span {
	if s.Start < s.End && isInk(src[s.Start]) && isInk(src[s.End-1]) {
		return s
	}
	for s.End > s.Start {
		if isInk(src[s.End-1]) {
			break
		}
		n := blankBefore(src[s.Start:s.End])
		if n == 0 {
			break
		}
		s.End -= n
	}
	for s.Start < s.End {
		if isInk(src[s.Start]) {
			break
		}
		n := blankAt(src[s.Start:s.End])
		if n == 0 {
			break
		}
		s.Start += n
	}
	return s
}

// isInk reports whether c is a sign of ASCII that is no blank.
func isInk(c byte) bool { return c > ' ' && c < 0x80 }

// blankAt is the number of bytes of the blank that s begins with, 0 for none. Spaces of every width, line separators and
// byte-order marks in the middle of a text count as blanks.
func blankAt(s string) int {
	switch c := s[0]; c {
	case ' ', '\t', '\n', '\v', '\f', '\r':
		return 1
	case 0xC2, 0xE1, 0xE2, 0xE3, 0xEF: // no other letter begins the UTF-8 of a blank
		if r, n := utf8.DecodeRuneInString(s); isBlank(r) {
			return n
		}
	}
	return 0
}

// blankBefore is the number of bytes of the blank that s ends with, 0 for none.
func blankBefore(s string) int {
	if c := s[len(s)-1]; c < utf8.RuneSelf {
		if c == ' ' || c >= '\t' && c <= '\r' {
			return 1
		}
		return 0
	}
	if r, n := utf8.DecodeLastRuneInString(s); isBlank(r) {
		return n
	}
	return 0
}
