package redact

// anchors lists the runs of n tokens that stand once on either side of a region, as far as they ascend on both.
func (p *pairing) anchors(r region, n int) []region {
	runs := newRunTable(p.old.tokens[r.a0:r.a1], n)
	for i := r.a0; i+n <= r.a1; i++ {
		if n == 1 && p.old.tokens[i].form == signForm {
			continue
		}
		if at := runs.slot(p.old.tokens[i : i+n]); at.old == 0 {
			at.old = int32(i-r.a0) + 1
		} else {
			at.new = severalTimes
		}
	}
	for j := r.b0; j+n <= r.b1; j++ {
		switch at := runs.slot(p.new.tokens[j : j+n]); {
		case at.old == 0:
		case at.new == 0:
			at.new = int32(j-r.b0) + 1
		default:
			at.new = severalTimes
		}
	}
	var found []region
	for i := r.a0; i+n <= r.a1; i++ {
		if n == 1 && p.old.tokens[i].form == signForm {
			continue
		}
		if at := runs.slot(p.old.tokens[i : i+n]); at.old == int32(i-r.a0)+1 && at.new > 0 {
			b := r.b0 + int(at.new) - 1
			found = append(found, region{i, i + n, b, b + n})
		}
	}
	return disjoint(ascending(found))
}

// runTable tells of runs of tokens where they stand. It is a hash table over the tokens of one side; its length is a power
// of two.
type runTable struct {
	tokens []lexeme
	n      int // tokens of a run
	slots  []runPlace
}

// runPlace is where a run stands on either side: the place after its first token, 0 for nowhere.
type runPlace struct{ old, new int32 }

// severalTimes stands for the place of a run that stands more than once on a side.
const severalTimes = -1

// newRunTable is a table for the runs of n of the tokens.
func newRunTable(tokens []lexeme, n int) *runTable {
	size := 16
	for size < 2*len(tokens) {
		size *= 2
	}
	return &runTable{tokens, n, make([]runPlace, size)}
}

// slot is where a run is told of, or an empty place where none is.
func (t *runTable) slot(run []lexeme) *runPlace {
	h := uint64(14695981039346656037)
	for i := range run {
		h = (h ^ uint64(run[i].key)) * 0x9e3779b97f4a7c15
		h ^= h >> 29
	}
	mask := uint64(len(t.slots) - 1)
	for h &= mask; ; h = (h + 1) & mask {
		at := &t.slots[h]
		if at.old == 0 || sameKeys(t.tokens[at.old-1:], run) {
			return at
		}
	}
}

// sameKeys reports whether a run stands at the head of tokens.
func sameKeys(tokens, run []lexeme) bool {
	for i := range run {
		if tokens[i].key != run[i].key {
			return false
		}
	}
	return true
}
