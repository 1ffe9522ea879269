package diff

import (
	"hash/maphash"
	"math/bits"
	"slices"
)

// An interner numbers tokens: equal ones get the same id. Ids follow the order of appearance, so that nothing depends on
// the hashes of its two tables: one finds the short tokens, which are their own keys, the other the long ones.
type interner struct {
	keys  []tokenKey   // by id
	marks []whichSides // by id: where the token is a withholding notation
	any   whichSides   // where any token is
	short []int32      // slots: id + 1, 0 for an empty one
	long  []longToken
	slots []longSlot
	seed  maphash.Seed
	salt  uint64
}

// A tokenKey is a short token itself: its first eight bytes, then the others with its length on top. Of a long token the
// first number is its index in long, the second longKey.
type tokenKey struct{ head, tail uint64 }

// whichSides is a set of sides.
type whichSides uint8

const (
	onOld whichSides = 1 << iota
	onNew
	onNone whichSides = 0
)

// A longToken is a token that is no key of its own.
type longToken struct {
	text string
	id   int32
}

type longSlot struct {
	hash uint32
	next int32 // index in long + 1; 0 for an empty slot
}

const (
	half    = 8  // bytes of a token in the first number of its key
	packed  = 15 // the length in bytes up to which a token is its own key
	longKey = uint64(0xFF) << (8 * (half - 1))
)

// newInterner is an interner with room for so many tokens, of which so many are long.
func newInterner(all, long int) *interner {
	in := &interner{
		keys: make([]tokenKey, 0, all), marks: make([]whichSides, 0, all), short: make([]int32, tableSize(all-long)),
		long: make([]longToken, 0, long), slots: make([]longSlot, tableSize(long)), seed: maphash.MakeSeed(),
	}
	in.salt = maphash.String(in.seed, "")
	return in
}

// tableSize is the size of a table for n entries.
func tableSize(n int) int {
	size := 64
	for size < 2*n {
		size *= 2
	}
	return size
}

// len is the number of ids.
func (in *interner) len() int { return len(in.keys) }

// id is the number of the token.
func (in *interner) id(token string) int32 {
	if len(token) > packed {
		return in.longID(token)
	}
	return in.shortID(keyOf(token))
}

// keyOf is the key of a short token.
func keyOf(token string) tokenKey {
	key := tokenKey{tail: lengthKey(len(token))}
	for k := range len(token) {
		key.put(k, token[k])
	}
	return key
}

// lengthKey is the second number of the key of a token of n bytes without those bytes.
func lengthKey(n int) uint64 { return uint64(n) << (8 * (half - 1)) }

// put adds byte k of the token, which is not there yet.
func (key *tokenKey) put(k int, c byte) {
	if k < half {
		key.head |= uint64(c) << (8 * k)
	} else {
		key.tail |= uint64(c) << (8 * (k - half))
	}
}

// at is byte k of a short token.
func (key tokenKey) at(k int) byte {
	if k < half {
		return byte(key.head >> (8 * k))
	}
	return byte(key.tail >> (8 * (k - half)))
}

// len is the length of a short token.
func (key tokenKey) len() int { return int(key.tail >> (8 * (half - 1))) }

// isLong reports whether the key is that of a long token.
func (key tokenKey) isLong() bool { return key.tail == longKey }

// shortID is the number of the token of that key.
func (in *interner) shortID(key tokenKey) int32 {
	if 2*(len(in.keys)-len(in.long)) >= len(in.short) {
		in.growShort()
	}
	mask := uint64(len(in.short) - 1)
	for h := in.place(key) & mask; ; h = (h + 1) & mask {
		switch next := in.short[h]; {
		case next == 0:
			in.short[h] = in.add(key) + 1
			return in.short[h] - 1
		case in.keys[next-1] == key:
			return next - 1
		}
	}
}

// longID is the number of a long token.
func (in *interner) longID(token string) int32 {
	if 2*len(in.long) >= len(in.slots) {
		in.growLong()
	}
	hash := uint32(maphash.String(in.seed, token))
	mask := uint32(len(in.slots) - 1)
	for h := hash & mask; ; h = (h + 1) & mask {
		switch s := &in.slots[h]; {
		case s.next == 0:
			id := in.add(tokenKey{uint64(len(in.long)), longKey})
			in.long = append(in.long, longToken{token, id})
			*s = longSlot{hash, int32(len(in.long))}
			return id
		case s.hash == hash && in.long[s.next-1].text == token:
			return in.long[s.next-1].id
		}
	}
}

// add makes a new id.
func (in *interner) add(key tokenKey) int32 {
	in.keys = append(in.keys, key)
	in.marks = append(in.marks, onNone)
	return int32(len(in.keys) - 1)
}

// place is where the search for a key begins, to be cut down to the size of the table.
func (in *interner) place(key tokenKey) uint64 {
	hi, lo := bits.Mul64(key.head^in.salt, key.tail^0x9e3779b97f4a7c15^in.salt<<32)
	return hi ^ lo
}

// growShort doubles the table of the short tokens.
func (in *interner) growShort() {
	in.short = make([]int32, 2*len(in.short))
	in.keys, in.marks = slices.Grow(in.keys, len(in.keys)), slices.Grow(in.marks, len(in.marks))
	mask := uint64(len(in.short) - 1)
	for id, key := range in.keys {
		if !key.isLong() {
			h := in.place(key) & mask
			for in.short[h] != 0 {
				h = (h + 1) & mask
			}
			in.short[h] = int32(id) + 1
		}
	}
}

// growLong doubles the table of the long tokens.
func (in *interner) growLong() {
	before := in.slots
	in.slots = make([]longSlot, 2*len(before))
	in.long = slices.Grow(in.long, len(in.long))
	mask := uint32(len(in.slots) - 1)
	for _, s := range before {
		if s.next != 0 {
			h := s.hash & mask
			for in.slots[h].next != 0 {
				h = (h + 1) & mask
			}
			in.slots[h] = s
		}
	}
}

// cutWord is the end of the word of text that begins at start, and its id.
func (in *interner) cutWord(text string, start int) (end int, id int32) {
	if start+2*half <= len(text) {
		head, n := eightBytes(text[start : start+half])
		if n < half {
			return start + n, in.shortID(tokenKey{head, lengthKey(n)})
		}
		tail, n := eightBytes(text[start+half : start+2*half])
		if n < half {
			return start + half + n, in.shortID(tokenKey{head, tail | lengthKey(half+n)})
		}
	}
	end = nextBlank(text, start)
	return end, in.id(text[start:end])
}

// eightBytes are the bytes of w before the first blank as a number, and how many they are.
func eightBytes(w string) (number uint64, n int) {
	const ones, tops, blanks = 0x0101010101010101, 0x8080808080808080, 0x2020202020202020
	_ = w[half-1]
	number = uint64(w[0]) | uint64(w[1])<<8 | uint64(w[2])<<16 | uint64(w[3])<<24 |
		uint64(w[4])<<32 | uint64(w[5])<<40 | uint64(w[6])<<48 | uint64(w[7])<<56
	x := number ^ blanks
	// The lowest top bit that is left is that of the first blank.
	zeros := (x - ones) &^ x & tops
	if zeros == 0 {
		return number, half
	}
	n = bits.TrailingZeros64(zeros) / 8
	return number & (1<<(8*n) - 1), n
}

// mark notes that the token is a withholding notation on the sides of where.
func (in *interner) mark(id int32, where whichSides) {
	in.marks[id] |= where
	in.any |= where
}

// withholds reports whether the token is a withholding notation anywhere.
func (in *interner) withholds(id int32) bool { return in.marks[id] != onNone }
