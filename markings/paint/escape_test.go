package paint_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"pilcrow/markings/paint"
)

func TestEscape(t *testing.T) {
	tests := []struct{ name, give, want string }{
		{"empty", "", ""},
		{"plain", "¶5. (SBU) café – 東京 e\u0301 \u00A0😀 \\n", "¶5. (SBU) café – 東京 e\u0301 \u00A0😀 \\n"},
		{"escape code", "a\x1b[31mb\x1b]0;title\a", `a\x1b[31mb\x1b]0;title\x07`},
		{"white space", "a\tb\r\nc\vd\fe", `a\tb\r\nc\x0bd\x0ce`},
		{"NUL and DEL", "\x00a\x7f", `\x00a\x7f`},
		{"C1", "\u0080\u0085\u009b31m\u009f", `\u0080\u0085\u009b31m\u009f`},
		{
			"bidirectional",
			"\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u061c",
			`\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u061c`,
		},
		{"zero width", "\u200b\u200c\u200d\u200e\u200f\ufeff\u2060", `\u200b\u200c\u200d\u200e\u200f\ufeff\u2060`},
		{"separators", "a\u2028b\u2029c", `a\u2028b\u2029c`},
		{"soft hyphen", "a\u00adb", `a\u00adb`},
		{"tags", "\U000e0001\U000e0041", `\U000e0001\U000e0041`},
		{"stray bytes", "\xff¶\xc2a\xe2\x80", `\xff¶\xc2a\xe2\x80`},
		{"replacement character", "\ufffd", "\ufffd"},
		{"surrogate", "\xed\xa0\x80", `\xed\xa0\x80`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := paint.Escape(tt.give); got != tt.want {
				t.Errorf("Escape(%q) = %q, want %q", tt.give, got, tt.want)
			}
			if got := string(paint.AppendEscape([]byte("> "), tt.give)); got != "> "+tt.want {
				t.Errorf("AppendEscape(%q) = %q, want %q", tt.give, got, tt.want)
			}
		})
	}
}

func TestEscapeText(t *testing.T) {
	tests := []struct{ give, want string }{
		{"", ""},
		{"a\nb\n", "a\nb\n"},
		{"\n\n", "\n\n"},
		{"a\r\n\tb\x1b\nc\xff", "a\\r\n\\tb\\x1b\nc\\xff"},
	}
	for _, tt := range tests {
		if got := paint.EscapeText(tt.give); got != tt.want {
			t.Errorf("EscapeText(%q) = %q, want %q", tt.give, got, tt.want)
		}
	}
}

func FuzzEscape(f *testing.F) {
	f.Add("a\x1b[31m\u202e\xff\u2028¶\U000e0001")
	f.Add("e\u0301 東京 \r\n")
	f.Fuzz(func(t *testing.T, s string) {
		got := paint.Escape(s)
		if !utf8.ValidString(got) {
			t.Fatalf("Escape(%q) = %q is not UTF-8", s, got)
		}
		for _, r := range got {
			if unicode.IsControl(r) || unicode.In(r, unicode.Cf, unicode.Zl, unicode.Zp, unicode.Bidi_Control) {
				t.Fatalf("Escape(%q) = %q lets %U through", s, got, r)
			}
		}
		if again := paint.Escape(got); again != got {
			t.Fatalf("Escape of %q = %q", got, again)
		}
		if text := paint.EscapeText(s); strings.Count(text, "\n") != strings.Count(s, "\n") {
			t.Fatalf("EscapeText(%q) = %q loses line feeds", s, text)
		}
		for _, n := range []int{0, 1, 2, 7} {
			if head, tail := paint.Head(got, n), paint.Tail(got, n); paint.Width(head) > n || paint.Width(tail) > n {
				t.Fatalf("%d columns of %q: %q and %q", n, got, head, tail)
			}
		}
	})
}

func TestWidth(t *testing.T) {
	tests := []struct {
		give string
		want int
	}{
		{"", 0}, {"¶5.", 3}, {"café", 4}, {"cafe\u0301", 4}, {"東京", 4}, {"«»", 2}, {"\x1b[31mred\x1b[0m", 3}, {"😀", 2},
	}
	for _, tt := range tests {
		if got := paint.Width(tt.give); got != tt.want {
			t.Errorf("Width(%q) = %d, want %d", tt.give, got, tt.want)
		}
	}
}

func TestHeadAndTail(t *testing.T) {
	tests := []struct {
		give       string
		columns    int
		head, tail string
	}{
		{"harbour", 7, "harbour", "harbour"},
		{"harbour", 9, "harbour", "harbour"},
		{"harbour", 4, "har…", "…our"},
		{"harbour", 1, "…", "…"},
		{"harbour", 0, "", ""},
		{"東京湾", 4, "東…", "…湾"},
		{"東京湾", 5, "東京…", "…京湾"},
		{"", 0, "", ""},
	}
	for _, tt := range tests {
		if got := paint.Head(tt.give, tt.columns); got != tt.head {
			t.Errorf("Head(%q, %d) = %q, want %q", tt.give, tt.columns, got, tt.head)
		}
		if got := paint.Tail(tt.give, tt.columns); got != tt.tail {
			t.Errorf("Tail(%q, %d) = %q, want %q", tt.give, tt.columns, got, tt.tail)
		}
	}
}

func BenchmarkEscape(b *testing.B) {
	s := strings.Repeat("¶1. (U) The ferry runs again between the islands. ", 20)
	b.SetBytes(int64(len(s)))
	for b.Loop() {
		paint.Escape(s)
	}
}
