package redaction

import (
	"strings"
)

// The widths of what is looked at behind a bracket, in bytes.
const (
	noteWidth     = 900  // of a note
	openWidth     = 160  // of a note that was never closed
	omissionWidth = 4000 // of an editor's omission, which may list what was left out
	parenWidth    = 80   // of a note in parentheses
	noteWords     = 160  // tokens of a note
)

// bracket reads the notation that begins with the square bracket at start, false where none does.
func (s *scanner) bracket(start int) (Notation, bool) {
	text := s.text
	open := start + 1
	for open < len(text) && text[open] == '[' && open < start+3 {
		open++
	}
	end, closed := bracketEnd(text, open)
	if n, ok := s.inside(start, open, end, closed); ok {
		return n, true
	}
	return omission(text, start)
}

// bracketEnd is the end of what stands in a bracket: its closing sign, or the next opening sign or the width where the
// search for it ends.
func bracketEnd(text string, open int) (end int, closed bool) {
	limit := min(len(text), open+noteWidth)
	i := strings.IndexAny(text[open:limit], "[]")
	if i < 0 {
		return limit, false
	}
	return open + i, text[open+i] == ']'
}

// inside reads what stands between open and end as a note, or as codes alone.
func (s *scanner) inside(start, open, end int, closed bool) (Notation, bool) {
	if end-open < 2 {
		return Notation{}, false
	}
	s.tokens = lex(s.tokens[:0], s.text, open, end)
	if len(s.tokens) > noteWords || len(s.tokens) == 0 {
		return Notation{}, false
	}
	for _, w := range wordings {
		n, ok := readNote(w, s.text, s.tokens)
		if !ok {
			continue
		}
		verb, length := w.verb(s.tokens)
		last := s.tokens[verb+length-1].end
		if !closed && last-start > openWidth {
			return Notation{}, false
		}
		n.Start = start
		n.End = s.close(&n, open-start, last, end, closed)
		list := codesAnywhere(s.text, last, min(end, n.End))
		n.Codes, n.Slips = list.codes, append(n.Slips, list.slips...)
		return n, true
	}
	if closed {
		return s.codesAlone(start, open, end)
	}
	return Notation{}, false
}

// close is the end of a note whose last word ends at last, with as many closing signs as it has opening ones. A bracket
// that was closed by another sign, or not at all, is a slip.
func (s *scanner) close(n *Notation, depth, last, end int, closed bool) int {
	text := s.text
	if closed && end-last < noteWidth/3 {
		i := end
		for ; depth > 0 && i < len(text) && text[i] == ']'; depth-- {
			i++
		}
		return i
	}
	i := last
	for i < len(text) && (text[i] == '.' || text[i] == ' ') {
		i++
	}
	if i < len(text) && (text[i] == ')' || text[i] == '}') {
		n.Slips = append(n.Slips, Slip{Start: i, End: i + 1, Want: "]"})
		return i + 1
	}
	n.Slips = append(n.Slips, Slip{Start: last, End: last, Want: "]"})
	return last
}

// codesAlone reads a bracket that holds exemption codes and nothing else: [b6], [(b)(7)(C)].
func (s *scanner) codesAlone(start, open, end int) (Notation, bool) {
	list, at := readCodes(s.text[:end], open)
	if len(list.codes) == 0 || !blank(s.text[at:end]) {
		return Notation{}, false
	}
	return Notation{Start: start, End: end + 1, Convention: list.convention, Codes: list.codes, Slips: list.slips}, true
}

// omission reads an editor's note on what he left out: [Omitted here is a list of participants.], [Here follow …].
func omission(text string, start int) (Notation, bool) {
	rest := text[start+1 : min(len(text), start+40)]
	words := strings.Fields(strings.ToLower(rest))
	if len(words) < 2 {
		return Notation{}, false
	}
	omitted := words[0] == "omitted" && words[1] == "here"
	follows := words[0] == "here" && strings.HasPrefix(words[1], "follow")
	if !omitted && !follows {
		return Notation{}, false
	}
	depth := 0
	for i := start; i < min(len(text), start+omissionWidth); i++ {
		switch text[i] {
		case '[':
			depth++
		case ']':
			depth--
			if depth == 0 {
				return Notation{Start: start, End: i + 1, Kind: Omission, Convention: FRUS, Nature: Text}, true
			}
		}
	}
	return Notation{}, false
}

// paren reads a note in parentheses: (word garbled), (name redacted).
func (s *scanner) paren(start int) (Notation, bool) {
	text := s.text
	end, ok := parenEnd(text, start)
	if !ok {
		return Notation{}, false
	}
	s.tokens = lex(s.tokens[:0], text, start+1, end)
	if len(s.tokens) > 10 {
		return Notation{}, false
	}
	for _, t := range s.tokens {
		if t.is("was") || t.is("were") || t.is("is") || t.is("are") || t.is("has") || t.is("have") {
			return Notation{}, false
		}
	}
	for _, w := range wordings {
		if n, ok := readNote(w, text, s.tokens); ok {
			n.Start, n.End = start, end+1
			if w.free {
				n.Slips = append(
					n.Slips,
					Slip{Start: start, End: start + 1, Want: "["},
					Slip{Start: end, End: end + 1, Want: "]"},
				)
			}
			return n, true
		}
	}
	return Notation{}, false
}

// parenEnd is the closing sign of the parenthesis at start, false where the last letters before it end no note.
func parenEnd(text string, start int) (int, bool) {
	n := strings.IndexByte(text[start:min(len(text), start+parenWidth)], ')')
	if n < 4 {
		return 0, false
	}
	end := start + n
	switch text[end-2 : end] {
	case "ed", "le", "ng", "es", "d.", "d ", "e ", "g ", "s ",
		"ED", "LE", "NG", "ES", "D.", "D ", "E ", "G ", "S ":
		return end, true
	}
	return end, false
}

func blank(s string) bool { return strings.TrimSpace(s) == "" }
