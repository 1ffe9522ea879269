package charset

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
)

// ErrBinary is the error of CheckText: the input is no text.
var ErrBinary = errors.New("not text")

// The limits of CheckText. A stray escape code or end-of-file byte is damage of a text; a program or a picture has
// control bytes everywhere.
const (
	controlsAllowed = 3  // so many control characters never make a binary file
	controlsPer     = 20 // nor do they where fewer than one character in so many is one
)

// CheckText reports input that is no text, as Text.CheckText does. It decodes only what has the byte order mark of
// UTF-16.
func CheckText(raw []byte) error {
	for _, mark := range []string{bomUTF16LE, bomUTF16BE} {
		if markLen(raw, mark) > 0 {
			return Decode(raw).CheckText(raw)
		}
	}
	return Text{Encoding: UTF8}.CheckText(raw)
}

// CheckText reports input that is no text: it holds a NUL character, or many other control characters that no text
// uses. raw is what Decode was given. The error wraps ErrBinary and names the offset in the file of the first such
// character.
func (t Text) CheckText(raw []byte) error {
	utf16 := t.Encoding == UTF16LE || t.Encoding == UTF16BE
	text := raw
	if utf16 {
		text = []byte(t.UTF8)
	}
	disk := func(offset int) int {
		if utf16 {
			return t.Disk(offset)
		}
		return offset
	}
	count, first := countControls(text)
	if count == 0 {
		return nil
	}
	if i := bytes.IndexByte(text, 0); i >= 0 {
		return fmt.Errorf("%w (NUL %s at offset %d)", ErrBinary, unitName(utf16), disk(i))
	}
	if count > controlsAllowed && count*controlsPer > len(text) {
		return fmt.Errorf("%w (%d control %ss, the first at offset %d)", ErrBinary, count, unitName(utf16), disk(first))
	}
	return nil
}

// unitName says what CheckText counted.
func unitName(utf16 bool) string {
	if utf16 {
		return "character"
	}
	return "byte"
}

// countControls counts the control characters of ASCII other than the white space of texts and the escape that begins
// a colour code, and returns the offset of the first.
func countControls(text []byte) (count, first int) {
	for i := 0; i < len(text); {
		if i+32 <= len(text) && isPlain(text[i:i+32]) {
			i += 32
			continue
		}
		if i+8 <= len(text) && !mayControl(binary.LittleEndian.Uint64(text[i:])) {
			i += 8
			continue
		}
		for end := min(i+8, len(text)); i < end; i++ {
			if !isControl(text[i]) {
				continue
			}
			if count == 0 {
				first = i
			}
			count++
		}
	}
	return count, first
}

const (
	ones = 0x0101010101010101
	tops = 0x8080808080808080
)

// isPlain reports whether none of 32 bytes is below 0x20 but line feeds, and perhaps vertical tabs, as in most texts.
func isPlain(text []byte) bool {
	plain := ^uint64(0)
	for i := 0; i < 32; i += 8 {
		word := binary.LittleEndian.Uint64(text[i:])
		feed := word ^ ones*'\n'
		// Without its top bit a byte plus 0x80-n has the top bit set when it is n or more, and never carries into the next.
		// The subtraction finds the zeros of feed, and the ones above them, which are vertical tabs.
		plain &= word&^tops + ones*(0x80-0x20) | word | (feed-ones)&^feed
	}
	return plain&tops == tops
}

// mayControl reports whether one of the eight bytes of word is below 0x20 and none of the white space of texts.
func mayControl(word uint64) bool {
	low := word &^ tops
	ink, white, past := low+ones*(0x80-0x20), low+ones*(0x80-'\t'), low+ones*(0x80-'\r'-1)
	return ^(ink|word|white&^past)&tops != 0
}

// isControl reports whether c is a control character that no text uses.
func isControl(c byte) bool {
	switch c {
	case '\t', '\n', '\v', '\f', '\r', 0x1B:
		return false
	}
	return c < 0x20
}
