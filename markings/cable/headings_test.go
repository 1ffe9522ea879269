package cable_test

import (
	"slices"
	"testing"

	"pilcrow/markings/cable"
)

// Headings between two paragraphs, in all the ways in which cables set them off.
func TestHeadingForms(t *testing.T) {
	tests := []struct {
		name, give string
		want       []string
	}{
		{"capitals", "FISHING FLEET", []string{"FISHING FLEET"}},
		{"title case", "Fishing Fleet", []string{"Fishing Fleet"}},
		{"dashes below", "Fishing Fleet\n-------------", []string{"Fishing Fleet"}},
		{"equals signs below", "FISHING FLEET\n=============", []string{"FISHING FLEET"}},
		{"stars below", "The Fleet, and Who Pays\n***********************", []string{"The Fleet, and Who Pays"}},
		{"underscores below", "Fishing Fleet\n_____________", []string{"Fishing Fleet"}},
		{"spaced dashes below", "Fishing Fleet\n- - - - - - -", []string{"Fishing Fleet"}},
		{"dashes above and below", "-------------\nFISHING FLEET\n-------------", []string{"FISHING FLEET"}},
		{"two lines", "Fishing Fleet\nAnd Its Lamps", []string{"Fishing Fleet And Its Lamps"}},
		{"two lines, underlined", "FISHING FLEET\nAND ITS LAMPS\n-------------", []string{"FISHING FLEET AND ITS LAMPS"}},
		{"question", "What Now?", []string{"What Now?"}},
		{"exclamation", "BACK TO SEA!", []string{"BACK TO SEA!"}},
		{"quotation", "\"A Quoted Title\"", []string{"\"A Quoted Title\""}},
		{"colon inside", "COMMENT: WHAT NOW", []string{"COMMENT: WHAT NOW"}},
		{"Roman numeral", "I. PART ONE", []string{"I. PART ONE"}},
		{"letter", "A. Part A", []string{"A. Part A"}},
		{"indented", "               FISHING FLEET", []string{"FISHING FLEET"}},
		{"blanks folded", "FISHING    FLEET", []string{"FISHING FLEET"}},
		{"two headings", "FISHING FLEET\n\nTHE LAMPS", []string{"FISHING FLEET", "THE LAMPS"}},
		{"sentence", "The fleet went out.", nil},
		{"sentence in capitals", "THE FLEET WENT OUT.", nil},
		{"colon at the end", "The Fleet:", nil},
		{"small letter", "the fishing fleet", nil},
		{"bullet", "- FISHING FLEET", nil},
		{"mark", "(U) FISHING FLEET", nil},
		{"end of a passage", "END SUMMARY", nil},
		{"too long", "A Title That Goes On And On Until It Is Longer Than One Line Of Some Ninety Characters Can Hold It", nil},
		{"dashes alone", "-------------", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			give := head + "1. (U) One is here.\n\n" + tt.give + "\n\n2. (U) Two is here.\n\n3. (U) Three is here.\n"
			d := cable.Parse("x", []byte(give))
			check(t, d)
			if got := headings(d); !slices.Equal(got, tt.want) {
				t.Errorf("headings %q, want %q of\n%s", got, tt.want, give)
			}
			for _, h := range d.Headings {
				if h.After != 0 || h.Span.Start < d.Paragraphs[0].Span.End || h.Span.End > d.Paragraphs[1].Span.Start {
					t.Errorf("heading %q at %v behind paragraph %d", h.Text, h.Span, h.After)
				}
			}
			if len(d.Headings) > 0 && d.Words(0) != "One is here." || d.Words(2) != "Three is here." {
				t.Errorf("words %q", words(d))
			}
		})
	}
}

// A heading may stand above paragraph 1, right above its label, behind a page line, and right behind a text's end.
func TestHeadingPlaces(t *testing.T) {
	tests := []struct {
		name, give string
		want       []string
		after      int
	}{
		{"above paragraph 1", "FISHING FLEET\n\n1. (U) One.\n\n2. (U) Two.\n", []string{"FISHING FLEET"}, -1},
		{"right above the label", "1. (U) One.\n\nFISHING FLEET\n2. (U) Two.\n", []string{"FISHING FLEET"}, 0},
		{"no blank lines", "1. (U) One.\nFISHING FLEET\n2. (U) Two.\n", []string{"FISHING FLEET"}, 0},
		{"behind a page line", "1. (U) One.\n\nTALLINN 00000123  002 OF 002\n\nFISHING FLEET\n\n2. (U) Two.\n", []string{"FISHING FLEET"}, 0},
		{"in mid-sentence is none", "1. (U) They saw the\nFISHING FLEET\n\n2. (U) Two.\n", nil, 0},
		{"behind the last paragraph is none", "1. (U) One.\n\n2. (U) Two.\n\nFISHING FLEET OF THE NORTH SIDE\n", nil, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := cable.Parse("x", []byte(head+tt.give))
			if got := headings(d); !slices.Equal(got, tt.want) {
				t.Fatalf("headings %q, want %q of\n%s", got, tt.want, tt.give)
			}
			if len(d.Headings) > 0 && d.Headings[0].After != tt.after {
				t.Errorf("heading behind paragraph %d, want %d", d.Headings[0].After, tt.after)
			}
			if got := numbers(d); !slices.Equal(got, []int{1, 2}) {
				t.Errorf("numbers %v", got)
			}
		})
	}
}

func TestSigners(t *testing.T) {
	tests := []struct{ name, give, want string }{
		{"surname", "\n\nQUAY\n", "QUAY"},
		{"right behind the text", "\nQUAY\n", "QUAY"},
		{"capitalised surname", "\n\nQuay\n", "Quay"},
		{"capitalised, right behind the text", "\nQuay\n", ""},
		{"hyphen and apostrophe", "\n\nMILL-O'DELL\n", "MILL-O'DELL"},
		{"three words", "\n\nDE LA QUAY\n", "DE LA QUAY"},
		{"rank", "\n\nLT. COL. QUAY\n", "LT. COL. QUAY"},
		{"indented", "\n\n          QUAY\n", "QUAY"},
		{"with the end of the transmission", "\nQUAY\nBT\n#0123\nNNNN\n", "QUAY"},
		{"with a banner", "\nQUAY\n\nUNCLASSIFIED\n", "QUAY"},
		{"no line end", "\n\nQUAY", "QUAY"},
		{"two capitalised words", "\n\nAnn Quay\n", ""},
		{"four words", "\n\nTHE END OF IT\n", ""},
		{"full stop", "\n\nQUAY.\n", ""},
		{"number", "\n\nQUAY 2\n", ""},
		{"on the text's line", " QUAY\n", ""},
		{"end of a passage", "\n\nEND SUMMARY\n", ""},
		{"nothing", "\n", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := cable.Parse("x", []byte(head+"1. (U) One is here.\n\n2. (U) Two is here."+tt.give))
			check(t, d)
			if d.Signer.Text != tt.want || tt.want != "" && d.Slice(d.Signer.Span) != tt.want {
				t.Errorf("signer %q at %q, want %q", d.Signer.Text, d.Slice(d.Signer.Span), tt.want)
			}
			if tt.want != "" && d.Words(1) != "Two is here." {
				t.Errorf("the signer stays in the text: %q", d.Words(1))
			}
		})
	}
	for _, give := range []string{"QUAY\n", "1. (U) They saw the\nQUAY\n"} {
		if d := cable.Parse("x", []byte(give)); !d.Signer.IsZero() {
			t.Errorf("%q is signed by %q", give, d.Signer.Text)
		}
	}
}
