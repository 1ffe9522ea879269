// Package charset turns the bytes of a file into UTF-8 and knows the way back.
//
// A cable comes as UTF-8 (with or without a byte order mark), as UTF-16 with a byte order mark, or in the
// Windows-1252 of an old mail program, where the pilcrow is the one byte 0xB6. Everything behind this package sees
// UTF-8 alone; findings and fixes name bytes of the file as it lies on disk. Text.Disk is the bridge: exact,
// monotone, and free for UTF-8.
//
// Decode accepts any bytes. What it cannot read as a character it keeps: stray bytes in UTF-8 stay as they are, a
// lone surrogate or a last odd byte of UTF-16 becomes one U+FFFD that still stands for its own bytes. An edit that is
// made in the file, over the range Disk(start) to Disk(end) with the bytes of Encode, therefore leaves every other
// byte as it was.
package charset

import (
	"bytes"
	"math"
	"unicode/utf8"
)

// Encoding names how a file spells its characters.
type Encoding string

// The encodings that Decode tells apart.
const (
	UTF8        Encoding = "utf-8"
	UTF16LE     Encoding = "utf-16le"
	UTF16BE     Encoding = "utf-16be"
	Windows1252 Encoding = "windows-1252"
)

// MaxText is the most bytes of Text.UTF8 that a cable may have: its offsets are kept in 32 bits.
const MaxText = math.MaxInt32

// The byte order marks, as they lie on disk.
const (
	bomUTF8    = "\xEF\xBB\xBF"
	bomUTF16LE = "\xFF\xFE"
	bomUTF16BE = "\xFE\xFF"
)

// Text is a decoded file. Offsets into UTF8 are the truth of every package that reads a text; Disk turns them into
// the offsets that people and fixes use.
type Text struct {
	UTF8     string   // the characters, without the byte order mark
	Encoding Encoding // how the file spells them
	BOM      int      // the length of the byte order mark in bytes, 0 without one

	size    int   // the length of the file in bytes
	offsets []int // the disk offset of every block of UTF8; nil for UTF-8
}

// Decode reads a file of any bytes. A byte order mark decides; without one, bytes that are valid UTF-8 are UTF-8; the
// rest is Windows-1252, unless the text has clearly more UTF-8 sequences than stray bytes.
func Decode(raw []byte) Text {
	return DecodeAs(raw, detect(raw))
}

// DecodeAs reads a file whose encoding is known. A byte order mark of that encoding is taken off. An encoding that
// this package does not know is read as UTF-8.
func DecodeAs(raw []byte, enc Encoding) Text {
	t := Text{Encoding: enc, size: len(raw)}
	switch enc {
	case UTF16LE:
		t.BOM = markLen(raw, bomUTF16LE)
		t.UTF8 = decodeUTF16(raw[t.BOM:], 0, 1)
	case UTF16BE:
		t.BOM = markLen(raw, bomUTF16BE)
		t.UTF8 = decodeUTF16(raw[t.BOM:], 1, 0)
	case Windows1252:
		t.UTF8 = decodeWindows1252(raw)
	default:
		t.Encoding = UTF8
		t.BOM = markLen(raw, bomUTF8)
		t.UTF8 = string(raw[t.BOM:])
		return t
	}
	t.index()
	return t
}

// detect says which encoding a file has.
func detect(raw []byte) Encoding {
	switch {
	case markLen(raw, bomUTF8) > 0:
		return UTF8
	case markLen(raw, bomUTF16LE) > 0:
		return UTF16LE
	case markLen(raw, bomUTF16BE) > 0:
		return UTF16BE
	case utf8.Valid(raw) || mostlyUTF8(raw):
		return UTF8
	}
	return Windows1252
}

// mostlyUTF8 reports whether there are more than twice as many multi-byte sequences as stray bytes: a UTF-8 text with
// some damage. The ratio leaves room for the rare Windows-1252 text in which two letters side by side look like a
// sequence. A character that the end of the file cuts off is no stray byte where two others are whole.
func mostlyUTF8(raw []byte) bool {
	whole, stray := 0, 0
	for i := 0; i < len(raw); {
		if raw[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(raw[i:])
		switch {
		case r != utf8.RuneError || n > 1:
			whole++
		case whole > 1 && !utf8.FullRune(raw[i:]):
			return whole > 2*stray
		default:
			stray++
		}
		i += n
	}
	return whole > 2*stray
}

// markLen returns the length of the byte order mark if the file begins with it.
func markLen(raw []byte, mark string) int {
	if bytes.HasPrefix(raw, []byte(mark)) {
		return len(mark)
	}
	return 0
}
