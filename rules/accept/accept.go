// Package accept holds what somebody accepts: findings that are known, and need not be reported again.
//
// An Allowance accepts findings one by one, each for a reason and until a day. A Baseline accepts what was there when it
// was made. Both know a finding again by its rule and by the words of its paragraph, so that edits elsewhere change
// nothing, and a change of the words ends what was accepted. Neither holds a word of a cable.
package accept

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"sort"
	"strings"
	"unicode/utf8"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// Key is what a finding is known by after edits elsewhere.
type Key struct {
	Rule    string // its code
	Words   string // those of its paragraph, or of its line outside paragraphs: see lint.Passage
	Ordinal int    // from 1, among the findings of the text that share the rule and the words
}

// Keys are the keys of the findings of doc, in their order.
func Keys(doc *cable.Document, findings []lint.Finding) []Key {
	keys := make([]Key, len(findings))
	seen := make(map[Key]int)
	passages := make(map[int]string)
	for i := range findings {
		f := &findings[i]
		at := place(doc, f.Span.Start)
		words, known := passages[at]
		if !known {
			words = lint.Passage(doc, f.Span.Start)
			passages[at] = words
		}
		key := Key{Rule: f.Rule.Code, Words: words}
		seen[key]++
		keys[i] = Key{Rule: key.Rule, Words: words, Ordinal: seen[key]}
	}
	return keys
}

// place tells passages of doc from one another: a paragraph by its index, a line outside paragraphs by its number as a
// negative one.
func place(doc *cable.Document, offset int) int {
	i := sort.Search(len(doc.Paragraphs), func(i int) bool { return doc.Paragraphs[i].Span.Start > offset }) - 1
	if i >= 0 && doc.Paragraphs[i].Span.Contains(offset) {
		return i
	}
	return -doc.Line(offset)
}

// hash is the salted hash of words, in hexadecimal digits.
func hash(salt []byte, words string) string {
	h := hmac.New(sha256.New, salt)
	h.Write([]byte(words))
	return hex.EncodeToString(h.Sum(nil))
}

// Error is a mistake in a file that says what is accepted.
type Error struct {
	File         string
	Line, Column int // from 1; a column is a character
	Message      string
}

// Error is the message behind its place.
func (e *Error) Error() string {
	return fmt.Sprintf("%s:%d:%d: %s", e.File, e.Line, e.Column, e.Message)
}

// errorAt is a mistake at a byte of text.
func errorAt(file, text string, offset int, format string, args ...any) *Error {
	before := text[:min(max(offset, 0), len(text))]
	line := strings.LastIndexByte(before, '\n') + 1
	return &Error{
		File: file, Line: strings.Count(before, "\n") + 1, Column: utf8.RuneCountInString(before[line:]) + 1,
		Message: fmt.Sprintf(format, args...),
	}
}
