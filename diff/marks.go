package diff

import (
	"slices"
	"strings"

	"pilcrow/markings"
)

// MarkChange says how a portion mark changed. The zero MarkChange is no change.
type MarkChange struct {
	Raised, Lowered bool     // the level
	Gained, Lost    bool     // there was no mark, or there is none now
	Added, Dropped  []string // controls
}

// IsZero reports whether nothing changed.
func (m MarkChange) IsZero() bool {
	return !m.Raised && !m.Lowered && !m.Gained && !m.Lost && len(m.Added) == 0 && len(m.Dropped) == 0
}

// String says the change in words: "raised, added NF", "mark lost".
func (m MarkChange) String() string {
	var said []string
	for _, s := range [...]struct {
		is   bool
		word string
	}{{m.Gained, "mark gained"}, {m.Lost, "mark lost"}, {m.Raised, "raised"}, {m.Lowered, "lowered"}} {
		if s.is {
			said = append(said, s.word)
		}
	}
	if len(m.Added) > 0 {
		said = append(said, "added "+strings.Join(m.Added, ", "))
	}
	if len(m.Dropped) > 0 {
		said = append(said, "dropped "+strings.Join(m.Dropped, ", "))
	}
	return strings.Join(said, ", ")
}

// compareMarks says how old became fresh. A mark that was gained or lost is neither raised nor lowered.
func compareMarks(old, fresh markings.Mark) MarkChange {
	if old == fresh {
		return MarkChange{}
	}
	c := MarkChange{Gained: old.IsZero(), Lost: fresh.IsZero()}
	c.Raised = old.Level < fresh.Level && !c.Gained
	c.Lowered = old.Level > fresh.Level && !c.Lost
	before, after := old.Controls.List(), fresh.Controls.List()
	c.Added = without(after, before)
	c.Dropped = without(before, after)
	return c
}

// without returns the elements of list that others lacks, in order, repeats counted.
func without(list, others []string) []string {
	var out []string
	others = slices.Clone(others)
	for _, s := range list {
		if k := slices.Index(others, s); k >= 0 {
			others = slices.Delete(others, k, k+1)
		} else {
			out = append(out, s)
		}
	}
	return out
}
