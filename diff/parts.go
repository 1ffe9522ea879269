package diff

import (
	"cmp"
	"slices"

	"pilcrow/markings/redaction"
)

// A role is one way to look at the sides: paragraphs of part may be pieces of a paragraph of whole. A split has the old
// side as its whole, a merger the new one.
type role struct {
	whole, part *side
	pairs       []pair // candidates, sorted by whole
	lists       func(*link) (whole, part *[]int32)
}

type pair struct{ whole, part int32 }

// parts joins unlinked paragraphs to the links whose words they hold.
func (a *aligner) parts() {
	a.order = a.chainOrder()
	split := role{whole: a.old, part: a.new, lists: func(l *link) (whole, part *[]int32) { return &l.old, &l.new }}
	merger := role{whole: a.new, part: a.old, lists: func(l *link) (whole, part *[]int32) { return &l.new, &l.old }}
	for _, e := range a.pieces {
		if a.old.link[e.old] != unlinked && a.new.link[e.new] != unlinked {
			continue
		}
		split.pairs = append(split.pairs, pair{e.old, e.new})
		merger.pairs = append(merger.pairs, pair{e.new, e.old})
	}
	for _, r := range [2]*role{&split, &merger} {
		slices.SortFunc(r.pairs, func(x, y pair) int {
			return cmp.Or(cmp.Compare(x.whole, y.whole), cmp.Compare(x.part, y.part))
		})
		a.assemble(r)
		// What was attached makes its neighbours' whole known, in a second look.
		if a.attach(r) > 0 {
			a.attach(r)
		}
	}
}

// assemble links an unlinked whole to the heaviest of its parts where two of them or more make up half of it.
func (a *aligner) assemble(r *role) {
	for k := 0; k < len(r.pairs); {
		w := r.pairs[k].whole
		sum, parts, heaviest := 0, 0, int32(-1)
		for ; k < len(r.pairs) && r.pairs[k].whole == w; k++ {
			p := r.pairs[k].part
			if r.whole.link[w] != unlinked || r.part.link[p] != unlinked || r.part.count[p] < partWords ||
				a.measure.contained(r.part.ids(p), r.part.weight[p], [][]int32{r.whole.ids(w)}, nil) < partContained ||
				!a.quoted(r, pair{w, p}) {
				continue
			}
			parts++
			sum += r.part.weight[p]
			if heaviest < 0 || r.part.weight[p] > r.part.weight[heaviest] {
				heaviest = p
			}
		}
		if parts >= 2 && 2*sum >= r.whole.weight[w] {
			a.joinParts(r, w, heaviest)
		}
	}
}

// joinParts links a whole and a part by their place in the role.
func (a *aligner) joinParts(r *role, whole, part int32) {
	l := link{}
	w, p := r.lists(&l)
	*w, *p = []int32{whole}, []int32{part}
	a.join(l.old[0], l.new[0], !a.order.add(l.old[0], l.new[0]))
}

// A proposal is an unlinked part and the whole it may belong to.
type proposal struct {
	pair
	contained int
}

// attach joins unlinked parts to linked wholes, the surest first, and says how many.
func (a *aligner) attach(r *role) (attached int) {
	byPart := slices.Clone(r.pairs)
	slices.SortFunc(byPart, func(x, y pair) int {
		return cmp.Or(cmp.Compare(x.part, y.part), cmp.Compare(x.whole, y.whole))
	})
	var proposals []proposal
	k := 0
	for _, p := range r.part.rest {
		for k < len(byPart) && byPart[k].part < p {
			k++
		}
		if r.part.link[p] != unlinked || r.part.count[p] < partWords {
			continue
		}
		best := proposal{contained: partContained - 1}
		consider := func(w int32) {
			if c := a.free(r, pair{w, p}); c > best.contained {
				best = proposal{pair{w, p}, c}
			}
		}
		for ; k < len(byPart) && byPart[k].part == p; k++ {
			consider(byPart[k].whole)
		}
		for _, step := range [2]int32{-1, 1} {
			if l := r.nearestLink(p, step); l != unlinked {
				whole, _ := r.lists(&a.links[l])
				consider((*whole)[0])
			}
		}
		if best.contained >= partContained {
			proposals = append(proposals, best)
		}
	}
	slices.SortStableFunc(proposals, func(x, y proposal) int { return cmp.Compare(y.contained, x.contained) })
	for _, p := range proposals {
		if a.free(r, p.pair) < partContained {
			continue
		}
		l := r.whole.link[p.whole]
		_, part := r.lists(&a.links[l])
		at, _ := slices.BinarySearch(*part, p.part)
		*part = slices.Insert(*part, at, p.part)
		r.part.link[p.part] = l
		attached++
	}
	return attached
}

