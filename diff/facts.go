package diff

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"pilcrow/markings/cable"
)

// FactKind says what a changed word tells.
type FactKind uint8

// The kinds of facts.
const (
	Number FactKind = iota
	Date
	Name
)

// String is number, date or name.
func (k FactKind) String() string { return [...]string{"number", "date", "name"}[k] }

// Fact is a number, a date or a name among changed words: a change of substance, which a reader must not miss.
type Fact struct {
	Kind FactKind
	Span cable.Span // bytes of the edit's text
}

// Facts lists the facts among the words of an edit that deletes or inserts, in order. A name is a capitalised word inside
// a sentence; in a paragraph that is all capitals there are none to be seen, and the first word of a sentence is
// doubtful and passes.
func (c *Comparison) Facts(e Edit) []Fact {
	var text string
	at := e.New.Offset
	switch {
	case e.Op == Equal || e.Notation:
		return nil
	case e.Op == Delete:
		text, at = c.OldText(e.Old.Paragraph), e.Old.Offset
	default:
		text = c.NewText(e.New.Paragraph)
	}
	lower := strings.IndexFunc(text, unicode.IsLower) >= 0
	opens := at == 0 || endsSentence(text[:at-1])
	var facts []Fact
	for start := 0; start < len(e.Text); {
		end := nextBlank(e.Text, start)
		from, word := trimmed(e.Text, start, end)
		if kind, ok := factOf(word, lower && !opens); ok {
			facts = append(facts, Fact{kind, cable.Span{Start: from, End: from + len(word)}})
		}
		opens = endsSentence(e.Text[start:end])
		start = end + 1
	}
	return facts
}

// trimmed is the word from start to end of text without the punctuation around it, and where it begins.
func trimmed(text string, start, end int) (int, string) {
	for start < end && isPunctuation(text[start]) {
		start++
	}
	for start < end && isPunctuation(text[end-1]) {
		end--
	}
	word := text[start:end]
	if word == "" || word[0] < utf8.RuneSelf && word[len(word)-1] < utf8.RuneSelf {
		return start, word
	}
	const marks = ".,;:!?()[]\"'“”‘’*-–—/"
	head := strings.TrimLeft(word, marks)
	return end - len(head), strings.TrimRight(head, marks)
}

// isPunctuation reports whether c is a mark of ASCII that stands beside words.
func isPunctuation(c byte) bool {
	switch c {
	case '.', ',', ';', ':', '!', '?', '(', ')', '[', ']', '"', '\'', '*', '-', '/':
		return true
	}
	return false
}

// hasDigit reports whether word has a digit of ASCII.
func hasDigit(word string) bool {
	for k := range len(word) {
		if '0' <= word[k] && word[k] <= '9' {
			return true
		}
	}
	return false
}

// factOf says what a word without punctuation tells. Name says that a capital makes a name.
func factOf(word string, name bool) (FactKind, bool) {
	if word == "" {
		return 0, false
	}
	if isMonthOrDay(word) {
		return Date, true
	}
	if hasDigit(word) {
		if strings.Count(word, "/") == 2 || strings.Count(word, "-") == 2 && word[0] >= '0' && word[0] <= '9' {
			return Date, true
		}
		return Number, true
	}
	if isNumeral(strings.ToLower(word)) {
		return Number, true
	}
	first, n := utf8.DecodeRuneInString(word)
	return Name, name && unicode.IsUpper(first) && (n < len(word) && word != "I'm" && word != "I've")
}

// endsSentence reports whether text ends with a full stop or its like.
func endsSentence(text string) bool {
	text = unquoted(text)
	if text == "" {
		return true
	}
	last := text[len(text)-1]
	return last == '.' || last == '?' || last == '!' || last == ':'
}

// unquoted is text without the quotation marks and brackets that close behind it.
func unquoted(text string) string {
	if text == "" {
		return ""
	}
	switch c := text[len(text)-1]; {
	case c == '"', c == '\'', c == ')', c == ']', c >= utf8.RuneSelf:
		return strings.TrimRight(text, "\"')]”’")
	}
	return text
}

// isMonthOrDay reports whether word names a month or a day of the week, written with a capital. "May" and "March" count.
func isMonthOrDay(word string) bool {
	if first, _ := utf8.DecodeRuneInString(word); !unicode.IsUpper(first) {
		return false
	}
	switch strings.ToLower(word) {
	case "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
		"december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
		"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday":
		return true
	}
	return false
}

// isNumeral reports whether word is a number in letters.
func isNumeral(word string) bool {
	switch word {
	case "zero", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
		"fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty", "sixty",
		"seventy", "eighty", "ninety", "hundred", "hundreds", "thousand", "thousands", "million", "millions", "billion",
		"billions", "dozen", "dozens", "half", "third", "quarter", "percent":
		return true
	}
	return false
}
