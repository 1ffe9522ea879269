package diff

import "slices"

// Anchors cut long texts into short ones. Most tools match what is unique on both sides and hope; here a cut is made only
// where it is proved to cost nothing.
//
// A chain of gram anchors (three words that stand once on each side, in the same order) gives a script A, not always a
// shortest one. It runs along diagonals through the anchors, joined to stretches, and pays at most g for each gap between
// two stretches. Let P be a shortest script which does not touch a given stretch. Then P leaves A somewhere before it
// and meets A again somewhere after it, and passes by some neighbouring stretches too, say those from u to v. Between
// the two meetings P costs no more than A, that is, no more than the gaps from before u to after v. But beside a stretch
// of n words P must pay at least n/3 (rounded down): of any three words in a row it deletes one or inserts something
// between them, or else it would match a gram with a second place on the new side, and there is none. So if for every
// range of stretches around the given one the floors of n/3 add up to more than the gaps, P cannot exist: every shortest
// script touches the stretch. Where every shortest script touches both halves of a stretch, one of them goes straight
// from the first to the second, and the border between the halves is a safe cut. Any number of safe cuts can be made
// together.

// gram is the number of words of an anchor.
const gram = 3

// A cut is a place where both texts may be cut: before word a of the old one and word b of the new one.
type cut struct{ a, b int }

// A stretch is half a run of anchors.
type stretch struct {
	a, b, n int
	opens   bool // the first half of its run
}

// safeCuts returns cuts of a and b in ascending order, strictly inside both.
func (m *matcher) safeCuts(a, b []int32) []cut {
	stretches := m.stretches(a, b)
	if len(stretches) < 2 {
		return nil
	}
	// left[k] is the most that A can have paid in gaps, above the floors of the stretches passed by, on the left of k.
	left := make([]int, len(stretches))
	endA, endB := 0, 0
	for k, s := range stretches {
		left[k] = gapCost(a[endA:s.a], b[endB:s.b])
		if k > 0 {
			left[k] += max(0, left[k-1]-stretches[k-1].n/gram)
		}
		endA, endB = s.a+s.n, s.b+s.n
	}
	safe := make([]bool, len(stretches))
	right := gapCost(a[endA:], b[endB:])
	for k := len(stretches) - 1; k >= 0; k-- {
		s := stretches[k]
		safe[k] = left[k]+right < s.n/gram
		if k > 0 {
			before := stretches[k-1]
			gap := gapCost(a[before.a+before.n:s.a], b[before.b+before.n:s.b])
			right = gap + max(0, right-s.n/gram)
		}
	}
	var cuts []cut
	for k, s := range stretches {
		if s.opens && safe[k] && safe[k+1] {
			cuts = append(cuts, cut{s.a + s.n, s.b + s.n})
		}
	}
	return cuts
}

// gapCost is the length of a script from a to b, not always the least: equal heads and tails are free.
func gapCost(a, b []int32) int {
	head := commonHead(a, b)
	a, b = a[head:], b[head:]
	return len(a) + len(b) - 2*commonTail(a, b)
}

// stretches returns the halves of the runs of anchors that a longest chain of them makes, in order.
func (m *matcher) stretches(a, b []int32) []stretch {
	m.grams.build(a, b)
	m.chain = m.grams.chain(m.chain[:0])
	var found []stretch
	for k := 0; k < len(m.chain); {
		i := m.chain[k]
		j := m.grams.partner[i]
		n := int32(1)
		for k++; k < len(m.chain) && m.chain[k] == i+n && m.grams.partner[i+n] == j+n; k++ {
			n++
		}
		first, last := int(i), int(i)+int(n)+gram-1
		shift := int(j - i)
		if p := len(found) - 1; p >= 0 {
			// Neighbouring runs share words where one ends in the gram that the next begins in.
			first = max(first, found[p].a+found[p].n, found[p].b+found[p].n-shift)
		}
		if half := (last - first) / 2; half >= gram {
			found = append(found,
				stretch{first, first + shift, half, true},
				stretch{first + half, first + half + shift, last - first - half, false})
		} else if last-first >= gram {
			found = append(found, stretch{first, first + shift, last - first, false})
		}
	}
	return found
}

// gramTable finds the grams that stand once on either side.
type gramTable struct {
	slots   []gramSlot
	partner []int32 // by place in a: the place in b of the same gram where both are unique, else -1
	tails   []int32
	before  []int32
}

type gramSlot struct {
	key uint64 // hash of the gram; 0 for an empty slot
	a   int32  // its only place, -1 for none, -2 for several
	b   int32
}

// Places of a gram that has no place, or several.
const (
	nowhere = -1
	several = -2
)

// build fills partner. Grams with the same hash count as one gram, which can hide an anchor and never invent one.
func (t *gramTable) build(a, b []int32) {
	size := 16
	for size < 2*(len(b)+1) {
		size *= 2
	}
	t.slots = resized(t.slots, size)
	clear(t.slots)
	for j := range len(b) - gram + 1 {
		s := t.slot(gramHash(b[j:]))
		if s.key == 0 {
			*s = gramSlot{gramHash(b[j:]), nowhere, int32(j)}
		} else {
			s.b = several
		}
	}
	t.partner = resized(t.partner, len(a))
	for i := range t.partner {
		t.partner[i] = nowhere
	}
	for i := range len(a) - gram + 1 {
		s := t.slot(gramHash(a[i:]))
		switch {
		case s.key == 0 || s.b == several || s.a == several:
		case s.a >= 0:
			t.partner[s.a] = nowhere
			s.a = several
		default:
			s.a = int32(i)
			if b := b[s.b:]; a[i] == b[0] && a[i+1] == b[1] && a[i+2] == b[2] {
				t.partner[i] = s.b
			}
		}
	}
}

// slot finds the slot of key, or the empty one where it belongs.
func (t *gramTable) slot(key uint64) *gramSlot {
	mask := uint64(len(t.slots) - 1)
	for h := key >> 7 & mask; ; h = (h + 1) & mask {
		if s := &t.slots[h]; s.key == key || s.key == 0 {
			return s
		}
	}
}

// gramHash is a number for the first three ids, never 0.
func gramHash(ids []int32) uint64 {
	h := uint64(uint32(ids[0]))*0x9e3779b97f4a7c15 ^ uint64(uint32(ids[1]))
	h = h*0xff51afd7ed558ccd ^ uint64(uint32(ids[2]))
	h *= 0xc4ceb9fe1a85ec53
	return (h ^ h>>32) | 1<<63
}

// chain appends the places in a of a longest chain of anchors that ascends on both sides.
func (t *gramTable) chain(out []int32) []int32 {
	t.tails = t.tails[:0]
	t.before = resized(t.before, len(t.partner))
	for i, j := range t.partner {
		if j < 0 {
			continue
		}
		lo, hi := 0, len(t.tails)
		for lo < hi {
			if h := (lo + hi) / 2; t.partner[t.tails[h]] < j {
				lo = h + 1
			} else {
				hi = h
			}
		}
		t.before[i] = -1
		if lo > 0 {
			t.before[i] = t.tails[lo-1]
		}
		if lo == len(t.tails) {
			t.tails = append(t.tails, int32(i))
		} else {
			t.tails[lo] = int32(i)
		}
	}
	if len(t.tails) == 0 {
		return out
	}
	start := len(out)
	for i := t.tails[len(t.tails)-1]; i >= 0; i = t.before[i] {
		out = append(out, i)
	}
	slices.Reverse(out[start:])
	return out
}
