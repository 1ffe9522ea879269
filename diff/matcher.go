package diff

import "slices"

// A run is a stretch of equal words: n words from a of the old side are those from b of the new side.
type run struct{ a, b, n int }

// A matcher finds longest common subsequences of word ids. It keeps its working memory from one call to the next and
// serves one goroutine at a time.
//
// Every step keeps the subsequence a longest one, so that the number of changed words is the least there is:
//
//   - equal heads and tails are matched;
//   - long texts are cut at anchors that every shortest script meets (see anchors.go for the proof);
//   - words that stand on one side only are dropped;
//   - what is left is compared as go-diff compares it (bisect.go), above shortGap words a side by go-diff itself, above
//     gapLimit by the bit-parallel search of bitlcs.go.
type matcher struct {
	runs  []run
	iota  []int32 // 0, 1, 2, …
	arena []int32 // memory of reduced sequences, used as a stack

	epoch   int32
	seen    []sighting // by word id
	bits    bitRows
	grams   gramTable
	halves  bisector
	runeBuf [2][]rune
	chain   []int32
}

// A sighting tells of a word when it was seen last on either side, in which epoch, and its small id in the reduced
// sequences if it was on both.
type sighting struct{ old, new, local int32 }

// gapLimit is the number of words up to which go-diff compares two sequences, shortGap that up to which bisect.go does,
// with the same result.
const (
	gapLimit = 400
	shortGap = 256
)

// match returns the runs of a longest common subsequence of a and b in order. Ids are small non-negative numbers. The
// result is overwritten by the next call.
func (m *matcher) match(a, b []int32) []run {
	m.runs = m.runs[:0]
	m.arena = m.arena[:0]
	for i := len(m.iota); i < max(len(a), len(b)); i++ {
		m.iota = append(m.iota, int32(i))
	}
	m.solve(sequence{a, m.iota[:len(a)]}, sequence{b, m.iota[:len(b)]}, -1)
	return m.runs
}

// A sequence is a part of a text: its word ids, and the place of each in the whole.
type sequence struct{ ids, at []int32 }

func (s sequence) slice(from, to int) sequence { return sequence{s.ids[from:to], s.at[from:to]} }

// emit adds the pair of words at a and b, which stand after all earlier ones.
func (m *matcher) emit(a, b int32) {
	if k := len(m.runs) - 1; k >= 0 {
		if r := &m.runs[k]; r.a+r.n == int(a) && r.b+r.n == int(b) {
			r.n++
			return
		}
	}
	m.runs = append(m.runs, run{int(a), int(b), 1})
}

// emitAll adds the pairs of words of two sequences of equal words.
func (m *matcher) emitAll(a, b sequence) {
	n := len(a.at)
	if n == 0 {
		return
	}
	m.emit(a.at[0], b.at[0])
	if int(a.at[n-1]-a.at[0]) == n-1 && int(b.at[n-1]-b.at[0]) == n-1 {
		m.runs[len(m.runs)-1].n += n - 1
		return
	}
	for k := 1; k < n; k++ {
		m.emit(a.at[k], b.at[k])
	}
}

// solve emits a longest common subsequence of a and b. Bound is the length of their shortest script of single
// insertions and deletions, -1 where it is not known.
func (m *matcher) solve(a, b sequence, bound int) {
	head := commonHead(a.ids, b.ids)
	m.emitAll(a.slice(0, head), b.slice(0, head))
	a, b = a.slice(head, len(a.ids)), b.slice(head, len(b.ids))
	tail := commonTail(a.ids, b.ids)
	na, nb := len(a.ids)-tail, len(b.ids)-tail
	if na > 0 && nb > 0 {
		m.solveMiddle(a.slice(0, na), b.slice(0, nb), bound)
	}
	m.emitAll(a.slice(na, na+tail), b.slice(nb, nb+tail))
}

