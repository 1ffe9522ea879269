package diff

import "slices"

// Limits that keep the search for candidates linear.
const (
	postingLimit   = 12 // a shingle of more paragraphs than this is boilerplate and proposes nothing
	candidateLimit = 12 // candidates of a paragraph
	shortParagraph = 12 // paragraphs of fewer tokens propose by single words too
)

// shingleIndex tells which paragraphs of the old side hold a shingle, which is three words in a row, or one word of
// a short paragraph.
type shingleIndex struct {
	slots    []shingleSlot
	postings []posting
}

type shingleSlot struct {
	key   uint64 // 0 for an empty slot
	count int32
	head  int32 // index of its last posting
}

type posting struct {
	paragraph int32
	next      int32 // index of the posting before it, -1 for none
}

// eachShingle calls visit with the key of every shingle of ids.
func eachShingle(ids []int32, visit func(key uint64)) {
	for k := range len(ids) - gram + 1 {
		visit(gramHash(ids[k:]))
	}
	if len(ids) < shortParagraph {
		for _, id := range ids {
			visit(gramHash([]int32{id, -1, -1}))
		}
	}
}

// newShingleIndex indexes the rest of s.
func newShingleIndex(s *side) *shingleIndex {
	size := 64
	for 2*size < 3*len(s.tokens.ids) {
		size *= 2
	}
	x := &shingleIndex{slots: make([]shingleSlot, size), postings: make([]posting, 0, len(s.tokens.ids))}
	for _, i := range s.rest {
		eachShingle(s.ids(i), func(key uint64) { x.add(key, i) })
	}
	return x
}

func (x *shingleIndex) add(key uint64, paragraph int32) {
	s := x.slot(key)
	if s.key == 0 {
		*s = shingleSlot{key: key, head: -1}
	}
	if s.count > postingLimit || s.head >= 0 && x.postings[s.head].paragraph == paragraph {
		return
	}
	s.count++
	x.postings = append(x.postings, posting{paragraph, s.head})
	s.head = int32(len(x.postings) - 1)
}

// slot finds the slot of key, or the empty one where it belongs.
func (x *shingleIndex) slot(key uint64) *shingleSlot {
	mask := uint64(len(x.slots) - 1)
	for h := key >> 7 & mask; ; h = (h + 1) & mask {
		if s := &x.slots[h]; s.key == key || s.key == 0 {
			return s
		}
	}
}

// candidates adds edges for the pairs of the rest that share shingles, and for those of the same number.
func (a *aligner) candidates() {
	if len(a.old.rest) == 0 || len(a.new.rest) == 0 {
		return
	}
	index := newShingleIndex(a.old)
	votes := make([]int32, len(a.old.text))
	numbered := restByNumber(a.old)
	var touched, chosen []int32
	for _, j := range a.new.rest {
		touched = touched[:0]
		eachShingle(a.new.ids(j), func(key uint64) {
			s := index.slot(key)
			if s.key == 0 || s.count > postingLimit {
				return
			}
			for p := s.head; p >= 0; p = index.postings[p].next {
				i := index.postings[p].paragraph
				if votes[i] == 0 {
					touched = append(touched, i)
				}
				votes[i]++
			}
		})
		chosen = mostVotes(chosen[:0], touched, votes, j)
		for _, i := range touched {
			votes[i] = 0
		}
		if i, ok := numbered[a.new.number[j]]; ok && !slices.Contains(chosen, i) {
			chosen = append(chosen, i)
		}
		a.measure.hold(a.new.ids(j))
		for _, i := range chosen {
			a.edges = append(a.edges, a.compare(i, j))
		}
		a.measure.release(a.new.ids(j))
	}
}

// restByNumber lists the rest of s by number, leaving out numbers that stand twice.
func restByNumber(s *side) map[int]int32 {
	by := map[int]int32{}
	var twice []int
	for _, i := range s.rest {
		n := s.number[i]
		if _, ok := by[n]; ok || n == 0 {
			twice = append(twice, n)
		}
		by[n] = i
	}
	for _, n := range twice {
		delete(by, n)
	}
	return by
}

// mostVotes appends the paragraphs of touched with the most votes, at most candidateLimit of them; of equal ones those
// nearest to place j.
func mostVotes(chosen, touched, votes []int32, j int32) []int32 {
	better := func(x, y int32) bool {
		if votes[x] != votes[y] {
			return votes[x] > votes[y]
		}
		dx, dy := max(x-j, j-x), max(y-j, j-y)
		if dx != dy {
			return dx < dy
		}
		return x < y
	}
	for _, i := range touched {
		if len(chosen) == candidateLimit {
			if !better(i, chosen[candidateLimit-1]) {
				continue
			}
			chosen = chosen[:candidateLimit-1]
		}
		k := len(chosen)
		chosen = append(chosen, i)
		for ; k > 0 && better(i, chosen[k-1]); k-- {
			chosen[k] = chosen[k-1]
		}
		chosen[k] = i
	}
	return chosen
}
