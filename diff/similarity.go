package diff

import "math/bits"

// measure weighs words by how few paragraphs hold them, and compares paragraphs by the weight of the words they share.
type measure struct {
	weight []int   // by token
	count  []int32 // scratch, by token, all zero between calls
}

// weigh sets the weights of all tokens of the rest. A withholding notation weighs nothing: it says nothing of its
// paragraph's subject.
func (m *measure) weigh(a *aligner) {
	n := len(a.in.marks)
	m.count = make([]int32, n)
	m.weight = make([]int, n)
	seen := make([]int32, n) // by token: the last paragraph it was seen in, from 1
	for _, s := range [2]*side{a.old, a.new} {
		clear(seen)
		clear(m.count)
		for _, i := range s.rest {
			for _, id := range s.ids(i) {
				if seen[id] != i+1 {
					seen[id] = i + 1
					m.count[id]++
				}
			}
		}
		for id, c := range m.count {
			m.weight[id] = max(m.weight[id], int(c))
		}
	}
	clear(m.count)
	paragraphs := max(len(a.old.rest), len(a.new.rest))
	for id, holders := range m.weight {
		if m.weight[id] = 0; holders > 0 && !a.in.marks[id] {
			m.weight[id] = rarity(paragraphs, holders)
		}
	}
	for _, s := range [2]*side{a.old, a.new} {
		for _, i := range s.rest {
			s.weight[i] = m.sum(s.ids(i))
		}
	}
}

// rarity is log2(1 + n/holders) in units of 1/1024, by whole numbers alone: floating point is not the same everywhere.
func rarity(n, holders int) int {
	x := uint64(n+holders) << 10 / uint64(holders) // at least 2<<10
	e := bits.Len64(x) - 1
	return (e-10)<<10 + int(x<<10>>e) - 1<<10
}

// sum is the weight of tokens.
func (m *measure) sum(ids []int32) int {
	total := 0
	for _, id := range ids {
		total += m.weight[id]
	}
	return total
}

// hold counts tokens for shared. Release takes them back.
func (m *measure) hold(ids []int32) {
	for _, id := range ids {
		m.count[id]++
	}
}

func (m *measure) release(ids []int32) {
	for _, id := range ids {
		m.count[id] = 0
	}
}

// shared is the weight of the tokens of ids that are held too, as multisets.
func (m *measure) shared(ids []int32) int {
	total := 0
	for _, id := range ids {
		if m.count[id] > 0 {
			total += m.weight[id]
		}
		m.count[id]--
	}
	for _, id := range ids {
		m.count[id]++
	}
	return total
}

// similarity compares paragraph i of the old side with paragraph j of the new one, whose tokens are held: 0 to full-1,
// and full for equal texts. Where one of the two has a withholding notation and the other has none, the words that the
// notation took away do not count against them.
func (a *aligner) similarity(i, j int32) int32 {
	if a.old.text[i] == a.new.text[j] {
		return full
	}
	wi, wj := a.old.weight[i], a.new.weight[j]
	if wi+wj == 0 {
		return 0
	}
	common := a.measure.shared(a.old.ids(i))
	s := full * 2 * common / (wi + wj)
	if a.old.noted[i] != a.new.noted[j] {
		visible := wj
		if a.old.noted[i] {
			visible = wi
		}
		if visible > 0 {
			s = max(s, full*9/10*common/visible)
		}
	}
	return int32(min(s, full-1))
}

// contained is how much of the weight of paragraph part stands in the words of whole that used does not use: 0 to full.
func (m *measure) contained(part []int32, weight int, whole, used [][]int32) int {
	if weight == 0 {
		return 0
	}
	for _, ids := range whole {
		m.hold(ids)
	}
	for _, ids := range used {
		for _, id := range ids {
			m.count[id]--
		}
	}
	common := m.shared(part)
	for _, ids := range [2][][]int32{whole, used} {
		for _, ids := range ids {
			m.release(ids)
		}
	}
	return full * common / weight
}
