package redact

import (
	"slices"

	"pilcrow/markings/redaction"
)

// fate says what became of a token.
type fate uint8

const (
	lost    fate = iota // of the original: missing without a mark; of the release: not in the original
	kept                // it stands on both sides
	swapped             // another word stands in its place
	covered             // of the original: a mark stands for it
)

// pairing is the alignment of the original with the release: every token of the release is the original's, part of a
// mark, or a violation; every token of the original is in the release, withheld by a mark, or missing.
//
// Texts are first cut at runs of words that stand once on both sides; between these a script of least cost is made in
// which a mark stands for any number of words, at next to no cost, while words that are missing, added or changed cost
// much (absorb.go). Thus a deletion is accounted to the mark beside it, and to no other.
type pairing struct {
	old, new *stream
	grid     grid

	deletions  []deletion
	changes    []change
	moves      []move
	repeats    []region
	recased    []int // tokens of the release that differ in capitals
	violations []violation
	normalised map[string]int
}

// newPairing aligns two texts. Denied is the index of the release's stamp that denies the whole text, -1 for none.
func newPairing(old, fresh *stream, denied int) *pairing {
	mendHyphens(old, fresh)
	mendHyphens(fresh, old)
	p := &pairing{old: old, new: fresh, normalised: map[string]int{}}
	p.align(region{0, len(old.tokens), 0, len(fresh.tokens)}, anchorLengths)
	p.grid = grid{}
	p.sort()
	p.findMoves()
	p.forgive(denied)
	p.countNormal()
	p.findViolations()
	return p
}

// region is a stretch of both sides.
type region struct{ a0, a1, b0, b1 int }

func (r region) area() int { return (r.a1 - r.a0) * (r.b1 - r.b0) }

// The lengths in tokens of the runs that texts are cut at, and the areas from which a region is cut and up to which the
// grid fills one.
var anchorLengths = []int{5, 3, 1}

const (
	smallArea = 1 << 13
	gridArea  = 1 << 21
)

// align finds the fates of a region. Lengths are those of the anchors still to be tried.
func (p *pairing) align(r region, lengths []int) {
	r = p.trim(r)
	if r.a0 == r.a1 || r.b0 == r.b1 || p.onlyMarks(r) {
		p.settle(r)
		return
	}
	for len(lengths) > 0 && r.area() > smallArea {
		if cuts := p.anchors(r, lengths[0]); len(cuts) > 0 {
			at := r
			for _, c := range cuts {
				p.align(region{at.a0, c.a0, at.b0, c.b0}, lengths)
				for k := c.a0; k < c.a1; k++ {
					p.keep(k, c.b0+k-c.a0)
				}
				at.a0, at.b0 = c.a1, c.b1
			}
			p.align(at, lengths)
			return
		}
		lengths = lengths[1:]
	}
	if r.area() <= gridArea {
		p.fill(r)
	} else {
		p.settle(r)
	}
}

// trim keeps the equal tokens at both ends of a region and returns what is between.
func (p *pairing) trim(r region) region {
	for r.a0 < r.a1 && r.b0 < r.b1 && p.old.tokens[r.a0].key == p.new.tokens[r.b0].key {
		p.keep(r.a0, r.b0)
		r.a0++
		r.b0++
	}
	for r.a0 < r.a1 && r.b0 < r.b1 && p.old.tokens[r.a1-1].key == p.new.tokens[r.b1-1].key {
		r.a1--
		r.b1--
		p.keep(r.a1, r.b1)
	}
	return r
}

func (p *pairing) keep(i, j int) {
	p.old.tokens[i].fate, p.new.tokens[j].fate = kept, kept
	p.old.tokens[i].mate, p.new.tokens[j].mate = int32(j), int32(i)
}

// onlyMarks reports whether a region's release holds marks alone.
func (p *pairing) onlyMarks(r region) bool {
	for j := r.b0; j < r.b1; j++ {
		if !p.isNote(j) {
			return false
		}
	}
	return true
}

