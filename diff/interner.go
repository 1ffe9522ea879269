package diff

import (
	"hash/maphash"
	"math/bits"
	"slices"
)

// An interner numbers tokens: equal ones get the same id.
type interner struct {
	text  []string     // by id
	marks []whichSides // by id: where the token is a withholding notation
	any   whichSides   // where any token is
	slots []tokenSlot
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

// A tokenSlot is a place of the interner's hash table. The table only finds what may be equal; equality is asked of the
// texts, and ids follow the order of appearance, so that nothing depends on the hash.
type tokenSlot struct {
	key  uint64
	size int32 // of the token in bytes
	next int32 // id + 1; 0 for an empty slot
}

// packed is the length up to which a token is its own key.
const packed = 8

// newInterner is an interner with room for so many tokens.
func newInterner(room int) *interner {
	in := &interner{seed: maphash.MakeSeed()}
	in.salt = maphash.String(in.seed, "")
	size := 256
	for 3*size < 4*room {
		size *= 2
	}
	in.slots = make([]tokenSlot, size)
	in.text, in.marks = make([]string, 0, room), make([]whichSides, 0, room)
	return in
}

// key is what tells tokens of one length apart: the bytes of a short one, a hash of a long one.
func (in *interner) key(token string) uint64 {
	if len(token) > packed {
		return maphash.String(in.seed, token)
	}
	key := uint64(0)
	for k := range len(token) {
		key |= uint64(token[k]) << (8 * k)
	}
	return key
}

// cutWord is the end of the word of text that begins at start, and its key.
func (in *interner) cutWord(text string, start int) (end int, key uint64) {
	const ones, tops, blanks = 0x0101010101010101, 0x8080808080808080, 0x2020202020202020
	if start+packed > len(text) {
		end = nextBlank(text, start)
		return end, in.key(text[start:end])
	}
	w := text[start : start+packed]
	key = uint64(w[0]) | uint64(w[1])<<8 | uint64(w[2])<<16 | uint64(w[3])<<24 |
		uint64(w[4])<<32 | uint64(w[5])<<40 | uint64(w[6])<<48 | uint64(w[7])<<56
	// The lowest top bit that is left is that of the first blank.
	if x := key ^ blanks; (x-ones)&^x&tops != 0 {
		n := bits.TrailingZeros64((x-ones)&^x&tops) / 8
		return start + n, key & (1<<(8*n) - 1)
	}
	if end = nextBlank(text, start+packed); end > start+packed {
		key = in.key(text[start:end])
	}
	return end, key
}

// place is where the search for a key begins, to be cut down to the size of the table.
func (in *interner) place(key uint64) uint64 {
	hi, lo := bits.Mul64(key^in.salt, 0x9e3779b97f4a7c15)
	return hi ^ lo
}

// id is the number of the token.
func (in *interner) id(token string) int32 { return in.number(token, in.key(token), onNone) }

// number is the number of the token with that key, which is a withholding notation on the sides of mark.
func (in *interner) number(token string, key uint64, mark whichSides) int32 {
	if 4*len(in.text) >= 3*len(in.slots) {
		in.grow()
	}
	mask := uint64(len(in.slots) - 1)
	h := in.place(key) & mask
	for {
		s := &in.slots[h]
		if s.next == 0 {
			in.text = append(in.text, token)
			in.marks = append(in.marks, onNone)
			*s = tokenSlot{key, int32(len(token)), int32(len(in.text))}
		}
		if s.key == key && int(s.size) == len(token) && (len(token) <= packed || in.text[s.next-1] == token) {
			if mark != onNone {
				in.marks[s.next-1] |= mark
				in.any |= mark
			}
			return s.next - 1
		}
		h = (h + 1) & mask
	}
}

// grow doubles the table.
func (in *interner) grow() {
	slots := make([]tokenSlot, 2*len(in.slots))
	room := len(slots)*3/4 - len(in.text)
	in.text, in.marks = slices.Grow(in.text, room), slices.Grow(in.marks, room)
	mask := uint64(len(slots) - 1)
	for _, s := range in.slots {
		if s.next != 0 {
			h := in.place(s.key) & mask
			for slots[h].next != 0 {
				h = (h + 1) & mask
			}
			slots[h] = s
		}
	}
	in.slots = slots
}

// withholds reports whether the token is a withholding notation anywhere.
func (in *interner) withholds(id int32) bool { return in.marks[id] != onNone }
