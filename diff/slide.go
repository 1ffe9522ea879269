package diff

// slide moves pure deletions and pure insertions along equal words to where a reader expects them: a deleted sentence
// from full stop to full stop, not from the middle of one sentence to the middle of the next. The number of changed words
// stays the same.
func (s *scripter) slide(runs []run, old, fresh *passage) []run {
	// Empty runs at both ends take the words that a change at an end leaves behind.
	runs = append(append(append(s.runs[:0], run{}), runs...), run{len(old.ids), len(fresh.ids), 0})
	s.runs = runs
	for k := range len(runs) - 1 {
		before, after := &runs[k], &runs[k+1]
		da, db := after.a-before.a-before.n, after.b-before.b-before.n
		shift := 0
		switch {
		case da > 0 && db == 0:
			shift = bestShift(old, before.a+before.n, after.a, before.n, after.n)
		case db > 0 && da == 0:
			shift = bestShift(fresh, before.b+before.n, after.b, before.n, after.n)
		}
		before.n += shift
		after.a, after.b, after.n = after.a+shift, after.b+shift, after.n-shift
	}
	kept := runs[:0]
	for _, r := range runs {
		if r.n > 0 {
			kept = append(kept, r)
		}
	}
	return kept
}

// bestShift is how far the tokens from i to j of p, which the other side lacks, are best moved: to the left (negative) by
// before tokens at most, to the right by after tokens. Of equally good places the leftmost wins.
func bestShift(p *passage, i, j, before, after int) int {
	lo, hi := 0, 0
	for lo > -before && p.ids[i+lo-1] == p.ids[j+lo-1] {
		lo--
	}
	for hi < after && p.ids[i+hi] == p.ids[j+hi] {
		hi++
	}
	if lo == hi {
		return 0
	}
	best, most := 0, -1
	for s := lo; s <= hi; s++ {
		if q := p.border(i+s) + p.border(j+s); q > most {
			best, most = s, q
		}
	}
	return best
}

// border says how good a place the border before token i is: 4 between paragraphs, 3 between sentences, 2 between
// clauses, 0 inside a clause.
func (p *passage) border(i int) int {
	if i == 0 || i == len(p.ids) {
		return 4
	}
	k := p.part(i)
	if i == p.parts[k].first {
		return 4
	}
	word := unquoted(p.text(k, i-1, i))
	if word == "" {
		return 0
	}
	switch word[len(word)-1] {
	case '.', '?', '!':
		return 3
	case ';', ':', ',':
		return 2
	}
	if word == "-" || word == "--" || word == "–" || word == "—" {
		return 2
	}
	return 0
}
