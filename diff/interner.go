package diff

import (
	"hash/maphash"
	"math/bits"
	"slices"
)

// An interner numbers tokens: equal ones get the same id. Ids follow the order of appearance, so that nothing depends on
// the hashes of its two tables: one finds the short tokens, which are their own keys, the other the long ones.
type interner struct {
	keys  []uint64     // by id: the key of a short token, of a long one where it is in long, see longKey
	marks []whichSides // by id: where the token is a withholding notation
	any   whichSides   // where any token is
	short []int32      // id + 1; 0 for an empty slot
	long  []longToken
	slots []longSlot
	seed  maphash.Seed
	salt  uint64
}

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
	packed  = 7       // the length in bytes up to which a token is its own key: its bytes and its length on top
	longKey = 1 << 63 // of a long token; the rest of its key is its index in long
)

// newInterner is an interner with room for so many tokens, of which so many are long.
func newInterner(all, long int) *interner {
	in := &interner{
		keys: make([]uint64, 0, all), marks: make([]whichSides, 0, all), short: make([]int32, tableSize(all-long)),
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
func keyOf(token string) uint64 {
	key := uint64(len(token)) << (8 * packed)
	for k := range len(token) {
		key |= uint64(token[k]) << (8 * k)
	}
	return key
}

// shortID is the number of the token of that key.
func (in *interner) shortID(key uint64) int32 {
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
			id := in.add(longKey | uint64(len(in.long)))
			in.long = append(in.long, longToken{token, id})
			*s = longSlot{hash, int32(len(in.long))}
			return id
		case s.hash == hash && in.long[s.next-1].text == token:
			return in.long[s.next-1].id
		}
	}
}

// add makes a new id.
func (in *interner) add(key uint64) int32 {
	in.keys = append(in.keys, key)
	in.marks = append(in.marks, onNone)
	return int32(len(in.keys) - 1)
}

// place is where the search for a key begins, to be cut down to the size of the table.
func (in *interner) place(key uint64) uint64 {
	hi, lo := bits.Mul64(key^in.salt, 0x9e3779b97f4a7c15)
	return hi ^ lo
}

// growShort doubles the table of the short tokens.
func (in *interner) growShort() {
	in.short = make([]int32, 2*len(in.short))
	in.keys, in.marks = slices.Grow(in.keys, len(in.keys)), slices.Grow(in.marks, len(in.marks))
	mask := uint64(len(in.short) - 1)
	for id, key := range in.keys {
		if key < longKey {
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
	const ones, tops, blanks = 0x0101010101010101, 0x8080808080808080, 0x2020202020202020
	if start+packed < len(text) {
		w := text[start : start+packed+1]
		key := uint64(w[0]) | uint64(w[1])<<8 | uint64(w[2])<<16 | uint64(w[3])<<24 |
			uint64(w[4])<<32 | uint64(w[5])<<40 | uint64(w[6])<<48 | uint64(w[7])<<56
		x := key ^ blanks
		// The lowest top bit that is left is that of the first blank.
		if zeros := (x - ones) &^ x & tops; zeros != 0 {
			n := bits.TrailingZeros64(zeros) / 8
			return start + n, in.shortID(key&(1<<(8*n)-1) | uint64(n)<<(8*packed))
		}
		end = nextBlank(text, start+packed+1)
		return end, in.longID(text[start:end])
	}
	end = nextBlank(text, start)
	return end, in.id(text[start:end])
}

// mark notes that the token is a withholding notation on the sides of where.
func (in *interner) mark(id int32, where whichSides) {
	in.marks[id] |= where
	in.any |= where
}

// withholds reports whether the token is a withholding notation anywhere.
func (in *interner) withholds(id int32) bool { return in.marks[id] != onNone }
