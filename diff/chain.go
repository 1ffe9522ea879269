package diff

import "slices"

// heaviestChain returns the indexes of edges that ascend on both sides and weigh the most together. Edges are sorted by
// old ascending, then new descending, each pair once; edges of weight 0 are left out. Fresh is the number of paragraphs
// on the new side. It takes O(e log n): the best chain that ends before a new paragraph is a prefix maximum, which a
// Fenwick tree keeps. Of equal chains the one found first wins.
func heaviestChain(edges []edge, fresh int, weight func(edge) int) []int {
	best := make([]int32, fresh+1) // Fenwick tree: the index of the edge that ends the best chain, -1 for none
	for k := range best {
		best[k] = -1
	}
	total := make([]int, len(edges)) // the weight of the best chain that ends in an edge
	before := make([]int32, len(edges))
	last := int32(-1)
	for k, e := range edges {
		w := weight(e)
		if w == 0 {
			continue
		}
		p := int32(-1)
		for n := int(e.new); n > 0; n -= n & -n {
			if b := best[n]; b >= 0 && (p < 0 || total[b] > total[p]) {
				p = b
			}
		}
		before[k] = p
		total[k] = w
		if p >= 0 {
			total[k] += total[p]
		}
		if last < 0 || total[k] > total[last] {
			last = int32(k)
		}
		// Edges of one old paragraph come with new descending, so none sees another of them in its prefix.
		for n := int(e.new) + 1; n <= fresh; n += n & -n {
			if b := best[n]; b < 0 || total[k] > total[b] {
				best[n] = int32(k)
			}
		}
	}
	var chain []int
	for ; last >= 0; last = before[last] {
		chain = append(chain, int(last))
	}
	slices.Reverse(chain)
	return chain
}
