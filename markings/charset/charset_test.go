package charset_test

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"pilcrow/markings/charset"
)

// decodings are files of every kind, with the offset in the file of every character; they seed the fuzz test too.
var decodings = []struct {
	name    string
	give    string
	want    string
	enc     charset.Encoding
	bom     int
	offsets []int
}{
	{"empty", "", "", charset.UTF8, 0, []int{0}},
	{"ascii", "1. x", "1. x", charset.UTF8, 0, []int{0, 1, 2, 3, 4}},
	{"utf-8", "¶1", "¶1", charset.UTF8, 0, []int{0, 2, 3}},
	{"utf-8 with mark", "\xEF\xBB\xBF¶1", "¶1", charset.UTF8, 3, []int{3, 5, 6}},
	{"only a mark", "\xEF\xBB\xBF", "", charset.UTF8, 3, []int{3}},
	{"utf-16le", "\xFF\xFE\xB6\x001\x00", "¶1", charset.UTF16LE, 2, []int{2, 4, 6}},
	{"utf-16be", "\xFE\xFF\x00\xB6\x001", "¶1", charset.UTF16BE, 2, []int{2, 4, 6}},
	{"utf-16le pair", "\xFF\xFE\x3D\xD8\x00\xDEa\x00", "😀a", charset.UTF16LE, 2, []int{2, 6, 8}},
	{"utf-16le lone high", "\xFF\xFE\x3D\xD8a\x00", "\uFFFDa", charset.UTF16LE, 2, []int{2, 4, 6}},
	{"utf-16le lone low", "\xFF\xFE\x00\xDEa\x00", "\uFFFDa", charset.UTF16LE, 2, []int{2, 4, 6}},
	{"utf-16le high at the end", "\xFF\xFEa\x00\x3D\xD8", "a\uFFFD", charset.UTF16LE, 2, []int{2, 4, 6}},
	{"utf-16le odd", "\xFF\xFEa\x00b", "a\uFFFD", charset.UTF16LE, 2, []int{2, 4, 5}},
	{"utf-16be odd", "\xFE\xFF\x00ab", "a\uFFFD", charset.UTF16BE, 2, []int{2, 4, 5}},
	{"utf-16le lone high and odd", "\xFF\xFE\x3D\xD8b", "\uFFFD\uFFFD", charset.UTF16LE, 2, []int{2, 4, 5}},
	{"utf-16le second mark", "\xFF\xFE\xFF\xFE", "\uFEFF", charset.UTF16LE, 2, []int{2, 4}},
	{"windows-1252", "\xB61. \x93x\x94", "¶1. “x”", charset.Windows1252, 0, []int{0, 1, 2, 3, 4, 5, 6, 7}},
	{
		"windows-1252 undefined", "\x81\x8D\x8F\x90\x9D\x80", "\u0081\u008d\u008f\u0090\u009d€",
		charset.Windows1252, 0,
		[]int{0, 1, 2, 3, 4, 5, 6},
	},
	{"windows-1252 like utf-8", "CAF\xC9\xBB \xE9", "CAFÉ» é", charset.Windows1252, 0, []int{0, 1, 2, 3, 4, 5, 6, 7}},
	{"damaged utf-8", "¶1 ¶2 ¶3 \x93x", "¶1 ¶2 ¶3 \x93x", charset.UTF8, 0, nil},
	{"damaged utf-8 with mark", "\xEF\xBB\xBF\x93x", "\x93x", charset.UTF8, 3, nil},
	{"utf-8 cut in a character", "¶1 ¶2 \xC2", "¶1 ¶2 \xC2", charset.UTF8, 0, nil},
	{"nothing but a cut character", "\xC2", "Â", charset.Windows1252, 0, []int{0, 1}},
	{"utf-8 and stray bytes alike", "¶1 \x93x", "Â¶1 “x", charset.Windows1252, 0, nil},
}

func TestDecode(t *testing.T) {
	for _, tt := range decodings {
		t.Run(tt.name, func(t *testing.T) {
			text := charset.Decode([]byte(tt.give))
			if text.UTF8 != tt.want || text.Encoding != tt.enc || text.BOM != tt.bom {
				t.Errorf("Decode(%q) = %q, %s, BOM %d; want %q, %s, BOM %d",
					tt.give, text.UTF8, text.Encoding, text.BOM, tt.want, tt.enc, tt.bom)
			}
			if tt.offsets == nil {
				return
			}
			n := 0
			for i := range text.UTF8 {
				if got := text.Disk(i); got != tt.offsets[n] {
					t.Errorf("Decode(%q).Disk(%d) = %d, want %d", tt.give, i, got, tt.offsets[n])
				}
				n++
			}
			if got := text.Disk(len(text.UTF8)); got != tt.offsets[n] {
				t.Errorf("Decode(%q).Disk(end) = %d, want %d", tt.give, got, tt.offsets[n])
			}
		})
	}
}

func TestDiskOutside(t *testing.T) {
	text := charset.Decode([]byte("\xFF\xFEa\x00\xB6\x00"))
	tests := []struct{ give, want int }{{-1, 2}, {0, 2}, {1, 4}, {2, 4}, {3, 6}, {99, 6}}
	for _, tt := range tests {
		if got := text.Disk(tt.give); got != tt.want {
			t.Errorf("Disk(%d) = %d, want %d", tt.give, got, tt.want)
		}
	}
}

