package cable_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/markings/cable"
)

// parts are the labels and marks of all parts of a document: "a. S".
func parts(d *cable.Document) []string {
	var out []string
	for i := range d.Paragraphs {
		for _, s := range d.Paragraphs[i].Subs {
			out = append(out, d.Slice(s.Label)+" "+s.Mark.String())
		}
	}
	return out
}

// Every part that has a mark counts in the roll-up, whatever its label looks like and wherever it stands in its list.
func TestMarkedParts(t *testing.T) {
	tests := []struct {
		name, give string // give stands behind "1. (U) Points are these:"
		want       []string
		rollup     string
	}{
		{"small letters", "\n\na. (U) Fish.\n\nb. (C) Bread.", []string{"a. U", "b. C"}, "C"},
		{"capital letters", "\n\nA. (U) FISH.\n\nB. (S) BREAD.", []string{"A. U", "B. S"}, "S"},
		{"enclosed letters", "\n\n(a) (U) Fish.\n\n(b) (S) Bread.", []string{"(a) U", "(b) S"}, "S"},
		{"half-open letters", "\na) (U) Fish.\nb) (C) Bread.", []string{"a) U", "b) C"}, "C"},
		{"capital letters half open", "\nA) (C) FISH.\nB) (U) BREAD.", []string{"A) C", "B) U"}, "C"},
		{"no blank before the mark", "\n\na.(U) Fish.\n\nb.(C) Bread.", []string{"a. U", "b. C"}, "C"},
		{"a letter is missing", "\n\na. (U) Fish.\n\nc. (S) Bread.", []string{"a. U", "c. S"}, "S"},
		{"only the second", "\n\nb. (S) Bread.", []string{"b. S"}, "S"},
		{"behind a line that goes on", " fish and\nb. (S) bread.", []string{"b. S"}, "S"},
		{"behind a comma", " fish,\na. (S) bread.", []string{"a. S"}, "S"},
		{"the converter's pilcrows", "\n\n¶a. (U) Fish.\n\n¶b. (S) Bread.", []string{"¶a. U", "¶b. S"}, "S"},
		{"small Roman numerals", "\n\ni. (U) Fish.\n\nii. (C) Bread.\n\niii. (S) Salt.", []string{"i. U", "ii. C", "iii. S"}, "S"},
		{"enclosed Roman numerals", "\n\n(i) (U) Fish.\n\n(iv) (C) Bread.", []string{"(i) U", "(iv) C"}, "C"},
		{"decimal numbers", "\n\n1.1 (U) Fish.\n\n1.2 (C) Bread.", []string{"1.1 U", "1.2 C"}, "C"},
		{"numbers with commas", "\n\n7, (C) Fish.", []string{"7, C"}, "C"},
		{"numbers in brackets", "\n\n[7] (C) Fish.", []string{"[7] C"}, "C"},
		{"numbers with dashes", "\n\n7-(C) Fish.", []string{"7- C"}, "C"},
		{"dashes", "\n\n- (U) Fish.\n\n- (C) Bread.", []string{"- U", "- C"}, "C"},
		{"double dashes", "\n\n-- (U) Fish.\n--(S) Bread.", []string{"-- U", "-- S"}, "S"},
		{"dashes without a blank", "\n\n-(C) Fish.", []string{"- C"}, "C"},
		{"stars", "\n\n* (U) Fish.\n\n* (C) Bread.", []string{"* U", "* C"}, "C"},
		{"bullets", "\n\n• (U) Fish.\n\n• (C) Bread.", []string{"• U", "• C"}, "C"},
		{"letters o for bullets", "\n\no (C) Fish.", []string{"o C"}, "C"},
		{"no label, behind a blank line", "\n\n(S) Fish.", []string{" S"}, "S"},
		{"no label, behind a sentence", "\n(S) Fish.", []string{" S"}, "S"},
		{"release lists", "\n\na. (S//REL TO USA, GBR) Fish.", []string{"a. S//REL TO USA, GBR"}, "NF"},
		{"an indented list", "\n\n    a. (U) Fish.\n    b. (C) Bread.", []string{"a. U", "b. C"}, "C"},
		{"a list in a list", "\n\na. (U) Fish:\n\n  (1) Red.\n  (2) Blue.\n\nb. (C) Bread.", []string{"a. U", "(1) ", "(2) ", "b. C"}, "C"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			give := head + "1. (U) Points are these:" + tt.give + "\n\n2. (U) Two is here.\n\n3. (U) Three.\n"
			d := cable.Parse("x", []byte(give))
			check(t, d)
			if diff := cmp.Diff(tt.want, parts(d)); diff != "" {
				t.Errorf("parts (-want +got):\n%s\nof\n%s", diff, give)
			}
			if got := numbers(d); !slices.Equal(got, []int{1, 2, 3}) {
				t.Errorf("numbers %v of\n%s", got, give)
			}
			if roll := d.Rollup(); tt.rollup == "NF" && !roll.Covers(d.Paragraphs[0].Subs[0].Mark) ||
				tt.rollup != "NF" && roll.String() != tt.rollup {
				t.Errorf("roll-up %s, want %s of\n%s", roll, tt.rollup, give)
			}
			if len(d.Cuts) > 0 && tt.name != "behind a line that goes on" {
				t.Errorf("the list is taken for a cut: %v of\n%s", d.Cuts, give)
			}
		})
	}
}

