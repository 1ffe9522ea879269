package diff

import (
	"math/bits"
	"unicode"
	"unicode/utf8"
)

// measure weighs words by how few paragraphs hold them, and compares paragraphs by the weight of the words they share.
type measure struct {
	tokens int     // how many folded tokens there are
	weight []int   // by token
	count  []int32 // scratch, by token, all zero between calls
}

// weigh sets the weights of all tokens of the rest.
func (m *measure) weigh(a *aligner) {
	m.count = make([]int32, m.tokens)
	m.weight = make([]int, m.tokens)
	seen := make([]int32, m.tokens) // by token: the last paragraph it was seen in, from 1
	for _, s := range [2]*side{a.old, a.new} {
		clear(seen)
		clear(m.count)
		for _, i := range s.rest {
			for _, id := range s.ids(i) {
				if seen[id] != i+1 {
					seen[id] = i + 1
					m.count[id]++
				}
			}
		}
		for id, c := range m.count {
			m.weight[id] = max(m.weight[id], int(c))
		}
	}
	clear(m.count)
	paragraphs := max(len(a.old.rest), len(a.new.rest))
	for id, holders := range m.weight {
		if m.weight[id] = 0; holders > 0 && id != silent {
			m.weight[id] = rarity(paragraphs, holders)
		}
	}
	for _, s := range [2]*side{a.old, a.new} {
		for _, i := range s.rest {
			s.weight[i] = m.sum(s.ids(i))
		}
	}
}

// rarity is log2(1 + n/holders) in units of 1/1024, by whole numbers alone: floating point is not the same everywhere.
func rarity(n, holders int) int {
	x := uint64(n+holders) << 10 / uint64(holders) // at least 2<<10
	e := bits.Len64(x) - 1
	return (e-10)<<10 + int(x<<10>>e) - 1<<10
}

// twin is a measure with the same weights for another goroutine.
func (m *measure) twin() *measure { return &measure{m.tokens, m.weight, make([]int32, m.tokens)} }

// sum is the weight of tokens.
func (m *measure) sum(ids []int32) int {
	total := 0
	for _, id := range ids {
		total += m.weight[id]
	}
	return total
}

// hold counts tokens for shared. Release takes them back.
func (m *measure) hold(ids []int32) {
	for _, id := range ids {
		m.count[id]++
	}
}

func (m *measure) release(ids []int32) {
	for _, id := range ids {
		m.count[id] = 0
	}
}

// shared is the weight of the tokens of ids that are held too, as multisets.
func (m *measure) shared(ids []int32) int {
	total := 0
	for _, id := range ids {
		if m.count[id] > 0 {
			total += m.weight[id]
		}
		m.count[id]--
	}
	for _, id := range ids {
		m.count[id]++
	}
	return total
}

// compare makes the edge of paragraph i of the old side and paragraph j of the new one, whose tokens m holds, and says how
// much of the lighter stands in the other. The Dice measure alone would part a paragraph from what little a release left
// of it, or from what it grew into. So the words that a withholding notation took away do not count, and a paragraph of
// some length whose words nearly all stand in another is similar enough for a pair in order, though not for a move.
func (a *aligner) compare(m *measure, i, j int32) (e edge, contained int) {
	if a.old.text[i] == a.new.text[j] {
		return edge{i, j, full, full}, full
	}
	wi, wj := a.old.weight[i], a.new.weight[j]
	if wi == 0 || wj == 0 {
		return edge{old: i, new: j}, 0
	}
	common := m.shared(a.old.ids(i))
	contained = full * common / min(wi, wj)
	dice := full * 2 * common / (wi + wj)
	s := dice
	if a.old.noted[i] != a.new.noted[j] {
		visible := wj
		if a.old.noted[i] {
			visible = wi
		}
		s = max(s, full*9/10*common/visible)
	}
	if contained >= nearlyAll && min(a.old.count[i], a.new.count[j]) >= moveWords {
		s = max(s, min(contained/2, moveSimilar-1))
	}
	return edge{i, j, int32(min(s, full-1)), int32(min(dice, full-1))}, contained
}

