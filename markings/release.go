package markings

import "slices"

// grants is the set of permissions a mark gives. Join intersects them; nobody is the least, everything the greatest.
type grants struct {
	everything bool // an unclassified mark that says nothing
	undecided  bool // a classified mark that says nothing
	bareRel    bool // REL without a list: whatever the banner says
	bareEyes   bool
	relido     bool
	release    []string // unfolded
	eyes       []string // unfolded; whoever may read may have and see
	display    []string // unfolded; whoever may have may see
}

// nobody grants nothing: NOFORN.
var nobody = grants{}

func (b *body) grants() grants {
	if b.has(nf | nd | xd) {
		return nobody
	}
	if !b.released() {
		return grants{everything: b.level <= Unclassified, undecided: b.level > Unclassified}
	}
	g := grants{bareRel: b.has(rel), bareEyes: b.has(eyes), relido: b.has(relido)}
	g.eyes = unfold(b.lists[readers])
	g.release = unfold(slices.Concat(b.lists[releasees], g.eyes))
	g.display = unfold(slices.Concat(b.lists[viewers], g.release))
	return g
}

func (g grants) and(o grants) grants {
	if g.everything {
		return o
	}
	if o.everything {
		return g
	}
	return grants{
		undecided: g.undecided && o.undecided,
		bareRel:   g.bareRel && o.bareRel,
		bareEyes:  g.bareEyes && o.bareEyes,
		relido:    g.relido && o.relido,
		release:   common(g.release, o.release),
		eyes:      common(g.eyes, o.eyes),
		display:   common(g.display, o.display),
	}
}

// none reports whether g grants nothing at all.
func (g grants) none() bool {
	return !g.everything && !g.undecided && !g.bareRel && !g.bareEyes && !g.relido && len(g.display) == 0
}

// grant writes g into b in the fewest words: whoever is on the REL list is left out of the DISPLAY ONLY list.
func (b *body) grant(g grants) {
	b.plain &^= disclosures
	b.lists[releasees], b.lists[readers], b.lists[viewers] = nil, nil, nil
	switch {
	case g.none():
		b.plain |= nf
		return
	case g.everything, g.undecided:
		return
	}
	if g.bareRel {
		b.plain |= rel
	}
	if g.bareEyes {
		b.plain |= eyes
	}
	if g.relido {
		b.plain |= relido
	}
	b.lists[readers] = fold(g.eyes)
	b.lists[releasees] = fold(without(g.release, g.eyes))
	b.lists[viewers] = fold(without(g.display, g.release))
}
