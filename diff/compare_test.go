package diff_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"pilcrow/diff"
	"pilcrow/markings"
	"pilcrow/markings/cable"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

func parse(text string) *cable.Document { return cable.Parse("test", []byte(text)) }

// checkComparison holds a comparison to its promises: every paragraph in exactly one block, and every block's words
// rebuild the paragraphs.
func checkComparison(t *testing.T, c *diff.Comparison) {
	t.Helper()
	seen := [2][]int{make([]int, len(c.Old.Paragraphs)), make([]int, len(c.New.Paragraphs))}
	for k := range c.Blocks {
		b := &c.Blocks[k]
		var texts [2][]string
		for _, i := range b.Old {
			seen[0][i]++
			texts[0] = append(texts[0], strings.Fields(c.Old.Words(i))...)
		}
		for _, j := range b.New {
			seen[1][j]++
			texts[1] = append(texts[1], strings.Fields(c.New.Words(j))...)
		}
		script := c.Script(b)
		old, fresh := rebuilt(script)
		if !slices.Equal(old, texts[0]) || !slices.Equal(fresh, texts[1]) {
			t.Errorf("words of block %d do not rebuild its paragraphs\n%s\n%q\n%q", k, format(script), texts[0], texts[1])
		}
		for _, e := range script {
			checkPlace(t, c.Old, e, e.Old, e.Op == diff.Equal || e.Op == diff.Delete)
			checkPlace(t, c.New, e, e.New, e.Op != diff.Delete)
		}
		checkKind(t, k, b)
	}
	for side, counts := range seen {
		for i, n := range counts {
			if n != 1 {
				t.Errorf("paragraph %d of side %d stands in %d blocks", i, side, n)
			}
		}
	}
}

// checkPlace holds the place of an edit to its text.
func checkPlace(t *testing.T, d *cable.Document, e diff.Edit, at diff.Place, present bool) {
	t.Helper()
	if !present {
		if at != (diff.Place{}) {
			t.Errorf("%s edit %q has place %v on the side that lacks it", e.Op, e.Text, at)
		}
		return
	}
	text := d.Words(at.Paragraph)
	if end := at.Offset + len(e.Text); end > len(text) || text[at.Offset:end] != e.Text {
		t.Errorf("%s edit %q does not stand at %v of %q", e.Op, e.Text, at, text)
	}
}

func checkKind(t *testing.T, k int, b *diff.Block) {
	t.Helper()
	changed := slices.ContainsFunc(b.Words, func(e diff.Edit) bool { return e.Op != diff.Equal })
	want := diff.Changed
	switch {
	case len(b.Old) == 0:
		want = diff.Inserted
	case len(b.New) == 0:
		want = diff.Deleted
	case len(b.Old) > 1:
		want = diff.Merged
	case len(b.New) > 1:
		want = diff.Split
	case !changed && b.OldMark == b.NewMark:
		want = diff.Same
	}
	if b.Kind != want {
		t.Errorf("block %d is %s, want %s: %v %v %s", k, b.Kind, want, b.Old, b.New, format(b.Words))
	}
}

// swapped is a block of the comparison with its sides exchanged.
func swapped(b diff.Block) diff.Block {
	b.Kind = map[diff.Kind]diff.Kind{
		diff.Inserted: diff.Deleted, diff.Deleted: diff.Inserted, diff.Split: diff.Merged, diff.Merged: diff.Split,
		diff.Same: diff.Same, diff.Changed: diff.Changed,
	}[b.Kind]
	b.Old, b.New = b.New, b.Old
	b.OldMark, b.NewMark = b.NewMark, b.OldMark
	m := &b.Mark
	m.Raised, m.Lowered, m.Gained, m.Lost, m.Added, m.Dropped = m.Lowered, m.Raised, m.Lost, m.Gained, m.Dropped, m.Added
	b.Words = mirrored(b.Words)
	return b
}

// checkMirror compares with the sides exchanged. The blocks are the same, their order follows the other version.
func checkMirror(t *testing.T, c *diff.Comparison) {
	t.Helper()
	key := func(b diff.Block) string { return fmt.Sprint(b.Old, b.New) }
	byKey := cmpopts.SortSlices(func(x, y diff.Block) bool { return key(x) < key(y) })
	back := diff.Compare(c.New, c.Old)
	var want []diff.Block
	for _, b := range c.Blocks {
		want = append(want, swapped(b))
	}
	if d := cmp.Diff(want, back.Blocks, byKey, cmpopts.EquateEmpty(), cmp.Comparer(sameMark)); d != "" {
		t.Errorf("swapped sides do not mirror the comparison (-mirrored +got):\n%s", d)
	}
}

