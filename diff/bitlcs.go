package diff

import "math/bits"

// The bit-parallel search for a longest common subsequence (Crochemore et al. 2001, Hyyrö 2004) keeps one row of the
// table of subsequence lengths as a vector of bits, a zero wherever the length grows by one, and makes the next row by
// an addition: 64 columns a machine word. Hirschberg's halving turns row ends into an alignment in linear memory.
//
// A shortest script of d single insertions and deletions never leaves a band of diagonals whose width d sets
// (Ukkonen 1985). So the rows are computed inside a band alone. The band starts narrow and widens until the script found
// is so short that no shorter one can lie outside; nothing is guessed, and texts with few changes cost little.

// bitRows is the working memory of the search.
type bitRows struct {
	vector    []uint64
	first     []int32 // by symbol: where its places start in places
	places    []int32 // the places of each symbol in the columns, ascending
	dense     []uint64
	denseSlot []int32 // by symbol: its mask in dense, -1 for the rare ones
	rows      [2][]int32
	reversed  []int32
}

// A split is a vertex of the grid which a shortest script goes through, and the lengths of the scripts on either side.
type split struct {
	a, b          int
	before, after int
}

// split halves a and finds the column at which a shortest script crosses. Symbols are numbered below alphabet; bound is
// the length of the shortest script where it is known, else -1.
func (r *bitRows) split(a, b []int32, alphabet, bound int) split {
	n, m := len(a), len(b)
	skew := max(n-m, m-n)
	limit := bound
	if bound < 0 {
		limit = skew + max(512, (n+m)/64)
	}
	for {
		s, total := r.cross(a, b, alphabet, limit)
		if total <= limit {
			return s
		}
		limit = min(total, 4*limit)
	}
}

// cross finds the best crossing of the middle row among the scripts of length limit or less, and how long the script
// through it is.
func (r *bitRows) cross(a, b []int32, alphabet, limit int) (best split, total int) {
	n, m := len(a), len(b)
	band := band{deleted: (limit + n - m) / 2, inserted: (limit + m - n) / 2}
	mid := n / 2
	r.index(b, alphabet)
	r.rows[0] = r.lengths(a[:mid], m, band, r.rows[0])

	r.reversed = r.reversed[:0]
	for k := m - 1; k >= 0; k-- {
		r.reversed = append(r.reversed, b[k])
	}
	for k := n - 1; k >= mid; k-- {
		r.reversed = append(r.reversed, a[k])
	}
	r.index(r.reversed[:m], alphabet)
	r.rows[1] = r.lengths(r.reversed[m:], m, band, r.rows[1])

	head, tail := r.rows[0], r.rows[1]
	at := 0
	for j := range m + 1 {
		if head[j]+tail[m-j] > head[at]+tail[m-at] {
			at = j
		}
	}
	best = split{mid, at, mid + at - 2*int(head[at]), n - mid + m - at - 2*int(tail[m-at])}
	return best, best.before + best.after
}

// A band is how far a script may stray from the main diagonal.
type band struct{ deleted, inserted int }

// index lists the places of every symbol in the columns, and builds masks for the frequent ones.
func (r *bitRows) index(columns []int32, alphabet int) {
	r.first = resized(r.first, alphabet+1)
	clear(r.first)
	for _, s := range columns {
		r.first[s+1]++
	}
	words := (len(columns) + 63) / 64
	r.denseSlot = resized(r.denseSlot, alphabet)
	slots := 0
	for s := range alphabet {
		r.denseSlot[s] = -1
		// A symbol more frequent than one place in 32 is cheaper as a mask; there can be 32 of them at most.
		if int(r.first[s+1])*32 > len(columns) {
			r.denseSlot[s] = int32(slots)
			slots++
		}
		r.first[s+1] += r.first[s]
	}
	r.dense = resized(r.dense, slots*words)
	clear(r.dense)
	r.places = resized(r.places, len(columns))
	for c, s := range columns {
		r.places[r.first[s]] = int32(c)
		r.first[s]++
		if slot := r.denseSlot[s]; slot >= 0 {
			r.dense[int(slot)*words+c/64] |= 1 << (c % 64)
		}
	}
	copy(r.first[1:], r.first[:alphabet])
	r.first[0] = 0
}

// lengths computes the last row of the table for the rows given over the indexed columns: element j is the length of a
// longest common subsequence of the rows and the first j columns, among those inside the band.
func (r *bitRows) lengths(rows []int32, columns int, b band, out []int32) []int32 {
	words := (columns + 63) / 64
	r.vector = resized(r.vector, words)
	for w := range r.vector {
		r.vector[w] = ^uint64(0)
	}
	for i, s := range rows {
		lo := max(0, i-b.deleted) / 64
		hi := min(columns-1, i+b.inserted) / 64
		if slot := r.denseSlot[s]; slot >= 0 {
			addMask(r.vector[lo:hi+1], r.dense[int(slot)*words+lo:])
		} else {
			addPlaces(r.vector, r.places[r.first[s]:r.first[s+1]], lo, hi)
		}
	}
	out = resized(out, columns+1)
	length := int32(0)
	out[0] = 0
	for j := range columns {
		length += int32(^r.vector[j/64] >> (j % 64) & 1)
		out[j+1] = length
	}
	return out
}

// addMask makes the next row of vector for a symbol given by its mask.
func addMask(vector, mask []uint64) {
	carry := uint64(0)
	mask = mask[:len(vector)]
	for w, v := range vector {
		var sum uint64
		sum, carry = bits.Add64(v, v&mask[w], carry)
		vector[w] = sum | v&^mask[w]
	}
}

// addPlaces makes the next row of vector[lo:hi+1] for a symbol given by its places. Words that hold none of them and
// are reached by no carry stay as they are.
func addPlaces(vector []uint64, places []int32, lo, hi int) {
	k, end := 0, len(places)
	for k < end {
		if h := int(uint(k+end) >> 1); int(places[h])/64 < lo {
			k = h + 1
		} else {
			end = h
		}
	}
	carry := uint64(0)
	for w := lo; w <= hi; w++ {
		if carry == 0 {
			if k == len(places) {
				return
			}
			if w = int(places[k]) / 64; w > hi {
				return
			}
		}
		mask := uint64(0)
		for k < len(places) && int(places[k])/64 == w {
			mask |= 1 << (uint(places[k]) % 64)
			k++
		}
		var sum uint64
		v := vector[w]
		sum, carry = bits.Add64(v, v&mask, carry)
		vector[w] = sum | v&^mask
	}
}

// resized returns s with length n; its elements are unspecified.
func resized[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/4)
	}
	return s[:n]
}
