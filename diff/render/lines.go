package render

import "slices"

// A lineRun says that n lines from a of one text equal n lines from b of the other.
type lineRun struct{ a, b, n int }

// effort bounds the search for a shortest script between two stretches of lines without a line that is unique in both.
// Beyond it the stretches count as rewritten, so that the time stays in proportion to the texts.
const effort = 400

// matchLines finds equal lines in order: those that stand once in both texts hold the others in place (a patience diff),
// so that a patch does not hang on blank lines; in the gaps it takes the most equal lines there are.
func matchLines(old, fresh []string) []lineRun {
	ids := make(map[string]int32, len(old))
	number := func(text []string) []int32 {
		out := make([]int32, len(text))
		for k, l := range text {
			id, ok := ids[l]
			if !ok {
				id = int32(len(ids))
				ids[l] = id
			}
			out[k] = id
		}
		return out
	}
	m := lineMatcher{a: number(old), b: number(fresh)}
	m.seen = make([]sighting, len(ids))
	m.gap(0, len(m.a), 0, len(m.b))
	return m.runs
}

// lineMatcher compares texts whose lines have numbers.
type lineMatcher struct {
	a, b []int32
	runs []lineRun
	seen []sighting // by number of a line; all zero between two calls of anchors
}

// sighting says how often a line was seen in a gap, and where last.
type sighting struct{ inA, inB, atA, atB int32 }

// emit adds equal lines, in order.
func (m *lineMatcher) emit(a, b, n int) {
	if n == 0 {
		return
	}
	if k := len(m.runs) - 1; k >= 0 && m.runs[k].a+m.runs[k].n == a && m.runs[k].b+m.runs[k].n == b {
		m.runs[k].n += n
		return
	}
	m.runs = append(m.runs, lineRun{a, b, n})
}

// gap matches the lines a to aEnd with b to bEnd.
func (m *lineMatcher) gap(a, aEnd, b, bEnd int) {
	head := 0
	for a+head < aEnd && b+head < bEnd && m.a[a+head] == m.b[b+head] {
		head++
	}
	m.emit(a, b, head)
	a, b = a+head, b+head
	tail := 0
	for aEnd-tail > a && bEnd-tail > b && m.a[aEnd-tail-1] == m.b[bEnd-tail-1] {
		tail++
	}
	aEnd, bEnd = aEnd-tail, bEnd-tail
	if a < aEnd && b < bEnd {
		if anchors := m.anchors(a, aEnd, b, bEnd); len(anchors) > 0 {
			for _, at := range anchors {
				if at.a >= a && at.b >= b {
					m.gap(a, at.a, b, at.b)
					n := 1
					for at.a+n < aEnd && at.b+n < bEnd && m.a[at.a+n] == m.b[at.b+n] {
						n++
					}
					m.emit(at.a, at.b, n)
					a, b = at.a+n, at.b+n
				}
			}
			m.gap(a, aEnd, b, bEnd)
		} else {
			m.shortest(a, aEnd, b, bEnd)
		}
	}
	m.emit(aEnd, bEnd, tail)
}

// anchors are the longest chain of lines that stand once in either stretch.
func (m *lineMatcher) anchors(a, aEnd, b, bEnd int) []lineRun {
	for k := a; k < aEnd; k++ {
		s := &m.seen[m.a[k]]
		s.inA, s.atA = s.inA+1, int32(k)
	}
	for k := b; k < bEnd; k++ {
		s := &m.seen[m.b[k]]
		s.inB, s.atB = s.inB+1, int32(k)
	}
	var pairs []lineRun
	for k := a; k < aEnd; k++ {
		if s := m.seen[m.a[k]]; s.inA == 1 && s.inB == 1 {
			pairs = append(pairs, lineRun{k, int(s.atB), 1})
		}
	}
	for k := a; k < aEnd; k++ {
		m.seen[m.a[k]] = sighting{}
	}
	for k := b; k < bEnd; k++ {
		m.seen[m.b[k]] = sighting{}
	}
	return increasing(pairs)
}

// increasing is the longest chain of pairs, which ascend in a, that ascend in b, too.
func increasing(pairs []lineRun) []lineRun {
	before := make([]int, len(pairs))
	var piles []int // the pair with the least b that ends a chain of this length
	for k, p := range pairs {
		n, _ := slices.BinarySearchFunc(piles, p.b, func(pile, b int) int { return pairs[pile].b - b })
		before[k] = -1
		if n > 0 {
			before[k] = piles[n-1]
		}
		if n == len(piles) {
			piles = append(piles, k)
		} else {
			piles[n] = k
		}
	}
	chain := make([]lineRun, len(piles))
	if len(piles) == 0 {
		return nil
	}
	for n, k := len(piles)-1, piles[len(piles)-1]; k >= 0; n, k = n-1, before[k] {
		chain[n] = pairs[k]
	}
	return chain
}

// shortest matches two stretches by a shortest script of up to effort lines (Myers 1986), not at all beyond that.
func (m *lineMatcher) shortest(a, aEnd, b, bEnd int) {
	n, k := aEnd-a, bEnd-b
	limit := min(n+k, effort)
	far := make([]int, 2*limit+3) // by diagonal: how far in a a script of d steps comes
	at := limit + 1
	var trace [][]int
	for d := 0; d <= limit; d++ {
		trace = append(trace, slices.Clone(far[at-d:at+d+1]))
		for diagonal := -d; diagonal <= d; diagonal += 2 {
			x := far[at+diagonal-1] + 1
			if diagonal == -d || diagonal != d && far[at+diagonal-1] < far[at+diagonal+1] {
				x = far[at+diagonal+1]
			}
			y := x - diagonal
			for x < n && y < k && m.a[a+x] == m.b[b+y] {
				x++
				y++
			}
			far[at+diagonal] = x
			if x >= n && y >= k {
				m.retrace(trace, a, b, n, k)
				return
			}
		}
	}
}

// retrace emits the equal lines of the script whose steps trace holds, which ends at x and y behind a and b.
func (m *lineMatcher) retrace(trace [][]int, a, b, x, y int) {
	var runs []lineRun
	for d := len(trace) - 1; d > 0; d-- {
		far := trace[d] // of the script before its last step, from diagonal -d
		diagonal := x - y
		previous := diagonal - 1
		if diagonal == -d || diagonal != d && far[d+diagonal-1] < far[d+diagonal+1] {
			previous = diagonal + 1
		}
		px := far[d+previous]
		py := px - previous
		mx := px // behind the step
		if previous < diagonal {
			mx++
		}
		runs = append(runs, lineRun{a + mx, b + mx - diagonal, x - mx})
		x, y = px, py
	}
	runs = append(runs, lineRun{a, b, x})
	for _, r := range slices.Backward(runs) {
		m.emit(r.a, r.b, r.n)
	}
}
