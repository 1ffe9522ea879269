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
	text := s.text
	for i := max(from, s.floor); i < to; {
		c := class[text[i]]
		if c == 0 {
			i++
			continue
		}
		if n, ok := s.candidate(c, i); ok {
			s.add(n)
			i = max(i+1, s.floor)
			continue
		}
		i++
	}
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

// The classes of bytes at which a notation may begin, or in which its surest letter stands.
const (
	bracketClass = 1 + iota
	parenClass
	crossClass
	lineClass
	blockClass
	codeClass
	verbClass
)

// class says what may begin at a byte: 0 for almost all.
var class = [256]uint8{
	'[': bracketClass, '(': parenClass, 'X': crossClass, 'x': crossClass, '_': lineClass, '*': lineClass, 0xe2: blockClass,
	'B': codeClass, 'b': codeClass, 'f': verbClass,
}

// candidate reads the notation at a byte of class c.
func (s *scanner) candidate(c uint8, i int) (Notation, bool) {
	text := s.text
	if i+2 >= len(text) {
		return Notation{}, false
	}
	switch c {
	case codeClass:
		if isDigit(text[i+1]) {
			return s.margin(i)
		}
	case verbClass:
		if i >= 8 && text[i-8:i] == "declassi" {
			return s.loose(i)
		}
	case crossClass:
		if text[i+1]|0x20 == 'x' && text[i+2]|0x20 == 'x' {
			return s.crosses(i)
		}
		if i >= 2 && (text[i-1] == '5' || text[i-1] == '0') {
			return s.margin(i - 2)
		}
	case bracketClass:
		return s.bracket(i)
	case parenClass:
		if i >= 3 && (isDigit(text[i-1]) || text[i-1] == ' ' && isDigit(text[i-2])) {
			if n, ok := s.sectionBefore(i); ok {
				return n, true
			}
		}
		if text[i+1]|0x20 == 'b' && text[i+2] == ')' {
			return s.exemption(i)
		}
		return s.paren(i)
	case lineClass:
		if text[i+1] == text[i] && text[i+2] == text[i] {
			return s.ruled(i)
		}
	case blockClass:
		if text[i+1] == 0x96 {
			return s.blocks(i)
		}
	}
	return Notation{}, false
}
