package render

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"pilcrow/diff"
	"pilcrow/markings/cable"
)

// A tally counts the changes of a script.
type tally struct {
	deleted, inserted  int // words, as the summary of a comparison counts them
	hidden             int // those of the deleted words that gave way to a withholding notation
	recased            int // those of the deleted words that came back with other capitals alone
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
		switch e.Op {
		case diff.Delete:
			one.deleted += strings.Count(e.Text, " ") + 1
			opened = opened || e.Notation
		case diff.Insert:
			one.inserted += strings.Count(e.Text, " ") + 1
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
	if len(change) == 2 && change[1].Op == diff.Insert && !change[0].Notation && !change[1].Notation {
		t.recased += recased(change[0].Text, change[1].Text)
	}
	t.deleted += one.deleted
	t.inserted += one.inserted
	t.withheld += one.withheld
}

// recased counts the words at the start of two texts, and if those are not all at their end, that differ in capitals alone.
func recased(old, fresh string) int {
	n := 0
	for {
		a, left, more := strings.Cut(old, " ")
		b, right, last := strings.Cut(fresh, " ")
		if !strings.EqualFold(a, b) {
			break
		}
		n++
		if !more || !last {
			return n
		}
		old, fresh = left, right
	}
	for old != "" && fresh != "" {
		i, j := strings.LastIndexByte(old, ' '), strings.LastIndexByte(fresh, ' ')
		if !strings.EqualFold(old[i+1:], fresh[j+1:]) {
			break
		}
		n++
		old, fresh = old[:max(i, 0)], fresh[:max(j, 0)]
	}
	return n
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
	switch {
	case t.recased > 0 && t.recased == t.deleted && t.recased == t.inserted:
		said = append(said, "only capitals differ")
	case t.recased > 0:
		said = append(said, plural(t.recased, "word")+" in other capitals")
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
	kinds [3]bool // by diff.FactKind
	hits  []hit   // in order

	facts   []factAt
	balance map[string]int // by the words of facts: how many more of the new changed words there are
	buf     []byte
}

// A factAt is a fact in the text of an edit of the script.
type factAt struct {
	diff.Fact
	edit int
}

// A hit is a fact that changed: its place in the text of an edit of the script.
type hit struct {
	edit int
	span cable.Span
}

// reset empties m and keeps its memory.
func (m *matter) reset() {
	m.kinds, m.hits, m.facts = [3]bool{}, m.hits[:0], m.facts[:0]
	clear(m.balance)
}

// substance finds what changed of substance. Words that differ in case or in the punctuation around them are the same.
func (m *matter) substance(c *diff.Comparison, script []diff.Edit) {
	for k, e := range script {
		for _, f := range c.Facts(e) {
			m.facts = append(m.facts, factAt{f, k})
			m.buf = appendBare(m.buf[:0], e.Text[f.Span.Start:f.Span.End])
			if m.balance == nil {
				m.balance = make(map[string]int)
			}
			m.balance[string(m.buf)] = 0
		}
	}
	if len(m.facts) == 0 {
		return
	}
	for _, e := range script {
		step := 1
		switch {
		case e.Op == diff.Equal || e.Notation:
			continue
		case e.Op == diff.Delete:
			step = -1
		}
		for word := range strings.SplitSeq(e.Text, " ") {
			m.buf = appendBare(m.buf[:0], word)
			if n, ok := m.balance[string(m.buf)]; ok {
				m.balance[string(m.buf)] = n + step
			}
		}
	}
	for _, f := range m.facts {
		e := &script[f.edit]
		m.buf = appendBare(m.buf[:0], e.Text[f.Span.Start:f.Span.End])
		if m.balance[string(m.buf)] == 0 {
			continue
		}
		m.hits = append(m.hits, hit{f.edit, f.Span})
		// What was withheld is no other number, date or name now.
		gone := e.Op == diff.Delete && f.edit+1 < len(script) && script[f.edit+1].Op == diff.Redact
		m.kinds[f.Kind] = m.kinds[f.Kind] || !gone
	}
}

// appendBare appends a word in capitals without the punctuation around it.
func appendBare(dst []byte, word string) []byte {
	for word != "" && word[0] < utf8.RuneSelf && !alphanumeric(word[0]) {
		word = word[1:]
	}
	for word != "" && word[len(word)-1] < utf8.RuneSelf && !alphanumeric(word[len(word)-1]) {
		word = word[:len(word)-1]
	}
	for k := range len(word) {
		if word[k] >= utf8.RuneSelf {
			return append(dst, strings.ToUpper(strings.Trim(word, "“”‘’–—"))...)
		}
	}
	for k := range len(word) {
		c := word[k]
		if 'a' <= c && c <= 'z' {
			c -= 'a' - 'A'
		}
		dst = append(dst, c)
	}
	return dst
}

// alphanumeric reports whether c is a letter or digit of ASCII.
func alphanumeric(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z'
}

// notes says which kinds of facts changed.
func (m *matter) notes() []string {
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
