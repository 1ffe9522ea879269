package diff_test

import (
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"
	"time"

	"pilcrow/diff"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// numbered prints texts as numbered paragraphs.
func numbered(texts ...string) string {
	var b strings.Builder
	for k, s := range texts {
		b.WriteString("¶" + strconv.Itoa(k+1) + ". (SBU) " + s + "\n\n")
	}
	return b.String()
}

const (
	harvest = "The minister said that the harvest of barley in the northern districts had been poor for a second year."
	railway = "Two engineers of the railway council inspected the bridge over the Osterby and found it unsafe for freight."
	school  = "The university will open a faculty of law in autumn, with a loan from the development bank at Pellam."
	customs = "Customs officers stopped eleven lorries at the eastern crossing and seized copper wire without papers."
)

func TestBlocks(t *testing.T) {
	tests := []struct {
		name     string
		old, new []string
		want     []string
	}{
		{"equal", []string{harvest, railway}, []string{harvest, railway}, []string{"equal [0] [0]", "equal [1] [1]"}},
		{
			"inserted, the rest renumbered",
			[]string{harvest, railway},
			[]string{school, harvest, railway},
			[]string{"inserted [] [0]", "equal [0] [1]", "equal [1] [2]"},
		},
		{
			"deleted",
			[]string{harvest, school, railway},
			[]string{harvest, railway},
			[]string{"equal [0] [0]", "deleted [1] []", "equal [2] [1]"},
		},
		{
			"moved",
			[]string{school, harvest, railway, customs},
			[]string{harvest, railway, customs, school},
			[]string{"equal [1] [0]", "equal [2] [1]", "equal [3] [2]", "equal [0] [3] moved"},
		},
		{
			"moved and edited",
			[]string{school, harvest, railway, customs},
			[]string{harvest, railway, customs, strings.Replace(school, "autumn", "spring", 1)},
			[]string{"equal [1] [0]", "equal [2] [1]", "equal [3] [2]", "changed [0] [3] moved"},
		},
		{
			"split",
			[]string{harvest + " " + railway, school},
			[]string{harvest, railway, school},
			[]string{"split [0] [0 1]", "equal [1] [2]"},
		},
		{
			"merged",
			[]string{harvest, railway, school},
			[]string{harvest + " " + railway, school},
			[]string{"merged [0 1] [0]", "equal [2] [1]"},
		},
		{
			"split with a paragraph between",
			[]string{harvest + " " + railway, school},
			[]string{harvest, customs, railway, school},
			[]string{"split [0] [0 2]", "inserted [] [1]", "equal [1] [3]"},
		},
		{
			"split in five",
			[]string{strings.Join([]string{harvest, railway, school, customs, harvest + "!"}, " ")},
			[]string{harvest, railway, school, customs, harvest + "!"},
			[]string{"split [0] [0 1 2 3 4]"},
		},
		{
			"rewritten",
			[]string{harvest, railway},
			[]string{school, customs},
			[]string{"deleted [0] []", "deleted [1] []", "inserted [] [0]", "inserted [] [1]"},
		},
		{
			"other case and quotation marks",
			[]string{strings.ToUpper(harvest), school},
			[]string{harvest, school},
			[]string{"changed [0] [0]", "equal [1] [1]"},
		},
		{
			"grown",
			[]string{harvest, school},
			[]string{harvest + " " + railway + " " + customs, school},
			[]string{"changed [0] [0]", "equal [1] [1]"},
		},
		{
			"withheld whole",
			[]string{harvest, railway, school},
			[]string{harvest, "[1 paragraph (2 lines) not declassified]", school},
			[]string{"equal [0] [0]", "changed [1] [1]", "equal [2] [2]"},
		},
		{
			"withheld together",
			[]string{harvest, railway, customs, school},
			[]string{harvest, "[2 paragraphs (4 lines) not declassified]", school},
			[]string{"equal [0] [0]", "merged [1 2] [1]", "equal [3] [2]"},
		},
		{
			"little left",
			[]string{harvest, railway, school},
			[]string{
				harvest,
				"Two engineers of the railway council [2 lines not declassified].", school,
			},
			[]string{"equal [0] [0]", "changed [1] [1]", "equal [2] [2]"},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := diff.Compare(parse(numbered(tt.old...)), parse(numbered(tt.new...)))
			checkComparison(t, c)
			checkMirror(t, c)
			var got []string
			for _, b := range c.Blocks {
				s := fmt.Sprintf("%s %v %v", b.Kind, b.Old, b.New)
				if b.Moved {
					s += " moved"
				}
				got = append(got, s)
			}
			if d := cmp.Diff(tt.want, got); d != "" {
				t.Errorf("blocks (-want +got):\n%s", d)
			}
		})
	}
}

