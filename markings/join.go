package markings

import "slices"

// Join is the roll-up of marks: the one mark that a text made of such portions carries (CAPCO-2016 D.2 and Table 3,
// H.9). It is commutative, associative and idempotent, and the zero Mark changes nothing.
//
// Each mark is seen as a point of a semilattice, a product of chains and sets. The level is the highest. Compartments,
// programmes, ORCON, IMCON and the like add up. Of each chain the strongest stands: RD over FRD over TFNI, ORCON over
// ORCON-USGOV, NODIS over EXDIS, and on unclassified texts SBU-NF over SBU over LOU over FOUO. Controls for
// unclassified texts vanish from a classified one.
//
// Release is a set of permissions that only shrinks. A mark grants "release to GBR" (which grants display to GBR),
// "display to AFG", RELIDO, or, where it is classified and says nothing, the one permission "undecided", which no other
// mark grants. Joining keeps what both grant; where nothing is left, NOFORN stands, and stays. So REL lists
// intersect, RELIDO mixed with REL or DISPLAY ONLY is NOFORN, REL beside DISPLAY ONLY is DISPLAY ONLY, and REL beside a
// classified portion that says nothing is NOFORN. An unclassified mark that says nothing grants everything.
//
// A foreign, NATO or JOINT mark keeps its form among marks of the same owners. Among others it becomes United States
// information that holds FGI of its owners, RESTRICTED becoming CONFIDENTIAL; so does a NATO or JOINT mark that becomes
// NOFORN, which neither may carry.
func Join(marks ...Mark) Mark {
	var sum Mark
	for _, m := range marks {
		switch {
		case m.IsZero() || m == sum && sum.simple():
		case sum.IsZero():
			sum = m.Rollup()
		default:
			sum = join(sum, m)
		}
	}
	return sum
}

// Rollup is the mark that a text of one portion marked m carries: m itself, unless its controls contradict each other
// or leave something out (EXDIS is always NOFORN).
func (m Mark) Rollup() Mark {
	if m.simple() {
		return m
	}
	b := m.open()
	g := b.grants()
	b.settle(g)
	return b.close()
}

// Covers reports whether a text marked m may hold a portion marked n: n adds nothing to m's roll-up.
func (m Mark) Covers(n Mark) bool { return Join(m, n) == m.Rollup() }

// simple reports whether m is its own roll-up at a glance.
func (m Mark) simple() bool {
	if m.Controls.lists != "" {
		return false
	}
	switch m.Controls.plain {
	case 0, nf:
		return true
	case sbu, sbuNF, lou:
		return m.Level <= Unclassified
	}
	return false
}

func join(m, n Mark) Mark {
	b, o := m.open(), n.open()
	g := b.grants().and(o.grants())
	if !b.akin(&o) {
		b.naturalise()
		o.naturalise()
	}
	b.union(&o)
	b.settle(g)
	return b.close()
}

// akin reports whether two bodies have the same owners, so that their join keeps them. A body without a level is a
// caption: it has no owner of its own.
func (b *body) akin(o *body) bool {
	return b.level == NoLevel && !b.has(origins) || o.level == NoLevel && !o.has(origins) ||
		b.plain&origins == o.plain&origins && slices.Equal(b.lists[owners], o.lists[owners])
}

// naturalise makes foreign, NATO and JOINT information part of a United States text.
func (b *body) naturalise() {
	if !b.has(origins) {
		return
	}
	var from []string
	switch {
	case b.has(nato):
		from = []string{"NATO"}
	case b.has(foreign | joint):
		from = without(b.lists[owners], []string{"USA"})
	}
	if b.level > Unclassified {
		if len(from) == 0 {
			b.plain |= fgi
		}
		b.lists.add(sources, from...)
	}
	if b.level == Restricted {
		b.level = Confidential
	}
	b.plain &^= origins
	b.lists[owners] = nil
}

// settle brings a union of bodies whose common permissions are g into the form of a roll-up. It does so in a way that
// keeps Join associative: what it takes away stays away whatever is joined later.
func (b *body) settle(g grants) {
	b.weigh()
	if b.level > Unclassified {
		if b.has(lesNF) {
			b.plain |= les
		}
		if b.has(sbuNF | lesNF) {
			g = nobody
		}
		b.plain &^= onlyU | lesNF
	} else {
		if b.has(xd | nd) {
			b.plain &^= handling
			g = nobody
		}
		if b.has(sbuNF|lesNF) && !g.everything {
			// The NOFORN of SBU-NF meets another decision: NOFORN stands by itself.
			g = nobody
			if b.has(sbuNF) {
				b.plain = b.plain&^sbuNF | sbu
			}
			if b.has(lesNF) {
				b.plain = b.plain&^lesNF | les
			}
		}
	}
	if b.has(xd | nd) {
		g = nobody
	}
	b.grant(g)
	if b.has(nf) && b.has(nato|joint) {
		b.naturalise()
	}
}

// weigh keeps the strongest of each chain.
func (b *body) weigh() {
	for _, chain := range chains {
		for i, strong := range chain {
			if b.has(strong) {
				for _, weak := range chain[i+1:] {
					b.plain &^= weak
				}
				break
			}
		}
	}
	if b.has(multiple) {
		b.lists[programmes] = nil
	}
	if b.has(fgi) {
		b.lists[sources] = nil
	}
}

// chains hold controls of one kind, the strongest first.
var chains = [][]plain{
	{rd, frd, tfni},
	{oc, ocUSGov},
	{nd, xd},
	{sbuNF, sbu, lou, fouo},
	{lesNF, les},
}
