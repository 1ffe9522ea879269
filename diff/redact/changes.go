package redact

import (
	"slices"

	"pilcrow/markings/cable"
)

// Fates that are known only when the whole text has been aligned.
const (
	moved    fate = iota + covered + 1 // it stands at another place on the other side
	repeated                           // of the release: it stands in the original, but not a second time
	forgiven                           // a declared normalisation explains it
)

// change is a stretch that no mark and no normalisation explains.
type change struct {
	region
	beside bool // a mark stands right before or behind it
	moves  bool // part of it was moved
}

// deletion is a stretch of the original that notes of the release stand for. Notes without words are deletions, too.
type deletion struct {
	words []int // tokens of the original, ascending
	notes []int // tokens of the release, ascending; empty where a stamp denies the whole text
	stamp int   // index in the notations of a stamp that denies the text, -1 for none
}

// move is a stretch that stands at another place in the release.
type move struct{ region }

// sort lays out what the fates say: deletions with their notes, and changes.
func (p *pairing) sort() {
	i, j := 0, 0
	n, m := len(p.old.tokens), len(p.new.tokens)
	for i < n || j < m {
		switch {
		case i < n && j < m && p.old.tokens[i].fate == kept && p.new.tokens[j].fate == kept:
			i, j = i+1, j+1
		case j < m && p.isNote(j) && p.new.tokens[j].fate != kept && !(i < n && p.differs(i)):
			i, j = p.noted(i, j)
		default:
			i, j = p.changed(i, j)
		}
	}
	for k := range p.changes {
		c := &p.changes[k]
		c.beside = c.b0 > 0 && p.marked(c.b0-1) && p.new.together(c.b0-1, c.b0) ||
			c.b1 < m && p.marked(c.b1) && p.new.together(max(0, c.b1-1), c.b1)
	}
}

// differs reports whether token i of the original is neither kept nor withheld.
func (p *pairing) differs(i int) bool {
	return p.old.tokens[i].fate == lost || p.old.tokens[i].fate == swapped
}

// marked reports whether token j of the release is a note that the original lacks.
func (p *pairing) marked(j int) bool { return p.isNote(j) && p.new.tokens[j].fate != kept }

// together reports whether two tokens, one right behind the other, stand in one stretch of text: no blank line parts them.
func (s *stream) together(i, j int) bool {
	if j >= len(s.tokens) {
		return false
	}
	for k := s.line(i) + 1; k < s.line(j); k++ {
		if s.doc.Lines[k].Kind == cable.LineBlank {
			return false
		}
	}
	return true
}

// noted collects the notes from j on and the tokens from i on that they stand for, and returns the places after them.
func (p *pairing) noted(i, j int) (int, int) {
	d := deletion{stamp: -1}
	for j < len(p.new.tokens) && p.marked(j) {
		p.new.tokens[j].fate = covered
		d.notes = append(d.notes, j)
		j++
		for i < len(p.old.tokens) && p.old.tokens[i].fate == covered && int(p.old.tokens[i].mate) < j {
			d.words = append(d.words, i)
			i++
		}
	}
	p.deletions = append(p.deletions, d)
	return i, j
}

// changed collects the change that begins at i and j and returns the places after it.
func (p *pairing) changed(i, j int) (int, int) {
	c := change{region: region{i, i, j, j}}
	for c.a1 < len(p.old.tokens) && p.differs(c.a1) {
		c.a1++
	}
	for c.b1 < len(p.new.tokens) && p.new.tokens[c.b1].fate != kept && !p.isNote(c.b1) {
		c.b1++
	}
	if c.a0 == c.a1 && c.b0 == c.b1 {
		// A withheld token whose note stands farther on: its change ends here.
		return i + 1, j
	}
	p.slide(&c.region)
	p.changes = append(p.changes, c)
	return c.a1, c.b1
}

