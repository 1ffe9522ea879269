package cable_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/markings/cable"
)

// labelForms are the ways a number labels a paragraph in real cables, with %d for the number.
var labelForms = []string{
	"%d. ", "%d.", "%d.  ", "%d.\t", "%d.. ", "%d) ", "%d)", "(%d) ", "(%d)", "%d ", "¶%d. ", "¶%d.", "¶ %d. ", "¶%d ", "¶%d) ",
	"  %d. ", "Â¶%d. ", "&para;%d. ", "&#182;%d. ", "&#xB6;%d. ", "&#xb6;%d. ",
}

// Every form of label is read with a mark behind it, and the words are the same.
func TestLabelForms(t *testing.T) {
	for _, form := range labelForms {
		t.Run(form, func(t *testing.T) {
			var b strings.Builder
			for i := 1; i <= 12; i++ {
				fmt.Fprintf(&b, form+"(SBU) The pier of ward %c is long.\n\n", i, 'A'+i)
			}
			d := cable.Parse("x", []byte(head+b.String()))
			check(t, d)
			if got, want := numbers(d), []int{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}; !slices.Equal(got, want) {
				t.Fatalf("numbers %v of\n%s", got, b.String())
			}
			for i, p := range d.Paragraphs {
				if want := fmt.Sprintf("The pier of ward %c is long.", 'B'+i); d.Words(i) != want || p.Mark.String() != "SBU" || p.Reading != cable.Plain {
					t.Errorf("paragraph %d: mark %q form %d words %q", p.Number, p.Mark, p.Reading, d.Words(i))
				}
				if want := strings.TrimSpace(fmt.Sprintf(form, p.Number)); d.Slice(p.Label()) != want {
					t.Errorf("label %q, want %q", d.Slice(p.Label()), want)
				}
			}
		})
	}
}

// Labels without marks need a dot, a parenthesis or a pilcrow.
func TestLabelFormsWithoutMarks(t *testing.T) {
	for _, form := range []string{"%d. ", "%d.", "¶%d. ", "¶%d.", "%d) ", "(%d) "} {
		var b strings.Builder
		for i := 1; i <= 11; i++ {
			fmt.Fprintf(&b, form+"THE PIER OF WARD %c IS LONG.\n\n", i, 'A'+i)
		}
		d := cable.Parse("x", []byte(head+b.String()))
		if got, want := numbers(d), []int{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}; !slices.Equal(got, want) {
			t.Errorf("%q: numbers %v", form, got)
		}
	}
}

// What is no label, whatever number stands in it.
func TestNoLabels(t *testing.T) {
	tests := []struct{ name, give string }{
		{"decimal fraction", "1.5 percent of the piers are long."},
		{"sum", "1,500 piers are long."},
		{"clock", "1:30 was the hour."},
		{"ordinal", "1st of the piers."},
		{"date", "1/2/2009 was the day."},
		{"code", "1A2 is the pier."},
		{"year", "2009. It was the year."},
		{"zero", "0. It was nothing."},
		{"number in a sentence", "12 piers are long, and 13 are not."},
		{"empty parentheses", "() is nothing."},
		{"a letter", "a. (U) The pier."},
		{"pilcrow alone", "¶ The pier."},
		{"pilcrow and word", "¶Pier. It is long."},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := cable.Parse("x", []byte(tt.give+"\n"))
			check(t, d)
			if got := numbers(d); got != nil || d.Numbered {
				t.Errorf("numbers %v of %q", got, tt.give)
			}
		})
	}
}