// contained is how much of the weight of paragraph part stands in the words of whole that used does not use: 0 to full.
func (m *measure) contained(part []int32, weight int, whole, used [][]int32) int {
	if weight == 0 {
		return 0
	}
	for _, ids := range whole {
		m.hold(ids)
	}
	for _, ids := range used {
		for _, id := range ids {
			m.count[id]--
		}
	}
	common := m.shared(part)
	for _, ids := range [2][][]int32{whole, used} {
		for _, ids := range ids {
			m.release(ids)
		}
	}
	return full * common / weight
}

// silent is the folded token of what says nothing of a paragraph's subject: withholding notations and lone punctuation.
const silent = 0

// fold numbers tokens anew so that those get one number which differ in case, punctuation, hyphens or quotation marks
// alone: by id, and how many there are. Copies of a text differ in such things from the first word to the last, and are
// aligned all the same.
func (in *interner) fold() (table []int32, n int) {
	forms := newInterner(in.len(), len(in.long))
	forms.id("") // silent
	table = make([]int32, in.len())
	var buf []byte
	for id, key := range in.keys {
		switch {
		case in.withholds(int32(id)):
		case key.isLong():
			var form string
			form, buf = foldWord(buf, in.long[key.head].text)
			table[id] = forms.id(form)
		default:
			table[id] = foldShort(forms, key, &buf)
		}
	}
	return table, forms.len()
}

// foldShort numbers the form of a short token, of which key is the key.
func foldShort(forms *interner, key tokenKey, buf *[]byte) int32 {
	var form tokenKey
	n := 0
	for k := range key.len() {
		c := key.at(k)
		switch classOf(c) {
		case upper:
			c += 'a' - 'A'
		case sign:
			continue
		case wider:
			return forms.id(foldWide(buf, key))
		}
		form.put(n, c)
		n++
	}
	form.tail |= lengthKey(n)
	return forms.shortID(form)
}

// foldWide is the form of a short token with letters beyond ASCII.
func foldWide(buf *[]byte, key tokenKey) string {
	var word [packed]byte
	for k := range word {
		word[k] = key.at(k)
	}
	form, scratch := foldWord(*buf, string(word[:key.len()]))
	*buf = scratch
	return form
}

// foldWord is the letters and digits of word in lower case. Buf is its scratch paper.
func foldWord(buf []byte, word string) (string, []byte) {
	start, end := 0, len(word)
	for start < end && classOf(word[start]) == sign {
		start++
	}
	for start < end && classOf(word[end-1]) == sign {
		end--
	}
	k := start
	for k < end && classOf(word[k]) == lower {
		k++
	}
	if k == end {
		return word[start:end], buf
	}
	buf = append(buf[:0], word[start:k]...)
	for _, r := range word[k:end] {
		switch {
		case r < utf8.RuneSelf:
			switch classOf(byte(r)) {
			case upper:
				buf = append(buf, byte(r)+'a'-'A')
			case lower:
				buf = append(buf, byte(r))
			}
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			buf = utf8.AppendRune(buf, unicode.ToLower(r))
		}
	}
	return string(buf), buf
}

// letterClass is what fold does with a byte of a word.
type letterClass uint8

const (
	sign  letterClass = iota // ASCII, neither letter nor digit
	lower                    // a small letter of ASCII or a digit
	upper                    // a capital of ASCII
	wider                    // a byte of a character beyond ASCII
)

func classOf(c byte) letterClass {
	switch {
	case 'a' <= c && c <= 'z' || '0' <= c && c <= '9':
		return lower
	case 'A' <= c && c <= 'Z':
		return upper
	case c >= utf8.RuneSelf:
		return wider
	}
	return sign
}
