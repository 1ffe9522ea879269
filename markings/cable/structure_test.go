package cable_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/markings/cable"
)

func headings(d *cable.Document) []string {
	var out []string
	for _, h := range d.Headings {
		out = append(out, h.Text)
	}
	return out
}

// words are the texts of all paragraphs.
func words(d *cable.Document) []string {
	var out []string
	for i := range d.Paragraphs {
		out = append(out, d.Words(i))
	}
	return out
}

func TestWords(t *testing.T) {
	tests := []struct {
		name, give string
		want       []string
	}{
		{"wrapped", "1. (U) One two\nthree\n  four.\n", []string{"One two three four."}},
		{"page line in a sentence", head + "1. (U) The ship went\n\nTALLINN 00000123  002 OF 002\n\nout to sea.\n", []string{"The ship went out to sea."}},
		{"lost page break", "1. (U) The ship went\n\nout to sea.\n\n2. (U) Two.\n", []string{"The ship went out to sea.", "Two."}},
		{"blank line after a sentence", "1. (U) It went.\n\nIt came back.\n\n2. (U) Two.\n", []string{"It went. It came back.", "Two."}},
		{"split word", "1. (U) A COMMUNICA-\nTION CAME.\n", []string{"A COMMUNICATION CAME."}},
		{"compound at a line end", "1. (U) THE EX-\nMINISTER CAME.\n", []string{"THE EX-MINISTER CAME."}},
		{"compound seen elsewhere", "1. (U) A SHIP-OWNER. A SHIP-\nOWNER.\n", []string{"A SHIP-OWNER. A SHIP-OWNER."}},
		{"dash at a line end", "1. (U) It went -\nand came.\n", []string{"It went - and came."}},
		{"false pilcrow", "¶1. (U) Before ¶2011. In time.\n\n¶2. (U) Two.\n", []string{"Before 2011. In time.", "Two."}},
		{"entity and link", "1. (U) Fish &amp; [bread](#) here.\n", []string{"Fish & bread here."}},
		{"page head of an archive", "Message Text\n\nSECRET\n\nPAGE 01 LIMA 01234 010203Z\n\nR 010200Z FEB 75\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC\n\nS E C R E T LIMA 1234\n\nE.O. 11652: GDS\nTAGS: PFOR\nSUBJECT: X\n\n1. THE SHIP WENT\nSECRET\n\nSECRET\n\nPAGE 02 LIMA 01234 010203Z\n\nOUT TO SEA.\n\n2. TWO.\nROE\n\nSECRET\n\nNNN\n", []string{"THE SHIP WENT OUT TO SEA.", "TWO."}},
		{"unnumbered", "One line.\n\nTwo lines\nof text.\n", []string{"One line.", "Two lines of text."}},
		{"text before the first number", "An opening.\n\n1. (U) One.\n\n2. (U) Two.\n", []string{"An opening.", "One.", "Two."}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := cable.Parse("x", []byte(tt.give))
			if diff := cmp.Diff(tt.want, words(d)); diff != "" {
				t.Errorf("words (-want +got):\n%s\nof\n%s", diff, tt.give)
			}
		})
	}
}

func TestCuts(t *testing.T) {
	tests := []struct {
		name, give string
		want       []bool // Page of each cut
	}{
		{"whole", "1. (U) One.\n\n2. (U) Two.\n", nil},
		{"blank line", "1. (U) The ship went\n\nout to sea.\n\n2. (U) Two.\n", []bool{false}},
		{"page line", head + "1. (U) The ship went\n\nTALLINN 00000123  002 OF 002\n\nout to sea.\n", []bool{true}},
		{"page line between sentences", head + "1. (U) The ship went.\n\nTALLINN 00000123  002 OF 002\n\nIt came back.\n", nil},
		{"list", "1. (U) Points are\n\n- fish\n\n- bread\n\n2. (U) Two.\n", nil},
	}
	for _, tt := range tests {
		d := cable.Parse("x", []byte(tt.give))
		var got []bool
		for _, c := range d.Cuts {
			got = append(got, c.Page)
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: cuts %v, want %v", tt.name, got, tt.want)
		}
	}
}

