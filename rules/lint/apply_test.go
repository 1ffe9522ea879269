package lint_test

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf16"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// edit is an edit in short.
func edit(start, end int, text string) lint.Edit {
	return lint.Edit{Span: cable.Span{Start: start, End: end}, Text: text}
}

// fixing is a finding with a safe fix.
func fixing(edits ...lint.Edit) lint.Finding {
	return lint.Finding{
		Rule: &lint.Rule{About: lint.About{Code: "AA01"}},
		Fix:  &lint.Fix{Safety: lint.Safe, Edits: edits},
	}
}

// as changes the safety of a finding's fix.
func as(safety lint.Safety, f lint.Finding) lint.Finding {
	f.Fix.Safety = safety
	return f
}

func TestApply(t *testing.T) {
	tests := []struct {
		name    string
		give    []lint.Finding
		unsafe  bool
		want    string
		applied int
	}{
		{name: "nothing", want: "0123456789"},
		{name: "no fix", give: []lint.Finding{{}}, want: "0123456789"},
		{name: "replace", give: []lint.Finding{fixing(edit(2, 4, "ab"))}, want: "01ab456789", applied: 1},
		{
			name:    "insert at both ends",
			give:    []lint.Finding{fixing(edit(0, 0, "<"), edit(10, 10, ">"))},
			want:    "<0123456789>",
			applied: 1,
		},
		{name: "delete", give: []lint.Finding{fixing(edit(0, 9, ""))}, want: "9", applied: 1},
		{
			name:    "out of order",
			give:    []lint.Finding{fixing(edit(8, 9, "b")), fixing(edit(1, 2, "a"))},
			want:    "0a234567b9",
			applied: 2,
		},
		{
			name: "edits of one fix out of order",
			give: []lint.Finding{fixing(edit(8, 9, "b"), edit(1, 2, "a")), fixing(edit(4, 5, "c"))},
			want: "0a23c567b9", applied: 2,
		},
		{
			name:    "side by side",
			give:    []lint.Finding{fixing(edit(2, 4, "a")), fixing(edit(4, 6, "b"))},
			want:    "01ab6789",
			applied: 2,
		},
		{
			name:    "overlap: the first wins",
			give:    []lint.Finding{fixing(edit(2, 5, "a")), fixing(edit(4, 6, "b"))},
			want:    "01a56789",
			applied: 1,
		},
		{
			name:    "first in order, not in place",
			give:    []lint.Finding{fixing(edit(4, 6, "b")), fixing(edit(2, 5, "a"))},
			want:    "0123b6789",
			applied: 1,
		},
		{
			name: "the later one is left out whole",
			give: []lint.Finding{fixing(edit(2, 5, "a")), fixing(edit(4, 6, "b"), edit(8, 9, "c"))},
			want: "01a56789", applied: 1,
		},
		{
			name: "one left out does not shut out a third",
			give: []lint.Finding{fixing(edit(2, 5, "a")), fixing(edit(4, 7, "b")), fixing(edit(6, 8, "c"))},
			want: "01a5c89", applied: 2,
		},
		{
			name:    "the same fix twice",
			give:    []lint.Finding{fixing(edit(2, 3, "a")), fixing(edit(2, 3, "a"))},
			want:    "01a3456789",
			applied: 1,
		},
		{
			name:    "two insertions at one place",
			give:    []lint.Finding{fixing(edit(5, 5, "a")), fixing(edit(5, 5, "b"))},
			want:    "01234a56789",
			applied: 1,
		},
		{
			name:    "insertion before a replacement",
			give:    []lint.Finding{fixing(edit(5, 5, "¶")), fixing(edit(5, 7, "¶5"))},
			want:    "01234¶56789",
			applied: 1,
		},
		{
			name:    "insertion behind a replacement",
			give:    []lint.Finding{fixing(edit(3, 5, "a")), fixing(edit(5, 5, "b"))},
			want:    "012a56789",
			applied: 1,
		},
		{
			name:    "replacement around an insertion",
			give:    []lint.Finding{fixing(edit(5, 5, "a")), fixing(edit(3, 8, "b"))},
			want:    "01234a56789",
			applied: 1,
		},
		{
			name: "edits of one fix overlap",
			give: []lint.Finding{fixing(edit(2, 5, "a"), edit(4, 6, "b"))},
			want: "0123456789",
		},
		{name: "no edits", give: []lint.Finding{fixing()}, want: "0123456789"},
		{name: "no change", give: []lint.Finding{fixing(edit(2, 4, "23"), edit(5, 5, ""))}, want: "0123456789"},
		{
			name: "outside the text",
			give: []lint.Finding{fixing(edit(8, 11, "a")), fixing(edit(-1, 2, "b"))},
			want: "0123456789",
		},
		{name: "reversed", give: []lint.Finding{fixing(edit(5, 2, "a"))}, want: "0123456789"},
		{name: "unsafe is left", give: []lint.Finding{as(lint.Unsafe, fixing(edit(2, 4, "ab")))}, want: "0123456789"},
		{
			name:    "unsafe is asked for",
			give:    []lint.Finding{as(lint.Unsafe, fixing(edit(2, 4, "ab")))},
			unsafe:  true,
			want:    "01ab456789",
			applied: 1,
		},
		{
			name:   "a suggestion never",
			give:   []lint.Finding{as(lint.Suggestion, fixing(edit(2, 4, "ab")))},
			unsafe: true,
			want:   "0123456789",
		},
		{
			name:   "a safety of no name never",
			give:   []lint.Finding{as("", fixing(edit(2, 4, "ab")))},
			unsafe: true,
			want:   "0123456789",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			raw := []byte("0123456789")
			got, applied, err := lint.Apply(document("0123456789"), raw, tt.give, tt.unsafe)
			if err != nil || string(got) != tt.want || applied != tt.applied {
				t.Errorf("Apply = %q, %d, %v, want %q, %d", got, applied, err, tt.want, tt.applied)
			}
			if string(raw) != "0123456789" {
				t.Errorf("the input was changed to %q", raw)
			}
		})
	}
}