// free is how much of a part stands in the words of its whole that the parts linked so far do not use.
func (a *aligner) free(r *role, p pair) int {
	l := r.whole.link[p.whole]
	if l == unlinked {
		return 0
	}
	whole, parts := r.lists(&a.links[l])
	if len(*whole) > 1 {
		return 0
	}
	used := make([][]int32, 0, len(*parts))
	for _, q := range *parts {
		used = append(used, r.part.ids(q))
	}
	c := a.measure.contained(r.part.ids(p.part), r.part.weight[p.part], [][]int32{r.whole.ids(p.whole)}, used)
	if c >= partContained && !a.quoted(r, p) {
		return 0
	}
	return c
}

// quoted reports whether a part shares not only words with its whole but phrases: most of a short paragraph's words stand
// somewhere in a long one by chance.
func (a *aligner) quoted(r *role, p pair) bool {
	a.phrases.fill(r.whole.ids(p.whole))
	ids := r.part.ids(p.part)
	shared, before := 0, false
	for k := range ids {
		after := false
		if k+1 < len(ids) {
			after = a.phrases.holds(neighbours(ids[k:]))
		}
		if before || after {
			shared += a.measure.weight[ids[k]]
		}
		before = after
	}
	return full*shared >= partQuoted*r.part.weight[p.part]
}

// neighbours is a number for the first two ids, never 0.
func neighbours(ids []int32) uint64 { return uint64(ids[0])<<32 | uint64(ids[1]) | 1<<63 }

// phraseSet is a set of pairs of neighbouring words.
type phraseSet struct{ slots []uint64 }

// fill makes it the set of the pairs in ids.
func (t *phraseSet) fill(ids []int32) {
	size := 16
	for size < 2*len(ids) {
		size *= 2
	}
	t.slots = resized(t.slots, size)
	clear(t.slots)
	for ; len(ids) > 1; ids = ids[1:] {
		key := neighbours(ids)
		*t.slot(key) = key
	}
}

// holds reports whether a pair is in the set.
func (t *phraseSet) holds(key uint64) bool { return *t.slot(key) == key }

// slot is the slot of a pair, or the empty one where it belongs.
func (t *phraseSet) slot(key uint64) *uint64 {
	mask := uint64(len(t.slots) - 1)
	for h := key * 0x9e3779b97f4a7c15 >> 32 & mask; ; h = (h + 1) & mask {
		if s := &t.slots[h]; *s == key || *s == 0 {
			return s
		}
	}
}

// nearestLink is the link of the nearest linked paragraph before (step -1) or after (step 1) p.
func (r *role) nearestLink(p, step int32) int32 {
	// Farther than this a part has no neighbour.
	const reach = 8
	for n := 0; n < reach; n++ {
		p += step
		if p < 0 || int(p) >= len(r.part.link) {
			break
		}
		if l := r.part.link[p]; l != unlinked {
			return l
		}
	}
	return unlinked
}

// gapPairs is how many pairs of one gap are compared one by one.
const gapPairs = 64