func TestHeadings(t *testing.T) {
	tests := []struct {
		name, give string
		want       []string
	}{
		{"capitals", "1. (U) One.\n\nTHE NEXT MATTER\n\n2. (U) Two.\n", []string{"THE NEXT MATTER"}},
		{"quoted word and question", "1. (U) One.\n\nA \"LEVER\" FOR CHANGE?\n\n2. (U) Two.\n", []string{"A \"LEVER\" FOR CHANGE?"}},
		{"underlined", "1. (U) One.\n\nThe next matter\n---------------\n\n2. (U) Two.\n", []string{"The next matter"}},
		{"mixed case before a label", "1. (U) One.\n\nThe Next Matter\n\n2. (U) Two.\n", []string{"The Next Matter"}},
		{"two lines", "1. (U) One.\n\nTHE NEXT MATTER AND\nTHE ONE AFTER\n\n2. (U) Two.\n", []string{"THE NEXT MATTER AND THE ONE AFTER"}},
		{"sentence is none", "1. (U) One.\n\nIt went on.\n\n2. (U) Two.\n", nil},
		{"end of a passage is none", "1. (U) Summary: One.\nEND SUMMARY\n\n2. (U) Two.\n", nil},
		{"in a teletype text only before a label", "1. ONE IS HERE.\n\nTHE NEXT MATTER\n\n2. TWO IS HERE.\n", []string{"THE NEXT MATTER"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := cable.Parse("x", []byte(tt.give))
			if diff := cmp.Diff(tt.want, headings(d)); diff != "" {
				t.Errorf("headings (-want +got):\n%s\nof\n%s", diff, tt.give)
			}
			if got := numbers(d); !slices.Equal(got, []int{1, 2}) {
				t.Errorf("numbers = %v of\n%s", got, tt.give)
			}
		})
	}
}

func TestBlocks(t *testing.T) {
	tests := []struct {
		name, give string
		want       []string // name, then b for a beginning, e for an end, t for a title
	}{
		{"summary", "1. (U) SUMMARY: One. END SUMMARY.\n", []string{"SUMMARY be"}},
		{"mixed case", "1. (U) Summary: One. End Summary.\n", []string{"SUMMARY be"}},
		{"never closed", "1. (U) SUMMARY: One.\n\n2. (U) Two.\n", []string{"SUMMARY b"}},
		{"never opened", "1. (U) One. END COMMENT.\n", []string{"COMMENT e"}},
		{"begin", "1. (U) BEGIN SUMMARY. One. END OF SUMMARY.\n", []string{"SUMMARY be"}},
		{"heading", "COMMENT\n-------\n\n1. (U) One.\n\n2. (U) Two.\n", []string{"COMMENT bt"}},
		{"note in parentheses", "1. (U) One (NOTE: small. END NOTE.) more.\n", []string{"NOTE be"}},
		{"quoted text", "1. (U) Begin text:\n\nFish.\n\nEnd text.\n", []string{"TEXT be"}},
		{"end over a line end", "1. (U) Summary: One. End\nsummary.\n", []string{"SUMMARY be"}},
		{"behind a glued label", "1. (U) One. 2. (C) COMMENT: Two. END COMMENT.\n", []string{"COMMENT be"}},
		{"behind a glued label with its sign", "¶1. (U) One. ¶2. (C) COMMENT: Two. END COMMENT.\n", []string{"COMMENT be"}},
		{"two in one", "1. (U) SUMMARY AND COMMENT: One. END SUMMARY AND COMMENT.\n", []string{"SUMMARY AND COMMENT be"}},
		{"nested", "1. (U) SUMMARY: One. (COMMENT: Two. END COMMENT.) END SUMMARY.\n", []string{"SUMMARY be", "COMMENT be"}},
		{"end text in a sentence", "1. (U) They end text messages, and begin notes.\n", nil},
		{"comment in a sentence", "1. (U) Comment on this was short.\n", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := cable.Parse("x", []byte(tt.give))
			var got []string
			for _, b := range d.Blocks {
				s := b.Name + " "
				if !b.Begin.IsZero() {
					s += "b"
				}
				if !b.End.IsZero() {
					s += "e"
				}
				if b.Title {
					s += "t"
				}
				got = append(got, s)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("blocks (-want +got):\n%s\nof\n%s", diff, tt.give)
			}
		})
	}
}

