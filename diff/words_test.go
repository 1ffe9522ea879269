package diff_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"pilcrow/diff"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// format writes a script as a person reads it: [-deleted-] {+inserted+} {=redacted=}.
func format(edits []diff.Edit) string {
	var parts []string
	for _, e := range edits {
		switch e.Op {
		case diff.Equal:
			parts = append(parts, e.Text)
		case diff.Delete:
			parts = append(parts, "[-"+e.Text+"-]")
		case diff.Insert:
			parts = append(parts, "{+"+e.Text+"+}")
		case diff.Redact:
			parts = append(parts, "{="+e.Text+"=}")
		}
	}
	return strings.Join(parts, " ")
}

func TestWords(t *testing.T) {
	tests := []struct{ name, old, new, want string }{
		{"equal", "the plan is now ready", "the plan is now ready", "the plan is now ready"},
		{"both empty", "", "", ""},
		{
			"replaced", "the plan is before parliament", "the plan is signed by parliament",
			"the plan is [-before-] {+signed by+} parliament",
		},
		{"all new", "one two", "three", "[-one two-] {+three+}"},
		{
			"redacted", "He met Anna Belova on Monday.", "He met [name not declassified] on Monday.",
			"He met [-Anna Belova-] {=[name not declassified]=} on Monday.",
		},
		{
			"notation beside new words", "He met Anna Belova then.", "He met an official, XXXXXXXXXXXX then.",
			"He met [-Anna Belova-] {+an official,+} {=XXXXXXXXXXXX=} then.",
		},
		{
			"notation that replaces nothing", "He left then.", "He [less than 1 line not declassified] left then.",
			"He {+[less than 1 line not declassified]+} left then.",
		},
		{
			"released", "He met [name not declassified] then.", "He met Anna then.",
			"He met [-[name not declassified]-] {+Anna+} then.",
		},
		{
			"words of a notation match nothing else", "It is not declassified yet.", "It is [text not declassified] yet.",
			"It is [-not declassified-] {=[text not declassified]=} yet.",
		},
		{
			"slides to sentence borders", "It rained. We left. They stayed.", "It rained. We went home. We left. They stayed.",
			"It rained. {+We went home.+} We left. They stayed.",
		},
		{
			"slides to clause borders", "wheat, and rye, and oats", "wheat, and barley, and rye, and oats",
			"wheat, {+and barley,+} and rye, and oats",
		},
		{"slides to the start", "the", "the the", "{+the+} the"},
		{"slides from sentence to end", "We left. We", "We left. We left. We", "{+We left.+} We left. We"},
		{"tie goes to the left", "of the north", "of the south of the north", "{+of the south+} of the north"},
		{"two minimal scripts, one answer", "a b", "b a", "[-a-] b {+a+}"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := format(diff.Words(strings.Fields(tt.old), strings.Fields(tt.new)))
			if got != tt.want {
				t.Errorf("Words(%q, %q)\n got %s\nwant %s", tt.old, tt.new, got, tt.want)
			}
		})
	}
}

// least is the number of words that a shortest script deletes and inserts, by the textbook's table.
func least(a, b []string) int {
	row := make([]int, len(b)+1)
	for i := range a {
		diagonal := 0
		for j := range b {
			above := row[j+1]
			if a[i] == b[j] {
				row[j+1] = diagonal + 1
			} else {
				row[j+1] = max(above, row[j])
			}
			diagonal = above
		}
	}
	return len(a) + len(b) - 2*row[len(b)]
}

// changed is the number of words that a script deletes and inserts.
func changed(edits []diff.Edit) int {
	n := 0
	for _, e := range edits {
		if e.Op != diff.Equal {
			n += len(strings.Fields(e.Text))
		}
	}
	return n
}

// rebuilt are the words of either side that a script tells.
func rebuilt(edits []diff.Edit) (old, fresh []string) {
	for _, e := range edits {
		if e.Op == diff.Equal || e.Op == diff.Delete {
			old = append(old, strings.Split(e.Text, " ")...)
		}
		if e.Op != diff.Delete {
			fresh = append(fresh, strings.Split(e.Text, " ")...)
		}
	}
	return old, fresh
}

// mirrored is the script with its sides exchanged.
func mirrored(edits []diff.Edit) []diff.Edit {
	var out, dels, ins []diff.Edit
	flush := func() {
		for _, d := range dels {
			d.Op = diff.Delete
			out = append(out, d)
		}
		for _, i := range ins {
			i.Op = diff.Insert
			if i.Notation && len(dels) > 0 {
				i.Op = diff.Redact
			}
			out = append(out, i)
		}
		dels, ins = nil, nil
	}
	for _, e := range edits {
		e.Old, e.New = e.New, e.Old
		switch e.Op {
		case diff.Equal:
			flush()
			out = append(out, e)
		case diff.Delete:
			ins = append(ins, e)
		default:
			dels = append(dels, e)
		}
	}
	flush()
	return out
}