// TestGenerator plants edits in made-up cables and asks the comparison to find them again.
func TestGenerator(t *testing.T) {
	var found, planted, right int // links
	var blocks, kinds int
	var words, minimum int
	for seed := range uint64(300) {
		a := author{rand.New(rand.NewPCG(seed, 11))}
		old := a.draft()
		fresh := old.clone()
		edits := 1 + a.IntN(8)
		made := []string{}
		for range edits {
			made = append(made, a.edit(fresh))
		}
		x, y := parse(a.write(old, a.print())), parse(a.write(fresh, a.print()))
		if len(x.Paragraphs) != len(old.paragraphs) || len(y.Paragraphs) != len(fresh.paragraphs) {
			t.Errorf("seed %d: parsed %d and %d paragraphs, want %d and %d",
				seed, len(x.Paragraphs), len(y.Paragraphs), len(old.paragraphs), len(fresh.paragraphs))
			continue
		}
		c := diff.Compare(x, y)
		checkComparison(t, c)
		checkMirror(t, c)
		want := plantedBlocks(old, fresh)
		for _, w := range want {
			planted += len(w.Old) * len(w.New)
			minimum += w.least
			blocks++
		}
		for k := range c.Blocks {
			b := &c.Blocks[k]
			found += len(b.Old) * len(b.New)
			words += changed(b.Words)
			hit := false
			for _, w := range want {
				right += common(w.Old, b.Old) * common(w.New, b.New)
				hit = hit || slices.Equal(w.Old, b.Old) && slices.Equal(w.New, b.New) && w.Kind == b.Kind && w.Moved == b.Moved
			}
			if hit {
				kinds++
			} else {
				t.Logf("seed %d, %v: %s %v %v moved %v was not planted", seed, made, b.Kind, b.Old, b.New, b.Moved)
			}
		}
	}
	f1 := 2 * float64(right) / float64(found+planted)
	t.Logf("alignment F1 %.4f, kinds %d of %d, changed words %d, least %d (%.3f)",
		f1, kinds, blocks, words, minimum, float64(words)/float64(minimum))
	if f1 < 0.99 {
		t.Errorf("alignment F1 %.4f, want 0.99", f1)
	}
	if share := float64(kinds) / float64(blocks); share < 0.97 {
		t.Errorf("%.4f of the kinds are right, want 0.97", share)
	}
	if ratio := float64(words) / float64(minimum); ratio > 1.10 {
		t.Errorf("%.4f times the least number of words changed, want 1.10 at most", ratio)
	}
}

type plantedBlock struct {
	diff.Block
	least int
}

// plantedBlocks is what a perfect comparison of the two drafts says.
func plantedBlocks(old, fresh *draft) []plantedBlock {
	byOrigin := map[int]*plantedBlock{}
	var order []*plantedBlock
	for j, p := range fresh.paragraphs {
		b := byOrigin[p.origin]
		if b == nil || p.origin < 0 {
			b = &plantedBlock{Block: diff.Block{Moved: p.moved}}
			if p.origin >= 0 {
				b.Old = append([]int{p.origin}, p.also...)
				for _, i := range b.Old {
					byOrigin[i] = b
				}
			}
			order = append(order, b)
		}
		b.New = append(b.New, j)
	}
	for i := range old.paragraphs {
		if byOrigin[i] == nil {
			order = append(order, &plantedBlock{Block: diff.Block{Old: []int{i}}})
		}
	}
	var out []plantedBlock
	for _, b := range order {
		var sides [2][]string
		for _, i := range b.Old {
			sides[0] = append(sides[0], old.paragraphs[i].words...)
		}
		for _, j := range b.New {
			sides[1] = append(sides[1], fresh.paragraphs[j].words...)
		}
		b.least = least(sides[0], sides[1])
		slices.Sort(b.Old)
		switch {
		case len(b.Old) == 0:
			b.Kind = diff.Inserted
		case len(b.New) == 0:
			b.Kind = diff.Deleted
		case len(b.New) > 1:
			b.Kind = diff.Split
		case len(b.Old) > 1:
			b.Kind = diff.Merged
		case b.least > 0 || old.paragraphs[b.Old[0]].mark != fresh.paragraphs[b.New[0]].mark:
			b.Kind = diff.Changed
		}
		out = append(out, *b)
	}
	return out
}

// common is the number of elements that two lists share.
func common(a, b []int) int {
	n := 0
	for _, v := range a {
		if slices.Contains(b, v) {
			n++
		}
	}
	return n
}

// TestCosmetic prints one draft in two ways. Nothing of that is a difference.
func TestCosmetic(t *testing.T) {
	for seed := range uint64(200) {
		a := author{rand.New(rand.NewPCG(seed, 12))}
		d := a.draft()
		old, fresh := a.write(d, a.print()), a.write(d, a.print())
		c := diff.Compare(parse(old), parse(fresh))
		if !c.Same() {
			t.Errorf("seed %d: %+v %v %v\n%s\n----\n%s", seed, c.Summary, c.Header, c.Headings, old, fresh)
			return
		}
	}
}

func sameMark(a, b markings.Mark) bool { return a == b }