func TestMarks(t *testing.T) {
	tests := []struct {
		name, give string
		mark, text string
		form       cable.MarkForm
	}{
		{"plain", "1. (SBU) One.\n\n2. (U) Two.\n", "SBU", "(SBU)", cable.Plain},
		{"controls", "1. (S/NF) One.\n\n2. (U) Two.\n", "S//NF", "(S/NF)", cable.Plain},
		{"half a mark", "1. SBU) One.\n\n2. (U) Two.\n", "SBU", "SBU)", cable.Unbalanced},
		{"entire text", "1. (C - ENTIRE TEXT)\n\n2. Two.\n", "C", "(C - ENTIRE TEXT)", cable.EntireText},
		{"entire text in words", "1. CONFIDENTIAL - ENTIRE TEXT.\n\n2. Two.\n", "C", "CONFIDENTIAL - ENTIRE TEXT.", cable.EntireText},
		{"behind a title", "1. Summary: (SBU) One.\n\n2. (U) Two.\n", "SBU", "(SBU)", cable.AfterLead},
		{"before the label", "(C) 1. One.\n\n(U) 2. Two.\n", "C", "(C)", cable.BeforeLabel},
		{"none", "1. One.\n\n2. (U) Two.\n", "", "", cable.NoMark},
		{"an abbreviation is none", "1. (CDA) said one.\n\n2. (U) Two.\n", "", "", cable.NoMark},
		{"lower case", "1. (c) One.\n\n2. (U) Two.\n", "C", "(c)", cable.Plain},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := cable.Parse("x", []byte(tt.give))
			p := d.Paragraphs[0]
			if p.Mark.String() != tt.mark || d.Slice(p.MarkSpan()) != tt.text || p.Reading != tt.form {
				t.Errorf("mark %q written %q in form %d, want %q %q %d", p.Mark, d.Slice(p.MarkSpan()), p.Reading, tt.mark, tt.text, tt.form)
			}
		})
	}
}

func TestParts(t *testing.T) {
	give := "1. (C) Points:\n\na. (U) Fish.\n\nb. (C) Bread from\nA. Roe.\n\n-- salt\n\n2. (U) Two.\n"
	d := cable.Parse("x", []byte(give))
	var got []string
	for _, s := range d.Paragraphs[0].Subs {
		got = append(got, d.Slice(s.Label)+" "+s.Mark.String())
	}
	if diff := cmp.Diff([]string{"a. U", "b. C", "-- "}, got); diff != "" {
		t.Errorf("parts (-want +got):\n%s", diff)
	}
}

// A mark at the head of a line begins a portion, though it has no label.
func TestPortionsWithoutLabels(t *testing.T) {
	d := cable.Parse("x", []byte("HARBORS\n(U) Fish is here.\n\n(SBU) Bread is\nthere.\n\nSHIPS\n(C) One sank.\n"))
	var got []string
	for i := range d.Paragraphs {
		got = append(got, d.Paragraphs[i].Mark.String()+" "+d.Words(i))
	}
	want := []string{"U Fish is here.", "SBU Bread is there.", "C One sank."}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("portions (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"HARBORS", "SHIPS"}, headings(d)); diff != "" {
		t.Errorf("headings (-want +got):\n%s", diff)
	}
	d = cable.Parse("x", []byte("1. (U) Fish is here.\n\n(S) Bread is there.\n\n2. (U) Two.\n"))
	if got := d.Rollup().String(); got != "S" {
		t.Errorf("roll-up of a text with an unlabelled (S) portion = %q", got)
	}
}

