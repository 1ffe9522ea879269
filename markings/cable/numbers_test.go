package cable_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"pilcrow/markings/cable"
)

// head is a telegram header of the 2000s for texts that need one.
const head = "O 060213Z MAY 09\nFM AMEMBASSY TALLINN\nTO SECSTATE WASHDC IMMEDIATE\n\nUNCLAS TALLINN 000123\n\n" +
	"SIPDIS\n\nE.O. 12958: N/A\nTAGS: PGOV EN\nSUBJECT: HARBOR DUES\n\n"

// numbered writes a text with a paragraph for each label; a label without a final dot is written as it stands.
func numbered(labels ...string) string {
	var b strings.Builder
	for i, l := range labels {
		fmt.Fprintf(&b, "%s Sentence number %s of the text.\n\n", l, strconv.Itoa(i))
	}
	return b.String()
}

func numbers(d *cable.Document) []int {
	var out []int
	for i := range d.Paragraphs {
		if n := d.Paragraphs[i].Number; n > 0 {
			out = append(out, n)
		}
	}
	return out
}

func damages(d *cable.Document) []cable.Damage {
	var out []cable.Damage
	for i := range d.Paragraphs {
		if d.Paragraphs[i].Number > 0 {
			out = append(out, d.Paragraphs[i].Damage)
		}
	}
	return out
}

func TestNumbersRecovered(t *testing.T) {
	const lost, digit = cable.LostPilcrow, cable.DigitForPilcrow
	tests := []struct {
		name   string
		give   []string
		want   []int
		damage []cable.Damage // nil: all intact
	}{
		{"plain", []string{"1.", "2.", "3."}, []int{1, 2, 3}, nil},
		{"pilcrows", []string{"¶1.", "¶2.", "¶3."}, []int{1, 2, 3}, nil},
		{
			"digits for pilcrows, then one lost",
			[]string{"¶1.", "¶2.", "¶3.", "¶4.", "15.", "16.", "17.", "18.", "19.", "10.", "¶11.", "¶12."},
			[]int{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12},
			[]cable.Damage{0, 0, 0, 0, digit, digit, digit, digit, digit, lost, 0, 0},
		},
		{"plain past twelve", []string{"1.", "2.", "3.", "4.", "5.", "6.", "7.", "8.", "9.", "10.", "11.", "12.", "13."}, []int{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13}, nil},
		{"twelve after eleven stays", []string{"¶10.", "¶11.", "12.", "¶13."}, []int{10, 11, 12, 13}, []cable.Damage{0, 0, lost, 0}},
		{"one digit for a pilcrow", []string{"¶1.", "12.", "¶3."}, []int{1, 2, 3}, []cable.Damage{0, digit, 0}},
		{"gap kept", []string{"¶1.", "¶2.", "¶4."}, []int{1, 2, 4}, nil},
		{"gap of plain labels", []string{"1.", "2.", "5.", "6."}, []int{1, 2, 5, 6}, nil},
		{"number twice", []string{"1. (U)", "2. (U)", "2. (U)", "3. (U)"}, []int{1, 2, 2, 3}, nil},
		{"one twice", []string{"1. (U)", "1. (U)", "3. (U)"}, []int{1, 1, 3}, nil},
		{"begins at three", []string{"3.", "4.", "5."}, []int{3, 4, 5}, nil},
		{"no space behind the dot", []string{"1.(SBU)", "2.(SBU)", "3.(SBU)"}, []int{1, 2, 3}, nil},
		{"pilcrows where the dot has a blank", []string{"¶1. (SBU)", "2.(SBU)", "¶3. (SBU)", "4.(SBU)"}, []int{1, 2, 3, 4}, nil},
		{"without dots", []string{"1 (SBU)", "2 (SBU)", "3 (SBU)"}, []int{1, 2, 3}, nil},
		{"half open", []string{"1) (U)", "2) (U)", "3) (U)"}, []int{1, 2, 3}, nil},
		{"enclosed", []string{"(1) (U)", "(2) (U)", "(3) (U)"}, []int{1, 2, 3}, nil},
		{"mark before the label", []string{"(C) 1.", "(C) 2.", "(S) 3."}, []int{1, 2, 3}, nil},
		{"one form strange", []string{"1. (C)", "2) (C)", "3. (C)"}, []int{1, 2, 3}, nil},
		{"pilcrow read in the wrong encoding", []string{"Â¶1.", "Â¶2."}, []int{1, 2}, []cable.Damage{cable.OtherDamage, cable.OtherDamage}},
		{"entity for a pilcrow", []string{"&para;1.", "&para;2."}, []int{1, 2}, []cable.Damage{cable.OtherDamage, cable.OtherDamage}},
		{"letter l for one", []string{"l. (C)", "2. (C)"}, []int{1, 2}, []cable.Damage{cable.OtherDamage, 0}},
		{
			"letters for pilcrows",
			[]string{"¶4. (U)", "l5. (U)", "I6. (U)", "P7. (U)", "q8. (U)", "fl9. (U)", "¶10. (U)"},
			[]int{4, 5, 6, 7, 8, 9, 10},
			[]cable.Damage{
				0, cable.OtherDamage, cable.OtherDamage, cable.OtherDamage, cable.OtherDamage, cable.OtherDamage, 0,
			},
		},
		{"two dots", []string{"1..", "2.."}, []int{1, 2}, nil},
		{
			"all but the first damaged",
			[]string{"¶1.", "12.", "13.", "14.", "15.", "16."},
			[]int{1, 2, 3, 4, 5, 6},
			[]cable.Damage{0, digit, digit, digit, digit, digit},
		},
		{"three labels, two damaged", []string{"¶1.", "12.", "3."}, []int{1, 2, 3}, []cable.Damage{0, digit, lost}},
		{"suffix", []string{"6A.", "6B.", "7."}, []int{6, 6, 7}, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			give := head + numbered(tt.give...)
			d := cable.Parse("x", []byte(give))
			if got := numbers(d); !slices.Equal(got, tt.want) {
				t.Fatalf("numbers = %v, want %v of\n%s", got, tt.want, give)
			}
			want := tt.damage
			if want == nil {
				want = make([]cable.Damage, len(tt.want))
			}
			if got := damages(d); !slices.Equal(got, want) {
				t.Errorf("damages = %v, want %v of\n%s", got, want, give)
			}
		})
	}
}