func (m *matcher) solveMiddle(a, b sequence, bound int) {
	if bound < 0 && max(len(a.ids), len(b.ids)) > gapLimit {
		if cuts := m.safeCuts(a.ids, b.ids); len(cuts) > 0 {
			i, j := 0, 0
			for _, c := range append(cuts, cut{len(a.ids), len(b.ids)}) {
				m.solve(a.slice(i, c.a), b.slice(j, c.b), -1)
				i, j = c.a, c.b
			}
			return
		}
	}
	mark := len(m.arena)
	ra, rb, alphabet := m.reduce(a, b)
	if bound >= 0 {
		bound -= len(a.ids) - len(ra.ids) + len(b.ids) - len(rb.ids)
	}
	switch {
	case len(ra.ids) == 0 || len(rb.ids) == 0:
	case max(len(ra.ids), len(rb.ids)) <= shortGap:
		m.bisect(ra, rb)
	case max(len(ra.ids), len(rb.ids)) <= gapLimit:
		m.goDiff(ra, rb)
	default:
		s := m.bits.split(ra.ids, rb.ids, alphabet, bound)
		m.solve(ra.slice(0, s.a), rb.slice(0, s.b), s.before)
		m.solve(ra.slice(s.a, len(ra.ids)), rb.slice(s.b, len(rb.ids)), s.after)
	}
	m.arena = m.arena[:mark]
}

// bisect emits a longest common subsequence of two short sequences.
func (m *matcher) bisect(a, b sequence) {
	m.halves.steps = m.halves.steps[:0]
	m.halves.script(a.ids, b.ids)
	i, j := 0, 0
	for _, t := range m.halves.steps {
		nextI, nextJ := t.after(i, j)
		if t.op == Equal {
			m.emitAll(a.slice(i, nextI), b.slice(j, nextJ))
		}
		i, j = nextI, nextJ
	}
}

// reduce drops the words that stand on one side only, which no common subsequence holds, and numbers the others from 0.
// It returns how many different ones there are.
func (m *matcher) reduce(a, b sequence) (ra, rb sequence, alphabet int) {
	m.epoch++
	m.grow(a.ids)
	m.grow(b.ids)
	for _, id := range b.ids {
		m.seen[id].new = m.epoch
	}
	for _, id := range a.ids {
		if w := &m.seen[id]; w.new == m.epoch && w.old != m.epoch {
			w.old, w.local = m.epoch, int32(alphabet)
			alphabet++
		}
	}
	return m.keep(a), m.keep(b), alphabet
}

// keep copies the words of s that stand on both sides, under their small ids, to the arena.
func (m *matcher) keep(s sequence) sequence {
	start, room := len(m.arena), len(s.ids)
	m.arena = slices.Grow(m.arena, 2*room)[:start+2*room]
	ids, at := m.arena[start:start+room:start+room], m.arena[start+room:]
	n := 0
	for k, id := range s.ids {
		if w := m.seen[id]; w.old == m.epoch {
			ids[n], at[n] = w.local, s.at[k]
			n++
		}
	}
	return sequence{ids[:n], at[:n]}
}

// grow makes the table reach the largest of ids.
func (m *matcher) grow(ids []int32) {
	largest := int32(-1)
	for _, id := range ids {
		largest = max(largest, id)
	}
	if n := int(largest) + 1; n > len(m.seen) {
		m.seen = append(m.seen, make([]sighting, n+n/2-len(m.seen))...)
	}
}

// commonHead is the number of equal ids at the start of a and b.
func commonHead(a, b []int32) int {
	n := min(len(a), len(b))
	for k := range n {
		if a[k] != b[k] {
			return k
		}
	}
	return n
}

// commonTail is the number of equal ids at the end of a and b.
func commonTail(a, b []int32) int {
	n := min(len(a), len(b))
	for k := range n {
		if a[len(a)-1-k] != b[len(b)-1-k] {
			return k
		}
	}
	return n
}