// The marks that real cables carry, in all their separators, with the level and the controls they mean.
func TestMarkForms(t *testing.T) {
	tests := []struct{ give, want string }{
		{"(U)", "U"},
		{"(C)", "C"},
		{"(S)", "S"},
		{"(TS)", "TS"},
		{"(SBU)", "SBU"},
		{"(LOU)", "LOU"},
		{"(u)", "U"},
		{"(c)", "C"},
		{"(sbu)", "SBU"},
		{"( C )", "C"},
		{"(S/NF)", "S//NF"},
		{"(S//NF)", "S//NF"},
		{"(C/NF)", "C//NF"},
		{"(C//NF)", "C//NF"},
		{"(C NF)", "C//NF"},
		{"(C-NF)", "C//NF"},
		{"(S-NF)", "S//NF"},
		{"(CNF)", "C//NF"},
		{"(C/NOFORN)", "C//NF"},
		{"(S/NOFORN)", "S//NF"},
		{"(S-NoForn)", "S//NF"},
		{"(TS/NF)", "TS//NF"},
		{"(SBU/NF)", "SBU-NF"},
		{"(SBU//NF)", "SBU-NF"},
		{"(SBU-NF)", "SBU-NF"},
		{"(SBU/N)", "SBU-NF"},
		{"(SBU/NOFORN)", "SBU-NF"},
		{"(U//SBU)", "SBU"},
		{"(U/SBU)", "SBU"},
		{"(U//FOUO)", "U//FOUO"},
		{"(U/FOUO)", "U//FOUO"},
		{"(FOUO)", "U//FOUO"},
		{"(S//FGI//NF)", "S//FGI//NF"},
		{"(S//REL)", "S//REL"},
		{"(S/REL USA, SAU)", "S//REL TO USA, SAU"},
		{"(S//REL TO USA, YEM)", "S//REL TO USA, YEM"},
		{"(S//REL TO USA, FVEY)", "S//REL TO USA, FVEY"},
		{"(S/REL NATO)", "S//REL TO USA, NATO"},
		{"(S//Rel NATO, ISAF)", "S//REL TO USA, ISAF, NATO"},
		{"(SBU/REL NATO)", "U//REL TO USA, NATO//SBU"},
		{"(513U)", "SBU"},
		{"(SI3U)", "SBU"},
		{"(5BU)", "SBU"},
		{"'(SBU)", "SBU"},
		{"(5)", "S"},
		{"(V)", "U"},
	}
	for _, tt := range tests {
		give := head + "1. " + tt.give + " One is here.\n\n2. (U) Two is here.\n"
		d := cable.Parse("x", []byte(give))
		p := &d.Paragraphs[0]
		if p.Mark.String() != tt.want || d.Slice(p.MarkSpan()) != tt.give || d.Words(0) != "One is here." || p.Reading != cable.Plain {
			t.Errorf("%q: mark %q at %q, form %d, words %q; want %q", tt.give, p.Mark, d.Slice(p.MarkSpan()), p.Reading, d.Words(0), tt.want)
		}
	}
}

// A release to a country that is written out is a release whose list is not resolved, and never less than its level.
func TestReleaseByName(t *testing.T) {
	for _, give := range []string{"(C/REL GERMANY)", "(C/Rel Aus)", "(S/Rel UK)", "(S/Rel China)", "(C//REL ISAF)", "(S/REL GCTF)"} {
		d := cable.Parse("x", []byte(head+"1. "+give+" One is here.\n\n2. (U) Two is here.\n"))
		p := &d.Paragraphs[0]
		if p.Mark.Level.String() != give[1:2] || d.Slice(p.MarkSpan()) != give || !strings.Contains(p.Mark.String(), "REL") {
			t.Errorf("%q: mark %q at %q", give, p.Mark, d.Slice(p.MarkSpan()))
		}
	}
}

