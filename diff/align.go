package diff

import (
	"cmp"
	"slices"
)

// Alignment finds out which paragraphs are the same, however they were numbered, moved, cut up or edited:
//
//  1. Equal texts are paired by hash; everything after that looks at the rest alone.
//  2. Pairs of the rest that share rare triples of words are candidates (candidates.go).
//  3. Similarity is the Dice measure of the words both hold, each weighted by its rarity, in whole numbers.
//  4. The heaviest chain of pairs that ascends on both sides gives the links in order (chain.go).
//  5. Good pairs that the chain left out are moves.
//  6. A paragraph whose words stand in what a linked pair leaves over is part of a split or a merger (parts.go).
//  7. What is left was deleted or inserted.
//
// All sums are of integers and all ties have a total order, so that the result does not depend on the machine, and the
// smaller document is always the first, so that it does not depend on which version is called old.

// The thresholds, as measured on planted edits; similarities are in units of 1/1024.
const (
	full           = 1024
	similarEnough  = 358 // 0.35: a pair in order
	obviousPair    = 512 // 0.50: a pair whose neighbours are pairs
	moveSimilar    = 512 // 0.50: a moved pair
	partContained  = 614 // 0.60: a part of a split or a merger
	nearlyAll      = 819 // 0.80: a paragraph inside another
	moveWords      = 8   // the fewest words of a moved paragraph that was edited
	exactMoveWords = 4   // the fewest words of a moved paragraph that was not, and stands once on each side
	partQuoted     = 563 // 0.55: of a part, in phrases of two words or more
	partWords      = 5   // the fewest words of a part
)

// A link joins the paragraphs of a block: one of each side, or one of one side and several of the other in order.
type link struct {
	old, new []int32
	moved    bool
}

// unlinked stands for the link of a paragraph that has none.
const unlinked = -1

// An edge is a pair of paragraphs that may belong together.
type edge struct {
	old, new   int32
	similarity int32 // 0 to full; full only for equal texts
	dice       int32 // the Dice measure, of which similarity makes allowance; never above it
}

// aligner aligns two sides.
type aligner struct {
	in       *interner
	old, new *side
	edges    []edge // the pairs that may be linked
	pieces   []edge // the pairs of which one may be a part of the other
	links    []link
	order    order // the links in order, from parts on
	measure  measure
	phrases  phraseSet
	arena    []int32
}

// align links the paragraphs of two sides. Their links tell the blocks; a paragraph without a link is deleted or inserted.
// The interner is that of the tokens of both.
func align(old, fresh *side) ([]link, *interner) {
	swapped := fresh.before(old)
	if swapped {
		old, fresh = fresh, old
	}
	n := min(len(old.link), len(fresh.link))
	a := &aligner{old: old, new: fresh, links: make([]link, 0, n), arena: make([]int32, 0, 2*n)}
	a.equalTexts()
	a.tokenise()
	a.measure.weigh(a)
	a.candidates()
	a.inOrder()
	a.moves()
	a.gaps()
	a.parts()
	a.withheld()
	if swapped {
		for k := range a.links {
			l := &a.links[k]
			l.old, l.new = l.new, l.old
		}
	}
	return a.links, a.in
}

// join links a pair.
func (a *aligner) join(old, fresh int32, moved bool) {
	a.old.link[old] = int32(len(a.links))
	a.new.link[fresh] = int32(len(a.links))
	n := len(a.arena)
	a.arena = append(a.arena, old, fresh)
	a.links = append(a.links, link{a.arena[n : n+1 : n+1], a.arena[n+1 : n+2 : n+2], moved})
}

// inOrder links the pairs of the heaviest chain.
func (a *aligner) inOrder() {
	slices.SortFunc(a.edges, func(x, y edge) int {
		if x.old != y.old {
			return int(x.old - y.old)
		}
		return cmp.Or(int(y.new-x.new), int(y.similarity-x.similarity))
	})
	a.edges = slices.CompactFunc(a.edges, func(x, y edge) bool { return x.old == y.old && x.new == y.new })
	weight := func(e edge) int { return int(e.dice) * (a.old.size(e.old) + a.new.size(e.new)) }
	for _, k := range heaviestChain(a.edges, len(a.new.link), weight) {
		a.join(a.edges[k].old, a.edges[k].new, false)
	}
}

// moves links good pairs that stand out of order, the most similar first.
func (a *aligner) moves() {
	var out []edge
	for _, e := range a.edges {
		if a.old.link[e.old] != unlinked || a.new.link[e.new] != unlinked || e.similarity < moveSimilar {
			continue
		}
		least := moveWords
		if e.similarity == full && a.old.count[e.old] == 0 {
			least = exactMoveWords
		}
		if a.old.words(e.old) >= least && a.new.words(e.new) >= least {
			out = append(out, e)
		}
	}
	slices.SortStableFunc(out, func(x, y edge) int {
		return cmp.Or(cmp.Compare(y.similarity, x.similarity), cmp.Compare(a.old.size(y.old), a.old.size(x.old)),
			cmp.Compare(x.old, y.old), cmp.Compare(x.new, y.new))
	})
	// A pair that crossed no link in order would have made the chain heavier, so each of these crosses one.
	for _, e := range out {
		if a.old.link[e.old] == unlinked && a.new.link[e.new] == unlinked {
			a.join(e.old, e.new, true)
		}
	}
}

// An order is the pairs that stand in order, ascending on both sides.
type order struct{ old, new []int32 }

// chainOrder is the order of the links made so far.
func (a *aligner) chainOrder() order {
	o := order{make([]int32, 0, len(a.links)+1), make([]int32, 0, len(a.links)+1)}
	for i, l := range a.old.link {
		if l != unlinked && !a.links[l].moved {
			o.old = append(o.old, int32(i))
			o.new = append(o.new, a.links[l].new[0])
		}
	}
	return o
}

// add puts a pair into o unless it crosses one there, and reports whether it did.
func (o *order) add(old, fresh int32) bool {
	if o.crossed(old, fresh) {
		return false
	}
	k, _ := slices.BinarySearch(o.old, old)
	o.old, o.new = slices.Insert(o.old, k, old), slices.Insert(o.new, k, fresh)
	return true
}

// crossed reports whether a pair crosses any pair of o.
func (o order) crossed(old, fresh int32) bool {
	k, _ := slices.BinarySearch(o.old, old)
	return k > 0 && o.new[k-1] > fresh || k < len(o.new) && o.new[k] < fresh
}
