package report

import (
	"strconv"
	"unicode/utf16"
	"unicode/utf8"

	"pilcrow/markings/paint"
)

const hexDigits = "0123456789abcdef"

// appendString appends s as a JSON string. A byte that is no UTF-8 becomes U+FFFD; what paint.Hidden names is escaped,
// so that the report is harmless on a terminal, too.
func appendString(b []byte, s string) []byte {
	b = append(b, '"')
	start := 0
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf {
			if c >= ' ' && c != '"' && c != '\\' && c != 0x7F {
				i++
				continue
			}
			b = appendASCII(append(b, s[start:i]...), c)
			i++
			start = i
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			b = append(append(b, s[start:i]...), `\ufffd`...)
			start = i + 1
		case paint.Hidden(r):
			b = appendUnicode(append(b, s[start:i]...), r)
			start = i + size
		}
		i += size
	}
	return append(append(b, s[start:]...), '"')
}

// appendASCII appends the escape of a character of ASCII.
func appendASCII(b []byte, c byte) []byte {
	switch c {
	case '"', '\\':
		return append(b, '\\', c)
	case '\n':
		return append(b, `\n`...)
	case '\r':
		return append(b, `\r`...)
	case '\t':
		return append(b, `\t`...)
	default:
		return appendUnicode(b, rune(c))
	}
}

// appendUnicode appends \u and four digits, twice for a character beyond the sixteen bits.
func appendUnicode(b []byte, r rune) []byte {
	if high, low := utf16.EncodeRune(r); high != utf8.RuneError {
		return appendUnicode(appendUnicode(b, high), low)
	}
	return append(b, '\\', 'u', hexDigits[r>>12&0xF], hexDigits[r>>8&0xF], hexDigits[r>>4&0xF], hexDigits[r&0xF])
}

// appendHarmless appends encoded, a JSON value, with the hidden characters in its strings escaped. Elsewhere it holds
// none but line feeds.
func appendHarmless(b, encoded []byte) []byte {
	start := 0
	for i := 0; i < len(encoded); {
		if encoded[i] < utf8.RuneSelf && encoded[i] != 0x7F {
			i++
			continue
		}
		r, size := utf8.DecodeRune(encoded[i:])
		if paint.Hidden(r) {
			b = appendUnicode(append(b, encoded[start:i]...), r)
			start = i + size
		}
		i += size
	}
	return append(b, encoded[start:]...)
}

// appendNumber appends a member with a whole number.
func appendNumber(b []byte, name string, value int) []byte {
	b = append(append(b, '"'), name...)
	return strconv.AppendInt(append(b, `":`...), int64(value), 10)
}
