package cable_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/markings/cable"
)

// facts are what outline says of a document: numbers, marks, damage and words.
func facts(d *cable.Document) []string {
	var out []string
	for i := range d.Paragraphs {
		p := &d.Paragraphs[i]
		out = append(out, strings.Join([]string{d.Slice(p.Label()), p.Mark.String(), d.Words(i)}, "|"))
	}
	return out
}

// The same cable in every encoding and with every line end has the same facts.
func TestEncodingsAgree(t *testing.T) {
	text := head + "¶1. (U) The café’s pier — “long” — is old; it costs 5 £.\n\n12. (SBU) Señor Quill said\nso.\n\n¶3. (U) Three.\n"
	want := facts(cable.Parse("x", []byte(text)))
	tests := []struct{ name, give string }{
		{"UTF-8 with its mark", "\ufeff" + text},
		{"UTF-16, little-endian", utf16(text)},
		{"UTF-16, big-endian", swapped(utf16(text))},
		{"Windows-1252", windows(text)},
		{"CRLF", strings.ReplaceAll(text, "\n", "\r\n")},
		{"CR", strings.ReplaceAll(text, "\n", "\r")},
		{"CRLF, the last one missing", strings.TrimRight(strings.ReplaceAll(text, "\n", "\r\n"), "\r\n")},
		{"blanks at line ends", strings.ReplaceAll(text, "\n", "  \t\n")},
		{"no-break spaces for blanks", strings.ReplaceAll(text, " Quill", "\u00a0Quill")},
		{"indented", strings.ReplaceAll(text, "\n", "\n    ")},
		{"backslashes at line ends", strings.ReplaceAll(text, "SIPDIS\n", "SIPDIS\\\n")},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := cable.Parse("x", []byte(tt.give))
			check(t, d)
			if diff := cmp.Diff(want, facts(d)); diff != "" {
				t.Errorf("facts (-want +got):\n%s", diff)
			}
			if l := d.Governing(); l == nil || l.MRN.Text != "000123" || !d.HasCaption("SIPDIS") {
				t.Errorf("classification line %+v, captions %q", l, texts(d.Captions))
			}
		})
	}
}

// swapped is s with the two bytes of each character changed over.
func swapped(s string) string {
	b := []byte(s)
	for i := 0; i+1 < len(b); i += 2 {
		b[i], b[i+1] = b[i+1], b[i]
	}
	return string(b)
}

// windows writes s in Windows-1252.
func windows(s string) string {
	high := map[rune]byte{'’': 0x92, '“': 0x93, '”': 0x94, '—': 0x97}
	var b strings.Builder
	for _, c := range s {
		if h, ok := high[c]; ok {
			b.WriteByte(h)
		} else {
			b.WriteByte(byte(c))
		}
	}
	return b.String()
}

// Invalid bytes, controls and odd ends lose nothing and stop nothing.
func TestBrokenBytes(t *testing.T) {
	for _, give := range []string{
		"", "\n", "\r\n\r\n", "\x00", "\xff\xfe", "\xff\xfe\xb6", "\xfe\xff\x00", "\ufeff", "¶", "\xb6", "1.", "(C)", "1. (C)", "1. (C) \xff\xc3 x",
		"\x1b[31m1. (U) x", "1. (U) x\f2. (U) y", "1. (U) x\v\v", "1. (U) \u2028 x\u2029", "VZCZC", "UNCLAS", "SUBJECT:", "TAGS: (", "REF:",
		"MRN:\nDate/DTG:", "E.O. 12958", "Classified By:", "PAGE 01", "A 00000 1 OF", "[x](", "&#;", "[[[[", "))))", "END ", "BEGIN SUMMARY", "- ", "--",
	} {
		d := cable.Parse("x", []byte(give))
		check(t, d)
		for i := range d.Paragraphs {
			if words := d.Words(i); strings.ContainsAny(words, "\n\r") {
				t.Errorf("%q: words %q", give, words)
			}
		}
	}
}

