package diff

// equalTexts links the equal paragraphs at both ends, finds the pairs of equal text between them, and lists the rest.
// Most paragraphs of two versions are written alike to the byte; only the others are asked for their words.
func (a *aligner) equalTexts() {
	head := 0
	endOld, endNew := len(a.old.link), len(a.new.link)
	for head < endOld && head < endNew && a.old.sameWriting(a.new, head, head) {
		a.join(int32(head), int32(head), false)
		head++
	}
	for endOld > head && endNew > head && a.old.sameWriting(a.new, endOld-1, endNew-1) {
		endOld--
		endNew--
		a.join(int32(endOld), int32(endNew), false)
	}
	g := &grouping{number: make(map[string]int32, endOld-head)}
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
	g.restart()
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

// grouping sorts paragraphs into groups.
type grouping struct {
	number map[string]int32
	groups []textGroup
}

// put puts paragraph i into the group of key.
func (g *grouping) put(s *side, i int32, key string, old bool) {
	n, ok := g.number[key]
	if !ok {
		n = int32(len(g.groups))
		g.groups = append(g.groups, textGroup{})
		g.number[key] = n
	}
	s.group[i] = n
	if old {
		g.groups[n].old = append(g.groups[n].old, i)
	} else {
		g.groups[n].new = append(g.groups[n].new, i)
	}
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

// restart empties the groups that are not settled, so that their paragraphs can be put into others.
func (g *grouping) restart() {
	clear(g.number)
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
			alike = alike && a.old.sameWriting(a.new, int(i), int(t.new[0]))
		}
		for _, j := range t.new {
			alike = alike && a.old.sameWriting(a.new, int(t.old[0]), int(j))
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
			for i >= 0 && j >= 0 && i < endOld && j < endNew && a.old.group[i] != unlinked &&
				a.old.group[i] == a.new.group[j] && !unique(a.old.group[i]) {
				a.edges = append(a.edges, edge{int32(i), int32(j), full, full})
				i, j = i+step, j+step
			}
		}
	}
}