// settle ends a region that is not compared any further: its words are withheld where nothing but marks stands in their
// place, else missing on one side and added on the other.
func (p *pairing) settle(r region) {
	if r.b0 == r.b1 || !p.onlyMarks(r) {
		return
	}
	j := p.bestMark(r.b0, r.b1)
	for i := r.a0; i < r.a1; i++ {
		p.old.tokens[i].fate, p.old.tokens[i].mate = covered, int32(j)
	}
}

// bestMark is the first note from b0 that stands in the place of words rather than in the margin.
func (p *pairing) bestMark(b0, b1 int) int {
	for j := b0; j < b1; j++ {
		if p.noteAt(j).Kind != redaction.Cite {
			return j
		}
	}
	return b0
}

// noteAt is the notation of token j of the release, which must be a note.
func (p *pairing) noteAt(j int) *redaction.Notation { return &p.new.notes[p.new.index(j)] }

// isNote reports whether token j of the release is a note, which stands for words.
func (p *pairing) isNote(j int) bool { return p.new.tokens[j].form == noteForm }

// ascending is the longest part of the anchors, which ascend in the original, that ascends in the release as well.
func ascending(found []region) []region {
	var tails []int // index of the last anchor of the best chain of each length
	before := make([]int, len(found))
	for k := range found {
		n, _ := slices.BinarySearchFunc(tails, found[k].b0, func(t, b int) int { return found[t].b0 - b })
		before[k] = -1
		if n > 0 {
			before[k] = tails[n-1]
		}
		if n == len(tails) {
			tails = append(tails, k)
		} else {
			tails[n] = k
		}
	}
	if len(tails) == 0 {
		return nil
	}
	chain := make([]region, len(tails))
	for n, k := len(tails)-1, tails[len(tails)-1]; n >= 0; n, k = n-1, before[k] {
		chain[n] = found[k]
	}
	return chain
}

// disjoint joins anchors that overlap by the same shift, and drops those that overlap by another.
func disjoint(chain []region) []region {
	out := chain[:0]
	for _, c := range chain {
		if k := len(out) - 1; k >= 0 && (c.a0 < out[k].a1 || c.b0 < out[k].b1) {
			if c.a0-out[k].a0 == c.b0-out[k].b0 {
				out[k].a1, out[k].b1 = c.a1, c.b1
			}
			continue
		}
		out = append(out, c)
	}
	return out
}

// mendHyphens joins words that a line end split, where the other text has them whole.
func mendHyphens(s, other *stream) {
	var whole []bool // by number of a key
	out := stream{tokens: s.tokens[:0]}
	next := 0 // of the places
	for i := 0; i < len(s.tokens); i++ {
		t, at := s.tokens[i], s.span(i)
		if next < len(s.places) && s.places[next].token == int32(i) {
			s.places[next].token = int32(len(out.tokens))
			next++
		}
		if s.splits(i) {
			if whole == nil {
				whole = make([]bool, len(s.words.ends))
				for k := range other.tokens {
					whole[other.tokens[k].key] = true
				}
			}
			if joined := s.words.known(s.key(i) + s.key(i+2)); whole[joined] {
				t.key, at.End = joined, s.end(i+2)
				t.size |= mended
				i += 2
			}
		}
		out.push(t, at)
	}
	s.tokens, s.long = out.tokens, out.long
}

// splits reports whether token i and the two after it are a word, a hyphen at the end of its line and the rest of the word.
func (s *stream) splits(i int) bool {
	if i < 0 || i+2 >= len(s.tokens) {
		return false
	}
	t := s.tokens[i : i+3]
	return t[0].form == wordForm && t[1].key == hyphenKey && t[1].form == signForm && t[2].form == wordForm &&
		s.end(i) == s.start(i+1) && s.line(i+1) != s.line(i+2) && s.line(i) == s.line(i+1)
}