// utf16File is s as a file with a byte-order mark.
func utf16File(s string) string {
	var b strings.Builder
	b.WriteString("\xFF\xFE")
	for _, u := range utf16.Encode([]rune(s)) {
		b.WriteByte(byte(u))
		b.WriteByte(byte(u >> 8))
	}
	return b.String()
}

func TestApplyKeepsTheFile(t *testing.T) {
	tests := []struct{ name, give, word, text, want string }{
		{"UTF-8", "a ¶ caf\u00E9 15. b\r\n", "15.", "¶5.", "a ¶ caf\u00E9 ¶5. b\r\n"},
		{"byte-order mark", "\uFEFF¶1. a\n15. b", "15.", "¶5.", "\uFEFF¶1. a\n¶5. b"},
		{"stray bytes", "¶¶¶¶ \xFF 15. \xE2\x80", "15.", "¶5.", "¶¶¶¶ \xFF ¶5. \xE2\x80"},
		{
			"Windows-1252",
			"\xB61. caf\xE9 \x81\x9D\r\n15. b\x85\r\n",
			"15.",
			"¶5.",
			"\xB61. caf\xE9 \x81\x9D\r\n\xB65. b\x85\r\n",
		},
		{"UTF-16", utf16File("¶1. 😀 a\r\n15. b"), "15.", "¶5.", utf16File("¶1. 😀 a\r\n¶5. b")},
		{
			"UTF-16 with a lone surrogate and an odd byte",
			utf16File("¶1. a 15. ") + "\x00\xD8x",
			"15.",
			"¶5.",
			utf16File("¶1. a ¶5. ") + "\x00\xD8x",
		},
		{"lines of all kinds", "a\rb\r\n15.\n\x0C\x0Bc\r\r\n", "15.", "¶5.", "a\rb\r\n¶5.\n\x0C\x0Bc\r\r\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc := document(tt.give)
			i := strings.Index(doc.Src, tt.word)
			got, applied, err := lint.Apply(
				doc,
				[]byte(tt.give),
				[]lint.Finding{fixing(edit(i, i+len(tt.word), tt.text))},
				false,
			)
			if err != nil || applied != 1 || string(got) != tt.want {
				t.Errorf("Apply = %q, %d, %v, want %q", got, applied, err, tt.want)
			}
			again, applied, err := lint.Apply(doc, []byte(tt.give), nil, true)
			if err != nil || applied != 0 || string(again) != tt.give {
				t.Errorf("without findings: %q, %d, %v, want %q", again, applied, err, tt.give)
			}
		})
	}
}

