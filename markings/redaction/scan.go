package redaction

import "strings"

// scanner walks over a text once. What it found ends at floor; nothing later begins before it.
type scanner struct {
	text   string
	floor  int
	found  []Notation
	tokens []token

	released int8 // whether the text says that it is a release: 0 not known, 1 yes, -1 no
}

// Find lists the notations of text in order. They do not overlap.
func Find(text string) []Notation {
	s := scanner{text: text}
	words := newSignals(text)
	for at := 0; at < len(text); {
		signal := words.next(at)
		s.span(at, signal)
		if signal >= len(text) {
			break
		}
		at = max(signal+1, s.floor)
		if signal >= s.floor {
			at = max(at, s.stamp(signal))
		}
	}
	return s.found
}

// span looks for notations that begin between from and to.
func (s *scanner) span(from, to int) {
	for i := max(from, s.floor); i < to; {
		rest := s.text[i:to]
		n := 0
		for n < len(rest) && class[rest[n]] == 0 {
			n++
		}
		i += n
		if n == len(rest) {
			return
		}
		if s.begins(i) {
			if found, ok := s.candidate(i); ok {
				s.add(found)
				i = max(i+1, s.floor)
				continue
			}
		}
		i++
	}
}

// begins is the quick answer to whether a notation can begin at i, or have its surest letter there.
func (s *scanner) begins(i int) bool {
	text := s.text
	if i+2 >= len(text) {
		return false
	}
	switch next := text[i+1]; text[i] {
	case 'B', 'b':
		return isDigit(next)
	case 'f':
		return next == 'i' && i >= 8 && text[i-8:i] == "declassi"
	case 'X', 'x':
		return crossed(text, i) || i >= 2 && (text[i-1] == '5' || text[i-1] == '0')
	case '_', '*':
		return next == text[i] && text[i+2] == next
	case 0xe2:
		return next == 0x96
	case '/':
		return next == 'G' && i >= 1 && text[i-1] == 'A' && strings.HasPrefix(text[i:], "/GIS")
	case 'V':
		return next == 'E' && i >= 8 && text[i-8:i] == "RESPONSI"
	}
	return true
}

// add appends a notation with the codes that stand right behind it.
func (s *scanner) add(n Notation) {
	if n.Kind == Mark {
		s.cited(&n)
	}
	s.found = append(s.found, n)
	s.floor = n.End
}

// cited adds to a mark the codes that follow it with at most one blank between, in brackets or without.
func (s *scanner) cited(n *Notation) {
	text := s.text
	i := n.End
	if i < len(text) && text[i] == ' ' {
		i++
	}
	if i+1 >= len(text) || strings.IndexByte("([bB12357", text[i]) < 0 {
		return
	}
	framed := text[i] == '[' || text[i] == '(' && (text[i+1] == '1' || i+2 < len(text) && isDigit(text[i+2]))
	if framed {
		i++
	}
	list, end := readCodes(text, i)
	if len(list.codes) == 0 {
		return
	}
	if framed {
		if end >= len(text) || text[end] != ']' && text[end] != ')' {
			return
		}
		end++
	}
	n.Codes = append(n.Codes, list.codes...)
	n.Slips = append(n.Slips, list.slips...)
	n.End = end
}

// crossed reports whether the X at i is followed by two more.
func crossed(text string, i int) bool { return text[i+1]|0x20 == 'x' && text[i+2]|0x20 == 'x' }

// class marks the bytes at which a notation may begin, or in which its surest letter stands: the f of declassified, the
// V of NOT RESPONSIVE.
var class = [256]uint8{
	'[': 1, '(': 1, 'X': 1, 'x': 1, '_': 1, '*': 1, 0xe2: 1, 'B': 1, 'b': 1, 'f': 1, '/': 1, 'V': 1,
}

// candidate reads the notation at i.
func (s *scanner) candidate(i int) (Notation, bool) {
	text := s.text
	switch text[i] {
	case 'B', 'b':
		return s.margin(i)
	case 'f':
		return s.loose(i)
	case 'X', 'x':
		if crossed(text, i) {
			return s.crosses(i)
		}
		return s.margin(i - 2)
	case '[':
		return s.bracket(i)
	case '(':
		return s.parenthesis(i)
	case '_', '*':
		return s.ruled(i)
	case '/':
		s.reclassified(i)
	case 'V':
		s.capitals(i-8, i+2)
	default:
		return s.blocks(i)
	}
	return Notation{}, false
}

// parenthesis reads what an opening parenthesis begins or continues: 1.4(D), (b)(6), (name redacted).
func (s *scanner) parenthesis(i int) (Notation, bool) {
	text := s.text
	if i >= 3 && (isDigit(text[i-1]) || text[i-1] == ' ' && isDigit(text[i-2])) {
		if n, ok := s.sectionBefore(i); ok {
			return n, true
		}
	}
	if text[i+1]|0x20 == 'b' && text[i+2] == ')' {
		return s.exemption(i)
	}
	return s.paren(i)
}
