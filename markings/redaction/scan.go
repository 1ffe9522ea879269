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
			if i >= s.floor {
				at = max(at, s.stamp(i))
			}
		} else if found, ok := s.candidate(i); ok && found.Start >= s.floor {
			s.add(found)
		}
		at = max(at, s.floor)
	}
}

// trigger is a byte at which a notation may begin, or the surest letter in it.
type trigger struct {
	letter byte
	next   byte                          // the byte behind it, 0 for any
	begins func(text string, i int) bool // whether a notation may begin with the letter at i; nil: always
}

var triggerTable = [...]trigger{
	{letter: '['},
	{letter: '('},
	{letter: 'X', begins: crossedOrCode},
	{letter: 'x', begins: crossedOrCode},
	{letter: 'B', begins: digitBehind},
	{letter: 'b', begins: digitBehind},
	{letter: '_', next: '_', begins: tripled},
	{letter: '*', next: '*', begins: tripled},
	{letter: '/', next: 'G', begins: within("A", "/GIS")},
	{letter: 'f', next: 'i', begins: within("declassi", "fi")},
	{letter: 'V', next: 'E', begins: within("RESPONSI", "VE")},
	{letter: 'R', next: 'E', begins: stamped},
	{letter: 'D', next: 'E', begins: within("", "DENIED IN")},
	{letter: 0xe2, next: 0x96},
}

func crossedOrCode(text string, i int) bool {
	return crossed(text, i) || i >= 2 && (text[i-1] == '5' || text[i-1] == '0')
}

func digitBehind(text string, i int) bool { return isDigit(text[i+1]) }

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
// are rare, and a search for a rare byte is many times faster than a look at every byte.
type triggers struct {
	text string
	at   [len(triggerTable)]int // the next place of each letter, the text's length where there is none
}

func newTriggers(text string) triggers {
	t := triggers{text: text}
	for k := range t.at {
		t.at[k] = t.seek(&triggerTable[k], 0)
	}
	return t
}

// next is the first place from at where a notation may begin, the text's length where there is none. It never goes back.
func (t *triggers) next(at int) int {
	least := len(t.text)
	for k := range t.at {
		if t.at[k] < at {
			t.at[k] = t.seek(&triggerTable[k], at)
		}
		least = min(least, t.at[k])
	}
	return least
}

// seek is the first place from at where a notation may begin with the letter of one trigger. No notation has fewer than
// three bytes.
func (t *triggers) seek(one *trigger, at int) int {
	for at < len(t.text) {
		n := strings.IndexByte(t.text[at:], one.letter)
		if n < 0 || at+n+2 >= len(t.text) {
			break
		}
		at += n
		if next := one.next; (next == 0 || t.text[at+1] == next) && (one.begins == nil || one.begins(t.text, at)) {
			return at
		}
		at++
	}
	return len(t.text)
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
