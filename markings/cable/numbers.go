package cable

import (
	"cmp"
	"slices"
)

// The numbers of a cable are found by one search over all candidates: the cheapest path through the readings of each.
// A candidate is read as the label it says, as a label whose leading 1 was a pilcrow, as an item of a list inside a
// paragraph, or as no label. Costs are quarters of those in rules.md section 4. A path is told by the state it leads to:
// the last number of the text, the last number of the list that is open, and whether the last label was read without its
// leading 1. Paths that cost more than the best by any possible continuation are dropped, so that the search is exact and
// takes time in proportion to the candidates.
const (
	costLost      = 4  // a label without its pilcrow among labels with one
	costDigit     = 8  // the leading 1 was a pilcrow
	costDigitMore = 2  // so was that of the label before
	costDigitRare = 38 // in a text where nothing else speaks of pilcrows
	costTwice     = 24
	costGap       = 8 // and costMissing for each number
	costMissing   = 4
	costGapMost   = 36
	costBack      = 40
	costRestart   = 28
	costSection   = 12 // a restart at the head of a section
	costForm      = 12 // the label is not in the form of the others
	costGlued     = 4  // the label stands in mid-line
	costNaked     = 6  // nothing but blanks sets the number off
	costList      = 8  // a list opens
	costListMark  = 24 // with marks like those of paragraphs
	costListNext  = 1

	slack      = costBack + costDigit // more than this no path can make good: the best may take the same next step
	mostStates = 24

	mostNodes = 1 << 14 // so many steps are kept before those that all paths share are settled
)

// reading says how a candidate was read.
type reading uint8

const (
	notLabel reading = iota
	asPrinted
	withoutDigit
	inList
	restarted
	doubtful
)

// state is the end of a path.
type state struct {
	last  int // last number of the text, 0 before the first
	list  int // last number of the open list, 0 for none
	digit bool
	cost  int
	node  int32
}

// node is a step of a path that reads a candidate as a label; nodes form a tree towards the first candidate. Those that a
// path passes over are no labels in it.
type node struct {
	prev int32 // the label before, -1 for none
	at   int32 // index of the candidate
	chosen
}

// search is the state of one search.
type search struct {
	pilcrows bool // labels of this text carry pilcrows
	header   bool // the text has a telegram header
	marked   bool // labels of this text carry marks
	form     labelForm
	states   []state
	next     []state
	nodes    []node
	at       int     // index of the candidate that is read
	needed   []bool  // of each node, while they are settled
	places   []int32 // of each node, in the order that is kept
}

// chosen is how a candidate is read in the cheapest path: a reading, and the number that was read above it.
type chosen uint32

// readingBits are those of the reading. A number is at most a million, see number.
const readingBits = 3

// choose is the choice of a reading and a number.
func choose(read reading, value int) chosen { return chosen(value)<<readingBits | chosen(read) }

// reading is how the candidate is read.
func (c chosen) reading() reading { return reading(c & (1<<readingBits - 1)) }

// value is the number that was read, 0 where it is no label.
func (c chosen) value() int { return int(c >> readingBits) }

// recover finds the cheapest reading of all candidates.
func (r *reader) recover() {
	s, cands := &r.search, r.cands
	s.survey(cands)
	s.header = r.doc.Style == Telegram || r.doc.Style == Form
	s.states, s.next = append(s.states[:0], state{node: -1}), s.next[:0]
	s.nodes = slices.Grow(s.nodes[:0], min(4*len(cands), mostNodes))
	out := room(r.read, len(cands))[:len(cands)]
	settled, limit := 0, mostNodes
	for i := range cands {
		s.step(cands, i)
		if len(s.nodes) >= limit {
			settled = s.settle(out, settled)
			limit = mostNodes + len(s.nodes) + len(s.nodes)/2
		}
	}
	r.doc.Pilcrow = s.pilcrows
	s.trace(out, settled, len(cands)-1, s.states[0].node) // of the cheapest
	r.read = out
	if cap(s.nodes) > 2*mostNodes {
		s.nodes, s.needed, s.places = nil, nil, nil
	}
}

// trace writes the readings of the candidates first to last, on the path that ends in node n.
func (s *search) trace(out []chosen, first, last int, n int32) {
	clear(out[first : last+1])
	for ; n >= 0; n = s.nodes[n].prev {
		out[s.nodes[n].at] = s.nodes[n].chosen
	}
}

