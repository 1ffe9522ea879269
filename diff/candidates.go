package diff

import (
	"runtime"
	"slices"
	"sync"
	"sync/atomic"
)

// Limits that keep the search for candidates linear.
const (
	postingLimit   = 12 // a shingle of more paragraphs than this is boilerplate and proposes nothing
	candidateLimit = 12 // candidates of a paragraph, and one more for each so many words:
	candidateWords = 50
	voteWords      = 40      // long paragraphs need a common shingle for each so many words
	hastyText      = 200     // paragraphs of a text in which obvious pairs are not searched for
	sievedText     = 1 << 16 // tokens of a text that is indexed in part
	sievedWords    = 32      // tokens of its paragraphs that are
	shortParagraph = 12      // paragraphs of fewer tokens propose by single words too
)

// shingleIndex tells which paragraphs of the old side hold a shingle, which is three words in a row, or one word of
// a short paragraph. It knows the shingles alone that were asked for.
type shingleIndex struct {
	sieve    uint64 // the bits that are zero in the keys of long paragraphs
	used     int    // slots
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

// eachShingle calls visit with the key of every shingle of ids that the index holds: of a long paragraph in a long text
// those alone whose key ends in zeros, for a quarter of a hundred triples says as much as all of them.
func (x *shingleIndex) eachShingle(ids []int32, visit func(key uint64)) {
	sieve := x.sieve
	if len(ids) < sievedWords {
		sieve = 0
	}
	for k := range len(ids) - gram + 1 {
		if key := gramHash(ids[k:]); key&sieve == 0 {
			visit(key)
		}
	}
	if len(ids) < shortParagraph {
		for _, id := range ids {
			visit(gramHash([]int32{id, -1, -1}))
		}
	}
}

// newShingleIndex indexes paragraphs of the old side by the shingles that some of the new side ask for.
func newShingleIndex(old *side, paragraphs []int32, fresh *side, asked []int32) *shingleIndex {
	x := &shingleIndex{}
	indexed, wanted := 0, 0
	for _, i := range paragraphs {
		indexed += int(old.count[i])
	}
	for _, j := range asked {
		wanted += int(fresh.count[j])
	}
	if indexed > sievedText {
		x.sieve = 3
		wanted /= 4
	}
	size := 64
	for 4*size < 5*wanted {
		size *= 2
	}
	x.slots = make([]shingleSlot, size)
	for _, j := range asked {
		x.eachShingle(fresh.ids(j), x.ask)
	}
	for _, i := range paragraphs {
		x.eachShingle(old.ids(i), func(key uint64) { x.add(key, i) })
	}
	return x
}

// ask makes a slot for a key.
func (x *shingleIndex) ask(key uint64) {
	if x.slot(key).key != 0 {
		return
	}
	if x.used++; 4*x.used > 3*len(x.slots) {
		x.grow()
	}
	*x.slot(key) = shingleSlot{key: key, head: -1}
}

// add notes that a paragraph holds the shingle, if that is asked for.
func (x *shingleIndex) add(key uint64, paragraph int32) {
	s := x.slot(key)
	if s.key == 0 || s.count > postingLimit || s.head >= 0 && x.postings[s.head].paragraph == paragraph {
		return
	}
	s.count++
	x.postings = append(x.postings, posting{paragraph, s.head})
	s.head = int32(len(x.postings) - 1)
}

// grow doubles the table.
func (x *shingleIndex) grow() {
	before := x.slots
	x.slots = make([]shingleSlot, 2*len(before))
	for _, s := range before {
		if s.key != 0 {
			*x.slot(s.key) = s
		}
	}
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

// candidates finds the pairs of the rest that share shingles or a number, and compares them.
func (a *aligner) candidates() {
	if len(a.old.rest) == 0 || len(a.new.rest) == 0 {
		return
	}
	asked, indexed := a.obvious()
	if len(asked) == 0 || len(indexed) == 0 {
		return
	}
	index := newShingleIndex(a.old, indexed, a.new, asked)
	numbered := restByNumber(a.old)
	// Every searcher takes a stretch of the new side; their finds are joined in order.
	const stretch = 256
	searchers := make([]searcher, (len(asked)+stretch-1)/stretch)
	parallel(len(searchers), len(searchers) > 1, func() func(int) {
		votes := make([]int32, len(a.old.link))
		measure := a.measure.twin()
		return func(k int) {
			s := &searchers[k]
			s.aligner, s.index, s.numbered, s.votes, s.measure = a, index, numbered, votes, measure
			for _, j := range asked[k*stretch : min(len(asked), (k+1)*stretch)] {
				s.search(j)
			}
		}
	})
	for k := range searchers {
		a.edges = append(a.edges, searchers[k].edges...)
		a.pieces = append(a.pieces, searchers[k].pieces...)
	}
}

// obvious adds the edges of pairs that are much alike and follow on pairs of equal or much alike texts, which spares them
// the search. It returns the paragraphs of the rest that are left: the new ones that ask and the old ones to be indexed.
// Short texts need no such haste.
func (a *aligner) obvious() (asked, indexed []int32) {
	if len(a.old.rest) < hastyText {
		return a.new.rest, a.old.rest
	}
	next := make([]int32, len(a.new.link)+1) // by new paragraph: the old one that follows its neighbour's partner, or -1
	for j := range next {
		next[j] = -1
	}
	next[0] = 0
	for _, e := range a.edges {
		if e.old+1 < int32(len(a.old.link)) {
			next[e.new+1] = e.old + 1
		}
	}
	for j, l := range a.new.link {
		if l != unlinked && a.links[l].old[0]+1 < int32(len(a.old.link)) {
			next[j+1] = a.links[l].old[0] + 1
		}
	}
	taken := make([]bool, len(a.old.link))
	for _, j := range a.new.rest {
		i := next[j]
		if i >= 0 && a.old.count[i] > 0 && !taken[i] {
			a.measure.hold(a.new.ids(j))
			e, _ := a.compare(&a.measure, i, j)
			a.measure.release(a.new.ids(j))
			if e.dice >= obviousPair {
				a.edges = append(a.edges, e)
				taken[i] = true
				if int(i)+1 < len(a.old.link) {
					next[j+1] = i + 1
				}
				continue
			}
		}
		asked = append(asked, j)
	}
	for _, i := range a.old.rest {
		if !taken[i] {
			indexed = append(indexed, i)
		}
	}
	return asked, indexed
}

// parallel does the work numbered from 0 to n, in several goroutines if it is much. Each worker is made by a call of its
// own.
func parallel(n int, much bool, worker func() func(int)) {
	if !much {
		work := worker()
		for k := range n {
			work(k)
		}
		return
	}
	var taken atomic.Int64
	var workers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), n) {
		workers.Go(func() {
			work := worker()
			for k := int(taken.Add(1)) - 1; k < n; k = int(taken.Add(1)) - 1 {
				work(k)
			}
		})
	}
	workers.Wait()
}

