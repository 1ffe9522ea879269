package render

import (
	"slices"
	"strconv"
	"strings"

	"pilcrow/diff"
	"pilcrow/markings"
	"pilcrow/markings/cable"
)

// A head is what is said of a block before its words.
type head struct {
	name       string // "¶4 → ¶5", "¶5 split into ¶5 and ¶6", "¶7 deleted"
	old, fresh string // the marks, where they differ; "no mark" for none
	mark       string // the mark, where it stayed
	oldLevel   markings.Level
	level      markings.Level // of the new side, or of the only one
	lines      string         // "line 62 → 58"
	notes      []string       // what else happened
}

// A study is a block that is read for showing it.
type study struct {
	c      *diff.Comparison
	b      *diff.Block
	both   bool        // the block stands on both sides
	script []diff.Edit // folded
	what   matter      // empty unless both
	fine   bool        // letters that differ are pointed out
}

// read reads a block in the place of the last one.
func (s *study) read(c *diff.Comparison, b *diff.Block, fine bool) {
	s.c, s.b, s.fine, s.both, s.script = c, b, fine, len(b.Old) > 0 && len(b.New) > 0, diff.Fold(c.Script(b))
	s.what.reset()
	if s.both {
		s.what.substance(c, s.script)
	}
}

// head is what is said of the block.
func (s *study) head() head {
	c, b := s.c, s.b
	h := head{name: name(c, b), lines: lines(c, b)}
	h.marks(b)
	changes := count(b.Words)
	switch {
	case b.Moved && changes == tally{}:
		h.notes = append(h.notes, "moved, the words unchanged")
	case b.Moved:
		h.notes = append(h.notes, "moved")
	case b.Kind == diff.Same:
		h.notes = append(h.notes, "unchanged")
	}
	if len(b.Old) == 1 && len(b.New) == 1 && c.Renumbered(b) {
		h.notes = append(h.notes, "renumbered")
	}
	if !b.Mark.IsZero() {
		h.notes = append(h.notes, markNote(b.Mark))
	}
	if s.both {
		h.notes = append(h.notes, changes.notes()...)
		h.notes = append(h.notes, s.what.notes()...)
	} else {
		h.notes = append(h.notes, plural(changes.deleted+changes.inserted, "word"))
	}
	return h
}

// marks fills in the marks.
func (h *head) marks(b *diff.Block) {
	h.oldLevel, h.level = b.OldMark.Level, b.NewMark.Level
	switch {
	case len(b.New) == 0:
		h.level = b.OldMark.Level
		h.mark = portion(b.OldMark)
	case len(b.Old) == 0 || b.OldMark == b.NewMark:
		h.mark = portion(b.NewMark)
	default:
		h.old, h.fresh = portion(b.OldMark), portion(b.NewMark)
		if h.old == "" {
			h.old = "no mark"
		}
		if h.fresh == "" {
			h.fresh = "no mark"
		}
	}
}

// portion is a mark as it stands before a paragraph, empty for none.
func portion(m markings.Mark) string {
	if m.IsZero() {
		return ""
	}
	return m.Portion()
}

// markNote says how a mark changed: "mark raised, NF added".
func markNote(m diff.MarkChange) string {
	var said []string
	for _, s := range [...]struct {
		is   bool
		word string
	}{{m.Gained, "mark gained"}, {m.Lost, "mark lost"}, {m.Raised, "mark raised"}, {m.Lowered, "mark lowered"}} {
		if s.is {
			said = append(said, s.word)
		}
	}
	if len(m.Added) > 0 {
		said = append(said, strings.Join(m.Added, " and ")+" added")
	}
	if len(m.Dropped) > 0 {
		said = append(said, strings.Join(m.Dropped, " and ")+" dropped")
	}
	if len(said) == 0 {
		return "mark changed"
	}
	return strings.Join(said, ", ")
}

