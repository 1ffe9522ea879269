package redaction

import (
	"strings"
	"unicode/utf8"
)

// stamp reads the stamp whose word stands at i and returns the place after it, 0 where there is none.
func (s *scanner) stamp(i int) int {
	if strings.HasPrefix(s.text[i:], "REDACTED") {
		return s.capitals(i, i+len("REDACTED"))
	}
	return s.release(i)
}

// release reads "RELEASE IN PART B1,1.4(D),B6" and its kin. Part and codes may stand on the next line of the margin.
func (s *scanner) release(start int) int {
	text := s.text
	i := start + len("RELEASE")
	denied := text[start] == 'D'
	if denied {
		i = start + strings.IndexByte(text[start:], ' ')
	} else if i < len(text) && text[i] == 'D' {
		i++
	}
	if !s.marginal(start) {
		return 0
	}
	i = skipWrap(text, i)
	if !strings.HasPrefix(text[i:], "IN") {
		return 0
	}
	i = skipWrap(text, i+2)
	n := Notation{Start: start, Kind: Stamp, Convention: State}
	switch {
	case strings.HasPrefix(text[i:], "PART"):
		n.Disclosure = InPart
	case strings.HasPrefix(text[i:], "FULL"):
		n.Disclosure = InFull
	default:
		return 0
	}
	i += 4
	if denied && n.Disclosure == InFull {
		n.Disclosure = Denied
	}
	if i < len(text) && (text[i] == 'I' || text[i] == 'l' || text[i] == '|') && !wordAt(text, i+1) {
		n.Slips = append(n.Slips, Slip{Start: i, End: i + 1})
		i++
	}
	if wordAt(text, i) {
		return 0
	}
	n.End = i
	if list, end := readCodes(text, skipWrap(text, i)); len(list.codes) > 0 && lineEnds(text, end) {
		n.End, n.Codes = end, list.codes
		n.Slips = append(n.Slips, list.slips...)
	} else if !lineEnds(text, i) && !gapAt(text, i) {
		return 0
	}
	s.add(n)
	return n.End
}

// skipWrap skips blanks and at most one line end.
func skipWrap(text string, i int) int {
	wrapped := false
	for i < len(text) {
		switch text[i] {
		case ' ', '\t', '\r':
		case '\n':
			if wrapped {
				return i
			}
			wrapped = true
		default:
			return i
		}
		i++
	}
	return i
}

// marginal reports whether what begins at i stands at the head of its line or apart from what is before it.
func (s *scanner) marginal(i int) bool {
	text := s.text
	j := i
	for j > 0 && (text[j-1] == ' ' || text[j-1] == '\t') {
		j--
	}
	if j > 0 && text[j-1] == '[' {
		return true
	}
	return j == 0 || text[j-1] == '\n' || i-j >= 3 || j < i && text[i-1] == '\t'
}

// gapAt reports whether at least three blanks or a tab follow.
func gapAt(text string, i int) bool {
	return strings.HasPrefix(text[i:], "   ") || strings.HasPrefix(text[i:], "\t")
}

// lineEnds reports whether nothing but blanks and at most one sign of a scanner's dirt stand between i and the line's
// end.
func lineEnds(text string, i int) bool {
	j := skipBlanks(text, i)
	if j == len(text) || text[j] == '\n' {
		return true
	}
	r, n := utf8.DecodeRuneInString(text[j:])
	if j == i && r != '.' && r != ']' {
		return false
	}
	j = skipBlanks(text, j+n)
	return j == len(text) || text[j] == '\n'
}

// skipBlanks skips blanks on the line.
func skipBlanks(text string, i int) int {
	for i < len(text) && (text[i] == ' ' || text[i] == '\t' || text[i] == '\r') {
		i++
	}
	return i
}

// lineStart is the head of the line of i, or a place that is lineWidth before it.
func lineStart(text string, i int) int {
	from := max(0, i-lineWidth)
	return from + strings.LastIndexByte(text[from:i], '\n') + 1
}

// lineWidth bounds how far the head of a line is looked for, in bytes: a text may be one endless line.
const lineWidth = 2000

// capitals reads REDACTED and NOT RESPONSIVE in bare capitals, whose main word is given: in the margin, on a line of
// their own, or in the midst of a text that is not in capitals.
func (s *scanner) capitals(start, end int) int {
	text := s.text
	if text[start+2] == 'S' {
		start = len(strings.TrimRight(text[:start], " -\r\n\t"))
		if !strings.HasSuffix(text[:start], "NOT") && !strings.HasSuffix(text[:start], "NON") {
			return 0
		}
		start -= 3
	} else if strings.HasPrefix(text[end:], "/NOT RESPONSIVE") {
		end += len("/NOT RESPONSIVE")
	}
	if start < s.floor || wordAt(text, start-1) || wordAt(text, end) || bracketed(text, start) {
		return 0
	}
	if (!s.marginal(start) || !lineEnds(text, end)) && !lowercase(text, start, end) {
		return 0
	}
	s.add(Notation{Start: start, End: end, Convention: Plain})
	return s.floor
}

// bracketed reports whether an opening bracket stands before i on its line and is not closed: the bracket's own reader
// comes to the word.
func bracketed(text string, i int) bool {
	line := text[max(lineStart(text, i), i-parenWidth):i]
	return strings.LastIndexAny(line, "[(") > strings.LastIndexAny(line, "])")
}

// lowercase reports whether small letters stand close before and behind, and no verb of speech about redaction does.
func lowercase(text string, start, end int) bool {
	before := strings.TrimRight(text[max(0, start-20):start], " ")
	after := strings.TrimLeft(text[end:min(len(text), end+20)], " ")
	if before == "" || after == "" {
		return false
	}
	a, b := before[len(before)-1], after[0]
	return 'a' <= a && a <= 'z' && ('a' <= b && b <= 'z' || strings.IndexByte(".,;:)'", b) >= 0)
}
