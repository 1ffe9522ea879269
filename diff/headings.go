package diff

import (
	"strings"

	"pilcrow/markings/cable"
)

// HeadingChange is a heading that changed, or stands on one side only.
type HeadingChange struct {
	Old, New           string // empty where there is none
	OldIndex, NewIndex int    // in Headings; -1 where there is none
}

// compareHeadings lists the headings that differ, in order.
func compareHeadings(old, fresh *cable.Document) []HeadingChange {
	in := newInterner(0, len(old.Headings))
	ids := func(headings []cable.Heading) []int32 {
		out := make([]int32, len(headings))
		for k := range headings {
			out[k] = in.id(headings[k].Text)
		}
		return out
	}
	a, b := ids(old.Headings), ids(fresh.Headings)
	var m matcher
	var runs []run
	if headingsBefore(old.Headings, fresh.Headings) {
		runs = m.match(a, b)
	} else {
		for _, r := range m.match(b, a) {
			runs = append(runs, run{r.b, r.a, r.n})
		}
	}
	var changes []HeadingChange
	i, j := 0, 0
	for _, r := range append(runs, run{len(a), len(b), 0}) {
		for i < r.a || j < r.b {
			c := HeadingChange{OldIndex: -1, NewIndex: -1}
			switch pairs := min(r.a-i, r.b-j); {
			case pairs > 0 && (r.a-i == r.b-j || alike(old.Headings[i].Text, fresh.Headings[j].Text)):
				c.OldIndex, c.NewIndex = i, j
			case r.a-i > r.b-j:
				c.OldIndex = i
			default:
				c.NewIndex = j
			}
			if c.OldIndex >= 0 {
				c.Old = old.Headings[i].Text
				i++
			}
			if c.NewIndex >= 0 {
				c.New = fresh.Headings[j].Text
				j++
			}
			changes = append(changes, c)
		}
		i, j = r.a+r.n, r.b+r.n
	}
	return changes
}

// headingsBefore orders lists of headings, so that swapped sides are compared alike.
func headingsBefore(a, b []cable.Heading) bool {
	if len(a) != len(b) {
		return len(a) < len(b)
	}
	for k := range a {
		if a[k].Text != b[k].Text {
			return a[k].Text < b[k].Text
		}
	}
	return true
}

// alike reports whether two headings share half of their words.
func alike(a, b string) bool {
	first, second := strings.Fields(a), strings.Fields(b)
	shared := len(first) - len(without(first, second))
	return 4*shared >= len(first)+len(second)
}