// checkScript holds a script to what is promised: it rebuilds both sides, is a shortest one, and is mirrored when the
// sides are swapped.
func checkScript(t interface {
	Helper()
	Fatalf(format string, args ...any)
}, a, b []string, want int,
) {
	t.Helper()
	edits := diff.Words(a, b)
	old, fresh := rebuilt(edits)
	if !slices.Equal(old, a) || !slices.Equal(fresh, b) {
		t.Fatalf("script does not rebuild its sides\n old %q\n got %q\n new %q\n got %q", a, old, b, fresh)
	}
	if got := changed(edits); got != want {
		t.Fatalf("script changes %d words, the least is %d (%d and %d words)", got, want, len(a), len(b))
	}
	if d := cmp.Diff(mirrored(edits), diff.Words(b, a)); d != "" {
		t.Fatalf("swapped sides do not mirror the script (-mirrored +got):\n%s\n%q\n%q", d, a, b)
	}
}

func TestWordsShortest(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		word := rapid.SampledFrom(strings.Fields("the of and a minister said. plan, border wheat 2011 Bakara"))
		a := rapid.SliceOfN(word, 0, 60).Draw(t, "old")
		b := rapid.SliceOfN(word, 0, 60).Draw(t, "new")
		checkScript(t, a, b, least(a, b))
	})
}

// prose makes n words as unevenly frequent as those of a language.
func prose(r *rand.Rand, n, vocabulary int) []string {
	words := make([]string, n)
	for i := range words {
		f := r.Float64()
		words[i] = fmt.Sprintf("w%d", int(float64(vocabulary)*f*f*f))
	}
	return words
}

// edited copies words with deletions, insertions, replacements and moved stretches.
func edited(r *rand.Rand, words []string, rate float64, vocabulary int) []string {
	var out []string
	for i := 0; i < len(words); i++ {
		if r.Float64() >= rate {
			out = append(out, words[i])
			continue
		}
		switch n := 1 + r.IntN(4); r.IntN(5) {
		case 0:
			i += n - 1
		case 1:
			out = append(out, prose(r, n, vocabulary)...)
			out = append(out, words[i])
		case 2:
			out = append(out, prose(r, n, vocabulary)...)
		case 3:
			out = append(out, words[i:min(len(words), i+20)]...)
		case 4:
			if at := r.IntN(len(words)); at+30 < len(words) {
				out = append(out, words[at:at+30]...)
			}
		}
	}
	return out
}

// TestWordsShortestLong reaches the anchors and the bit-parallel search, which serve texts of more than 400 words.
func TestWordsShortestLong(t *testing.T) {
	for seed := range uint64(120) {
		r := rand.New(rand.NewPCG(seed, 3))
		vocabulary := []int{2, 4, 30, 300, 3000}[r.IntN(5)]
		a := prose(r, 300+r.IntN(2500), vocabulary)
		var b []string
		if r.IntN(4) == 0 {
			b = prose(r, 300+r.IntN(2500), vocabulary)
		} else {
			b = edited(r, a, []float64{0.002, 0.01, 0.05, 0.2, 0.6}[r.IntN(5)], vocabulary)
		}
		checkScript(t, a, b, least(a, b))
	}
}

// TestWordsEngines holds the engine for short gaps to the one for long ones: the same words, before a tail that both sides
// have, get the same script whether the tail is too short for the second engine or too long for the first.
func TestWordsEngines(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 15))
	var tail []string
	for k := range 280 {
		tail = append(tail, fmt.Sprint("tail", k))
	}
	script := func(a, b []string, n int) string {
		// The last words differ, so that the tail is not cut off beforehand.
		a, b = slices.Concat(a, tail[:n], []string{"old"}), slices.Concat(b, tail[:n], []string{"new"})
		said, _, _ := strings.Cut(format(diff.Words(a, b)), "tail0")
		return said
	}
	for range 3000 {
		old := prose(r, 1+r.IntN(60), 2+r.IntN(12))
		fresh := edited(r, old, r.Float64()/2, 14)
		fresh = fresh[:min(len(fresh), 100)] // with a tail it goes neither above the one engine nor the other
		if got, want := script(old, fresh, 10), script(old, fresh, 280); got != want {
			t.Fatalf("%q to %q:\ngot  %s\nwant %s", old, fresh, got, want)
		}
	}
}

func FuzzWords(f *testing.F) {
	f.Add("one two three", "one three two")
	f.Add("He met Anna.", "He met [name not declassified].")
	f.Add("a\xffb c", "a\xfeb c")
	f.Add("[ [ not declassified]", "XXXXX XXXXX XXXXX")
	f.Fuzz(func(t *testing.T, a, b string) {
		edits := diff.Words(strings.Split(a, " "), strings.Split(b, " "))
		var old, fresh []string
		for _, e := range edits {
			if e.Op == diff.Equal || e.Op == diff.Delete {
				old = append(old, e.Text)
			}
			if e.Op != diff.Delete {
				fresh = append(fresh, e.Text)
			}
		}
		if got := strings.Join(old, " "); got != a {
			t.Errorf("old side %q, want %q", got, a)
		}
		if got := strings.Join(fresh, " "); got != b {
			t.Errorf("new side %q, want %q", got, b)
		}
		if d := cmp.Diff(mirrored(edits), diff.Words(strings.Split(b, " "), strings.Split(a, " "))); d != "" {
			t.Errorf("swapped sides do not mirror the script (-mirrored +got):\n%s", d)
		}
	})
}