// What happened to a label is told, for each way in which it happens.
func TestDamageKinds(t *testing.T) {
	tests := []struct {
		name, give string
		at         int // index of the paragraph
		want       cable.Damage
		label      string
	}{
		{"intact", "¶1. (U) One.\n\n¶2. (U) Two.\n", 1, cable.Intact, "¶2."},
		{"intact without pilcrows", "1. (U) One.\n\n2. (U) Two.\n", 1, cable.Intact, "2."},
		{"digit for pilcrow", "¶1. (U) One.\n\n12. (U) Two.\n\n¶3. (U) Three.\n", 1, cable.DigitForPilcrow, "12."},
		{"lost pilcrow", "¶1. (U) One.\n\n2. (U) Two.\n\n¶3. (U) Three.\n", 1, cable.LostPilcrow, "2."},
		{"a converter leaves tight labels alone", "¶1. (U) One.\n\n2.(U) Two.\n\n¶3. (U) Three.\n", 1, cable.Intact, "2."},
		{"a converter leaves labels without dots alone", "¶1. (U) One.\n\n2 (U) Two.\n\n¶3. (U) Three.\n", 1, cable.Intact, "2"},
		{"a converter leaves labels behind marks alone", "¶1. (U) One.\n\n(U) 2. Two.\n\n¶3. (U) Three.\n", 1, cable.Intact, "2."},
		{"glued", "¶1. (U) One is here. 2. (U) Two.\n\n¶3. (U) Three.\n", 1, cable.Glued, "2."},
		{"glued with its pilcrow", "¶1. (U) One is here. ¶2. (U) Two.\n\n¶3. (U) Three.\n", 1, cable.Glued, "¶2."},
		{"glued twice in a line", "1. (U) One. 2. (U) Two. 3. (U) Three.\n\n4. (U) Four.\n", 2, cable.Glued, "3."},
		{"glued behind a quotation", "1. (U) \"One.\" 2. (U) Two.\n\n3. (U) Three.\n", 1, cable.Glued, "2."},
		{"wrong encoding", "Â¶1. (U) One.\n\nÂ¶2. (U) Two.\n", 1, cable.OtherDamage, "Â¶2."},
		{"entity", "&para;1. (U) One.\n\n&#182;2. (U) Two.\n", 1, cable.OtherDamage, "&#182;2."},
		{"letter for a pilcrow", "¶1. (U) One.\n\nq2. (U) Two.\n\n¶3. (U) Three.\n", 1, cable.OtherDamage, "q2."},
		{"letter for a digit", "l. (U) One.\n\n2. (U) Two.\n", 0, cable.OtherDamage, "l."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := cable.Parse("x", []byte(head+tt.give))
			check(t, d)
			p := d.Paragraphs[tt.at]
			if p.Damage != tt.want || d.Slice(p.Label()) != tt.label || p.Number != tt.at+1 {
				t.Errorf("label %q of number %d has damage %d, want %q and %d of\n%s", d.Slice(p.Label()), p.Number, p.Damage, tt.label, tt.want, tt.give)
			}
		})
	}
}

// A gap, a number that stands twice and one that goes back are kept as printed: they are faults of the drafter.
func TestFaultsOfTheDrafter(t *testing.T) {
	tests := []struct {
		name, give string
		want       []int
	}{
		{"gap", "1. (U) A.\n\n2. (U) B.\n\n4. (U) D.\n\n5. (U) E.\n", []int{1, 2, 4, 5}},
		{"wide gap", "1. (U) A.\n\n2. (U) B.\n\n9. (U) I.\n\n10. (U) J.\n", []int{1, 2, 9, 10}},
		{"twice", "1. (U) A.\n\n2. (U) B.\n\n2. (U) B.\n\n3. (U) C.\n", []int{1, 2, 2, 3}},
		{"back", "1. (U) A.\n\n3. (U) C.\n\n2. (U) B.\n\n4. (U) D.\n", []int{1, 3, 2, 4}},
		{"begins at two", "2. (U) B.\n\n3. (U) C.\n\n4. (U) D.\n", []int{2, 3, 4}},
		{"eleven for one in a text without pilcrows", "11. (U) A.\n\n12. (U) B.\n\n13. (U) C.\n", []int{1, 2, 3}},
		{"attachment", "1. (U) A.\n\n2. (U) B.\n\nATTACHMENT\n\n1. (U) A.\n\n2. (U) B.\n\n3. (U) C.\n", []int{1, 2, 1, 2, 3}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := cable.Parse("x", []byte(head+tt.give))
			if got := numbers(d); !slices.Equal(got, tt.want) {
				t.Errorf("numbers %v, want %v of\n%s", got, tt.want, tt.give)
			}
		})
	}
}

