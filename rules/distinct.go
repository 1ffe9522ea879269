package rules

import (
	"pilcrow/markings"
	"pilcrow/rules/lint"
)

// distinct holds, of all portions with the same mark, the first one, in order.
type distinct []portion

// distinctPortions are the portions of the document, those with the same mark but once: what rules about the whole text
// need, and few where portions are many.
func distinctPortions(p *lint.Pass) distinct { return lint.Fact(p, findDistinct) }

func findDistinct(p *lint.Pass) distinct {
	var (
		all  = make(distinct, 0, few/2)
		last markings.Mark
		seen map[markings.Mark]bool // of more than a few
	)
	for portion := range portions(p.Doc) {
		if portion.mark == last || seen[portion.mark] || seen == nil && all.has(portion.mark) {
			continue
		}
		last = portion.mark
		all = append(all, portion)
		switch {
		case seen != nil:
			seen[last] = true
		case len(all) == few:
			seen = make(map[markings.Mark]bool)
			for i := range all {
				seen[all[i].mark] = true
			}
		}
	}
	return all
}

// few is the number of marks up to which looking at each is faster than a map.
const few = 8

// has reports whether one of d carries mark.
func (d distinct) has(mark markings.Mark) bool {
	for i := range d {
		if d[i].mark == mark {
			return true
		}
	}
	return false
}