func TestEncode(t *testing.T) {
	tests := []struct {
		enc     charset.Encoding
		give    string
		want    string
		wantErr string
	}{
		{charset.UTF8, "¶5.", "\xC2\xB65.", ""},
		{charset.UTF8, "a\xFFb", "a\xFFb", ""},
		{charset.Windows1252, "¶5. “x”", "\xB65. \x93x\x94", ""},
		{charset.Windows1252, "\u0081", "\x81", ""},
		{charset.Windows1252, "\u0080", "", `windows-1252 has no character U+0080 '\u0080'`},
		{charset.Windows1252, "a−b", "", `windows-1252 has no character U+2212 '\u2212'`},
		{charset.Windows1252, "\uFFFD", "", `windows-1252 has no character U+FFFD '\ufffd'`},
		{charset.Windows1252, "a\xFFb", "", `windows-1252 has no character for the byte 0xFF`},
		{charset.UTF16LE, "¶5😀", "\xB6\x005\x00\x3D\xD8\x00\xDE", ""},
		{charset.UTF16BE, "¶5😀", "\x00\xB6\x005\xD8\x3D\xDE\x00", ""},
		{charset.UTF16LE, "\uFFFD", "\xFD\xFF", ""},
		{charset.UTF16LE, "\xB6", "", `utf-16le has no character for the byte 0xB6`},
	}
	for _, tt := range tests {
		got, err := charset.Text{Encoding: tt.enc}.Encode(tt.give)
		message := ""
		if err != nil {
			message = err.Error()
		}
		if string(got) != tt.want || message != tt.wantErr {
			t.Errorf("%s: Encode(%q) = %q, %q; want %q, %q", tt.enc, tt.give, got, message, tt.want, tt.wantErr)
		}
	}
}

func TestWindows1252EveryByte(t *testing.T) {
	raw := make([]byte, 0, 256)
	for c := range 256 {
		raw = append(raw, byte(c))
	}
	text := charset.Decode(raw)
	if text.Encoding != charset.Windows1252 || utf8.RuneCountInString(text.UTF8) != 256 {
		t.Fatalf("Decode(every byte) = %q, %s", text.UTF8, text.Encoding)
	}
	back, err := text.Encode(text.UTF8)
	if err != nil || !bytes.Equal(back, raw) {
		t.Errorf("Encode(Decode(every byte)) = %q, %v", back, err)
	}
}

// TestCheckTextCounts puts control characters among every other kind of byte, at every place of the words that CheckText
// looks at, and counts them one by one.
func TestCheckTextCounts(t *testing.T) {
	white := "\t\n\v\f\r\x1B"
	rapid.Check(t, func(t *rapid.T) {
		sign := rapid.OneOf(rapid.Just(byte('a')), rapid.Just(byte('\n')), rapid.SampledFrom([]byte(white+"\x7F\x80\xFF")),
			rapid.ByteRange(1, 31))
		text := rapid.SliceOfN(sign, 1, 100).Draw(t, "text")
		count, first := 0, 0
		for i, c := range text {
			if c < 0x20 && strings.IndexByte(white, c) < 0 {
				if count++; count == 1 {
					first = i
				}
			}
		}
		want := ""
		if count > 3 && count*20 > len(text) {
			want = fmt.Sprintf("not text (%d control bytes, the first at offset %d)", count, first)
		}
		got := ""
		if err := charset.CheckText(text); err != nil {
			got = err.Error()
		}
		if got != want {
			t.Fatalf("CheckText(%q) = %q, want %q", text, got, want)
		}
	})
}

func TestCheckText(t *testing.T) {
	tests := []struct {
		name string
		give string
		want string
	}{
		{"empty", "", ""},
		{"text", "UNCLAS ASTANA 000001\r\n\f\tx\n", ""},
		{"one escape code", "\x1b[31mx", ""},
		{"end-of-file byte", "x\n\x1a", ""},
		{"nul", "abc\x00", "not text (NUL byte at offset 3)"},
		{"nul after a mark", "\xEF\xBB\xBFabc\x00", "not text (NUL byte at offset 6)"},
		{"utf-16", "\xFF\xFEa\x00b\x00", ""},
		{"utf-16 without mark", "a\x00b\x00", "not text (NUL byte at offset 1)"},
		{"utf-32", "\xFF\xFE\x00\x00a\x00\x00\x00", "not text (NUL character at offset 2)"},
		{"controls", "abcdefgh\x01\x02\x03\x04", "not text (4 control bytes, the first at offset 8)"},
		{"controls in windows-1252", "\xB6\x01\x02\x03\x04", "not text (4 control bytes, the first at offset 1)"},
		{
			"controls in utf-16", "\xFE\xFF\x00\xB6" + strings.Repeat("\x00\x01", 4),
			"not text (4 control characters, the first at offset 4)",
		},
		{"few controls", strings.Repeat("a line of text\n", 20) + "\x01\x02\x03\x04\x05", ""},
		{
			"many controls", strings.Repeat("a line of te\x01t\n", 20),
			"not text (20 control bytes, the first at offset 12)",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			err := charset.Decode([]byte(tt.give)).CheckText([]byte(tt.give))
			got := ""
			if err != nil {
				got = err.Error()
			}
			if got != tt.want {
				t.Errorf("CheckText(%q) = %q, want %q", tt.give, got, tt.want)
			}
			alone := charset.CheckText([]byte(tt.give))
			if (alone == nil) != (err == nil) || err != nil && alone.Error() != got {
				t.Errorf("CheckText(%q) without a Text = %v, want %q", tt.give, alone, tt.want)
			}
			if err != nil && !errors.Is(err, charset.ErrBinary) {
				t.Errorf("CheckText(%q) does not wrap ErrBinary: %v", tt.give, err)
			}
		})
	}
}