func TestSummary(t *testing.T) {
	old := numbered(school, harvest, railway)
	fresh := numbered(customs, school, strings.Replace(harvest, "minister said", "minister of trade [name not declassified] said", 1))
	got := diff.Compare(parse(old), parse(strings.Replace(fresh, "¶2. (SBU)", "¶2. (U)", 1))).Summary
	want := diff.Summary{
		Changed: 2, Inserted: 1, Deleted: 1, Renumbered: 2, Remarked: 1,
		WordsDeleted: 18, WordsInserted: 15 + 5,
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("summary (-want +got):\n%s", d)
	}
}

// TestCompareAnything holds comparisons of made-up cables, damaged at random, to the promises that hold for any input.
func TestCompareAnything(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		piece := rapid.SampledFrom([]string{
			harvest, railway, "¶", "\n\n", "\n", " ", "¶1. ", "12. ", "3. (C) ", "(S//NF) ", "UNCLAS QADIR 000412\n", "SIPDIS\n",
			"QADIR 00000412  002 OF 003\n", "[name not declassified]", "XXXXXXXX", "COMMENT\n", "The", "council", "-\n", "\xff", "\r\n",
		})
		x := parse(strings.Join(rapid.SliceOfN(piece, 0, 40).Draw(r, "old"), ""))
		y := parse(strings.Join(rapid.SliceOfN(piece, 0, 40).Draw(r, "new"), ""))
		c := diff.Compare(x, y)
		checkComparison(t, c)
		checkMirror(t, c)
		if d := cmp.Diff(c.Blocks, diff.Compare(x, y).Blocks, cmp.Comparer(sameMark)); d != "" {
			t.Errorf("two runs differ:\n%s", d)
		}
		if same := diff.Compare(x, x); !same.Same() {
			t.Errorf("a cable differs from itself: %+v %v\n%q", same.Summary, same.Header, x.Src)
		}
		if t.Failed() {
			r.Fatalf("old %q\nnew %q", x.Src, y.Src)
		}
	})
}

func FuzzCompare(f *testing.F) {
	f.Add(numbered(harvest, railway), numbered(railway, harvest))
	f.Add(head, numbered(school))
	f.Add("1. a b c d e f\n\n2. g", "\xff\xfe\n¶2011. a b c d e f g\n")
	f.Fuzz(func(t *testing.T, old, fresh string) {
		x, y := parse(old), parse(fresh)
		c := diff.Compare(x, y)
		checkComparison(t, c)
		checkMirror(t, c)
		if same := diff.Compare(x, x); !same.Same() {
			t.Errorf("a cable differs from itself: %+v %v\n%q", same.Summary, same.Header, x.Src)
		}
	})
}

// TestBoilerplate compares two documents of 20,000 paragraphs that repeat themselves, which would take hours if every
// equal or similar pair were looked at.
func TestBoilerplate(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	r := rand.New(rand.NewPCG(9, 9))
	write := func() string {
		var b strings.Builder
		for k := range 20000 {
			switch r.IntN(3) {
			case 0:
				b.WriteString(harvest)
			case 1:
				fmt.Fprintf(&b, "Entry %d: %s", r.IntN(50), railway)
			case 2:
				fmt.Fprintf(&b, "Entry %d: the office noted item %d of the list that was presented to the council.", k, r.IntN(1e6))
			}
			b.WriteString("\n\n")
		}
		return b.String()
	}
	start := time.Now()
	c := diff.Compare(parse(write()), parse(write()))
	if took := time.Since(start); took > 60*time.Second {
		t.Errorf("took %v", took)
	}
	checkComparison(t, c)
}