// name says which paragraphs a block holds and what became of them.
func name(c *diff.Comparison, b *diff.Block) string {
	before, after := labels(c.Old, b.Old), labels(c.New, b.New)
	switch b.Kind {
	case diff.Inserted:
		return after + " inserted"
	case diff.Deleted:
		return before + " deleted"
	case diff.Split:
		if !strings.Contains(after, "¶") {
			after = strconv.Itoa(len(b.New))
		}
		return before + " split into " + after
	case diff.Merged:
		if after == nameless {
			after = "one"
		}
		return before + " merged into " + after
	}
	if before == after {
		return after
	}
	return before + " → " + after
}

// nameless is the name of a paragraph without a number.
const nameless = "unnumbered paragraph"

// labels names paragraphs: "¶5", "¶5 and ¶6", "2 unnumbered paragraphs".
func labels(d *cable.Document, paragraphs []int) string {
	if len(paragraphs) == 1 {
		if n := label(d, paragraphs[0]); n != "" {
			return n
		}
		return nameless
	}
	names := make([]string, 0, len(paragraphs))
	others := 0
	for _, i := range paragraphs {
		if n := label(d, i); n != "" {
			names = append(names, n)
		} else {
			others++
		}
	}
	switch {
	case others > 1:
		names = append(names, plural(others, nameless))
	case others == 1:
		names = append(names, nameless)
	}
	return enumeration(names)
}

// label is the number of a paragraph as it is meant: "¶5". It is empty for a paragraph without one.
func label(d *cable.Document, i int) string {
	p := &d.Paragraphs[i]
	if p.Number == 0 {
		return ""
	}
	return "¶" + strconv.Itoa(p.Number) + p.Suffix()
}

// enumeration joins names as a sentence does.
func enumeration(names []string) string {
	last := len(names) - 1
	if last < 1 {
		return strings.Join(names, "")
	}
	return strings.Join(names[:last], ", ") + " and " + names[last]
}

// lines says where a block begins.
func lines(c *diff.Comparison, b *diff.Block) string {
	line := func(d *cable.Document, paragraphs []int) string {
		if len(paragraphs) == 0 {
			return ""
		}
		return strconv.Itoa(d.Line(d.Paragraphs[paragraphs[0]].Span.Start))
	}
	before, after := line(c.Old, b.Old), line(c.New, b.New)
	switch {
	case before == "" || before == after:
		return "line " + after
	case after == "":
		return "line " + before
	}
	return "line " + before + " → " + after
}

// plural writes a number of things.
func plural(n int, thing string) string {
	if n == 1 {
		return "1 " + thing
	}
	return strconv.Itoa(n) + " " + thing + "s"
}

// unchanged says which blocks were folded.
func unchanged(c *diff.Comparison, blocks []diff.Block) string {
	numbers := make([]int, 2*len(blocks))
	before, after := numbers[:0:len(blocks)], numbers[len(blocks):len(blocks)]
	for k := range blocks {
		for _, i := range blocks[k].Old {
			before = append(before, c.Old.Paragraphs[i].Number)
		}
		for _, j := range blocks[k].New {
			after = append(after, c.New.Paragraphs[j].Number)
		}
	}
	counted := plural(len(after), "paragraph") + " unchanged"
	if !running(before) || !running(after) {
		moved := 0
		for k := range blocks {
			if c.Renumbered(&blocks[k]) {
				moved++
			}
		}
		if moved > 0 {
			return counted + ", " + strconv.Itoa(moved) + " renumbered"
		}
		return counted
	}
	span := func(numbers []int) string {
		first, last := numbers[0], numbers[len(numbers)-1]
		if first == last {
			return "¶" + strconv.Itoa(first)
		}
		if last == first+1 {
			return "¶" + strconv.Itoa(first) + " and ¶" + strconv.Itoa(last)
		}
		return "¶" + strconv.Itoa(first) + " to ¶" + strconv.Itoa(last)
	}
	if slices.Equal(before, after) {
		return span(after) + " unchanged"
	}
	return span(before) + " unchanged, now " + span(after)
}

// running reports whether numbers count up by one from a number that is not 0.
func running(numbers []int) bool {
	for k, n := range numbers {
		if n == 0 || k > 0 && n != numbers[k-1]+1 {
			return false
		}
	}
	return len(numbers) > 0
}
