// Package render shows a comparison to people and programs: as text for a terminal, in two columns, as statistics, as a
// page of HTML, as JSON, and the files' own lines as a patch.
//
// What people are shown is escaped: no character of a cable reaches a terminal or a page that could move the cursor, turn
// the direction of the text or open a tag. No meaning hangs on a colour: without colours deleted words stand in [-…-],
// inserted ones in {+…+}, and a withholding notation that replaced words in {=…=}.
package render

import (
	"pilcrow/diff"
	"pilcrow/markings/paint"
)

const (
	// Columns is the width of a text where no terminal says its own.
	Columns = 80
	// Narrowest is the least width that Options can ask for.
	Narrowest = 40
)

// Options say how a text is written.
type Options struct {
	Palette *paint.Palette
	Width   int // in columns; 0 is Columns
	Context int // how many unchanged paragraphs stand before and after a change; above 0 changed ones stand in full
}

// width is the width of the text.
func (o Options) width() int {
	if o.Width == 0 {
		return Columns
	}
	return max(o.Width, Narrowest)
}

// An item is what a reader is shown of some blocks.
type item struct {
	kind        itemKind
	first, last int // the blocks from first to before last
}

type itemKind uint8

const (
	shown  itemKind = iota // one block
	folded                 // unchanged blocks, counted only
	left                   // the place that a moved block left
)

// plan lays out the blocks in the order of a reader: those that changed, so many unchanged ones around each, the others
// folded, and a sign where a moved block stood before.
func plan(c *diff.Comparison, context int) []item {
	n := len(c.Blocks)
	near := make([]bool, n)
	until := -1 // blocks up to here stand behind a change
	for k := range n {
		if changed(&c.Blocks[k]) {
			for j := max(0, k-context, until+1); j <= k; j++ {
				near[j] = true
			}
			until = min(k+context, n-1)
		}
		near[k] = near[k] || k <= until
	}
	gone := departures(c)
	var items []item
	for _, k := range gone[-1] {
		items = append(items, item{left, k, k + 1})
	}
	for k := range n {
		last := len(items) - 1
		switch {
		case near[k]:
			items = append(items, item{shown, k, k + 1})
		case last >= 0 && items[last].kind == folded:
			items[last].last = k + 1
		default:
			items = append(items, item{folded, k, k + 1})
		}
		for _, m := range gone[k] {
			items = append(items, item{left, m, m + 1})
		}
	}
	return items
}

// changed reports whether a reader must see a block.
func changed(b *diff.Block) bool { return b.Kind != diff.Same || b.Moved }

// departures lists the moved blocks under the block, by index, behind which each stood in the old order; under -1 those
// that stood before all others.
func departures(c *diff.Comparison) map[int][]int {
	at := make(map[int][]int)
	moved := make(map[int]int) // by old paragraph
	for k := range c.Blocks {
		if b := &c.Blocks[k]; b.Moved && len(b.Old) > 0 {
			moved[b.Old[0]] = k
		}
	}
	if len(moved) == 0 {
		return at
	}
	holder := make([]int, len(c.Old.Paragraphs))
	for k := range c.Blocks {
		for _, i := range c.Blocks[k].Old {
			holder[i] = k
		}
	}
	behind := -1
	for i, k := range holder {
		switch m, ok := moved[i]; {
		case ok:
			at[behind] = append(at[behind], m)
		case !c.Blocks[k].Moved:
			behind = k
		}
	}
	return at
}
