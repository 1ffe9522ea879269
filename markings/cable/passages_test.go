package cable_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/markings/cable"
)

// passages are the delimited passages of d as they stand there: "SUMMARY: Summary … End Summary", a dash for a delimiter
// that is not there, a star for a title.
func passages(d *cable.Document) []string {
	var out []string
	slice := func(s cable.Span) string {
		if s.IsZero() {
			return "-"
		}
		return d.Slice(s)
	}
	for _, b := range d.Blocks {
		s := b.Name + ": " + slice(b.Begin) + " … " + slice(b.End)
		if b.Title {
			s += "*"
		}
		out = append(out, s)
	}
	return out
}

func TestPassages(t *testing.T) {
	tests := []struct {
		name, give string
		want       []string
	}{
		{"colon", "1. (C) SUMMARY: One. END SUMMARY.\n", []string{"SUMMARY: SUMMARY … END SUMMARY"}},
		{"full stop", "1. (C) SUMMARY. One.\nEND SUMMARY.\n", []string{"SUMMARY: SUMMARY … END SUMMARY"}},
		{"dashes", "1. (C) SUMMARY -- One. END SUMMARY\n", []string{"SUMMARY: SUMMARY … END SUMMARY"}},
		{"one dash", "1. (C) COMMENT - One. END COMMENT\n", []string{"COMMENT: COMMENT … END COMMENT"}},
		{"mixed case", "1. (C) Comment: One. End comment.\n", []string{"COMMENT: Comment … End comment"}},
		{"small end", "1. (C) Comment: One. (end comment)\n", []string{"COMMENT: Comment … end comment"}},
		{"begin", "1. (C) Begin Summary: One. End Summary.\n", []string{"SUMMARY: Begin Summary … End Summary"}},
		{"begin twice", "1. (C) SUMMARY: BEGIN SUMMARY. One. END SUMMARY.\n", []string{"SUMMARY: SUMMARY … END SUMMARY"}},
		{"end of", "1. (C) SUMMARY: One. END OF SUMMARY.\n", []string{"SUMMARY: SUMMARY … END OF SUMMARY"}},
		{"end over a line end", "1. (C) Summary: One. End\nSummary.\n", []string{"SUMMARY: Summary … End\nSummary"}},
		{"no mark", "1. SUMMARY: ONE. END SUMMARY.\n", []string{"SUMMARY: SUMMARY … END SUMMARY"}},
		{"no number", "SUMMARY: ONE. END SUMMARY.\n\n1. TWO.\n", []string{"SUMMARY: SUMMARY … END SUMMARY"}},
		{"mark behind the name", "1. Summary: (SBU) One. End summary.\n", []string{"SUMMARY: Summary … End summary"}},
		{"over paragraphs", "1. SUMMARY: ONE.\n\n2. TWO. END SUMMARY.\n", []string{"SUMMARY: SUMMARY … END SUMMARY"}},
		{
			"and comment", "1. (C) Summary and Comment: One. End summary and comment.\n",
			[]string{"SUMMARY AND COMMENT: Summary and Comment … End summary and comment"},
		},
		{"and comment, ended by one name", "1. (C) SUMMARY AND COMMENT: One. END SUMMARY.\n", []string{"SUMMARY AND COMMENT: SUMMARY AND COMMENT … END SUMMARY"}},
		{
			"and action request", "1. (C) SUMMARY AND ACTION REQUEST: One. END SUMMARY AND ACTION REQUEST.\n",
			[]string{"SUMMARY: SUMMARY AND ACTION REQUEST … END SUMMARY"},
		},
		{"slash and action request", "1. (C) Summary/Action Request: One. End Summary.\n", []string{"SUMMARY: Summary/Action Request … End Summary"}},
		{"introduction and", "1. (C) Introduction and Summary: One. End summary.\n", []string{"SUMMARY: Introduction and Summary … End summary"}},
		{
			"introduction and, ended in full", "1. (C) INTRODUCTION AND SUMMARY: One. END INTRODUCTION AND SUMMARY.\n",
			[]string{"SUMMARY: INTRODUCTION AND SUMMARY … END INTRODUCTION AND SUMMARY"},
		},
		{"executive", "1. (C) EXECUTIVE SUMMARY: One. END SUMMARY.\n", []string{"SUMMARY: EXECUTIVE SUMMARY … END SUMMARY"}},
		{"title", "SUMMARY\n\n1. (C) One.\n\n2. (C) Two.\n", []string{"SUMMARY: SUMMARY … -*"}},
		{"underlined title", "1. (C) One.\n\nComment\n-------\n\n2. (C) Two.\n", []string{"COMMENT: Comment … -*"}},
		{"title with a colon", "1. (C) One.\n\nComment:\n\n2. (C) Two. End comment.\n", []string{"COMMENT: Comment … End comment*"}},
		{"note in parentheses", "1. (C) One (Note: small. End note.). More.\n", []string{"NOTE: Note … End note"}},
		{"note in brackets", "1. (C) One [NOTE: small. END NOTE.] More.\n", []string{"NOTE: NOTE … END NOTE"}},
		{"note in mid-line", "1. (C) One. Note: small. End note. More.\n", []string{"NOTE: Note … End note"}},
		{"comment in mid-line", "1. (C) One.\nTwo. COMMENT: Three. END COMMENT. Four.\n", []string{"COMMENT: COMMENT … END COMMENT"}},
		{
			"one comment, two ends", "1. (C) One. COMMENT: Two. END COMMENT. Three. END COMMENT.\n",
			[]string{"COMMENT: COMMENT … END COMMENT", "COMMENT: - … END COMMENT"},
		},
		{"no comment", "1. (C) He had no comment. End comment.\n", []string{"COMMENT: - … End comment"}},
		{"one FYI, two ends", "1. FYI. ONE. END FYI. TWO. END FYI.\n", []string{"FYI: FYI … END FYI", "FYI: - … END FYI"}},
		{"note without an end", "1. (C) One (NOTE: small.) More.\n", []string{"NOTE: NOTE … -"}},
		{"comment in parentheses", "1. (C) One. (COMMENT: Two. END COMMENT.)\n", []string{"COMMENT: COMMENT … END COMMENT"}},
		{"nested", "1. (C) SUMMARY: One. (NOTE: Two. END NOTE.) END SUMMARY.\n", []string{"SUMMARY: SUMMARY … END SUMMARY", "NOTE: NOTE … END NOTE"}},
		{"text", "1. (C) Begin text:\n\nFish.\n\nEnd text.\n", []string{"TEXT: Begin text … End text"}},
		{"quote", "1. BEGIN QUOTE: ONE. END QUOTE.\n", []string{"QUOTE: BEGIN QUOTE … END QUOTE"}},
		{"quote and unquote are no delimiters", "1. QUOTE: ONE. UNQUOTE.\n", nil},
		{
			"translation", "1. (C) BEGIN INFORMAL TRANSLATION:\n\nFISH.\n\nEND TRANSLATION.\n",
			[]string{"INFORMAL TRANSLATION: BEGIN INFORMAL TRANSLATION … END TRANSLATION"},
		},
		{
			"points", "1. (C) BEGIN TALKING POINTS:\n\n- Fish.\n\nEND TALKING POINTS.\n",
			[]string{"TALKING POINTS: BEGIN TALKING POINTS … END TALKING POINTS"},
		},
		{"for your information", "1. ONE. FYI. TWO. END FYI.\n", []string{"FYI: FYI … END FYI"}},
		{"for your information, in brackets", "1. ONE [FYI: TWO END FYI].\n", []string{"FYI: FYI … END FYI"}},
		{"for your information, twice", "1. FYI. ONE. END FYI. FYI. TWO. END FYI.\n", []string{"FYI: FYI … END FYI", "FYI: FYI … END FYI"}},
		{"for your information, never opened", "1. ONE. END FYI.\n", []string{"FYI: - … END FYI"}},
		{"never closed", "1. (C) SUMMARY: One.\n\n2. (C) Two.\n", []string{"SUMMARY: SUMMARY … -"}},
		{"never opened", "1. (C) One. END COMMENT.\n", []string{"COMMENT: - … END COMMENT"}},
		{"closed by another name", "1. (C) SUMMARY: One. END COMMENT.\n", []string{"SUMMARY: SUMMARY … -", "COMMENT: - … END COMMENT"}},
		{"crossing", "1. (C) SUMMARY: One. (NOTE: Two. END SUMMARY. END NOTE.)\n", []string{"SUMMARY: SUMMARY … END SUMMARY", "NOTE: NOTE … END NOTE"}},
		{"levels are no passages", "1. BEGIN UNCLASSIFIED. ONE. END UNCLASSIFIED.\n", nil},
		{"a verb", "1. (U) Comment on this was short.\n", nil},
		{"a sentence", "1. (U) Summary of the talks follows.\n", nil},
		{"in the sentence", "1. (U) They end text messages and begin notes.\n", nil},
		{"a word that goes on", "1. (U) They saw the END TEXTS and COMMENTS: many.\n", nil},
		{"a small letter", "1. (U) summary: it is short.\n", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := cable.Parse("x", []byte(tt.give))
			check(t, d)
			if diff := cmp.Diff(tt.want, passages(d)); diff != "" {
				t.Errorf("passages (-want +got):\n%s\nof\n%s", diff, tt.give)
			}
		})
	}
}

