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
	moveSimilar    = 512 // 0.50: a moved pair
	partContained  = 614 // 0.60: a part of a split or a merger
	nearlyAll      = 819 // 0.80: a paragraph inside another
	moveWords      = 8   // the fewest words of a moved paragraph that was edited
	exactMoveWords = 4   // the fewest words of a moved paragraph that was not, and stands once on each side
	partWords      = 5   // the fewest words of a part
)

// A link joins the paragraphs of a block: one of each side, or one of one side and several of the other in order.
type link struct {
	old, new []int32
	moved    bool
}

// unlinked stands for the link of a paragraph that has none.
const unlinked = -1

// A side is one version of the text in the alignment.
type side struct {
	text   []string // the words of each paragraph
	number []int    // their numbers, 0 for none

	group  []int32 // by paragraph: its text's number
	rest   []int32 // the paragraphs without a counterpart of equal text, ascending
	tokens tokens  // those of the rest, one paragraph after the other
	folded []int32 // their ids for the alignment, see fold
	first  []int32 // by paragraph: the index of its first token
	count  []int32 // by paragraph: how many tokens it has; 0 outside the rest
	weight []int   // by paragraph: the weight of its tokens
	noted  []bool  // by paragraph: it holds a withholding notation
	link   []int32 // by paragraph: index of its link
}

func newSide(text []string, number []int) *side {
	s := &side{text: text, number: number}
	n := len(text)
	s.group, s.first, s.count, s.link = make([]int32, n), make([]int32, n), make([]int32, n), make([]int32, n)
	s.weight, s.noted = make([]int, n), make([]bool, n)
	for i := range s.link {
		s.link[i] = unlinked
	}
	return s
}

// ids are the folded tokens of paragraph i, none outside the rest.
func (s *side) ids(i int32) []int32 {
	return s.folded[s.first[i] : s.first[i]+s.count[i]]
}

// words is the number of words of paragraph i.
func (s *side) words(i int32) int {
	if n := int(s.count[i]); n > 0 || s.text[i] == "" {
		return n
	}
	return countWords(s.text[i])
}

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
	edges    []edge
	links    []link
	order    order // the links in order, from parts on
	measure  measure
}

// align links the paragraphs of two sides. Their links tell the blocks; a paragraph without a link is deleted or inserted.
func align(in *interner, old, fresh *side) []link {
	swapped := slices.Compare(fresh.text, old.text) < 0
	if len(old.text) != len(fresh.text) {
		swapped = len(fresh.text) < len(old.text)
	}
	if swapped {
		old, fresh = fresh, old
	}
	a := &aligner{in: in, old: old, new: fresh}
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
	return a.links
}

// join links a pair.
func (a *aligner) join(old, fresh int32, moved bool) {
	a.old.link[old] = int32(len(a.links))
	a.new.link[fresh] = int32(len(a.links))
	a.links = append(a.links, link{[]int32{old}, []int32{fresh}, moved})
}

// equalTexts links the equal paragraphs at both ends, finds the pairs of equal text between them, and lists the rest.
func (a *aligner) equalTexts() {
	old, fresh := a.old.text, a.new.text
	head := 0
	for head < len(old) && head < len(fresh) && old[head] == fresh[head] {
		a.join(int32(head), int32(head), false)
		head++
	}
	endOld, endNew := len(old), len(fresh)
	for endOld > head && endNew > head && old[endOld-1] == fresh[endNew-1] {
		endOld--
		endNew--
		a.join(int32(endOld), int32(endNew), false)
	}
	groups := grouped(a.old, a.new, head, endOld, endNew)
	for g := range groups {
		a.pairGroup(&groups[g])
	}
	a.extendUnique(groups, endOld, endNew)
	for i := head; i < endOld; i++ {
		if g := &groups[a.old.group[i]]; len(g.old) != len(g.new) {
			a.old.rest = append(a.old.rest, int32(i))
		}
	}
	for j := head; j < endNew; j++ {
		if g := &groups[a.new.group[j]]; len(g.old) != len(g.new) {
			a.new.rest = append(a.new.rest, int32(j))
		}
	}
}

// A textGroup is the paragraphs with one and the same text.
type textGroup struct{ old, new []int32 }

