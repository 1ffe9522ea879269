package cable_test

import (
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"pilcrow/markings/cable"
)

// A position counts lines and characters from 1, whatever ends the lines and however many bytes a character has.
func TestPosition(t *testing.T) {
	tests := []struct {
		give         string
		offset       int
		line, column int
	}{
		{"", 0, 1, 1},
		{"ab", 0, 1, 1},
		{"ab", 1, 1, 2},
		{"ab", 2, 1, 3},
		{"ab\ncd", 2, 1, 3},
		{"ab\ncd", 3, 2, 1},
		{"ab\ncd\n", 5, 2, 3},
		{"ab\n\ncd", 3, 2, 1},
		{"ab\r\ncd", 4, 2, 1},
		{"ab\rcd", 3, 2, 1},
		{"¶1", 2, 1, 2},
		{"¶1\né¶2", 8, 2, 3},
		{"😀¶x", 6, 1, 3},
	}
	for _, tt := range tests {
		d := cable.Parse("x", []byte(tt.give))
		if line, column := d.Position(tt.offset); line != tt.line || column != tt.column {
			t.Errorf("Position(%d) of %q = %d:%d, want %d:%d", tt.offset, tt.give, line, column, tt.line, tt.column)
		}
	}
}

// Positions agree with a count by hand, in any text.
func TestPositionCounts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`([a¶é😀 ]{0,5}\n){0,6}[a¶]{0,3}`).Draw(t, "text")
		d := cable.Parse("x", []byte(text))
		line, column := 1, 1
		for offset, c := range text {
			if l, k := d.Position(offset); l != line || k != column {
				t.Fatalf("Position(%d) of %q = %d:%d, want %d:%d", offset, text, l, k, line, column)
			}
			if column++; c == '\n' {
				line, column = line+1, 1
			}
		}
	})
}

// An offset of the text leads to the byte on disk that begins the same character.
func TestDisk(t *testing.T) {
	const text = "¶1. (U) Café “x”.\n\n¶2. (U) Two.\n"
	tests := []struct {
		name, give string
		width      func(rune) int // bytes of a character on disk
		first      int
	}{
		{"UTF-8", text, utf8.RuneLen, 0},
		{"UTF-8 with its mark", "\ufeff" + text, utf8.RuneLen, 3},
		{"Windows-1252", windows(text), func(rune) int { return 1 }, 0},
		{"UTF-16", utf16(text), func(rune) int { return 2 }, 2},
		{"UTF-16, big-endian", swapped(utf16(text)), func(rune) int { return 2 }, 2},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := cable.Parse("x", []byte(tt.give))
			if d.Src != text {
				t.Fatalf("text %q, want %q", d.Src, text)
			}
			want := tt.first
			for offset, c := range text {
				if got := d.Disk(offset); got != want {
					t.Fatalf("Disk(%d), at %q, = %d, want %d", offset, c, got, want)
				}
				want += tt.width(c)
			}
			if got := d.Disk(len(text)); got != len(tt.give) {
				t.Errorf("Disk of the end = %d, want %d", got, len(tt.give))
			}
		})
	}
}

func TestGoverning(t *testing.T) {
	if l := cable.Parse("x", []byte("1. (U) One.\n")).Governing(); l != nil {
		t.Errorf("a body alone is governed by %+v", l)
	}
	d := cable.Parse("x", []byte(sectioned("02")+"1. (U) One.\n\nC O N F I D E N T I A L SECTION 02 OF 02 LIMA 000123\n\n2. (C) Two.\n"))
	if l := d.Governing(); l == nil || l.Section != 1 || l.Mark.String() != "U" || l != &d.Classification[0] {
		t.Errorf("governing line %+v, want that of the first section", d.Governing())
	}
}

// The banner of a text without a telegram header is its classification line; the same banner below is furniture.
func TestBannerOfMemorandum(t *testing.T) {
	tests := []struct{ give, mark string }{
		{"SECRET//NOFORN", "S//NF"},
		{"TOP SECRET//SI//NOFORN", "TS//SI//NF"},
		{"CONFIDENTIAL", "C"},
		{"UNCLASSIFIED", "U"},
		{"LIMITED OFFICIAL USE", "LOU"},
		{"CUI", "CUI"},
		{"//NATO SECRET", "//NS"},
		{"UNCLASSIFIED//FOR OFFICIAL USE ONLY", "U//FOUO"},
	}
	for _, tt := range tests {
		d := cable.Parse("x", []byte(tt.give+"\n\nMEMORANDUM FOR THE RECORD\n\nThe piers are long.\n\n"+tt.give+"\n"))
		l := d.Governing()
		if l == nil || l.Mark.String() != tt.mark || l.Word.Text != tt.give || d.Style != cable.Loose {
			t.Errorf("%q: line %+v, style %d", tt.give, l, d.Style)
			continue
		}
		for i := range d.Paragraphs {
			if d.Words(i) == tt.give {
				t.Errorf("%q: the banner at the foot is text", tt.give)
			}
		}
	}
	for _, give := range []string{"The piers are long.", "see http://example.gov//x", "PIERS//LAMPS", "secret//noforn"} {
		if l := cable.Parse("x", []byte(give+"\n\nThe piers are long.\n")).Governing(); l != nil {
			t.Errorf("%q is read as a banner: %+v", give, l)
		}
	}
}

