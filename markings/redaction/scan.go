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
	t := triggers{text: text, last: len(text) - 2}
	for at := 0; ; {
		i := t.next(at)
		if i < 0 {
			return s.found
		}
		at = i + 1
		if c := text[i]; c == 'R' || c == 'D' {
			if i >= s.floor {
				at = max(at, s.stamp(i))
			}
		} else if found, ok := s.candidate(i); ok && found.Start >= s.floor {
			s.add(found)
		}
		at = max(at, s.floor)
	}
}

// mostOpening is how far behind the first byte of a notation that begins with an ordinary letter its "declassified" may
// end.
const mostOpening = openWidth + len("fied")

// Withheld reports whether s is nothing but notations that withhold, with blanks, points and commas between them.
func Withheld(s string) bool {
	const between = " \t\r\n.,;"
	start := s
	for start != "" && strings.IndexByte(between, start[0]) >= 0 {
		start = start[1:]
	}
	if !opens(start) && !strings.Contains(start[:min(len(start), mostOpening)], "fied") {
		return false
	}
	at := 0
	for _, n := range Find(s) {
		if !n.Withholds() {
			continue
		}
		if strings.Trim(s[at:n.Start], between) != "" {
			return false
		}
		at = n.End
	}
	return at > 0 && strings.Trim(s[at:], between) == ""
}

// opens reports whether s may begin with a notation, one without a bracket before its "declassified" aside.
func opens(s string) bool {
	if len(s) < 2 {
		return s != ""
	}
	next := s[1]
	switch c := s[0]; c {
	case 'B', 'b':
		return isDigit(next)
	case 'X', 'x':
		return next|0x20 == 'x'
	case 'N':
		return next == 'O'
	case 'R':
		return next == 'E'
	case 'I', 'i', 'l':
		return strings.IndexByte("1. ", next) >= 0
	default:
		return !isLetter(c)
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

// cited adds to a mark the codes that follow it with at most one blank between, in brackets or without. At the head of
// the next line only (b)(6) and codes in brackets belong to the mark: "1. (C)" is the label of a paragraph.
func (s *scanner) cited(n *Notation) {
	text := s.text
	i := n.End
	first := "([bB12357"
	switch {
	case i < len(text) && text[i] == ' ':
		i++
	case strings.HasPrefix(text[i:], "\n("), strings.HasPrefix(text[i:], "\n["):
		i, first = i+1, "(["
	case strings.HasPrefix(text[i:], "\r\n("), strings.HasPrefix(text[i:], "\r\n["):
		i, first = i+2, "(["
	}
	if i+1 >= len(text) || strings.IndexByte(first, text[i]) < 0 || first == "([" && text[i+1]|0x20 != 'b' && text[i+1] != '(' {
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
	if behindDigit(text, i) {
		if n, ok := s.sectionBefore(i); ok {
			return n, true
		}
	}
	if text[i+1]|0x20 == 'b' && text[i+2] == ')' {
		return s.exemption(i)
	}
	return s.paren(i)
}

// behindDigit reports whether a digit stands before i, with at most one blank between.
func behindDigit(text string, i int) bool {
	return i >= 3 && (isDigit(text[i-1]) || text[i-1] == ' ' && isDigit(text[i-2]))
}