// Numbers in a quoted text are its own, and its parts; the numbers around it go on.
func TestQuotedNumbers(t *testing.T) {
	tests := []struct{ name, begin, end string }{
		{"text", "Begin text:", "End text."},
		{"quote", "BEGIN QUOTE:", "END QUOTE."},
		{"translation", "Begin unofficial translation:", "End translation."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			give := head + "1. (U) One.\n\n2. (U) " + tt.begin + "\n\n1. Fish are free.\n\n2. Bread is free.\n\n3. Salt is not.\n\n" +
				tt.end + "\n\n3. (U) Three.\n\n4. (U) Four.\n"
			d := cable.Parse("x", []byte(give))
			check(t, d)
			if diff := cmp.Diff([]int{1, 2, 3, 4}, numbers(d)); diff != "" {
				t.Fatalf("numbers (-want +got):\n%s\nof\n%s", diff, give)
			}
			if diff := cmp.Diff([]string{"1. ", "2. ", "3. "}, parts(d)); diff != "" {
				t.Errorf("parts (-want +got):\n%s", diff)
			}
			if want := tt.begin + " 1. Fish are free. 2. Bread is free. 3. Salt is not. " + tt.end; d.Words(1) != want {
				t.Errorf("words %q, want %q", d.Words(1), want)
			}
		})
	}
}
