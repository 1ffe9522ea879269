package redact

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"
	"unicode"

	"pilcrow/markings/cable"
	"pilcrow/markings/redaction"
)

// The measures of the search for texts that are nearly the same. With 64 bands of two hashes a pair that shares a fifth
// of its shingles is found with a chance of 93 in 100, one that shares a third nearly always, and unrelated texts
// practically never meet.
const (
	setShingle   = 4
	bands        = 64
	rows         = 2
	leastCommon  = 0.2 // of the shingles of the shorter text
	mostPartners = 100 // of one text
)

// setWord is a word of a text, or one of its marks.
type setWord struct {
	key  string // folded, without signs around it; markKey for a mark
	span cable.Span
	mark int // index in member.notations, -1 for a word
}

// markKey is the key of every mark: that two texts withhold at the same place is no difference.
const markKey = "\x00"

// newMember reads the words of a text.
func newMember(doc *cable.Document) *member {
	m := &member{doc: doc, notations: redaction.Find(doc.Src)}
	m.review = reviewed(doc.Src)
	for i := range m.notations {
		if m.notations[i].Disclosure == redaction.InPart {
			m.partial = true
		}
	}
	next := 0
	for i := range doc.Paragraphs {
		for _, span := range doc.Paragraphs[i].Body {
			next = m.read(span, next)
		}
	}
	m.hash()
	return m
}

// read reads the words of a span of the text. Next is the first notation that may stand in it.
func (m *member) read(span cable.Span, next int) int {
	src := m.doc.Src
	for at := span.Start; at < span.End; {
		for next < len(m.notations) && m.notations[next].End <= at {
			next++
		}
		end := span.End
		if next < len(m.notations) && m.notations[next].Start < end {
			n := &m.notations[next]
			if n.Start <= at {
				if n.Withholds() && (len(m.words) == 0 || m.words[len(m.words)-1].mark != next) {
					m.words = append(m.words, setWord{markKey, cable.Span{Start: n.Start, End: n.End}, next})
				}
				at = min(n.End, span.End)
				continue
			}
			end = n.Start
		}
		for _, w := range wordsOf(src, at, end) {
			m.words = append(m.words, setWord{foldWord(src[w.Start:w.End]), w, -1})
		}
		at = end
	}
	return next
}

// wordsOf are the words between two bytes of a text, without the signs around them.
func wordsOf(src string, from, to int) []cable.Span {
	var spans []cable.Span
	outside := func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsNumber(r) }
	at := from
	for field := range strings.FieldsSeq(src[from:to]) {
		start := at + strings.Index(src[at:to], field)
		at = start + len(field)
		left := strings.TrimLeftFunc(field, outside)
		word := strings.TrimRightFunc(left, outside)
		if word != "" {
			start += len(field) - len(left)
			spans = append(spans, cable.Span{Start: start, End: start + len(word)})
		}
	}
	return spans
}

// foldWord is a word without regard to capitals and the form of apostrophes.
func foldWord(word string) string {
	return strings.ReplaceAll(strings.ToLower(word), "’", "'")
}

// fnv is a hash that is the same in every run.
func fnv(h uint64, s string) uint64 {
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return (h ^ 0xff) * 1099511628211
}

// fnvStart is where a hash begins.
const fnvStart = 14695981039346656037

// mix is one of many hashes of h, by the finalizer of splitmix64.
func mix(h, seed uint64) uint64 {
	h += seed * 0x9e3779b97f4a7c15
	h = (h ^ h>>30) * 0xbf58476d1ce4e5b9
	h = (h ^ h>>27) * 0x94d049bb133111eb
	return h ^ h>>31
}

// hash makes the shingles and the sketch of a text.
func (m *member) hash() {
	m.sum = fnvStart
	var keys []string
	for i := range m.words {
		m.sum = fnv(m.sum, m.words[i].key)
		m.sum = fnv(m.sum, m.codes(m.words[i].mark))
		if m.words[i].mark < 0 {
			keys = append(keys, m.words[i].key)
		}
	}
	for i := 0; i+setShingle <= len(keys); i++ {
		h := uint64(fnvStart)
		for _, k := range keys[i : i+setShingle] {
			h = fnv(h, k)
		}
		m.shingles = append(m.shingles, h)
	}
	slices.Sort(m.shingles)
	m.shingles = slices.Compact(m.shingles)
	if len(m.shingles) == 0 {
		return
	}
	m.sketch = make([]uint64, bands*rows)
	for k := range m.sketch {
		least := uint64(math.MaxUint64)
		for _, h := range m.shingles {
			least = min(least, mix(h, uint64(k)+1))
		}
		m.sketch[k] = least
	}
}

// candidates are the pairs of members that share enough, in order. Of texts that are copies of one another, marks and
// all, only the first is compared.
func (s *set) candidates() [][2]int {
	first := map[uint64]int{}
	partners := map[[2]int]bool{}
	var distinct []int
	for i, m := range s.members {
		if k, copied := first[m.sum]; copied && len(s.members[k].words) == len(m.words) {
			continue
		}
		first[m.sum] = i
		distinct = append(distinct, i)
	}
	for b := range bands {
		buckets := map[uint64][]int{}
		for _, i := range distinct {
			if sketch := s.members[i].sketch; sketch != nil {
				key := mix(sketch[b*rows], sketch[b*rows+1])
				buckets[key] = append(buckets[key], i)
			}
		}
		for _, bucket := range buckets {
			for x, i := range bucket {
				for _, k := range bucket[x+1 : min(len(bucket), x+1+mostPartners)] {
					partners[[2]int{i, k}] = true
				}
				if dropped := len(bucket) - x - 1 - mostPartners; dropped > 0 {
					s.crowded(len(bucket))
				}
			}
		}
	}
	var pairs [][2]int
	for pair := range partners {
		a, b := s.members[pair[0]], s.members[pair[1]]
		if n := shared(a.shingles, b.shingles); float64(n) >= leastCommon*float64(min(len(a.shingles), len(b.shingles))) {
			pairs = append(pairs, pair)
		}
	}
	slices.SortFunc(pairs, func(a, b [2]int) int { return cmp.Or(cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1])) })
	return pairs
}

// crowded notes that more texts look alike than are compared with one another.
func (s *set) crowded(n int) {
	what := fmt.Sprintf("of %d texts that are nearly the same not every two were compared", n)
	if len(s.unclear) == 0 {
		s.unclear = []string{what}
	} else if s.unclear[0] < what && len(s.unclear[0]) <= len(what) {
		s.unclear[0] = what
	}
}

// shared counts what two sorted lists have in common.
func shared(a, b []uint64) int {
	n := 0
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0] < b[0]:
			a = a[1:]
		case a[0] > b[0]:
			b = b[1:]
		default:
			n++
			a, b = a[1:], b[1:]
		}
	}
	return n
}