// grouped sorts paragraphs from head on by their texts.
func grouped(old, fresh *side, head, endOld, endNew int) []textGroup {
	number := make(map[string]int32, endOld-head)
	var groups []textGroup
	of := func(text string) int32 {
		g, ok := number[text]
		if !ok {
			g = int32(len(groups))
			number[text] = g
			groups = append(groups, textGroup{})
		}
		return g
	}
	for i := head; i < endOld; i++ {
		g := of(old.text[i])
		old.group[i] = g
		groups[g].old = append(groups[g].old, int32(i))
	}
	for j := head; j < endNew; j++ {
		g := of(fresh.text[j])
		fresh.group[j] = g
		groups[g].new = append(groups[g].new, int32(j))
	}
	return groups
}

// pairGroup adds edges between equal texts: all of them for a small group, for a large one the pairs of equal rank
// counted from either end, so that boilerplate costs no more than its length.
func (a *aligner) pairGroup(g *textGroup) {
	if len(g.old)*len(g.new) <= 16 {
		for _, i := range g.old {
			for _, j := range g.new {
				a.edges = append(a.edges, edge{i, j, full, full})
			}
		}
		return
	}
	n := min(len(g.old), len(g.new))
	for k := range n {
		a.edges = append(a.edges, edge{g.old[k], g.new[k], full, full})
	}
	for k := range n {
		a.edges = append(a.edges, edge{g.old[len(g.old)-1-k], g.new[len(g.new)-1-k], full, full})
	}
}

// extendUnique adds the pairs of repeated texts that stand beside pairs of unique ones.
func (a *aligner) extendUnique(groups []textGroup, endOld, endNew int) {
	unique := func(g int32) bool { return len(groups[g].old) == 1 && len(groups[g].new) == 1 }
	for k := range groups {
		if !unique(int32(k)) {
			continue
		}
		for _, step := range [2]int{1, -1} {
			i, j := int(groups[k].old[0])+step, int(groups[k].new[0])+step
			for i >= 0 && j >= 0 && i < endOld && j < endNew && a.old.link[i] == unlinked && a.new.link[j] == unlinked &&
				a.old.group[i] == a.new.group[j] && !unique(a.old.group[i]) {
				a.edges = append(a.edges, edge{int32(i), int32(j), full, full})
				i, j = i+step, j+step
			}
		}
	}
}

// tokenise cuts the rest into tokens.
func (a *aligner) tokenise() {
	for _, s := range [2]*side{a.old, a.new} {
		for _, i := range s.rest {
			s.cutOne(a.in, i)
			ids := s.tokens.ids[s.first[i]:]
			s.noted[i] = slices.ContainsFunc(ids, func(id int32) bool { return a.in.marks[id] })
		}
	}
	fold, n := a.in.fold()
	a.measure.tokens = n
	for _, s := range [2]*side{a.old, a.new} {
		s.folded = make([]int32, len(s.tokens.ids))
		for k, id := range s.tokens.ids {
			s.folded[k] = fold[id]
		}
	}
}

// cut cuts paragraphs into tokens which are not yet.
func (s *side) cut(in *interner, paragraphs []int) {
	for _, i := range paragraphs {
		if s.count[i] == 0 {
			s.cutOne(in, int32(i))
		}
	}
}

func (s *side) cutOne(in *interner, i int32) {
	s.first[i] = int32(len(s.tokens.ids))
	s.tokens.addText(in, s.text[i])
	s.count[i] = int32(len(s.tokens.ids)) - s.first[i]
}

// inOrder links the pairs of the heaviest chain.
func (a *aligner) inOrder() {
	slices.SortFunc(a.edges, func(x, y edge) int {
		return cmp.Or(cmp.Compare(x.old, y.old), cmp.Compare(y.new, x.new), cmp.Compare(y.similarity, x.similarity))
	})
	a.edges = slices.CompactFunc(a.edges, func(x, y edge) bool { return x.old == y.old && x.new == y.new })
	weight := func(e edge) int {
		if e.similarity < similarEnough {
			return 0
		}
		return int(e.dice) * (len(a.old.text[e.old]) + len(a.new.text[e.new]) + 2)
	}
	for _, k := range heaviestChain(a.edges, len(a.new.text), weight) {
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
		return cmp.Or(cmp.Compare(y.similarity, x.similarity), cmp.Compare(len(a.old.text[y.old]), len(a.old.text[x.old])),
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
	var o order
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
