package charset

import (
	"fmt"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// windows1252 holds the characters of the bytes 0x80 to 0x9F, the only ones in which Windows-1252 differs from ISO
// 8859-1. The five undefined bytes keep their C1 code points, so that each byte has one character and each of these
// characters one byte.
var windows1252 = [32]rune{
	'€', 0x81, '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', 0x8D, 'Ž', 0x8F,
	0x90, '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', 0x9D, 'ž', 'Ÿ',
}

// decodeWindows1252 reads one character from each byte.
func decodeWindows1252(raw []byte) string {
	var b strings.Builder
	b.Grow(len(raw) + len(raw)/16)
	for len(raw) > 0 {
		n := asciiLen(raw)
		b.Write(raw[:n])
		if n == len(raw) {
			break
		}
		r := rune(raw[n])
		if r < 0xA0 {
			r = windows1252[r-0x80]
		}
		b.WriteRune(r)
		raw = raw[n+1:]
	}
	return b.String()
}

// asciiLen returns the length of the run of ASCII bytes at the start of raw.
func asciiLen(raw []byte) int {
	for i, c := range raw {
		if c >= utf8.RuneSelf {
			return i
		}
	}
	return len(raw)
}

// decodeUTF16 reads code units whose low and high bytes stand at the offsets low and high of each pair. A lone
// surrogate and a last odd byte become U+FFFD.
func decodeUTF16(raw []byte, low, high int) string {
	var b strings.Builder
	b.Grow(len(raw)/2 + len(raw)/16)
	unit := func(i int) rune { return rune(raw[i+low]) | rune(raw[i+high])<<8 }
	i := 0
	for ; i+1 < len(raw); i += 2 {
		r := unit(i)
		if !utf16.IsSurrogate(r) {
			b.WriteRune(r)
			continue
		}
		pair := rune(utf8.RuneError)
		if i+3 < len(raw) {
			pair = utf16.DecodeRune(r, unit(i+2))
		}
		if pair != utf8.RuneError {
			i += 2
		}
		b.WriteRune(pair)
	}
	if i < len(raw) {
		b.WriteRune(utf8.RuneError)
	}
	return b.String()
}

// Encode returns the bytes that stand for s in the file's encoding, without a byte order mark. The error names the
// first character that the encoding lacks. UTF-8 takes any bytes; the other encodings have none for a string that is
// not UTF-8.
func (t Text) Encode(s string) ([]byte, error) {
	switch t.Encoding {
	case Windows1252:
		return encodeWindows1252(s)
	case UTF16LE, UTF16BE:
		return encodeUTF16(s, t.Encoding)
	default:
		return []byte(s), nil
	}
}

func encodeWindows1252(s string) ([]byte, error) {
	out := make([]byte, 0, len(s))
	for i, r := range s {
		c, ok := windows1252Byte(r)
		if !ok {
			return nil, lacks(Windows1252, s[i:], r)
		}
		out = append(out, c)
	}
	return out, nil
}

// windows1252Byte returns the byte of a character. U+FFFD, and with it a byte that is no UTF-8, has none.
func windows1252Byte(r rune) (byte, bool) {
	if r < 0x80 || r >= 0xA0 && r <= 0xFF {
		return byte(r), true
	}
	for i, w := range windows1252 {
		if w == r {
			return byte(0x80 + i), true
		}
	}
	return 0, false
}

func encodeUTF16(s string, enc Encoding) ([]byte, error) {
	out := make([]byte, 0, 2*len(s))
	put := func(u uint16) {
		if enc == UTF16LE {
			out = append(out, byte(u), byte(u>>8))
		} else {
			out = append(out, byte(u>>8), byte(u))
		}
	}
	for i, r := range s {
		if r == utf8.RuneError && !strings.HasPrefix(s[i:], "\uFFFD") {
			return nil, lacks(enc, s[i:], r)
		}
		if high, low := utf16.EncodeRune(r); high != utf8.RuneError {
			put(uint16(high))
			put(uint16(low))
			continue
		}
		put(uint16(r))
	}
	return out, nil
}

// lacks is the error of a character that an encoding cannot write; rest begins with it.
func lacks(enc Encoding, rest string, r rune) error {
	if r == utf8.RuneError && !strings.HasPrefix(rest, "\uFFFD") {
		return fmt.Errorf("%s has no character for the byte 0x%02X", enc, rest[0])
	}
	return fmt.Errorf("%s has no character %U %+q", enc, r, r)
}
