package redact

// The costs of a script between two anchors. A mark stands for words at one each; every stretch of words that is missing
// or added costs its opening as well, so that stretches stay whole, and a deletion is drawn to the mark beside it only
// when there is one.
const (
	costMissing = 1
	costAdded   = 2
	costOpening = 6
	costSwapped = 6
	costAbsorb  = 1
	costNever   = 1 << 28
)

// state is what the script did last.
type state uint8

const (
	pairs  state = iota // a pair of tokens, equal or swapped
	misses              // a token of the original that is missing
	adds                // a token of the release that was added
	marks               // a mark was set
	absorb              // a token that the mark before stands for
	states = 5
)

// grid is the table of the cheapest scripts of a region: for each pair of places and each state the cost, of which only
// two rows are held, and the state before.
type grid struct {
	cost [2][][states]int32
	from [][states]state
}

// fill finds the fates of a region by the cheapest script.
func (p *pairing) fill(r region) {
	g := &p.grid
	n, m := r.a1-r.a0, r.b1-r.b0
	width := m + 1
	if cap(g.from) < (n+1)*width {
		g.from = make([][states]state, (n+1)*width)
	}
	g.from = g.from[:(n+1)*width]
	for k := range g.cost {
		if cap(g.cost[k]) < width {
			g.cost[k] = make([][states]int32, width)
		}
		g.cost[k] = g.cost[k][:width]
	}
	for i := 0; i <= n; i++ {
		row, above := g.cost[i&1], g.cost[(i+1)&1]
		for j := 0; j <= m; j++ {
			row[j] = p.cell(r, i, j, row, above, &g.from[i*width+j])
		}
	}
	p.trace(r, width)
}

// cell is the costs of the scripts that end at a place, one a state.
func (p *pairing) cell(r region, i, j int, row, above [][states]int32, from *[states]state) [states]int32 {
	out := [states]int32{costNever, costNever, costNever, costNever, costNever}
	if i == 0 && j == 0 {
		out[pairs] = 0
		return out
	}
	if i > 0 && j > 0 {
		cost, s := least(&above[j-1])
		from[pairs] = s
		switch a, b := r.a0+i-1, r.b0+j-1; {
		case p.old.tokens[a].key == p.new.tokens[b].key:
			out[pairs] = cost
		case p.old.tokens[a].worded() && p.new.tokens[b].worded():
			out[pairs] = cost + costSwapped
		}
	}
	if i > 0 {
		out[misses], from[misses] = opened(&above[j], misses, costMissing)
		if j > 0 && p.isNote(r.b0+j-1) {
			s := marks
			if above[j][absorb] < above[j][marks] {
				s = absorb
			}
			out[absorb], from[absorb] = above[j][s]+costAbsorb, s
		}
	}
	switch {
	case j == 0:
	case p.isNote(r.b0 + j - 1):
		out[marks], from[marks] = least(&row[j-1])
	default:
		out[adds], from[adds] = opened(&row[j-1], adds, costAdded)
	}
	return out
}

// opened is the cost of one more token in a state, from the same or from another one.
func opened(before *[states]int32, s state, cost int32) (int32, state) {
	best, from := least(before)
	best += costOpening + cost
	if same := before[s] + cost; same <= best {
		return same, s
	}
	return best, from
}

// least is the cheapest of the states, of equals the first.
func least(cost *[states]int32) (int32, state) {
	best := pairs
	for s := pairs + 1; s < states; s++ {
		if cost[s] < cost[best] {
			best = s
		}
	}
	return cost[best], best
}

// trace writes down the fates of the cheapest script of a region.
func (p *pairing) trace(r region, width int) {
	i, j := r.a1-r.a0, r.b1-r.b0
	_, s := least(&p.grid.cost[i&1][j])
	for i > 0 || j > 0 {
		a, b := r.a0+i-1, r.b0+j-1
		before := p.grid.from[i*width+j][s]
		switch s {
		case pairs:
			if p.old.tokens[a].key == p.new.tokens[b].key {
				p.keep(a, b)
			} else {
				p.old.tokens[a].fate, p.new.tokens[b].fate = swapped, swapped
				p.old.tokens[a].mate, p.new.tokens[b].mate = int32(b), int32(a)
			}
			i, j = i-1, j-1
		case misses:
			i--
		case absorb:
			p.old.tokens[a].fate, p.old.tokens[a].mate = covered, int32(b)
			i--
		default:
			j--
		}
		s = before
	}
}
