package cable

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

func isDigit(c byte) bool { return c >= '0' && c <= '9' }
func isUpper(c byte) bool { return c >= 'A' && c <= 'Z' }
func isLower(c byte) bool { return c >= 'a' && c <= 'z' }

func isASCIILetter(c byte) bool { return isLower(c | 0x20) }

func isLetter(c byte) bool { return isUpper(c) || isLower(c) || c >= 0x80 }

// digits is the number of decimal digits that s begins with.
func digits(s string) int {
	n := 0
	for n < len(s) && isDigit(s[n]) {
		n++
	}
	return n
}

// uppers is the number of capital letters that s begins with.
func uppers(s string) int {
	n := 0
	for n < len(s) && isUpper(s[n]) {
		n++
	}
	return n
}

// blanks is the number of bytes of the blanks that s begins with.
func blanks(s string) int {
	n := 0
	for n < len(s) {
		w := blankAt(s[n:])
		if w == 0 {
			break
		}
		n += w
	}
	return n
}

// number is the value of s, which holds digits only; values past a million are all one million.
func number(s string) int {
	v := 0
	for i := 0; i < len(s); i++ {
		v = v*10 + int(s[i]-'0')
		if v > 1_000_000 {
			return 1_000_000
		}
	}
	return v
}

// foldPrefix reports whether s begins with prefix, which is in capitals, without regard to case.
func foldPrefix(s, prefix string) bool {
	if len(s) < len(prefix) {
		return false
	}
	for i := range len(prefix) {
		if upper(s[i]) != prefix[i] {
			return false
		}
	}
	return true
}

// holds reports whether word stands in s. It searches for the letter rare, the rarest of word, which stands in it once.
func holds(s, word string, rare byte) bool {
	before := strings.IndexByte(word, rare)
	for at := nextByte(s, before, rare); at >= 0; at = nextByte(s, at+1, rare) {
		if strings.HasPrefix(s[at-before:], word) {
			return true
		}
	}
	return false
}

// add appends v to s. An empty s takes room for a few at once: there are two to eight of most things in a cable. A full
// one takes as much again, since what many small steps leave behind is memory too.
func add[T any](s []T, v T) []T {
	if len(s) == cap(s) {
		s = slices.Grow(s, max(4, len(s)))
	}
	return append(s, v)
}

// room is s without its elements, or another slice, with room for n. What is not used of a large one takes no memory, as it
// would where slices.Grow made it.
func room[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, 0, n)
	}
	return s[:0]
}

// finder finds the places of one byte in a text, in order. It looks at every byte of the text once, however short the
// pieces are that it is asked for.
type finder struct {
	s     string
	c     byte
	asked int // where the last search began
	at    int // what it found, len(s) for nothing
}

// findAll finds the places of c in s.
func findAll(s string, c byte) finder { return finder{s: s, c: c, at: -1} }

// within is the first place of the byte in s[i:end], -1 for none. It is asked for ever greater i.
func (f *finder) within(i, end int) int {
	if f.at >= end && i >= f.asked {
		return -1
	}
	return f.seek(i, end)
}

// seek is within where the place that is known does not tell.
func (f *finder) seek(i, end int) int {
	if i < f.asked {
		return nextByte(f.s[:end], i, f.c)
	}
	if f.at < i {
		if f.asked, f.at = i, nextByte(f.s, i, f.c); f.at < 0 {
			f.at = len(f.s)
		}
	}
	if f.at >= end {
		return -1
	}
	return f.at
}

// word is the first run of s without blanks, and its length in bytes.
func word(s string) string {
	i := 0
	for i < len(s) && s[i] != ' ' && s[i] != '\t' {
		i++
	}
	return s[:i]
}

// fold is s with every run of blanks made one blank, and none at its ends.
func fold(s string) string {
	if isFolded(s) {
		return s
	}
	var b strings.Builder
	b.Grow(len(s))
	for at := 0; at < len(s); {
		c, n := utf8.DecodeRuneInString(s[at:])
		if !isBlank(c) {
			b.WriteString(s[at : at+n])
			at += n
			continue
		}
		for at < len(s) && isBlank(c) {
			at += n
			c, n = utf8.DecodeRuneInString(s[at:])
		}
		if b.Len() > 0 && at < len(s) {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// isFolded reports whether s holds ASCII without runs of blanks and without blanks at its ends, as most texts do. It looks
// at eight bytes at a time.
func isFolded(s string) bool {
	if s == "" {
		return true
	}
	if s[0] == ' ' || s[len(s)-1] == ' ' || strings.Contains(s, "  ") {
		return false
	}
	const high, space = 0x8080808080808080, 0x2020202020202020
	i := 0
	for ; i+8 <= len(s); i += 8 {
		// A byte below a space borrows in the subtraction; one above ASCII has its high bit.
		if x := eight(s[i : i+8]); (x|(x-space)&^x)&high != 0 {
			return false
		}
	}
	for ; i < len(s); i++ {
		if s[i] < ' ' || s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// eight is the first eight bytes of s as one number.
func eight(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// isBlank reports whether c is a blank: what blankAt takes for one, and what Unicode calls a space.
func isBlank(c rune) bool { return unicode.IsSpace(c) || c == '\ufeff' }

// cursor reads a piece of Src from left to right and makes fields of what it reads.
type cursor struct {
	src string
	at  int
	end int
}

func (c *cursor) rest() string { return c.src[c.at:c.end] }

// skip passes over blanks and reports whether there were any.
func (c *cursor) skip() bool {
	n := blanks(c.rest())
	c.at += n
	return n > 0
}

// accept passes over s if it stands here.
func (c *cursor) accept(s string) bool {
	if strings.HasPrefix(c.rest(), s) {
		c.at += len(s)
		return true
	}
	return false
}

// take makes a field of the next n bytes; none for n = 0.
func (c *cursor) take(n int) Field {
	if n == 0 {
		return Field{}
	}
	f := Field{Span: Span{c.at, c.at + n}, Text: c.src[c.at : c.at+n]}
	c.at += n
	return f
}

// done reports whether only blanks are left.
func (c *cursor) done() bool {
	c.skip()
	return c.at >= c.end
}
