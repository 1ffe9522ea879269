// Package diff compares two versions of a cable and says what changed, as a reader would say it: paragraphs edited,
// inserted, deleted, moved, split and merged, portion marks raised and lowered, header fields, words. Wrapping, page
// lines, damaged labels, blank lines and new paragraph numbers are no changes.
//
// Compare works in two steps. Alignment (align.go) finds which paragraphs belong together by their words, never by their
// numbers, which damage and renumbering make worthless. A word script (matcher.go) then tells the change inside each pair;
// it is always a shortest one, however long the paragraphs. Both take time in proportion to the text and its changes;
// unchanged paragraphs cost a hash.
//
// Nothing depends on chance, a clock or the machine, and swapped arguments give the mirrored result.
package diff

import (
	"strings"

	"pilcrow/markings"
	"pilcrow/markings/cable"
)

// Comparison is what changed between two versions of a cable.
type Comparison struct {
	Old, New *cable.Document
	Header   []HeaderChange
	Headings []HeadingChange
	Blocks   []Block // in the new order; deleted ones after what stood before them
	Summary  Summary

	oldText, newText []string
	arena            []int // memory of the blocks' lists
}

// Kind says what became of the paragraphs of a block.
type Kind uint8

// The kinds.
const (
	Same     Kind = iota // the same words and the same mark
	Changed              // other words or another mark
	Inserted             // on the new side only
	Deleted              // on the old side only
	Split                // one old paragraph, several new ones
	Merged               // several old paragraphs, one new one
)

var kindNames = [...]string{"equal", "changed", "inserted", "deleted", "split", "merged"}

// String is the kind's name in reports: equal, changed, inserted, deleted, split or merged.
func (k Kind) String() string { return kindNames[k] }

// Block is a group of paragraphs that belong together. Every paragraph of both sides stands in exactly one block.
type Block struct {
	Kind     Kind
	Old, New []int // indexes in Paragraphs, ascending
	Moved    bool  // the pair left its order

	OldMark, NewMark markings.Mark // those of the first paragraphs
	Mark             MarkChange    // zero where the block has not both sides, or the marks are equal

	Words []Edit // nil for a block of kind Same; see Comparison.Script
}

// Summary counts the blocks of each kind, then what else happened to them. Words of inserted and deleted paragraphs count;
// those of withholding notations that replace words count as neither.
type Summary struct {
	Equal, Changed, Inserted, Deleted, Split, Merged int
	Moved, Renumbered, Remarked                      int
	WordsDeleted, WordsInserted                      int
}

// Same reports whether the versions say the same: no difference in header, headings, words, marks or order. Numbers
// alone are no difference.
func (c *Comparison) Same() bool {
	return len(c.Header) == 0 && len(c.Headings) == 0 && c.Summary.Equal == len(c.Blocks) && c.Summary.Moved == 0
}

// OldText is the text of paragraph i of the old side: its words with single blanks.
func (c *Comparison) OldText(i int) string { return textOf(c.oldText, c.Old, i) }

// NewText is the text of paragraph i of the new side.
func (c *Comparison) NewText(i int) string { return textOf(c.newText, c.New, i) }

func textOf(known []string, d *cable.Document, i int) string {
	if known[i] != "" {
		return known[i]
	}
	return d.Words(i)
}

// Numbers are the numbers of the block's paragraphs on both sides, 0 for a paragraph without one.
func (c *Comparison) Numbers(b *Block) (old, fresh []int) {
	for _, i := range b.Old {
		old = append(old, c.Old.Paragraphs[i].Number)
	}
	for _, j := range b.New {
		fresh = append(fresh, c.New.Paragraphs[j].Number)
	}
	return old, fresh
}

// Renumbered reports whether a block that stands on both sides has another number at its head.
func (c *Comparison) Renumbered(b *Block) bool {
	return len(b.Old) > 0 && len(b.New) > 0 && c.Old.Paragraphs[b.Old[0]].Number != c.New.Paragraphs[b.New[0]].Number
}

// Compare compares two versions of a cable.
func Compare(old, fresh *cable.Document) *Comparison {
	c := &Comparison{Old: old, New: fresh}
	var sides [2]*side
	sides[0], sides[1] = newSide(old), newSide(fresh)
	links, in := align(sides[0], sides[1])
	c.oldText, c.newText = sides[0].text, sides[1].text
	c.Header = compareHeaders(old, fresh)
	c.Headings = compareHeadings(old, fresh)
	c.blocks(sides, links)
	c.scripts(in, sides)
	c.count()
	return c
}

