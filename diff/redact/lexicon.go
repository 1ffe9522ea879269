package redact

import "hash/maphash"

// lexicon numbers the keys of a pair: equal keys have equal numbers on both sides. A text of millions of words has few
// different ones, and where it has many, they stand in one piece of memory.
type lexicon struct {
	seed  maphash.Seed
	table []int32 // a hash table of numbers, 0 for none; its length is a power of two
	text  []byte  // the keys, one behind the other
	ends  []int   // of each key in text, by its number
}

// The numbers of keys that every lexicon has.
const (
	noKey int32 = iota
	emptyKey
	hyphenKey
)

// newLexicon is a lexicon for a pair of about n tokens.
func newLexicon(n int) *lexicon {
	keys := 16
	for keys < min(n/6, 1<<14) {
		keys *= 2
	}
	l := &lexicon{
		seed: maphash.MakeSeed(), table: make([]int32, 2*keys),
		text: make([]byte, 0, 8*keys), ends: make([]int, 1, keys),
	}
	l.number("")
	l.number("-")
	return l
}

// number is the number of a key, which is made where there was none.
func (l *lexicon) number(key string) int32 {
	at := l.slot(key)
	if n := l.table[at]; n != noKey {
		return n
	}
	n := int32(len(l.ends))
	l.text = append(l.text, key...)
	l.ends = append(l.ends, len(l.text))
	l.table[at] = n
	if 2*len(l.ends) > len(l.table) {
		l.grow()
	}
	return n
}

// known is the number of a key, noKey where it has none.
func (l *lexicon) known(key string) int32 { return l.table[l.slot(key)] }

// key is the key that has a number.
func (l *lexicon) key(n int32) string { return string(l.bytes(n)) }

func (l *lexicon) bytes(n int32) []byte { return l.text[l.ends[n-1]:l.ends[n]] }

// slot is the place in the table of a key, or where it belongs.
func (l *lexicon) slot(key string) uint64 {
	mask := uint64(len(l.table) - 1)
	at := maphash.String(l.seed, key) & mask
	for {
		n := l.table[at]
		if n == noKey || string(l.bytes(n)) == key {
			return at
		}
		at = (at + 1) & mask
	}
}

// grow doubles the table.
func (l *lexicon) grow() {
	l.table = make([]int32, 2*len(l.table))
	mask := uint64(len(l.table) - 1)
	for n := emptyKey; int(n) < len(l.ends); n++ {
		at := maphash.Bytes(l.seed, l.bytes(n)) & mask
		for l.table[at] != noKey {
			at = (at + 1) & mask
		}
		l.table[at] = n
	}
}
