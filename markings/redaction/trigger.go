package redaction

import "strings"

// trigger is a byte at which a notation may begin, or the surest letter in it.
type trigger struct {
	letter byte
	next   byte                          // the byte behind it, 0 for any
	begins func(text string, i int) bool // whether a notation may begin with the letter at i; nil: always
}

var triggerTable = [...]trigger{
	{letter: '['},
	{letter: '(', begins: parenthesized},
	{letter: 'X', begins: crossedOrCode},
	{letter: 'x', begins: crossedOrCode},
	{letter: '_', next: '_', begins: tripled},
	{letter: '*', next: '*', begins: tripled},
	{letter: '/', next: 'G', begins: within("A", "/GIS")},
	{letter: 'f', next: 'i', begins: within("declassi", "fi")},
	{letter: 'V', next: 'E', begins: within("RESPONSI", "VE")},
	{letter: 'R', next: 'E', begins: stamped},
	{letter: 'D', next: 'E', begins: within("", "DENIED IN")},
	{letter: 0xe2, next: 0x96},
}

func parenthesized(text string, i int) bool {
	if behindDigit(text, i) || text[i+1]|0x20 == 'b' && text[i+2] == ')' {
		return true
	}
	_, ok := parenEnd(text, i)
	return ok
}

func crossedOrCode(text string, i int) bool {
	return crossed(text, i) || i >= 2 && (text[i-1] == '5' || text[i-1] == '0')
}

func tripled(text string, i int) bool { return text[i+2] == text[i] }

func stamped(text string, i int) bool {
	return strings.HasPrefix(text[i:], "RELEASE") || strings.HasPrefix(text[i:], "REDACTED")
}

// within is the test that head stands before the letter, and tail from it on.
func within(head, tail string) func(string, int) bool {
	return func(text string, i int) bool {
		return strings.HasPrefix(text[i:], tail) && strings.HasSuffix(text[:i], head)
	}
}

// triggers finds the places where a notation may begin. Each letter is searched for by itself, once: nearly all of them
// are rare, and a search for a rare byte is many times faster than a look at every byte. All are searched for in one
// window of the text before the next, so that a long text is fetched but once.
type triggers struct {
	text string
	end  int                        // of the window
	last int                        // the end of the last window: no notation has fewer than three bytes
	at   [len(triggerTable) + 1]int // the next place of each letter, and of a code; end where the window holds no more
}

// window is the width of a window in bytes.
const window = 16 << 10

// next is the first place from at where a notation may begin, -1 where there is none. It never goes back.
func (t *triggers) next(at int) int {
	for {
		least := t.end
		for k := range t.at {
			if t.at[k] < at {
				t.at[k] = t.seek(k, at)
			}
			least = min(least, t.at[k])
		}
		switch {
		case least < t.end:
			return least
		case t.end >= t.last:
			return -1
		}
		at = max(at, t.end)
		t.end = min(at+window, t.last)
		for k := range t.at {
			t.at[k] = -1
		}
	}
}

// seek is the first place in the window from at where a notation may begin with the letter of trigger k, or with a code.
func (t *triggers) seek(k, at int) int {
	if k == len(triggerTable) {
		return codeAt(t.text, at, t.end)
	}
	one := &triggerTable[k]
	for at < t.end {
		n := strings.IndexByte(t.text[at:t.end], one.letter)
		if n < 0 {
			break
		}
		at += n
		if next := one.next; (next == 0 || t.text[at+1] == next) && (one.begins == nil || one.begins(t.text, at)) {
			return at
		}
		at++
	}
	return t.end
}

// codeAt is the first place from at where a B or b stands before a digit, end where there is none; a byte follows end.
// It looks at sixteen bytes at a time, and for the digits first: they are rarer than the letter.
func codeAt(text string, at, end int) int {
	rest := text[at:max(at, end+1)]
	for len(rest) > 16 {
		one, two := digitsBehind(rest), digitsBehind(rest[8:])
		if one|two != 0 && one&lettersB(rest)|two&lettersB(rest[8:]) != 0 {
			for i := range 16 {
				if isCode(rest, i) {
					return end + 1 - len(rest) + i
				}
			}
		}
		rest = rest[16:]
	}
	for i := range len(rest) - 1 {
		if isCode(rest, i) {
			return end + 1 - len(rest) + i
		}
	}
	return end
}

// isCode reports whether a code may begin at i.
func isCode(text string, i int) bool { return text[i]|0x20 == 'b' && isDigit(text[i+1]) }

// digitsBehind has the bit 0x10 of each of the first eight bytes of s that a digit may follow.
func digitsBehind(s string) uint64 {
	// Digits have the bit 0x10 and lack 0x40. So do a few signs, and control characters.
	n := eight(s[1:])
	return n &^ (n >> 2) & 0x1010101010101010
}

// lettersB has the bit 0x10 of each of the first eight bytes of s that may be a B or b.
func lettersB(s string) uint64 {
	const ones, small = 0x0101010101010101, 0x2020202020202020
	n := (eight(s) | small) ^ ones*'b'
	return (n - ones) &^ n >> 3 & 0x1010101010101010
}

// eight are the first eight bytes of s as a number, the first lowest.
func eight(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}