// Remains of HTML and Markdown are told with what they stand for, and left out of the words.
func TestArtifacts(t *testing.T) {
	tests := []struct{ name, give, artifact, text, words string }{
		{"link", "See [the list](#) here.", "[the list](#)", "the list", "See the list here."},
		{"link to a page", "See [PGOV](/tag/PGOV_0.html) here.", "[PGOV](/tag/PGOV_0.html)", "PGOV", "See PGOV here."},
		{"ampersand", "Fish &amp; bread.", "&amp;", "&", "Fish & bread."},
		{"quotation mark", "The &quot;pier&quot;.", "&quot;", "\"", "The \"pier\"."},
		{"line feed", "Fish&#x000A;bread.", "&#x000A;", "\n", "Fish bread."},
		{"backslash", "Fish and\\\nbread.", "\\", "", "Fish and bread."},
		{"an empty link", "Fish[](#) here.", "[](#)", "", "Fish here."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := cable.Parse("x", []byte("1. (U) "+tt.give+"\n\n2. (U) Two.\n"))
			check(t, d)
			if len(d.Artifacts) == 0 || d.Slice(d.Artifacts[0].Span) != tt.artifact || d.Artifacts[0].Text != tt.text {
				t.Fatalf("artifacts %+v", d.Artifacts)
			}
			if got := d.Words(0); got != tt.words {
				t.Errorf("words %q, want %q", got, tt.words)
			}
		})
	}
	for _, give := range []string{"AT&T is here.", "R&D; it is so.", "See [the list] (here).", "He [sic](said so) it."} {
		d := cable.Parse("x", []byte("1. (U) "+give+"\n\n2. (U) Two.\n"))
		if len(d.Artifacts) != 0 || d.Words(0) != give {
			t.Errorf("%q: artifacts %+v, words %q", give, d.Artifacts, d.Words(0))
		}
	}
}

// Notations that withhold text are found, and a paragraph that is nothing else is told apart.
func TestWithheldText(t *testing.T) {
	tests := []struct {
		name, give string
		withheld   []string
		notated    bool
	}{
		{"a line", "1. (C) [less than 1 line not declassified]\n\n2. (C) Two.\n", []string{"[less than 1 line not declassified]"}, true},
		{"a paragraph", "1. (C) [1 paragraph (3 lines) not declassified]\n\n2. (C) Two.\n", []string{"[1 paragraph (3 lines) not declassified]"}, true},
		{"a name in a sentence", "1. (C) The pilot [name not declassified] said so.\n\n2. (C) Two.\n", []string{"[name not declassified]"}, false},
		{"a row of letters", "1. (C) The pilot XXXXXXXXXXXX said so.\n\n2. (C) Two.\n", []string{"XXXXXXXXXXXX"}, false},
		{"nothing", "1. (C) The pilot [sic] said so.\n\n2. (C) Two.\n", nil, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := cable.Parse("x", []byte(tt.give))
			var got []string
			for _, s := range d.Withheld() {
				got = append(got, d.Slice(s))
			}
			if !slices.Equal(got, tt.withheld) || d.Paragraphs[0].Notated != tt.notated {
				t.Errorf("withheld %q, notated %v", got, d.Paragraphs[0].Notated)
			}
		})
	}
}