// Every label damaged in the same way is recovered from the sequence alone, where the header tells that it is a cable.
func TestNumbersAllDigits(t *testing.T) {
	give := head + numbered("11.", "12.", "13.", "14.", "15.", "16.", "17.", "18.", "19.", "110.", "111.", "112.")
	want := []int{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}
	if got := numbers(cable.Parse("x", []byte(give))); !slices.Equal(got, want) {
		t.Errorf("numbers = %v, want %v", got, want)
	}
}

// Numbers of four digits and more are labels where they go on, and years elsewhere.
func TestNumbersPastAThousand(t *testing.T) {
	var labels []string
	for i := range 1_200 {
		labels = append(labels, fmt.Sprintf("¶%d. (U)", i+1))
	}
	d := cable.Parse("x", []byte(head+numbered(labels...)))
	got := numbers(d)
	if len(got) != 1_200 || got[1_199] != 1_200 || len(d.Pilcrows) != 0 {
		t.Errorf("%d numbers, %d false pilcrows", len(got), len(d.Pilcrows))
	}
}

func TestNumbersInText(t *testing.T) {
	tests := []struct {
		name, give string
		want       []int
		pilcrows   int
	}{
		{"year in mid-line", "¶1. (U) One. Done before ¶2011. In time.\n\n¶2. (U) Two.\n", []int{1, 2}, 1},
		{"year at a line start", "¶1. (U) Signed on February 15,\n¶2006. The text is long.\n\n¶2. (U) Two.\n", []int{1, 2}, 1},
		{"day at a line start", "¶1. (U) They met on October\n¶16. The talks went on.\n\n¶2. (U) Two.\n", []int{1, 2}, 1},
		{"day that is next in order", "¶1. (U) They met on October\n¶2. The talks went on.\n\n¶2. (U) Two.\n", []int{1, 2}, 1},
		{"day behind a short first line", "¶1. (U) It came on February\n¶16. It saw no ice.\n\n¶2. (U) Two.\n", []int{1, 2}, 1},
		{"clock time", "¶1. (U) The ship left at\n¶0200. It was dark.\n\n¶2. (U) Two.\n", []int{1, 2}, 1},
		{"wrapped number", "1. (U) The party won only\n45. At the time nobody knew.\n\n2. (U) Two.\n", []int{1, 2}, 0},
		{"glued with its mark", "1. (U) One. They said so. 2. (SBU) Two follows.\n\n3. (U) Three.\n", []int{1, 2, 3}, 0},
		{"glued out of order is text", "1. (U) One. They said so. 7. (SBU) Seven.\n\n2. (U) Two.\n", []int{1, 2}, 0},
		{"number in a sentence", "1. (U) One of section 2. (See there.) It went on.\n\n2. (U) Two.\n", []int{1, 2}, 0},
		{"list in a paragraph", "1. (U) Points:\n\n1. Fish.\n\n2. Bread.\n\n3. Salt.\n\n2. (U) Two.\n\n3. (U) Three.\n", []int{1, 2, 3}, 0},
		{"list of an unmarked text", "1. Points are these:\n1) Fish.\n2) Bread.\n2. Two.\n3. Three.\n", []int{1, 2, 3}, 0},
		{
			"quoted text", "1. (U) One.\n\n2. (U) Begin text:\n\n1. Article of the first sort.\n\n2. Article of the second.\n\n3. Last.\n\nEnd text.\n\n3. (U) Three.\n",
			[]int{1, 2, 3},
			0,
		},
		{"number without a dot between its neighbors", "1. One.\n\n2. Two.\n\n3 There are three.\n\n4. Four.\n", []int{1, 2, 4}, 0},
		{"number without a dot out of order", "1. One.\n\n3 There are three.\n\n2. Two.\n", []int{1, 2}, 0},
		{"number without a dot that comes again", "1. One.\n\n2 Ships came.\n\n2. Two.\n", []int{1, 2}, 0},
		{"decimal fraction", "1. Costs rose by\n2.5 percent in the year.\n\n2. Two.\n", []int{1, 2}, 0},
		{"telegram's own number", "297. 1. Views are these.\n\n2. Two.\n", []int{1, 2}, 0},
		{"number of another service", "QSL 2331-65. 1. Views are these.\n\n2. Two.\n", []int{1, 2}, 0},
		{"extract that begins at eleven", "11. One is here.\n\n12. Two is here.\n\n13. Three.\n", []int{11, 12, 13}, 0},
		{
			"lists in another form", "1. One:\n\n1) Fish.\n\n2) Bread.\n\n3) Salt.\n\n1) Red.\n\n2) Blue.\n\n3) Green.\n\n2. Two.\n",
			[]int{1, 2},
			0,
		},
		{"two cables in one file", "1. (U) One.\n\n2. (U) Two.\n\n3. (U) Three.\n\n1. (U) Un.\n\n2. (U) Deux.\n", []int{1, 2, 3, 1, 2}, 0},
		{"lone number of a page", "The meeting went well.\n\n12\n\nIt ended late.\n", nil, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := cable.Parse("x", []byte(tt.give))
			if got := numbers(d); !slices.Equal(got, tt.want) {
				t.Errorf("numbers = %v, want %v of\n%s", got, tt.want, tt.give)
			}
			if got := len(d.Pilcrows); got != tt.pilcrows {
				t.Errorf("%d false pilcrows, want %d of\n%s", got, tt.pilcrows, tt.give)
			}
		})
	}
}

