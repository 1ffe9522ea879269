package paint

import (
	"strconv"
	"unicode"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// Escape is s on one line and fit for a terminal: a control character, a character without a shape that joins, parts or
// turns the text around it, a line separator and a byte that is no UTF-8 are written as \n, \t, \x1b, \u202e or \xff.
// All else, the backslash too, stays as it is.
func Escape(s string) string {
	i := clean(s)
	if i == len(s) {
		return s
	}
	return string(AppendEscape(append(make([]byte, 0, len(s)+16), s[:i]...), s[i:]))
}

// EscapeText is Escape but for line feeds, which stay.
func EscapeText(s string) string {
	if clean(s) == len(s) {
		return s
	}
	out := make([]byte, 0, len(s)+16)
	start := 0
	for i := range len(s) {
		if s[i] == '\n' {
			out = append(AppendEscape(out, s[start:i]), '\n')
			start = i + 1
		}
	}
	return string(AppendEscape(out, s[start:]))
}

// AppendEscape appends Escape(s) to dst.
func AppendEscape(dst []byte, s string) []byte {
	for s != "" {
		n := clean(s)
		dst = append(dst, s[:n]...)
		if s = s[n:]; s == "" {
			break
		}
		r, size := utf8.DecodeRuneInString(s)
		if r == utf8.RuneError && size == 1 {
			dst = appendHex(dst, 'x', 2, rune(s[0]))
		} else {
			dst = appendRune(dst, r)
		}
		s = s[size:]
	}
	return dst
}

// clean is the length of the part of s before the first thing to escape.
func clean(s string) int {
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			if c < ' ' || c == 0x7F {
				return i
			}
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if r == utf8.RuneError && size == 1 || Hidden(r) {
			return i
		}
		i += size
	}
	return len(s)
}

// Hidden reports whether r is escaped by Escape: a control character (C0, DEL, C1), a format character (bidirectional
// controls, zero widths, U+FEFF, the tags) or a line or paragraph separator.
func Hidden(r rune) bool {
	// Below U+0300 the soft hyphen is the only format character.
	if r < 0x300 {
		return r < ' ' || r >= 0x7F && r < 0xA0 || r == 0xAD
	}
	return unicode.In(r, unicode.Cf, unicode.Zl, unicode.Zp)
}

// appendRune appends the escape of r.
func appendRune(dst []byte, r rune) []byte {
	switch {
	case r == '\n':
		return append(dst, `\n`...)
	case r == '\r':
		return append(dst, `\r`...)
	case r == '\t':
		return append(dst, `\t`...)
	case r < utf8.RuneSelf:
		return appendHex(dst, 'x', 2, r)
	case r <= 0xFFFF:
		return appendHex(dst, 'u', 4, r)
	default:
		return appendHex(dst, 'U', 8, r)
	}
}

// appendHex appends a backslash, the letter and value in so many hexadecimal digits.
func appendHex(dst []byte, letter byte, digits int, value rune) []byte {
	dst = append(dst, '\\', letter)
	for n := digits - 1; n > 0 && value>>(4*n) == 0; n-- {
		dst = append(dst, '0')
	}
	return strconv.AppendUint(dst, uint64(value), 16)
}

// Width is the number of columns that s takes on a terminal, colours not counted: ¶ one, East Asian wide characters
// two, a combining accent none, whatever the locale.
func Width(s string) int {
	if n, ok := narrow(s); ok {
		return n
	}
	return ansi.StringWidth(s)
}

// narrow is the number of characters of s if each of them is a column wide whatever stands beside it, as the signs of
// ASCII, ¶ and é are.
func narrow(s string) (n int, ok bool) {
	for i := 0; i < len(s); n++ {
		if c := s[i]; c >= ' ' && c < 0x7F {
			i++
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		if r >= 0x300 || Hidden(r) || r == utf8.RuneError {
			return 0, false
		}
		i += size
	}
	return n, true
}

// cutNarrow is the byte offset of character n of s.
func cutNarrow(s string, n int) int {
	for i := range s {
		if n == 0 {
			return i
		}
		n--
	}
	return len(s)
}

// Head is the start of s that fits into so many columns, with an ellipsis in the last one where something was cut off.
func Head(s string, columns int) string {
	if n, ok := narrow(s); ok && columns > 0 {
		if n <= columns {
			return s
		}
		return s[:cutNarrow(s, columns-1)] + "…"
	}
	return ansi.Truncate(s, columns, "…")
}

// Tail is the end of s, a text without colours, that fits into so many columns, with an ellipsis in the first one where
// something was cut off.
func Tail(s string, columns int) string {
	width := Width(s)
	if width <= columns {
		return s
	}
	if columns < 1 {
		return ""
	}
	if n, ok := narrow(s); ok {
		return "…" + s[cutNarrow(s, n-columns+1):]
	}
	for width >= columns && s != "" {
		cluster, taken := ansi.FirstGraphemeCluster(s, ansi.GraphemeWidth)
		width -= taken
		s = s[len(cluster):]
	}
	return "…" + s
}