// Parts without marks are told by their labels in order.
func TestUnmarkedParts(t *testing.T) {
	tests := []struct {
		name, give string
		want       []string
	}{
		{"letters", "1. POINTS:\n\nA. FISH.\n\nB. BREAD.\n\nC. SALT.\n\n2. TWO.\n", []string{"A. ", "B. ", "C. "}},
		{"letters on lines of their own", "1. POINTS:\nA) FISH,\nB) BREAD,\nC) SALT.\n\n2. TWO.\n", []string{"A) ", "B) ", "C) "}},
		{"pilcrows before letters", "¶1. Points:\n\n¶A. Fish.\n\n¶B. Bread.\n\n¶2. Two.\n", []string{"¶A. ", "¶B. "}},
		{"double dashes", "1. POINTS:\n\n--FISH;\n\n--BREAD.\n\n2. TWO.\n", []string{"-- ", "-- "}},
		{"mixed bullets", "1. Points:\n\n- fish\n* bread\n• salt\no oil\n\n2. Two.\n", []string{"- ", "* ", "• ", "o "}},
		{"numbers half open", "1. Points are these:\n1) Fish.\n2) Bread.\n2. Two.\n3. Three.\n", []string{"1) ", "2) "}},
		{"an initial is no part", "1. The letter came from\nA. Roe, who is here.\n\n2. Two.\n", nil},
		{"letters out of order are none", "1. POINTS:\n\nC. FISH IS HERE.\n\n2. TWO.\n", nil},
		{"a clause in parentheses is none", "1. The posts (see\nB) Lima) are here.\n\n2. Two.\n", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := cable.Parse("x", []byte(tt.give))
			check(t, d)
			if diff := cmp.Diff(tt.want, parts(d)); diff != "" {
				t.Errorf("parts (-want +got):\n%s\nof\n%s", diff, tt.give)
			}
		})
	}
}

// Letters in parentheses that go on a list are no marks, though (c), (s) and (u) look like them.
func TestLettersOfListsAreNoMarks(t *testing.T) {
	tests := []struct{ name, give string }{
		{"c behind b in a line", "1. (U) They want (a) fish, (b) bread.\n(c) Salt comes last.\n\n2. (U) Two.\n"},
		{"capital C behind B", "1. (U) They want (A) fish, (B) bread.\n(C) Salt comes last.\n\n2. (U) Two.\n"},
		{"u behind t", "1. (U) They want (s) fish, (t) bread.\n(u) Salt comes last.\n\n2. (U) Two.\n"},
		{"a mark alone behind its text", "1. (U) They want fish.\n(C)\n\n2. (U) Two.\n"},
		{"an office", "1. (U) They want fish.\n(S/CT) said so.\n\n2. (U) Two.\n"},
		{"a word in mid-sentence", "1. (U) They want fish from the\n(C) list.\n\n2. (U) Two.\n"},
		{"a mark in mid-line", "1. (U) They want fish. (S) Not at the head.\n\n2. (U) Two.\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := cable.Parse("x", []byte(head+tt.give))
			if got := d.Rollup().String(); got != "U" {
				t.Errorf("roll-up %s with parts %q, want U of\n%s", got, parts(d), tt.give)
			}
		})
	}
}