// A mark for the entire text stands in paragraph 1, with and without parentheses, or above it.
func TestEntireTextForms(t *testing.T) {
	tests := []struct{ give, want string }{
		{"(C - ENTIRE TEXT)", "C"},
		{"(C - ENTIRE TEXT.)", "C"},
		{"( C - ENTIRE TEXT.)", "C"},
		{"(C-ENTIRE TEXT)", "C"},
		{"(C- ENTIRE TEXT.)", "C"},
		{"(C ENTIRE TEXT)", "C"},
		{"(S ENTIRE TEXT).", "S"},
		{"(S - ENTIRE TEXT).", "S"},
		{"(CONFIDENTIAL - ENTIRE TEXT)", "C"},
		{"(LOU - ENTIRE TEXT)", "LOU"},
		{"CONFIDENTIAL - ENTIRE TEXT.", "C"},
		{"SECRET - ENTIRE TEXT.", "S"},
		{"C - ENTIRE TEXT.", "C"},
		{"S-Entire text.", "S"},
		{"S—Entire text.", "S"},
	}
	for _, tt := range tests {
		for name, give := range map[string]string{
			"alone":  "1. " + tt.give + "\n\n2. TWO IS HERE.\n",
			"a text": "1. " + tt.give + " ONE IS HERE.\n\n2. TWO IS HERE.\n",
		} {
			d := cable.Parse("x", []byte(give))
			p := d.EntireText()
			if p == nil || p.Number != 1 || p.Mark.String() != tt.want || d.Slice(p.MarkSpan()) != tt.give {
				t.Errorf("%s %q: entire text %+v", name, tt.give, p)
				continue
			}
			if want := map[string]string{"alone": "", "a text": "ONE IS HERE."}[name]; d.Words(0) != want {
				t.Errorf("%s %q: words %q", name, tt.give, d.Words(0))
			}
			if got := d.Rollup().String(); got != tt.want {
				t.Errorf("%s %q: roll-up %q", name, tt.give, got)
			}
		}
	}
	d := cable.Parse("x", []byte("(S ENTIRE TEXT).\n\n1. ONE IS HERE.\n\n2. TWO IS HERE.\n"))
	if p := d.EntireText(); p == nil || p.Number != 0 || p.Mark.String() != "S" || len(numbers(d)) != 2 {
		t.Errorf("above paragraph 1: %+v, numbers %v", p, numbers(d))
	}
	if d := cable.Parse("x", []byte("1. (C) The entire text is here.\n\n2. (U) Two.\n")); d.EntireText() != nil {
		t.Error("a sentence of the entire text is taken for a mark")
	}
}

// Broken parentheses are repaired and told.
func TestBrokenMarks(t *testing.T) {
	tests := []struct{ give, want, words string }{
		{"C) One is here.", "C", "One is here."},
		{"SBU) One is here.", "SBU", "One is here."},
		{"S/NF) One is here.", "S//NF", "One is here."},
		{"(C One is here.", "C", "One is here."},
		{"(SBU One is here.", "SBU", "One is here."},
		{"((S) One is here.", "S", "One is here."},
		{"((S)) One is here.", "S", "One is here."},
	}
	for _, tt := range tests {
		d := cable.Parse("x", []byte("1. "+tt.give+"\n\n2. (U) Two is here.\n"))
		if p := d.Paragraphs[0]; p.Mark.String() != tt.want || p.Reading != cable.Unbalanced || d.Words(0) != tt.words {
			t.Errorf("%q: mark %q form %d words %q", tt.give, p.Mark, p.Reading, d.Words(0))
		}
	}
}

// Words in parentheses at the head of a paragraph are no marks.
func TestNoMarks(t *testing.T) {
	for _, give := range []string{
		"(CDA) said it.", "(S/CT) said it.", "(Note: it is so.) It is.", "(USG) said it.", "(s)he said it.", "(SEE BELOW) It is so.",
		"(1) It is so.", "(UN) said it.", "(REFTEL) said it.", "(The C Company) said it.", "(C Company of the port) said it.",
	} {
		d := cable.Parse("x", []byte(head+"1. "+give+"\n\n2. (U) Two is here.\n"))
		if p := d.Paragraphs[0]; !p.Mark.IsZero() || p.Reading != cable.NoMark || d.Words(0) != give {
			t.Errorf("%q: mark %q at %q, words %q", give, p.Mark, d.Slice(p.MarkSpan()), d.Words(0))
		}
	}
}

// Each form of label takes each form of mark.
func TestLabelsTimesMarks(t *testing.T) {
	for _, label := range labelForms {
		for _, mark := range []string{"(U)", "(S/NF)", "(S//REL TO USA, GBR)", "(C - ENTIRE TEXT)", "C)", "(c)"} {
			give := head + fmt.Sprintf(label, 1) + mark + " One is here.\n\n" + fmt.Sprintf(label, 2) + "(U) Two is here.\n"
			d := cable.Parse("x", []byte(give))
			if diff := cmp.Diff([]string{"One is here.", "Two is here."}, words(d)); diff != "" || d.Slice(d.Paragraphs[0].MarkSpan()) != mark {
				t.Errorf("%q %q: mark %q, words (-want +got):\n%s", label, mark, d.Slice(d.Paragraphs[0].MarkSpan()), diff)
			}
		}
	}
}
