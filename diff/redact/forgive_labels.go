package redact

import "strconv"

// fewPairs is the area of a change up to which its labels are compared each with each.
const fewPairs = 1 << 12

// forgiveLabels forgives a label that the other side writes in another way, or that only one side reads as a label. Where
// nothing but signs is left then, they are forgiven, too.
func (p *pairing) forgiveLabels(c *change) {
	find := p.eachWithEach(c)
	if c.area() > fewPairs {
		find = p.indexed(c)
	}
	found := false
	for i := c.a0; i < c.a1; i++ {
		if p.old.tokens[i].form != labelForm && p.old.tokens[i].form != numberForm || !open(p.old.tokens[i].fate) {
			continue
		}
		if j := find(i); j >= 0 {
			p.old.tokens[i].fate, p.new.tokens[j].fate = forgiven, forgiven
			p.normalised[labels]++
			found = true
		}
	}
	if found && p.count(c.region, (*lexeme).speaks) == 0 {
		p.brandAll(c)
	}
}

// eachWithEach finds the first open token of the release in a change that is the same label as token i of the original,
// -1 for none.
func (p *pairing) eachWithEach(c *change) func(i int) int {
	return func(i int) int {
		for j := c.b0; j < c.b1; j++ {
			if open(p.new.tokens[j].fate) && sameLabel(p.old, i, p.new, j) {
				return j
			}
		}
		return -1
	}
}

// labelIndex are the tokens of the release in a change by what makes them the same label as another, each list ascending.
type labelIndex struct {
	numbers map[int][]int32 // labels by what is meant
	printed map[int][]int32 // labels by what stands there
	figures map[string][]int32
}

// indexed is eachWithEach for a change that is large: a text may be a hundred thousand labels.
func (p *pairing) indexed(c *change) func(i int) int {
	x := labelIndex{map[int][]int32{}, map[int][]int32{}, map[string][]int32{}}
	for j := c.b0; j < c.b1; j++ {
		switch t := &p.new.tokens[j]; t.form {
		case labelForm:
			q := &p.new.doc.Paragraphs[p.new.index(j)]
			x.numbers[q.Number] = append(x.numbers[q.Number], int32(j))
			x.printed[q.Printed()] = append(x.printed[q.Printed()], int32(j))
		case numberForm:
			key := p.new.key(j)
			x.figures[key] = append(x.figures[key], int32(j))
		}
	}
	return func(i int) int {
		t := &p.old.tokens[i]
		if t.form != labelForm {
			// A label that is written so; other spellings of a number are no labels.
			key := p.old.key(i)
			n, err := strconv.Atoi(key)
			if err != nil || strconv.Itoa(n) != key {
				return -1
			}
			return earliest(firstOpen(p.new, x.numbers, n), firstOpen(p.new, x.printed, n))
		}
		q := &p.old.doc.Paragraphs[p.old.index(i)]
		found := earliest(
			firstOpen(p.new, x.numbers, q.Number), firstOpen(p.new, x.printed, q.Number), firstOpen(p.new, x.numbers, q.Printed()),
			firstOpen(p.new, x.figures, strconv.Itoa(q.Number)), firstOpen(p.new, x.figures, strconv.Itoa(q.Printed())),
		)
		if q.Printed() > 0 {
			found = earliest(found, firstOpen(p.new, x.printed, q.Printed()))
		}
		return found
	}
}

// firstOpen is the first token of a list that is open, -1 for none. Those before it never open again.
func firstOpen[K comparable](s *stream, lists map[K][]int32, key K) int {
	list := lists[key]
	n := 0
	for n < len(list) && !open(s.tokens[list[n]].fate) {
		n++
	}
	if n > 0 {
		lists[key] = list[n:]
	}
	if n == len(list) {
		return -1
	}
	return int(list[n])
}

// earliest is the least of tokens, -1 standing for none.
func earliest(tokens ...int) int {
	least := -1
	for _, j := range tokens {
		if j >= 0 && (least < 0 || j < least) {
			least = j
		}
	}
	return least
}