// gaps links similar paragraphs that share no rare triple of words but stand alone between the same neighbours.
func (a *aligner) gaps() {
	a.eachGap(func(old, fresh []int32) {
		if len(old)*len(fresh) > gapPairs {
			return
		}
		var edges []edge
		for _, i := range old {
			for k := len(fresh) - 1; k >= 0; k-- {
				j := fresh[k]
				a.measure.hold(a.new.ids(j))
				if e, _ := a.compare(&a.measure, i, j); e.similarity >= similarEnough {
					edges = append(edges, e)
				}
				a.measure.release(a.new.ids(j))
			}
		}
		base := fresh[0]
		for k := range edges {
			edges[k].new -= base
		}
		weight := func(e edge) int { return int(e.dice) * (a.old.size(e.old) + a.new.size(base+e.new)) }
		for _, k := range heaviestChain(edges, int(fresh[len(fresh)-1]-base)+1, weight) {
			a.join(edges[k].old, base+edges[k].new, false)
		}
	})
}

// eachGap visits the gaps between neighbouring links in order that have unlinked paragraphs on both sides.
func (a *aligner) eachGap(visit func(old, fresh []int32)) {
	o := a.chainOrder()
	o.old, o.new = append(o.old, int32(len(a.old.text))), append(o.new, int32(len(a.new.text)))
	i, j := int32(0), int32(0)
	var old, fresh []int32
	for k := range o.old {
		old, fresh = a.old.unlinked(old[:0], i, o.old[k]), a.new.unlinked(fresh[:0], j, o.new[k])
		if len(old) > 0 && len(fresh) > 0 {
			visit(old, fresh)
		}
		i, j = o.old[k]+1, max(j, o.new[k]+1)
	}
}

// unlinked appends the paragraphs from i to j without a link.
func (s *side) unlinked(out []int32, i, j int32) []int32 {
	for ; i < j; i++ {
		if s.link[i] == unlinked {
			out = append(out, i)
		}
	}
	return out
}

// withheld links paragraphs of which nothing but a withholding notation is left to those that stood in their place.
func (a *aligner) withheld() {
	split := func(l *link) (whole, part *[]int32) { return &l.old, &l.new }
	merger := func(l *link) (whole, part *[]int32) { return &l.new, &l.old }
	a.eachGap(func(old, fresh []int32) {
		a.notated(&role{whole: a.new, part: a.old, lists: merger}, fresh, old)
		a.notated(&role{whole: a.old, part: a.new, lists: split}, a.old.among(old), a.new.among(fresh))
	})
}

// among returns the paragraphs of list that have no link.
func (s *side) among(list []int32) []int32 {
	return slices.DeleteFunc(slices.Clone(list), func(i int32) bool { return s.link[i] != unlinked })
}

// notated links those of wholes that are notations to parts of the same gap: to that of the same number, to the only
// one, or to as many as the notation says.
func (a *aligner) notated(r *role, wholes, parts []int32) {
	for _, w := range wholes {
		if !r.whole.noted[w] || r.whole.weight[w] > 0 {
			continue
		}
		left := slices.DeleteFunc(r.part.among(parts), func(p int32) bool { return r.part.noted[p] && r.part.weight[p] == 0 })
		same := slices.IndexFunc(left, func(p int32) bool {
			n := r.part.doc.Paragraphs[p].Number
			return n != 0 && n == r.whole.doc.Paragraphs[w].Number
		})
		switch stated := statedParagraphs(r.whole.text[w]); {
		case stated > 1 && len(wholes) == 1 && len(left) == stated:
			a.joinParts(r, w, left[0])
			_, part := r.lists(&a.links[r.whole.link[w]])
			for _, p := range left[1:] {
				*part = append(*part, p)
				r.part.link[p] = r.whole.link[w]
			}
		case stated > 1:
		case same >= 0:
			a.joinParts(r, w, left[same])
		case len(wholes) == 1 && len(left) == 1:
			a.joinParts(r, w, left[0])
		}
	}
}

// statedParagraphs is how many paragraphs the first notation of text says it stands for, 0 where it does not say.
func statedParagraphs(text string) int {
	for _, n := range redaction.Find(text) {
		for _, amount := range n.Amounts {
			if amount.Unit == redaction.Paragraph && amount.Min == amount.Max {
				return int(amount.Min)
			}
		}
	}
	return 0
}