// A text without numbers keeps the marks of its lettered portions.
func TestMarkedLettersWithoutNumbers(t *testing.T) {
	tests := []struct {
		name, give, rollup string
		want               []string // mark of the paragraph, then those of its parts
	}{
		{"letters", "A. (U) Fish is here.\n\nB. (S) Bread is here.\n", "S", []string{" U", " S"}},
		{"no labels", "(C) Fish is here.\n\n(S) Bread is here.\n", "S", []string{"C", "S"}},
		{"bullets", "- (C) Fish is here.\n\n-- (S) Bread is here.\n", "S", []string{"C C", "S S"}},
		{"a lead-in word", "Summary: (C) Fish is here.\n\nBread: (S) It is here.\n", "S", []string{"C", "S"}},
		{"numbers with colons", "1: (C) Fish is here.\n\n2: (S) Bread is here.\n", "S", []string{" C", " S"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := cable.Parse("x", []byte(tt.give))
			check(t, d)
			var got []string
			for i := range d.Paragraphs {
				s := d.Paragraphs[i].Mark.String()
				for _, sub := range d.Paragraphs[i].Subs {
					s += " " + sub.Mark.String()
				}
				got = append(got, s)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("marks (-want +got):\n%s\nof\n%s", diff, tt.give)
			}
			if got := d.Rollup().String(); got != tt.rollup {
				t.Errorf("roll-up %s, want %s of\n%s", got, tt.rollup, tt.give)
			}
		})
	}
}

// A lead-in title stays in the words of its paragraph; the mark behind it goes.
func TestLeadInWords(t *testing.T) {
	tests := []struct{ name, give, mark, words string }{
		{"numbered", "1. Summary: (SBU) Fish is here.\n\n2. (U) Two.\n", "SBU", "Summary: Fish is here."},
		{"with a pilcrow", "¶1. FREEDOM OF PORTS: (C) Fish is here.\n\n¶2. (U) Two.\n", "C", "FREEDOM OF PORTS: Fish is here."},
		{"with a dot", "1. Port Dues. (C) Fish is here.\n\n2. (U) Two.\n", "C", "Port Dues. Fish is here."},
		{"with a dash", "1. Port Dues - (C) Fish is here.\n\n2. (U) Two.\n", "C", "Port Dues - Fish is here."},
		{"without a number", "Summary: (C) Fish is here.\n", "C", "Summary: Fish is here."},
		{"two sentences are no title", "1. Fish. Bread: (C) It is here.\n\n2. (U) Two.\n", "", "Fish. Bread: (C) It is here."},
		{"too long a title", "1. One two three four five six seven eight: (C) It is here.\n\n2. (U) Two.\n", "", "One two three four five six seven eight: (C) It is here."},
		{"no stop before the mark", "1. Fish (C) is here.\n\n2. (U) Two.\n", "", "Fish (C) is here."},
		{"a mark that ends the text", "1. Fish is here. (C)\n\n2. (U) Two.\n", "", "Fish is here. (C)"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := cable.Parse("x", []byte(tt.give))
			if got := d.Paragraphs[0].Mark.String(); got != tt.mark {
				t.Errorf("mark %q, want %q of\n%s", got, tt.mark, tt.give)
			}
			if got := d.Words(0); got != tt.words {
				t.Errorf("words %q, want %q", got, tt.words)
			}
		})
	}
}
