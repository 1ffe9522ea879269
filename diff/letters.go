package diff

import (
	"unicode"
	"unicode/utf8"

	"pilcrow/markings/cable"
)

// Letters says which bytes of two words differ, where the words differ by a few letters: "organisation" and
// "organization" by one. The spans are empty where one word only has letters more. Ok is false where the words have too
// little in common for the letters to say anything; then the whole words are the change. Combining marks stay with
// their letters.
func Letters(old, fresh string) (o, n cable.Span, ok bool) {
	head := 0
	for head < min(len(old), len(fresh)) && old[head] == fresh[head] {
		head++
	}
	for head > 0 && !(border(old, head) && border(fresh, head)) {
		head--
	}
	tail := 0
	for tail < min(len(old), len(fresh))-head && old[len(old)-1-tail] == fresh[len(fresh)-1-tail] {
		tail++
	}
	for tail > 0 && !(border(old, len(old)-tail) && border(fresh, len(fresh)-tail)) {
		tail--
	}
	o, n = cable.Span{Start: head, End: len(old) - tail}, cable.Span{Start: head, End: len(fresh) - tail}
	changed := max(letterCount(old[o.Start:o.End]), letterCount(fresh[n.Start:n.End]))
	whole := max(letterCount(old), letterCount(fresh))
	return o, n, changed > 0 && changed <= 4 && 3*changed <= whole
}

// border reports whether a word can be cut at a byte: between two characters, the second of which is no combining mark.
func border(word string, at int) bool {
	if at == len(word) {
		return true
	}
	if !utf8.RuneStart(word[at]) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(word[at:])
	return !combines(r)
}

// letterCount is the number of characters of s, combining marks not counted.
func letterCount(s string) int {
	n := 0
	for _, r := range s {
		if !combines(r) {
			n++
		}
	}
	return n
}

// combines reports whether r belongs to the character before it.
func combines(r rune) bool { return unicode.In(r, unicode.Mn, unicode.Me) || r == '\u200d' }