// A number without a dot between its neighbors is told, though no paragraph is made of it.
func TestDoubtfulLabels(t *testing.T) {
	tests := []struct {
		give string
		want []int
	}{
		{"1. One.\n\n2. Two.\n\n3 There are three.\n\n4. Four.\n", []int{3}},
		{"1. One.\n\n3 There are three.\n\n2. Two.\n", nil},
		{"1. One.\n\n2 Ships came.\n\n2. Two.\n", nil},
		{"1. One has\n2 Ships.\n\n3. Three.\n", nil},
	}
	for _, tt := range tests {
		d := cable.Parse("x", []byte(tt.give))
		var got []int
		for _, n := range d.Doubtful {
			got = append(got, n.Number)
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("doubtful labels %v, want %v of\n%s", got, tt.want, tt.give)
		}
	}
}

// A hundred thousand labels, and as many false ones, are read in time in proportion to their number.
func TestNumbersLinear(t *testing.T) {
	text := func(n int) []byte {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, "¶%d. (SBU) Said on October\n¶%d. It was so.\n", i%990+1, i%31+1)
		}
		return []byte(b.String())
	}
	small, large := text(5_000), text(50_000)
	clock := func(src []byte) time.Duration {
		best := time.Hour
		for range 3 {
			start := time.Now()
			cable.Parse("x", src)
			best = min(best, time.Since(start))
		}
		return best
	}
	if a, b := clock(small), clock(large); b > 40*a {
		t.Errorf("ten times the labels take %v, %v for one part", b, a)
	}
}
