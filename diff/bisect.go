package diff

import "slices"

// Short sequences are compared the way go-diff compares them, to the word, but on numbers in place: go-diff turns every
// stretch into a string and back, which for a few words takes ten times as long as to compare them. So it does not matter
// to the result which of the two compares a gap.

// A step is a stretch of a script: n words that are equal, deleted or inserted.
type step struct {
	op Op
	n  int
}

// bisector is the working memory of the comparison. Its steps are a stack: each call adds its script on top.
type bisector struct {
	steps, clean  []step
	front, behind []int32
}

// script adds a shortest script from a to b.
func (s *bisector) script(a, b []int32) {
	start := len(s.steps)
	if slices.Equal(a, b) {
		if len(a) > 0 {
			s.add(Equal, len(a))
		}
		return
	}
	head := commonHead(a, b)
	tail := commonTail(a[head:], b[head:])
	if head > 0 {
		s.add(Equal, head)
	}
	s.middle(a[head:len(a)-tail], b[head:len(b)-tail])
	if tail > 0 {
		s.add(Equal, tail)
	}
	for s.tidy(start, a, b) {
	}
}

func (s *bisector) add(op Op, n int) { s.steps = append(s.steps, step{op, n}) }

// middle adds a script from a to b, which neither begin nor end alike.
func (s *bisector) middle(a, b []int32) {
	switch {
	case len(a) == 0:
		s.add(Insert, len(b))
		return
	case len(b) == 0:
		s.add(Delete, len(a))
		return
	}
	long, short, op := b, a, Insert
	if len(a) > len(b) {
		long, short, op = a, b, Delete
	}
	for i := range len(long) - len(short) + 1 {
		if slices.Equal(long[i:i+len(short)], short) {
			s.add(op, i)
			s.add(Equal, len(short))
			s.add(op, len(long)-len(short)-i)
			return
		}
	}
	if len(short) > 1 {
		if x, y, ok := s.meet(a, b); ok {
			s.script(a[:x], b[:y])
			s.script(a[x:], b[y:])
			return
		}
	}
	s.add(Delete, len(a))
	s.add(Insert, len(b))
}

// meet finds where the paths from both ends of the grid meet (Myers 1986): x words of a and y words of b lie before it.
// Ok is false where a and b have no word in common.
func (s *bisector) meet(a, b []int32) (x, y int, ok bool) {
	most := (len(a) + len(b) + 1) / 2
	s.front, s.behind = resized(s.front, 2*most), resized(s.behind, 2*most)
	for k := range s.front {
		s.front[k], s.behind[k] = -1, -1
	}
	s.front[most+1], s.behind[most+1] = 0, 0
	skew := len(a) - len(b)
	odd := skew%2 != 0
	ahead, back := paths{reach: s.front}, paths{reach: s.behind, backwards: true}
	for d := range most {
		if x, k, ok := ahead.step(a, b, d, odd, &back); ok {
			return x, x - k, true
		}
		if _, k, ok := back.step(a, b, d, !odd, &ahead); ok {
			x := int(s.front[most+skew-k])
			return x, x - skew + k, true
		}
	}
	return 0, 0, false
}

// paths are the farthest paths from one end of the grid.
type paths struct {
	reach     []int32 // by diagonal, the main one in the middle: how many words of a lie behind the path, -1 for none
	backwards bool    // from the far end
	low, high int     // how many diagonals at either end have left the grid
}

// step makes the paths of d-1 steps such of d. Where meets says so, it stops at a path on diagonal k, x words of a long,
// that meets one of the others.
func (p *paths) step(a, b []int32, d int, meets bool, others *paths) (x, k int, ok bool) {
	n, m, most := len(a), len(b), len(p.reach)/2
	for k := -d + p.low; k <= d-p.high; k += 2 {
		x := farthest(p.reach, most+k, k, d)
		y := x - k
		if p.backwards {
			for x < n && y < m && a[n-x-1] == b[m-y-1] {
				x++
				y++
			}
		} else {
			for x < n && y < m && a[x] == b[y] {
				x++
				y++
			}
		}
		p.reach[most+k] = int32(x)
		switch opposite := most + n - m - k; {
		case x > n:
			p.high += 2
		case y > m:
			p.low += 2
		case meets && opposite >= 0 && opposite < 2*most:
			if r := others.reach[opposite]; r != -1 && x+int(r) >= n {
				return x, k, true
			}
		}
	}
	return 0, 0, false
}

