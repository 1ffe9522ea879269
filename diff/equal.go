package diff

// equalTexts links the equal paragraphs at both ends, finds the pairs of equal text between them, and lists the rest.
// Most paragraphs of two versions are written alike to the byte; only the others are asked for their words.
func (a *aligner) equalTexts() {
	head := 0
	endOld, endNew := len(a.old.link), len(a.new.link)
	for head < endOld && head < endNew && a.old.sameWriting(a.new, head, head) {
		a.join(int32(head), int32(head), false)
		a.old.group[head], a.new.group[head] = atEnd, atEnd
		head++
	}
	for endOld > head && endNew > head && a.old.sameWriting(a.new, endOld-1, endNew-1) {
		endOld--
		endNew--
		a.join(int32(endOld), int32(endNew), false)
		a.old.group[endOld], a.new.group[endNew] = atEnd, atEnd
	}
	g := newGrouping(endOld-head, endNew-head)
	for i := head; i < endOld; i++ {
		if a.old.raw[i] != "" {
			g.put(a.old, int32(i), a.old.raw[i], true)
		}
	}
	for j := head; j < endNew; j++ {
		if a.new.raw[j] != "" {
			g.put(a.new, int32(j), a.new.raw[j], false)
		}
	}
	g.checkWriting(a)

	// A group with as many paragraphs on either side is settled. The others are put into groups anew, by their words.
	wanted := [2][]int32{g.unsettled(a.old, head, endOld), g.unsettled(a.new, head, endNew)}
	askTexts([2]*side{a.old, a.new}, wanted)
	g.restart(len(wanted[0]) + len(wanted[1]))
	for _, i := range wanted[0] {
		g.put(a.old, i, a.old.text[i], true)
	}
	for _, j := range wanted[1] {
		g.put(a.new, j, a.new.text[j], false)
	}
	a.old.rest, a.new.rest = g.unsettled(a.old, head, endOld), g.unsettled(a.new, head, endNew)
	for k := range g.groups {
		a.pairGroup(&g.groups[k])
	}
	a.extendUnique(g.groups, endOld, endNew)
}

// A textGroup is the paragraphs with one and the same text.
type textGroup struct{ old, new []int32 }

// atEnd stands for the group of a paragraph that is linked to its like at the same end of the other side.
const atEnd = -2

// grouping sorts paragraphs into groups.
type grouping struct {
	keys   *interner
	first  int // the group of the key numbered 0
	groups []textGroup
	arena  []int32
}

// newGrouping is a grouping for so many paragraphs on either side.
func newGrouping(old, fresh int) *grouping {
	return &grouping{
		newInterner(max(old, fresh), max(old, fresh)), 0, make([]textGroup, 0, old+fresh), make([]int32, 0, old+fresh),
	}
}

// put puts paragraph i into the group of key.
func (g *grouping) put(s *side, i int32, key string, old bool) {
	n := g.first + int(g.keys.id(key))
	if n == len(g.groups) {
		g.groups = append(g.groups, textGroup{})
	}
	s.group[i] = int32(n)
	list := &g.groups[n].new
	if old {
		list = &g.groups[n].old
	}
	if len(*list) > 0 {
		*list = append(*list, i)
		return
	}
	k := len(g.arena)
	g.arena = append(g.arena, i)
	*list = g.arena[k : k+1 : k+1]
}

// settled reports whether paragraph i is in a group with as many paragraphs on either side.
func (g *grouping) settled(s *side, i int) bool {
	n := s.group[i]
	return n != unlinked && len(g.groups[n].old) == len(g.groups[n].new) && len(g.groups[n].old) > 0
}

// unsettled lists the paragraphs from i to end that are not settled.
func (g *grouping) unsettled(s *side, i, end int) []int32 {
	var out []int32
	for ; i < end; i++ {
		if !g.settled(s, i) {
			out = append(out, int32(i))
		}
	}
	return out
}

// restart empties the groups that are not settled, so that their paragraphs, so many at most, can be put into others.
func (g *grouping) restart(paragraphs int) {
	g.keys, g.first = newInterner(paragraphs, paragraphs), len(g.groups)
	for k := range g.groups {
		if t := &g.groups[k]; len(t.old) != len(t.new) {
			*t = textGroup{}
		}
	}
}

// checkWriting empties the groups whose paragraphs are written alike but were read in different ways.
func (g *grouping) checkWriting(a *aligner) {
	for k := range g.groups {
		t := &g.groups[k]
		if len(t.old) == 0 || len(t.new) == 0 {
			continue
		}
		alike := true
		for _, i := range t.old {
			alike = alike && a.old.sameLines(a.new, int(i), int(t.new[0]))
		}
		for _, j := range t.new {
			alike = alike && a.old.sameLines(a.new, int(t.old[0]), int(j))
		}
		if !alike {
			*t = textGroup{}
		}
	}
}

// pairGroup adds edges between equal texts: all of them for a small group, for a large one the pairs of equal rank
// counted from either end, so that boilerplate costs no more than its length.
func (a *aligner) pairGroup(g *textGroup) {
	if len(g.old)*len(g.new) <= 16 {
		for _, i := range g.old {
			for _, j := range g.new {
				a.edges = append(a.edges, edge{i, j, full, full})
			}
		}
		return
	}
	n := min(len(g.old), len(g.new))
	for k := range n {
		a.edges = append(a.edges, edge{g.old[k], g.new[k], full, full})
	}
	for k := range n {
		a.edges = append(a.edges, edge{g.old[len(g.old)-1-k], g.new[len(g.new)-1-k], full, full})
	}
}

// extendUnique adds the pairs of repeated texts that stand beside pairs of unique ones.
func (a *aligner) extendUnique(groups []textGroup, endOld, endNew int) {
	unique := func(g int32) bool { return len(groups[g].old) == 1 && len(groups[g].new) == 1 }
	for k := range groups {
		if !unique(int32(k)) {
			continue
		}
		for _, step := range [2]int{1, -1} {
			i, j := int(groups[k].old[0])+step, int(groups[k].new[0])+step
			for i >= 0 && j >= 0 && i < endOld && j < endNew && a.old.group[i] >= 0 &&
				a.old.group[i] == a.new.group[j] && !unique(a.old.group[i]) {
				a.edges = append(a.edges, edge{int32(i), int32(j), full, full})
				i, j = i+step, j+step
			}
		}
	}
}