func TestTail(t *testing.T) {
	d := cable.Parse("x", []byte("1. One is here. (C)\n\n2. (C) Two is (see there).\n"))
	if got := d.Slice(d.Paragraphs[0].Tail()); got != "(C)" {
		t.Errorf("tail of 1 = %q", got)
	}
	if d := cable.Parse("x", []byte("1. (U) One is here. (C)\n\n2. (C) Two.\n")); d.Slice(d.Paragraphs[0].Tail()) != "(C)" {
		t.Error("a second mark behind the text is not seen")
	}
	if !d.Paragraphs[1].Tail().IsZero() {
		t.Errorf("tail of 2 = %q", d.Slice(d.Paragraphs[1].Tail()))
	}
}

func TestEncodings(t *testing.T) {
	text := "¶1. (U) Café.\n\n¶2. (SBU) Two.\n"
	tests := []struct {
		name, give string
		at         int // of the second pilcrow on disk
	}{
		{"UTF-8", text, 17},
		{"byte-order mark", "\ufeff" + text, 20},
		{"Windows-1252", "\xb61. (U) Caf\xe9.\n\n\xb62. (SBU) Two.\n", 15},
		{"UTF-16", utf16(text), 2 + 2*15},
	}
	for _, tt := range tests {
		d := cable.Parse("x", []byte(tt.give))
		if got := numbers(d); !slices.Equal(got, []int{1, 2}) {
			t.Errorf("%s: numbers %v", tt.name, got)
			continue
		}
		label := d.Paragraphs[1].Label()
		if got := d.Disk(label.Start); got != tt.at {
			t.Errorf("%s: second label on disk at %d, want %d", tt.name, got, tt.at)
		}
		if line, column := d.Position(label.Start + len("¶")); line != 3 || column != 2 {
			t.Errorf("%s: position %d:%d, want 3:2", tt.name, line, column)
		}
	}
}

// utf16 encodes characters of the basic plane as little-endian UTF-16 with its mark.
func utf16(s string) string {
	out := []byte{0xFF, 0xFE}
	for _, c := range s {
		out = append(out, byte(c), byte(c>>8))
	}
	return string(out)
}

func TestPageLines(t *testing.T) {
	tests := []struct {
		give                 string
		post, mrn            string
		section, page, total int
	}{
		{"ASTANA 00000778  002 OF 002", "ASTANA", "00000778", 2, 0, 2},
		{"STATE 00226504  001.2 OF 002", "STATE", "00226504", 1, 2, 2},
		{"KUALA LUMP 00000778  003 OF 004", "KUALA LUMP", "00000778", 3, 0, 4},
		{"PAGE 02 LA PAZ 00015 022228Z", "LA PAZ", "00015", 0, 2, 0},
		{"PAGE 02     LA PAZ 02299 01 OF 02 152230Z", "LA PAZ", "02299", 1, 2, 2},
		{"PAGE 03        VATICA  01234  02 OF 03  152230Z", "VATICA", "01234", 2, 3, 3},
	}
	for _, tt := range tests {
		d := cable.Parse("x", []byte("1. (U) One\n\n"+tt.give+"\n\ngoes on.\n"))
		if len(d.Pages) != 1 {
			t.Errorf("%q: %d page lines", tt.give, len(d.Pages))
			continue
		}
		p := d.Pages[0]
		if p.Post.Text != tt.post || p.MRN.Text != tt.mrn || p.Section != tt.section || p.Page != tt.page || p.Total != tt.total {
			t.Errorf("%q: %+v", tt.give, p)
		}
	}
	for _, give := range []string{"THE PAGE 02 OF IT", "CHAPTER 1 OF 2 BOOKS", "2 OF 3", "A 12 OF 13"} {
		if d := cable.Parse("x", []byte("1. (U) One\n\n"+give+"\n\ngoes on.\n")); len(d.Pages) != 0 {
			t.Errorf("%q is taken for a page line", give)
		}
	}
}
