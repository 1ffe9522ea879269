package cable_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"pilcrow/markings/cable"
)

// sectioned is the head of a cable in so many sections.
func sectioned(total string) string {
	return "O 060213Z MAY 09\nFM AMEMBASSY LIMA\nTO SECSTATE WASHDC IMMEDIATE\n\nUNCLAS SECTION 01 OF " + total + " LIMA 000123\n\n" +
		"SIPDIS\n\nE.O. 12958: N/A\nTAGS: PGOV PE\nSUBJECT: PIERS\n\n"
}

// secondHead is the whole head of a second section, with all its format lines.
const secondHead = `VZCZCXRO1234
OO RUEHC
DE RUEHPE #0123/02 1260214
ZNR UUUUU ZZH
O 060213Z MAY 09
FM AMEMBASSY LIMA
TO RUEHC/SECSTATE WASHDC IMMEDIATE 5343
INFO RUEHQT/AMEMBASSY QUITO 0001
BT
UNCLAS SECTION 02 OF 02 LIMA 000123

SIPDIS

E.O. 12958: N/A
TAGS: PGOV PE
SUBJECT: PIERS
`

// The paragraphs go on over the heads of later sections, however much of the head stands there.
func TestHeadsOfLaterSections(t *testing.T) {
	tests := []struct {
		name, give string
		lines      int // classification lines
		repeats    int
	}{
		{"whole head", secondHead, 2, 1},
		{"head without VZCZC", secondHead[strings.Index(secondHead, "OO RUEHC"):], 2, 1},
		{"head from the date on", secondHead[strings.Index(secondHead, "O 060213Z"):], 2, 1},
		{"classification line and caption", "UNCLAS SECTION 02 OF 02 LIMA 000123\n\nSIPDIS\n", 2, 0},
		{"classification line", "UNCLAS SECTION 02 OF 02 LIMA 000123\n", 2, 0},
		{"final section", "UNCLAS FINAL SECTION OF 02 LIMA 000123\n", 2, 0},
		{"one digit", "UNCLAS SECTION 2 OF 2 LIMA 000123\n", 2, 0},
		{"another level", "C O N F I D E N T I A L SECTION 02 OF 02 LIMA 000123\n", 2, 0},
		{"page line", "LIMA 00000123  002 OF 002\n", 1, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			give := sectioned("02") + "1. (U) The pilots said\n\n" + tt.give + "\nthat they are tired.\n\n2. (U) Two is here.\n\n3. (U) Three.\n"
			d := cable.Parse("x", []byte(give))
			check(t, d)
			if diff := cmp.Diff([]string{"The pilots said that they are tired.", "Two is here.", "Three."}, words(d)); diff != "" {
				t.Errorf("words (-want +got):\n%s\nof\n%s", diff, give)
			}
			if len(d.Classification) != tt.lines || len(d.Repeats) != tt.repeats {
				t.Errorf("%d classification lines, %d repeated heads, want %d and %d", len(d.Classification), len(d.Repeats), tt.lines, tt.repeats)
			}
			got := []int{d.Paragraphs[0].Section(), d.Paragraphs[1].Section(), d.Paragraphs[2].Section()}
			if !slices.Equal(got, []int{1, 2, 2}) {
				t.Errorf("sections of the paragraphs %v, want 1, 2, 2 of\n%s", got, give)
			}
			if len(d.Captions) != 1 || len(d.EO) != 1 || len(d.Tags) != 1 || len(d.Subject) != 1 || len(d.Transmission.To) != 1 {
				t.Errorf("the second head is read into the first: %d captions, %d subjects, to %q",
					len(d.Captions), len(d.Subject), addressees(d.Transmission.To))
			}
		})
	}
}

