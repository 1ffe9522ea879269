package redaction_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"pilcrow/markings/redaction"
)

// written is a number in one of the spellings of the series, and its value.
func written(t *rapid.T) (string, float64) {
	whole := rapid.IntRange(1, 60).Draw(t, "whole")
	if rapid.Bool().Draw(t, "even") {
		return fmt.Sprint(whole), float64(whole)
	}
	form := rapid.SampledFrom([]string{"%d½", "%d1/2", "%d-1/2", "%d–½", "%d – 1/2", "%d 1/2", "%d—½"}).Draw(t, "half")
	return fmt.Sprintf(form, whole), float64(whole) + 0.5
}

// ragged spells a note as a scanner or a printer might: wrapped, or with a letter misread.
func ragged(t *rapid.T, note string) string {
	if rapid.Bool().Draw(t, "wrap") {
		spaces := strings.Count(note, " ")
		if spaces > 0 {
			at := rapid.IntRange(0, spaces-1).Draw(t, "space")
			parts := strings.SplitN(note, " ", at+2)
			note = strings.Join(parts[:at+1], " ") + "\n   " + parts[at+1]
		}
	}
	slips := [][2]string{
		{"line", "1ine"},
		{"lines", "lnes"},
		{"lines", "1ines"},
		{"than", "then"},
		{"declassified", "declassifed"},
		{"declassified", "dec1assified"},
		{"declassified", "declas-\nsified"},
		{"paragraph", "paragaph"},
		{"sentence", "sentense"},
		{"not declassified]", "not declassified ]"},
		{"not declassified]", "not declassified.]"},
		{"[", "[ "},
		{"source text", "sourcetext"},
	}
	if rapid.Bool().Draw(t, "slip") {
		s := rapid.SampledFrom(slips).Draw(t, "which")
		note = strings.Replace(note, s[0], s[1], 1)
	}
	return note
}

func TestVariantsOfAmounts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		number, value := written(t)
		unit := rapid.SampledFrom([]string{"line", "word", "sentence", "page", "paragraph"}).Draw(t, "unit")
		of := rapid.SampledFrom([]string{"", " of source text", " of text", " of 2-column source text"}).Draw(t, "of")
		less := rapid.Bool().Draw(t, "less")
		note := "[" + number + " " + unit
		if less {
			note = "[less than " + number + " " + unit
		}
		if rapid.Bool().Draw(t, "plural") {
			note += "s"
		}
		note = ragged(t, note+of+" not declassified]")
		text := "He said that " + note + " and left."
		found := redaction.Find(text)
		if len(found) != 1 || text[found[0].Start:found[0].End] != note {
			t.Fatalf("Find(%q) = %+v, want the note", text, found)
		}
		a := found[0].Amount()
		right := math.Abs(a.Max-value) < 1e-9 && a.LessThan == less && a.Unit != redaction.NoUnit
		if !right || found[0].Nature != redaction.Text {
			t.Fatalf("%q: amount %+v of %q, want %v of text, less %t", note, a, found[0].Nature, value, less)
		}
	})
}

func TestVariantsOfNatures(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		nature := rapid.SampledFrom([]string{
			"name", "place", "number", "dollar amount", "document number", "codeword", "telegram indicator",
			"handling restriction",
			"distribution indicator", "folder title", "heading", "classification marking",
		}).Draw(t, "nature")
		count := rapid.IntRange(0, 20).Draw(t, "count")
		note := "[" + nature + " not declassified]"
		if count > 0 {
			note = fmt.Sprintf("[%d %ss not declassified]", count, nature)
		}
		note = ragged(t, note)
		n, err := redaction.Parse(note)
		if err != nil {
			t.Fatal(err)
		}
		if string(n.Nature) != nature || int(n.Amount().Max) != count {
			t.Fatalf("Parse(%q) = %+v, want %d of %q", note, n, count, nature)
		}
	})
}

func TestVariantsOfCodes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		number := rapid.SampledFrom([]string{"2", "4", "5", "6", "8", "9", "7A", "7C", "7F"}).Draw(t, "number")
		want := "(b)(" + number[:1] + ")"
		sub := number[1:]
		if sub != "" {
			want += "(" + sub + ")"
		}
		forms := []string{"(b)(%s)", "(b) (%s)", "(B)(%s)", "b(%s)", "B%s", "b%s", "( b ) ( %s )"}
		give := fmt.Sprintf(rapid.SampledFrom(forms).Draw(t, "form"), number[:1])
		if sub != "" {
			give += rapid.SampledFrom([]string{"(" + sub + ")", " (" + strings.ToLower(sub) + ")"}).Draw(t, "sub")
		}
		n, err := redaction.Parse("[" + give + "]")
		if err != nil {
			t.Fatal(err)
		}
		if len(n.Codes) != 1 || n.Codes[0].ID != want || !n.Codes[0].Known() {
			t.Fatalf("Parse(%q) = %+v, want %s", give, n.Codes, want)
		}
	})
}