func TestMarked(t *testing.T) {
	tests := []struct {
		give, rollup string
		want         bool
	}{
		{"1. One.\n\n2. Two.\n", "", false},
		{"1. (U) One.\n\n2. Two.\n", "U", true},
		{"1. One:\n\na. (C) Two.\n\n2. Three.\n", "C", true},
		{"(S) One.\n", "S", true},
		{"1. One is here. (S)\n\n2. Two.\n", "", false},
		{"1. (U) One.\n\n2. (SBU) Two.\n", "SBU", true},
		{"1. (C) One.\n\n2. (SBU) Two.\n", "C", true},
		{"1. (S/NF) One.\n\n2. (C) Two.\n", "S//NF", true},
		{"1. (SBU/NF) One.\n\n2. (C) Two.\n", "C//NF", true},
		{"1. (C - ENTIRE TEXT)\n\n2. Two.\n", "C", true},
	}
	for _, tt := range tests {
		d := cable.Parse("x", []byte(tt.give))
		if got := d.Marked(); got != tt.want {
			t.Errorf("Marked() of %q = %v", tt.give, got)
		}
		if got := d.Rollup().String(); got != tt.rollup {
			t.Errorf("Rollup() of %q = %q, want %q", tt.give, got, tt.rollup)
		}
	}
}

func TestHasCaption(t *testing.T) {
	d := cable.Parse("x", []byte(withHeader("SENSITIVE BUT UNCLASSIFIED", "NOT RELEASABLE TO FOREIGN NATIONALS", "", orderLine, tagsLine, topic)))
	for caption, want := range map[string]bool{
		"SENSITIVE": true, "NOFORN": true, "SIPDIS": false, "SENSITIVE BUT UNCLASSIFIED": false, "sensitive": false, "": false,
	} {
		if got := d.HasCaption(caption); got != want {
			t.Errorf("HasCaption(%q) = %v", caption, got)
		}
	}
}

// Styles are told by the header alone.
func TestStyles(t *testing.T) {
	tests := []struct {
		name, give string
		want       cable.Style
	}{
		{"body", "1. (U) One.\n\n2. (U) Two.\n", cable.Loose},
		{"memorandum", "SECRET//NOFORN\n\nThe piers.\n", cable.Loose},
		{"e-mail", "From: Rill\nTo: Quay\nSubject: Piers\n\nThe piers.\n", cable.Loose},
		{"telegram", head + "1. (U) One.\n", cable.Telegram},
		{"classification line alone", "UNCLAS LIMA 000123\n\nSUBJECT: PIERS\n\n1. (U) One.\n", cable.Telegram},
		{"date alone", "R 060213Z MAY 09\nFM LIMA\n\n1. (U) One.\n", cable.Telegram},
		{"archive", archived, cable.Archive},
		{"form", formWith("", ""), cable.Form},
	}
	for _, tt := range tests {
		if got := cable.Parse("x", []byte(tt.give)).Style; got != tt.want {
			t.Errorf("%s: style %d, want %d", tt.name, got, tt.want)
		}
	}
}

func TestSpans(t *testing.T) {
	a, b := cable.Span{Start: 2, End: 5}, cable.Span{Start: 3, End: 5}
	got := []bool{
		a.Covers(b), b.Covers(a), a.Covers(a), a.Contains(2), a.Contains(4), a.Contains(5), a.Contains(1), a.IsZero(), cable.Span{}.IsZero(),
		cable.Field{}.IsZero(), cable.Field{Span: a}.IsZero(),
	}
	want := []bool{true, false, true, true, true, false, false, false, true, true, false}
	if diff := cmp.Diff(want, got); diff != "" || a.Len() != 3 {
		t.Errorf("spans (-want +got):\n%s, length %d", diff, a.Len())
	}
	d := cable.Parse("x", []byte("1. (U) One.\n"))
	if got := d.Slice(d.Paragraphs[0].Label()); got != "1." {
		t.Errorf("Slice of the label = %q", got)
	}
}