// What the head of the second section says is kept beside the first.
func TestRepeatedTransmission(t *testing.T) {
	d := cable.Parse("x", []byte(sectioned("02")+"1. (U) One.\n\n"+secondHead+"\n2. (U) Two.\nQUAY\nBT\n#0123\nNNNN\n"))
	if len(d.Repeats) != 1 {
		t.Fatalf("%d repeated heads", len(d.Repeats))
	}
	r := d.Repeats[0]
	got := []string{
		r.Start.Text, r.Routing.Precedence.Text, r.Origin.Section.Text, r.Origin.Time.Text, r.Security.Letters.Text, r.DateTime.Group.Text,
		strings.Join(texts(r.From), " "), strings.Join(addressees(r.To), " "), strings.Join(addressees(r.Info), " "), d.Signer.Text,
	}
	want := []string{
		"VZCZCXRO1234", "OO", "02", "0214", "UUUUU", "060213Z MAY 09",
		"AMEMBASSY LIMA", "RUEHC|SECSTATE WASHDC|IMMEDIATE|5343", "RUEHQT|AMEMBASSY QUITO||0001", "QUAY",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("second head (-want +got):\n%s", diff)
	}
	second := d.Classification[1]
	if second.Section != 2 || second.Sections != 2 || second.Index.Text != "02" || second.Total.Text != "02" {
		t.Errorf("second classification line %+v", second)
	}
}

// Numbers that begin again in a later section are a series of their own.
func TestNumbersRestartInSection(t *testing.T) {
	give := sectioned("02") + "1. (U) One.\n\n2. (U) Two.\n\nUNCLAS SECTION 02 OF 02 LIMA 000123\n\n1. (U) Un.\n\n2. (U) Deux.\n"
	d := cable.Parse("x", []byte(give))
	var got []int
	for _, p := range d.Paragraphs {
		got = append(got, p.Number, p.Series(), p.Section())
	}
	if want := []int{1, 0, 1, 2, 0, 1, 1, 1, 2, 2, 1, 2}; !slices.Equal(got, want) {
		t.Errorf("numbers, series, sections %v, want %v", got, want)
	}
}

// Page lines tell the section and whether they stand in the middle of a paragraph.
func TestPagesOfSections(t *testing.T) {
	give := sectioned("03") + "1. (U) One goes\n\nLIMA 00000123  001.2 OF 003\n\non here.\n\n2. (U) Two.\n\nLIMA 00000123  002 OF 003\n\n" +
		"3. (U) Three.\n\n4. (U) Four\nLIMA 00000123  003 OF 003\nis here.\n\nLIMA 00000123  003.2 OF 003\n\nIt goes on.\n\n5. (U) Five.\n"
	d := cable.Parse("x", []byte(give))
	check(t, d)
	type page struct {
		Section, Page int
		Inside        bool
	}
	var pages []page
	for _, p := range d.Pages {
		pages = append(pages, page{p.Section, p.Page, p.Inside})
	}
	want := []page{{1, 2, true}, {2, 0, false}, {3, 0, true}, {3, 2, true}}
	if diff := cmp.Diff(want, pages); diff != "" {
		t.Errorf("pages (-want +got):\n%s", diff)
	}
	var sections []int
	for _, p := range d.Paragraphs {
		sections = append(sections, p.Section())
	}
	if !slices.Equal(sections, []int{1, 1, 2, 2, 3}) {
		t.Errorf("sections %v", sections)
	}
	if diff := cmp.Diff([]string{"One goes on here.", "Two.", "Three.", "Four is here. It goes on.", "Five."}, words(d)); diff != "" {
		t.Errorf("words (-want +got):\n%s", diff)
	}
}

// The head of another cable is text: only the same post and number, or a later section, is a head of this one.
func TestHeadsOfOtherCables(t *testing.T) {
	tests := []struct{ name, give string }{
		{"another number", "UNCLAS LIMA 000124"},
		{"another post", "UNCLAS QUITO 000123"},
		{"a level alone in a sentence", "SECRET TALKS WERE HELD"},
		{"a word in small letters", "Secret Lima 000123"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := cable.Parse("x", []byte(head+"1. (U) They quoted\n\n"+tt.give+"\n\nin full.\n\n2. (U) Two.\n"))
			if want := "They quoted " + tt.give + " in full."; len(d.Classification) != 1 || d.Words(0) != want {
				t.Errorf("%d classification lines, words %q, want %q", len(d.Classification), d.Words(0), want)
			}
		})
	}
}
