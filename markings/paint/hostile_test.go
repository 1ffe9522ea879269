package paint_test

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"pilcrow/markings/paint"
)

// Characters that are measured one by one are as wide as the library of terminals says.
func TestNarrowWidth(t *testing.T) {
	for r := rune(' '); r < 0x400; r++ {
		if paint.Hidden(r) {
			continue
		}
		s := "¶" + string(r) + "a" + string(r)
		if got, want := paint.Width(s), ansi.StringWidth(s); got != want {
			t.Errorf("Width(%q) = %d, want %d", s, got, want)
		}
		for columns := range 6 {
			if got, want := paint.Head(s, columns), ansi.Truncate(s, columns, "…"); got != want {
				t.Errorf("Head(%q, %d) = %q, want %q", s, columns, got, want)
			}
			if got := paint.Tail(s, columns); ansi.StringWidth(got) > columns || !strings.HasSuffix(s, strings.TrimPrefix(got, "…")) {
				t.Errorf("Tail(%q, %d) = %q", s, columns, got)
			}
		}
	}
}

// FuzzCut cuts texts to widths: what is left fits, and is the beginning or the end.
func FuzzCut(f *testing.F) {
	for _, s := range []string{"¶1. (U) The ferry", "港e\u0301🇦🇧\u200d", "\xff¶\x80", ""} {
		f.Add(s, 4)
	}
	f.Fuzz(func(t *testing.T, s string, columns int) {
		s, columns = paint.Escape(s), columns&63
		head, tail := paint.Head(s, columns), paint.Tail(s, columns)
		if paint.Width(head) > columns || paint.Width(tail) > columns {
			t.Errorf("Head(%q, %d) = %q, Tail = %q: too wide", s, columns, head, tail)
		}
		if !strings.HasPrefix(s, strings.TrimSuffix(head, "…")) || !strings.HasSuffix(s, strings.TrimPrefix(tail, "…")) {
			t.Errorf("Head(%q, %d) = %q, Tail = %q: not a part", s, columns, head, tail)
		}
	})
}