// settle writes the readings that all paths share and forgets the nodes that no path needs. The candidates from first on
// are not settled; it returns the first that still is not.
func (s *search) settle(out []chosen, first int) int {
	ends := make([]int32, len(s.states))
	for k := range s.states {
		ends[k] = s.states[k].node
	}
	s.needed, s.places = cleared(s.needed, len(s.nodes)), cleared(s.places, len(s.nodes))
	needed, places := s.needed, s.places
	// A node stands behind all that lead to it: the last one of all ends is no step of another's path.
	for slices.Max(ends) != slices.Min(ends) {
		last := slices.Max(ends)
		needed[last] = true
		for k, n := range ends {
			if n == last {
				ends[k] = s.nodes[n].prev
			}
		}
	}
	if n := ends[0]; n >= 0 {
		next := int(s.nodes[n].at) + 1
		s.trace(out, first, next-1, n)
		first = next
	}

	// The order of the nodes stays: it is that of the steps.
	kept := s.nodes[:0]
	for i, n := range s.nodes {
		if !needed[i] {
			continue
		}
		if n.prev >= 0 {
			if needed[n.prev] {
				n.prev = places[n.prev]
			} else {
				n.prev = -1
			}
		}
		places[i] = int32(len(kept))
		kept = append(kept, n)
	}
	s.nodes = kept
	for k := range s.states {
		if n := s.states[k].node; n >= 0 && needed[n] {
			s.states[k].node = places[n]
		} else {
			s.states[k].node = -1
		}
	}
	return first
}

// cleared is n zero values, in the memory of s where that is enough.
func cleared[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n)
	}
	s = s[:n]
	clear(s)
	return s
}

func byCost(a, b state) int {
	return cmp.Or(
		cmp.Compare(a.cost, b.cost), cmp.Compare(b.last, a.last), cmp.Compare(a.list, b.list),
	)
}

// survey learns the habits of the text from its candidates.
func (s *search) survey(cands []candidate) {
	var signs, labels, marked int
	var forms [4]int
	first := -1
	for i := range cands {
		c := &cands[i]
		if c.figures > 3 || c.inline || c.glued || c.naked {
			continue
		}
		labels++
		forms[c.form]++
		if first < 0 && c.value == 1 {
			first = i
		}
		if c.sign > 0 {
			signs++
		}
		if !c.markSpan.isZero() {
			marked++
		}
	}
	s.form = dotted
	s.pilcrows = signs >= 2 || signs == 1 && (labels <= 3 || first >= 0 && cands[first].sign > 0)
	s.marked = marked*2 >= labels && marked > 0
	if first < 0 || cands[first].form != dotted {
		s.form = commonForm(forms)
	}
}

// commonForm is the form that most labels have, a dot where others are hardly more.
func commonForm(forms [4]int) labelForm {
	best := dotted
	for f := range forms {
		if forms[f] > forms[best]+1 || forms[f] > 0 && forms[best] == 0 {
			best = labelForm(f)
		}
	}
	return best
}

// step reads candidate i from every state.
func (s *search) step(cands []candidate, i int) {
	c := &cands[i]
	s.next, s.at = s.next[:0], i
	skip := s.skipCost(c)
	for _, from := range s.states {
		s.add(state{last: from.last, list: from.list, digit: from.digit, cost: from.cost + skip, node: from.node}, notLabel, 0)
		if c.value == 0 || c.figures > 3 && (int(c.value) != from.last+1 || c.inline) {
			continue
		}
		s.printed(c, from)
		s.stripped(c, from)
		s.listed(c, from)
	}
	s.prune()
}

// skipCost is the cost of the reading that c is no label.
func (s *search) skipCost(c *candidate) int {
	if c.figures > 3 || c.value == 0 || c.naked {
		return 0
	}
	cost := 4
	if !c.markSpan.isZero() {
		cost += 48
		if c.glued {
			cost = 12
		}
	} else if !s.marked {
		cost += 8
	}
	if c.inline && c.markSpan.isZero() {
		return 1
	}
	if c.ended {
		cost += 12
	}
	if c.apart {
		cost += 4
	}
	if c.sign > 0 {
		cost += 4
	}
	if c.small {
		cost -= 12
	}
	if c.form != s.form && c.markSpan.isZero() {
		cost -= costForm
	}
	return max(cost, 0)
}