func TestApplyEncodingLacksACharacter(t *testing.T) {
	raw := "\xB61. caf\xE9 15. b"
	doc := document(raw)
	i, j := strings.Index(doc.Src, "15."), strings.Index(doc.Src, "caf")
	got, applied, err := lint.Apply(doc, []byte(raw), []lint.Finding{
		fixing(edit(j, j+1, "k"), edit(i, i+3, "Ж5.")), fixing(edit(i, i+3, "¶5.")),
	}, false)
	if want := "\xB61. caf\xE9 \xB65. b"; string(got) != want || applied != 1 {
		t.Errorf("Apply = %q, %d, want %q", got, applied, want)
	}
	if err == nil || !strings.Contains(err.Error(), "fix of AA01 on line 1: windows-1252 has no character U+0416") {
		t.Errorf("error %v", err)
	}
}

func TestApplyPartsNoCharacter(t *testing.T) {
	src := "a¶😀\xB6b¶¶"
	tests := []struct {
		start, end int
		want       string
	}{
		{2, 3, src},
		{1, 2, src},
		{1, 3, "ax😀\xB6b¶¶"},
		{4, 7, src},
		{3, 5, src},
		{3, 6, src},
		{3, 7, "a¶x\xB6b¶¶"},
		{7, 8, "a¶😀xb¶¶"},
		{8, 9, "a¶😀\xB6x¶¶"},
	}
	for _, tt := range tests {
		got, _, err := lint.Apply(
			document(src),
			[]byte(src),
			[]lint.Finding{fixing(edit(tt.start, tt.end, "x"))},
			false,
		)
		if err != nil || string(got) != tt.want {
			t.Errorf("edit %d-%d: %q, %v, want %q", tt.start, tt.end, got, err, tt.want)
		}
	}
}

func TestApplyOtherFile(t *testing.T) {
	got, _, err := lint.Apply(document("one"), []byte("other"), nil, false)
	if !errors.Is(err, lint.ErrOtherFile) || got != nil {
		t.Errorf("Apply = %q, %v, want ErrOtherFile", got, err)
	}
}

func TestMend(t *testing.T) {
	sooner := rule("AA01", "colour", "color", lint.Safe)
	later := rule("BB01", "our b", "OUR B", lint.Safe)
	risky := rule("CC01", "berth", "dock", lint.Unsafe)
	raw := "the colour bar of berth 9, colour box\n"
	tests := []struct {
		name    string
		rules   []*lint.Rule
		unsafe  bool
		want    string
		applied int
		left    string
	}{
		{name: "no rules", want: raw},
		{
			name: "safe", rules: []*lint.Rule{sooner, risky}, applied: 2,
			want: "the color bar of berth 9, color box\n", left: "17-22 CC01 warning found berth ¶0\n",
		},
		{
			name:    "unsafe",
			rules:   []*lint.Rule{sooner, risky},
			unsafe:  true,
			applied: 3,
			want:    "the color bar of dock 9, color box\n",
		},
		{
			name: "a fix uncovers another", applied: 4,
			rules: []*lint.Rule{sooner, rule("DD01", "color", "hue", lint.Safe)},
			want:  "the hue bar of berth 9, hue box\n",
		},
		{
			name:    "the first wins",
			rules:   []*lint.Rule{later, sooner},
			applied: 2,
			want:    "the color bar of berth 9, color box\n",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			m, err := lint.Mend(cable.Parse("a.txt", []byte(raw)), []byte(raw), tt.rules, lint.Config{}, tt.unsafe)
			if err != nil {
				t.Fatal(err)
			}
			if string(m.Raw) != tt.want || m.Applied != tt.applied || m.Doc.Src != tt.want {
				t.Errorf("Mend = %q, %d, want %q, %d", m.Raw, m.Applied, tt.want, tt.applied)
			}
			if got := stripParagraphs(listed(m.Left)); got != stripParagraphs(tt.left) {
				t.Errorf("left %q, want %q", got, tt.left)
			}
			again, err := lint.Mend(m.Doc, m.Raw, tt.rules, lint.Config{}, tt.unsafe)
			if err != nil || again.Applied != 0 || string(again.Raw) != tt.want {
				t.Errorf("a second time: %+v, %v", again, err)
			}
		})
	}
}

// stripParagraphs takes the paragraph numbers out of a listing.
func stripParagraphs(s string) string {
	return strings.NewReplacer("¶0", "", "¶1", "").Replace(s)
}

func TestMendEnds(t *testing.T) {
	growing := rule("AA01", "a", "aa", lint.Safe)
	m, err := lint.Mend(cable.Parse("a.txt", []byte("a")), []byte("a"), []*lint.Rule{growing}, lint.Config{}, false)
	if m != nil || err == nil || !strings.Contains(err.Error(), "do not come to an end") {
		t.Errorf("Mend = %v, %v", m, err)
	}
}