// searcher finds candidates for a stretch of the new side.
type searcher struct {
	*aligner
	index    *shingleIndex
	numbered map[int]int32
	measure  *measure
	votes    []int32 // by old paragraph: the shingles it shares with the new one, all zero between searches
	touched  []int32
	chosen   []int32

	edges  []edge
	pieces []edge
}

// search finds the candidates for new paragraph j.
func (s *searcher) search(j int32) {
	s.touched = s.touched[:0]
	ids := s.new.ids(j)
	s.index.eachShingle(ids, func(key uint64) {
		slot := s.index.slot(key)
		if slot.key == 0 || slot.count > postingLimit {
			return
		}
		for p := slot.head; p >= 0; p = s.index.postings[p].next {
			i := s.index.postings[p].paragraph
			if s.votes[i] == 0 {
				s.touched = append(s.touched, i)
			}
			s.votes[i]++
		}
	})
	kept := s.touched[:0]
	for _, i := range s.touched {
		// Long paragraphs of one language share a triple by chance.
		if s.votes[i] > min(s.old.count[i], s.new.count[j])/s.index.voteWords() {
			kept = append(kept, i)
		} else {
			s.votes[i] = 0
		}
	}
	s.chosen = mostVotes(s.chosen[:0], kept, s.votes, j, candidateLimit+len(ids)/candidateWords)
	for _, i := range kept {
		s.votes[i] = 0
	}
	if i, ok := s.numbered[s.new.doc.Paragraphs[j].Number]; ok && !slices.Contains(s.chosen, i) {
		s.chosen = append(s.chosen, i)
	}
	s.measure.hold(ids)
	for _, i := range s.chosen {
		e, contained := s.compare(s.measure, i, j)
		if e.similarity >= similarEnough {
			s.edges = append(s.edges, e)
		}
		if contained >= partContained {
			s.pieces = append(s.pieces, e)
		}
	}
	s.measure.release(ids)
}

// voteWords is for how many words of the shorter paragraph a pair needs one more common shingle.
func (x *shingleIndex) voteWords() int32 {
	if x.sieve != 0 {
		return 4 * voteWords
	}
	return voteWords
}

// restByNumber lists the rest of s by number, leaving out numbers that stand twice.
func restByNumber(s *side) map[int]int32 {
	by := map[int]int32{}
	var twice []int
	for _, i := range s.rest {
		n := s.doc.Paragraphs[i].Number
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

// mostVotes appends the paragraphs of touched with the most votes, at most limit of them; of equal ones those nearest to
// place j.
func mostVotes(chosen, touched, votes []int32, j int32, limit int) []int32 {
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
		if len(chosen) == limit {
			if !better(i, chosen[limit-1]) {
				continue
			}
			chosen = chosen[:limit-1]
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
