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
	t := newTriggers(text)
	for at := 0; ; {
		i := t.next(at)
		if i >= len(text) {
			return s.found
		}
		at = i + 1
		if c := text[i]; c == 'R' || c == 'D' {
			at = max(at, s.floor)
			if i >= s.floor {
				at = max(at, s.stamp(i), s.floor)
			}
		} else if found, ok := s.candidate(i); ok {
			s.add(found)
			at = max(at, s.floor)
		}
	}
}

// triggerBytes are the bytes at which a notation may begin, or in which its surest letter stands: the f of declassified,
// the V of NOT RESPONSIVE, the R and D of stamps.
const triggerBytes = "[(XxBb_*/fVRD\xe2"

// triggers finds the places where a notation may begin. Each byte is searched for by itself, once: nearly all of them are
// rare, and a search for a rare byte is many times faster than a look at every byte.
type triggers struct {
	text string
	at   [len(triggerBytes)]int // the next place of each byte, the text's length where there is none
}

func newTriggers(text string) triggers {
	t := triggers{text: text}
	for k := range t.at {
		t.at[k] = t.seek(triggerBytes[k], 0)
	}
	return t
}

// next is the first place from at where a notation may begin, the text's length where there is none. It never goes back.
func (t *triggers) next(at int) int {
	least := len(t.text)
	for k := range t.at {
		if t.at[k] < at {
			t.at[k] = t.seek(triggerBytes[k], at)
		}
		least = min(least, t.at[k])
	}
	return least
}

// seek is the first place from at where c stands and may begin a notation.
func (t *triggers) seek(c byte, at int) int {
	for at < len(t.text) {
		n := strings.IndexByte(t.text[at:], c)
		if n < 0 {
			break
		}
		at += n
		if begins(t.text, at) {
			return at
		}
		at++
	}
	return len(t.text)
}

// begins is the quick answer to whether a notation can begin at i, or have its surest letter there.
func begins(text string, i int) bool {
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
	case 'R':
		return next == 'E' && (strings.HasPrefix(text[i:], "RELEASE") || strings.HasPrefix(text[i:], "REDACTED"))
	case 'D':
		return next == 'E' && strings.HasPrefix(text[i:], "DENIED IN")
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
