package charset_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"pilcrow/markings/charset"
)

// FuzzDecode holds the promises of Disk: it is monotone, ends at the end of the file, every prefix of the file that
// it names decodes to that prefix of the text, and the bytes of every sound character stand where it says.
func FuzzDecode(f *testing.F) {
	for _, tt := range decodings {
		f.Add([]byte(tt.give))
	}
	long := strings.Repeat("\xB61. A l\xE9gation\x92s line.\n", 40)
	f.Add([]byte(long))
	f.Add([]byte("\xFF\xFE" + strings.Repeat("\xB6\x00\x3D\xD8\x00\xDE\x3D\xD8a\x00", 60)))
	f.Add([]byte("\xFE\xFF" + strings.Repeat("\x20\x1C\x00a\xD8\x3D\xDE\x00", 60) + "x"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		text := charset.Decode(raw)
		if got := text.Disk(len(text.UTF8)); got != len(raw) {
			t.Fatalf("Disk(end) = %d, want %d; %s", got, len(raw), text.Encoding)
		}
		if got := text.Disk(0); got != text.BOM && text.UTF8 != "" {
			t.Fatalf("Disk(0) = %d, want %d", got, text.BOM)
		}
		if text.Encoding != charset.UTF8 && !utf8.ValidString(text.UTF8) {
			t.Fatalf("%s: text is not UTF-8", text.Encoding)
		}
		_ = text.CheckText(raw)
		last := 0
		for i := range len(text.UTF8) + 1 {
			at := text.Disk(i)
			if at < last {
				t.Fatalf("Disk(%d) = %d after %d", i, at, last)
			}
			last = at
		}
		checkCharacters(t, text, raw)
	})
}

// checkCharacters looks at every character of a text, at every prefix of a short one and at some of a long one.
func checkCharacters(t *testing.T, text charset.Text, raw []byte) {
	t.Helper()
	step := 1 + len(text.UTF8)/256
	for i, r := range text.UTF8 {
		start := text.Disk(i)
		if i%step == 0 {
			part := charset.DecodeAs(raw[:start], text.Encoding)
			if part.UTF8 != text.UTF8[:i] {
				t.Fatalf("%s: raw[:%d] is %q, want %q", text.Encoding, start, part.UTF8, text.UTF8[:i])
			}
		}
		if r == utf8.RuneError {
			continue
		}
		end := text.Disk(i + utf8.RuneLen(r))
		got, err := text.Encode(string(r))
		if err != nil || string(got) != string(raw[start:end]) {
			t.Fatalf("%s: Encode(%q) = %q, %v; the file has %q", text.Encoding, r, got, err, raw[start:end])
		}
	}
}

func BenchmarkDecode(b *testing.B) {
	line := "1. (U) The embassy's econ section called on the ministry of ports on May 4.\n"
	accents := strings.ReplaceAll(strings.ReplaceAll(line, "1.", "\xB61."), "'", "\x92")
	var wide strings.Builder
	wide.WriteString("\xFF\xFE")
	for _, c := range []byte(line) {
		wide.WriteString(string([]byte{c, 0}))
	}
	tests := []struct {
		name string
		raw  []byte
	}{
		{"ascii", []byte(strings.Repeat(line, 140_000))},
		{"utf-8", []byte(strings.Repeat("¶"+line, 140_000))},
		{"windows-1252", []byte(strings.Repeat(accents, 140_000))},
		{"utf-16le", []byte("\xFF\xFE" + strings.Repeat(wide.String()[2:], 70_000))},
	}
	for _, tt := range tests {
		b.Run(tt.name, func(b *testing.B) {
			b.SetBytes(int64(len(tt.raw)))
			b.ReportAllocs()
			for b.Loop() {
				charset.Decode(tt.raw)
			}
		})
	}
	b.Run("check", func(b *testing.B) {
		raw := tests[0].raw
		text := charset.Decode(raw)
		b.SetBytes(int64(len(raw)))
		for b.Loop() {
			_ = text.CheckText(raw)
		}
	})
}

func BenchmarkDisk(b *testing.B) {
	text := charset.Decode([]byte(strings.Repeat("\xB61. (U) A line of text.\n", 400_000)))
	i := 0
	for b.Loop() {
		text.Disk(i)
		i = (i + 7919) % len(text.UTF8)
	}
}