// farthest is how far a path of d steps gets on diagonal k, which stands at index at, before it follows equal words.
func farthest(reach []int32, at, k, d int) int {
	if k == -d || k != d && reach[at-1] < reach[at+1] {
		return int(reach[at+1])
	}
	return int(reach[at-1]) + 1
}

// tidy joins the steps from start on that follow one another, deletions before insertions, and moves an edit between two
// equal stretches over one of them where that does away with it. It reports whether it moved one; then more may follow.
func (s *bisector) tidy(start int, a, b []int32) (moved bool) {
	s.join(start, a, b)
	out := s.clean
	i, j := 0, 0 // where step k begins
	if len(out) > 0 {
		i, j = out[0].after(0, 0)
	}
	for k := 1; k < len(out)-1; k++ {
		edit, before, behind := out[k], out[k-1].n, out[k+1].n
		nextI, nextJ := edit.after(i, j)
		if out[k-1].op == Equal && out[k+1].op == Equal {
			text := a[i:nextI]
			if edit.op == Insert {
				text = b[j:nextJ]
			}
			switch n := len(text); {
			case n >= before && slices.Equal(text[n-before:], a[i-before:i]):
				nextI, nextJ = out[k+1].after(nextI, nextJ)
				out[k+1].n += before
				out, moved = slices.Delete(out, k-1, k), true
			case n >= behind && slices.Equal(text[:behind], a[nextI:nextI+behind]):
				nextI, nextJ = out[k+1].after(nextI, nextJ)
				out[k-1].n += behind
				out, moved = slices.Delete(out, k+1, k+2), true
			}
		}
		i, j = nextI, nextJ
	}
	s.steps = append(s.steps[:start], out...)
	return moved
}

// after is where a step ends that begins at i and j.
func (t step) after(i, j int) (int, int) {
	switch t.op {
	case Delete:
		return i + t.n, j
	case Insert:
		return i, j + t.n
	}
	return i + t.n, j + t.n
}

// join makes the steps from start on, with changes joined, the clean ones.
func (s *bisector) join(start int, a, b []int32) {
	s.add(Equal, 0) // ends the last change
	out := s.clean[:0]
	i, j := 0, 0 // where the change begins
	var deletions, insertions, deleted, inserted int
	for _, t := range s.steps[start:] {
		switch t.op {
		case Delete:
			deletions, deleted = deletions+1, deleted+t.n
			continue
		case Insert:
			insertions, inserted = insertions+1, inserted+t.n
			continue
		}
		if deletions > 0 && insertions > 0 {
			head := commonHead(a[i:i+deleted], b[j:j+inserted])
			if head > 0 {
				if len(out) == 0 {
					out = append(out, step{Equal, 0})
				}
				out[len(out)-1].n += head
				i, j, deleted, inserted = i+head, j+head, deleted-head, inserted-head
			}
			tail := commonTail(a[i:i+deleted], b[j:j+inserted])
			t.n, deleted, inserted = t.n+tail, deleted-tail, inserted-tail
		}
		if deletions > 0 {
			out = append(out, step{Delete, deleted})
		}
		if insertions > 0 {
			out = append(out, step{Insert, inserted})
		}
		if deletions+insertions == 0 && len(out) > 0 {
			out[len(out)-1].n += t.n
		} else {
			out = append(out, t)
		}
		i, j = i+deleted+t.n, j+inserted+t.n
		deletions, insertions, deleted, inserted = 0, 0, 0, 0
	}
	if out[len(out)-1].n == 0 {
		out = out[:len(out)-1]
	}
	s.clean = out
}