// printed reads c as the label it says.
func (s *search) printed(c *candidate, from state) {
	value := int(c.value)
	read := asPrinted
	switch {
	case c.naked && (value != from.last+1 || value < 2):
		return
	case c.naked:
		read = doubtful
	case (c.glued || c.inline || c.follows) && value != from.last+1:
		return
	case value == 1 && from.last > 0 && (from.last > 1 || c.starting):
		read = restarted
	}
	cost := from.cost + s.formCost(c) + transition(c, from.last, value)
	s.add(state{last: value, cost: cost, node: from.node}, read, value)
}

// formCost is the cost of the form in which c is written as a label.
func (s *search) formCost(c *candidate) int {
	cost := 0
	switch {
	case c.naked:
		return costNaked
	case c.glued:
		cost = costGlued
	case s.pilcrows && c.sign == 0 && c.form == dotted && !c.tight:
		cost = costLost
	}
	if c.form != s.form && c.markSpan.isZero() {
		cost += costForm
	}
	return cost
}

// transition is the cost of the step from the number last to value.
func transition(c *candidate, last, value int) int {
	switch {
	case value == last+1:
		return 0
	case value > last+1:
		return min(costGap+costMissing*(value-last-1), costGapMost)
	case value == 1 && c.starting:
		return costSection
	case value == last:
		return costTwice
	case value == 1:
		return costRestart
	}
	return costBack
}

// stripped reads c as a label whose leading 1 was a pilcrow.
func (s *search) stripped(c *candidate, from state) {
	if c.sign > 0 || c.figures < 2 || c.glued || c.naked {
		return
	}
	value, power := int(c.value), 10
	for power*10 <= value {
		power *= 10
	}
	if value/power != 1 || value%power < power/10 {
		return
	}
	value -= power
	cost := costDigit
	switch {
	case from.digit:
		cost = costDigitMore
	case !s.pilcrows && !(s.header && from.last == 0):
		cost = costDigitRare
	}
	if value != from.last+1 && (!from.digit || from.last == 0) {
		return
	}
	cost += from.cost + transition(c, from.last, value)
	s.add(state{last: value, digit: true, cost: cost, node: from.node}, withoutDigit, value)
}

// listed reads c as an item of a list inside the open paragraph.
func (s *search) listed(c *candidate, from state) {
	if from.last == 0 || c.glued || c.inline || c.follows || c.naked {
		return
	}
	cost := costListNext
	switch {
	case c.value == 1:
		cost = costList
		if c.inText {
			cost = 0
		}
		if c.starting {
			cost += costListMark
		}
	case from.list == 0 || int(c.value) != from.list+1:
		return
	}
	if !c.markSpan.isZero() && !c.inText {
		cost += costListMark
	}
	s.add(state{last: from.last, list: int(c.value), cost: from.cost + cost, node: from.node}, inList, int(c.value))
}

// add puts a path among the next ones, unless a cheaper one leads to the same state.
func (s *search) add(to state, read reading, value int) {
	for i := range s.next {
		n := &s.next[i]
		if n.last != to.last || n.list != to.list || n.digit != to.digit {
			continue
		}
		if to.cost < n.cost {
			n.cost, n.node = to.cost, s.node(to.node, read, value)
		}
		return
	}
	to.node = s.node(to.node, read, value)
	s.next = append(s.next, to)
}

// node is the step that reads the candidate behind the node before it: none where it is no label.
func (s *search) node(before int32, read reading, value int) int32 {
	if read == notLabel {
		return before
	}
	s.nodes = append(s.nodes, node{before, int32(s.at), choose(read, value)})
	return int32(len(s.nodes) - 1)
}

// prune drops the paths that cannot become the cheapest.
func (s *search) prune() {
	// Of two paths that cost the same the one that was found first goes first.
	slices.SortStableFunc(s.next, byCost)
	most := s.next[0].cost + slack
	n := 0
	for n < len(s.next) && n < mostStates && s.next[n].cost <= most {
		n++
	}
	s.states, s.next = s.next[:n], s.states
}