// slide moves a stretch that is missing, or was added, behind the sign that it begins with where the same sign follows
// it: what was added to "noon. Grain" in "noon. He left. Grain" is "He left.", not ". He left".
func (p *pairing) slide(r *region) {
	s, at, end := p.new, &r.b0, &r.b1
	if r.b0 == r.b1 {
		s, at, end = p.old, &r.a0, &r.a1
	} else if r.a0 != r.a1 {
		return
	}
	for *end < len(s.tokens) && s.tokens[*end].fate == kept && s.tokens[*at].key == s.tokens[*end].key &&
		s.tokens[*at].form == signForm {
		mate := int(s.tokens[*end].mate)
		s.tokens[*end].fate, s.tokens[*end].mate = lost, -1
		*at++
		*end++
		if s == p.new {
			p.keep(mate, *at-1)
			r.a0, r.a1 = mate+1, mate+1
		} else {
			p.keep(*at-1, mate)
			r.b0, r.b1 = mate+1, mate+1
		}
	}
}

// leastMove is the fewest words that make a stretch a moved one; leastRepeat those of a repeated one.
const (
	leastMove   = 4
	leastRepeat = 6
)

// findMoves finds words that are missing at one place and added at another, and words that were added and stand in the
// original anyway.
func (p *pairing) findMoves() {
	var missing, added []int
	for _, c := range p.changes {
		missing = appendSpeaking(missing, p.old, c.a0, c.a1)
		added = appendSpeaking(added, p.new, c.b0, c.b1)
	}
	if len(added) < leastMove {
		return
	}
	p.match(missing, added, leastMove, func(a, b []int) {
		p.moves = append(p.moves, move{region{a[0], a[len(a)-1] + 1, b[0], b[len(b)-1] + 1}})
		p.brand(p.old, a[0], a[len(a)-1], moved)
		p.brand(p.new, b[0], b[len(b)-1], moved)
	})
	added = slices.DeleteFunc(added, func(j int) bool { return p.new.tokens[j].fate == moved })
	if len(added) >= leastRepeat {
		all := appendSpeaking(nil, p.old, 0, len(p.old.tokens))
		p.match(all, added, leastRepeat, func(_, b []int) {
			p.repeats = append(p.repeats, region{0, 0, b[0], b[len(b)-1] + 1})
			p.brand(p.new, b[0], b[len(b)-1], repeated)
		})
	}
	for k := range p.changes {
		c := &p.changes[k]
		isMoved := func(t lexeme) bool { return t.fate == moved }
		c.moves = slices.ContainsFunc(p.old.tokens[c.a0:c.a1], isMoved) || slices.ContainsFunc(p.new.tokens[c.b0:c.b1], isMoved)
	}
}

// brand gives the tokens of a stretch that were lost or swapped another fate.
func (p *pairing) brand(s *stream, from, to int, f fate) {
	for i := from; i <= to; i++ {
		if s.tokens[i].fate == lost || s.tokens[i].fate == swapped {
			s.tokens[i].fate = f
		}
	}
}

// appendSpeaking appends the indexes of the tokens between two places that are more than punctuation.
func appendSpeaking(list []int, s *stream, from, to int) []int {
	for i := from; i < to; i++ {
		if s.tokens[i].speaks() {
			list = append(list, i)
		}
	}
	return list
}

// match calls f for stretches of added that stand in known, in the same order and without gaps, from left to right and
// each as long as can be.
func (p *pairing) match(known, added []int, least int, f func(a, b []int)) {
	index := make(map[[3]int32][]int, len(known))
	for k := 0; k+3 <= len(known); k++ {
		key := [3]int32{p.old.tokens[known[k]].key, p.old.tokens[known[k+1]].key, p.old.tokens[known[k+2]].key}
		if len(index[key]) < 8 {
			index[key] = append(index[key], k)
		}
	}
	follows := func(list []int, s *stream, k int) bool {
		for i := list[k-1] + 1; i < list[k]; i++ {
			if s.tokens[i].speaks() {
				return false
			}
		}
		return true
	}
	for j := 0; j+least <= len(added); {
		best, at := 0, 0
		key := [3]int32{p.new.tokens[added[j]].key, p.new.tokens[added[j+1]].key, p.new.tokens[added[j+2]].key}
		for _, k := range index[key] {
			n := 0
			for k+n < len(known) && j+n < len(added) && p.old.tokens[known[k+n]].key == p.new.tokens[added[j+n]].key &&
				(n == 0 || follows(known, p.old, k+n) && follows(added, p.new, j+n)) {
				n++
			}
			if n > best && p.old.tokens[known[k]].fate != moved {
				best, at = n, k
			}
		}
		if best < least {
			j++
			continue
		}
		f(known[at:at+best], added[j:j+best])
		j += best
	}
}