// blocks lays out the links and what has none. It follows the new order and puts what was deleted after the block of
// the last paragraph in order before it.
func (c *Comparison) blocks(sides [2]*side, links []link) {
	old, fresh := sides[0], sides[1]
	for k := range links {
		for _, i := range links[k].old {
			old.link[i] = int32(k)
		}
		for _, j := range links[k].new {
			fresh.link[j] = int32(k)
		}
	}
	done := make([]bool, len(links))
	c.Blocks = make([]Block, 0, max(len(old.link), len(fresh.link))+8)
	c.arena = make([]int, 0, len(old.link)+len(fresh.link))
	var one [1]int32
	lone := func(i int) []int32 {
		one[0] = int32(i)
		return one[:]
	}
	next := func(j int) int { // adds the blocks of the new side up to paragraph j
		l := fresh.link[j]
		switch {
		case l == unlinked:
			c.add(sides, link{new: lone(j)})
		case !done[l]:
			done[l] = true
			c.add(sides, links[l])
		}
		return j + 1
	}
	j := 0
	for i, l := range old.link {
		switch {
		case l == unlinked:
			c.add(sides, link{old: lone(i)})
		case !done[l] && !links[l].moved:
			for j <= int(links[l].new[0]) {
				j = next(j)
			}
		}
	}
	for j < len(fresh.link) {
		j = next(j)
	}
}

// add appends the block of a link without its words.
func (c *Comparison) add(sides [2]*side, l link) {
	b := Block{Old: c.wide(l.old), New: c.wide(l.new), Moved: l.moved}
	if len(l.old) > 0 {
		b.OldMark = c.Old.Paragraphs[l.old[0]].Mark
	}
	if len(l.new) > 0 {
		b.NewMark = c.New.Paragraphs[l.new[0]].Mark
	}
	switch {
	case len(l.old) == 0:
		b.Kind = Inserted
	case len(l.new) == 0:
		b.Kind = Deleted
	default:
		b.Mark = compareMarks(b.OldMark, b.NewMark)
		switch {
		case len(l.new) > 1:
			b.Kind = Split
		case len(l.old) > 1:
			b.Kind = Merged
		case b.OldMark != b.NewMark || !sameWords(sides, b.Old[0], b.New[0]):
			b.Kind = Changed
		}
	}
	c.Blocks = append(c.Blocks, b)
}

// wide copies a list to the arena, which has room for every paragraph once.
func (c *Comparison) wide(s []int32) []int {
	if len(s) == 0 {
		return nil
	}
	start := len(c.arena)
	for _, v := range s {
		c.arena = append(c.arena, int(v))
	}
	return c.arena[start:len(c.arena):len(c.arena)]
}

// sameWords reports whether two paragraphs that are linked have the same words.
func sameWords(sides [2]*side, i, j int) bool {
	g := sides[0].group[i]
	return g != unlinked && g == sides[1].group[j] || sides[0].text[i] == sides[1].text[j]
}

// Script is the word script of a block. Blocks of kind Same have none in Words, so that unchanged text costs nothing;
// Script makes theirs.
func (c *Comparison) Script(b *Block) []Edit {
	if b.Kind != Same || c.OldText(b.Old[0]) == "" {
		return b.Words
	}
	return []Edit{{Op: Equal, Text: c.OldText(b.Old[0]), Old: Place{b.Old[0], 0}, New: Place{b.New[0], 0}}}
}

// scripts fills the words of every block that is not Same. Blocks are independent of one another, so their order does
// not matter.
func (c *Comparison) scripts(in *interner, sides [2]*side) {
	work, words := []int(nil), 0
	for k := range c.Blocks {
		b := &c.Blocks[k]
		if b.Kind == Same {
			continue
		}
		work = append(work, k)
		for n, paragraphs := range [2][]int{b.Old, b.New} {
			for _, i := range paragraphs {
				if s := sides[n]; s.count[i] == 0 {
					s.text[i] = s.doc.Words(i)
					s.cut(in, int32(i), [2]whichSides{onOld, onNew}[n])
				}
				words += int(sides[n].count[i])
			}
		}
	}
	parallel(len(work), words >= manyWords, func() func(int) {
		s := scripter{matcher: matcher{seen: make([]sighting, in.len())}}
		return func(n int) {
			b := &c.Blocks[work[n]]
			b.Words = s.script(in, sides[0].passage(&s.old, b.Old), sides[1].passage(&s.fresh, b.New))
		}
	})
}

// manyWords is for how many words more than one goroutine is worth its start.
const manyWords = 1 << 16

// count fills the summary.
func (c *Comparison) count() {
	s := &c.Summary
	kinds := [...]*int{&s.Equal, &s.Changed, &s.Inserted, &s.Deleted, &s.Split, &s.Merged}
	for k := range c.Blocks {
		b := &c.Blocks[k]
		*kinds[b.Kind]++
		if b.Moved {
			s.Moved++
		}
		if c.Renumbered(b) {
			s.Renumbered++
		}
		if len(b.Old) > 0 && len(b.New) > 0 && b.OldMark != b.NewMark {
			s.Remarked++
		}
		for _, e := range b.Words {
			switch e.Op {
			case Delete:
				s.WordsDeleted += countWords(e.Text)
			case Insert:
				s.WordsInserted += countWords(e.Text)
			}
		}
	}
}

// countWords is the number of words of a text with single blanks.
func countWords(text string) int { return strings.Count(text, " ") + 1 }
