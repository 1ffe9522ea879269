package render

import (
	"strconv"
	"strings"

	"pilcrow/diff"
	"pilcrow/markings/cable"
)

// A tally counts the changes of a script.
type tally struct {
	deleted, inserted  int // words, as the summary of a comparison counts them
	hidden             int // those of the deleted words that gave way to a withholding notation
	withheld, released int // places where a notation took the place of words, or words that of a notation
}

// count counts change by change: what stands between two stretches of equal words.
func count(script []diff.Edit) tally {
	var t tally
	for len(script) > 0 {
		n := 1
		for script[0].Op != diff.Equal && n < len(script) && script[n].Op != diff.Equal {
			n++
		}
		t.add(script[:n])
		script = script[n:]
	}
	return t
}

// add counts one change.
func (t *tally) add(change []diff.Edit) {
	var one tally
	opened := false // a notation is gone
	for _, e := range change {
		words := strings.Count(e.Text, " ") + 1
		switch e.Op {
		case diff.Delete:
			one.deleted += words
			opened = opened || e.Notation
		case diff.Insert:
			one.inserted += words
		case diff.Redact:
			one.withheld++
		}
	}
	if one.withheld > 0 && one.inserted == 0 && !opened {
		t.hidden += one.deleted
	}
	if opened && one.withheld == 0 && one.inserted > 0 {
		t.released++
	}
	t.deleted += one.deleted
	t.inserted += one.inserted
	t.withheld += one.withheld
}

// notes says the tally in words.
func (t tally) notes() []string {
	var said []string
	switch {
	case t.deleted > 0 && t.hidden == t.deleted:
		said = append(said, plural(t.hidden, "word")+" withheld")
	case t.deleted > 0:
		words := plural(t.deleted, "word") + " deleted"
		if t.hidden > 0 {
			words += " (" + strconv.Itoa(t.hidden) + " withheld)"
		}
		said = append(said, words)
	}
	switch {
	case t.inserted > 0 && len(said) > 0:
		said[0] += ", " + strconv.Itoa(t.inserted) + " inserted"
	case t.inserted > 0:
		said = append(said, plural(t.inserted, "word")+" inserted")
	}
	if t.withheld > 0 && t.hidden == 0 {
		said = append(said, "withheld in "+plural(t.withheld, "place"))
	}
	if t.released > 0 {
		said = append(said, "released in "+plural(t.released, "place"))
	}
	return said
}

// A matter is what changed of substance in a script: numbers, dates and names that only one side of the block has among
// its changed words.
type matter struct {
	kinds [3]bool        // by diff.FactKind
	hits  [][]cable.Span // by edit: the bytes of its text
}

// substance finds what changed of substance. Words that differ in case or punctuation alone are the same.
func substance(c *diff.Comparison, script []diff.Edit) matter {
	m := matter{hits: make([][]cable.Span, len(script))}
	var sides [2]map[string]int // changed words, deleted and inserted
	for k := range sides {
		sides[k] = make(map[string]int)
	}
	for _, e := range script {
		if e.Op == diff.Equal || e.Notation {
			continue
		}
		words := sides[sideOf(e)]
		for word := range strings.SplitSeq(e.Text, " ") {
			words[bare(word)]++
		}
	}
	for k, e := range script {
		gone := e.Op == diff.Delete && k+1 < len(script) && script[k+1].Op == diff.Redact
		for _, f := range c.Facts(e) {
			word := bare(e.Text[f.Span.Start:f.Span.End])
			if sides[0][word] == sides[1][word] {
				continue
			}
			m.hits[k] = append(m.hits[k], f.Span)
			// What was withheld is no other number, date or name now.
			m.kinds[f.Kind] = m.kinds[f.Kind] || !gone
		}
	}
	return m
}

// sideOf is 0 for an edit that deletes and 1 for one that inserts.
func sideOf(e diff.Edit) int {
	if e.Op == diff.Delete {
		return 0
	}
	return 1
}

// bare is a word without case and the punctuation around it.
func bare(word string) string {
	return strings.ToUpper(strings.Trim(word, ".,;:!?()[]\"'“”‘’*-–—/"))
}

// notes says which kinds of facts changed.
func (m matter) notes() []string {
	var said []string
	for k, is := range m.kinds {
		if is {
			said = append(said, diff.FactKind(k).String())
		}
	}
	if len(said) == 0 {
		return nil
	}
	return []string{enumeration(said) + " changed"}
}
