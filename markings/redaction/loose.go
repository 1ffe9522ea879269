package redaction

import "strings"

// loose reads a note that no bracket of its own opens, whose "declassified" has its f at i: the "3 pages of source text
// not declassified" of a note on sources, or a note whose opening sign was lost or misread.
func (s *scanner) loose(i int) (Notation, bool) {
	text := s.text
	end := i + len("fied")
	if end > len(text) || text[i:end] != "fied" {
		return Notation{}, false
	}
	tokens, ok := s.before(i, end)
	if !ok {
		return Notation{}, false
	}
	n, ok := readNote(&frusWording, text, tokens)
	if !ok {
		return Notation{}, false
	}
	n.Start, n.End = tokens[0].start, end
	s.frame(&n)
	if !framed(&n) && (len(n.Amounts) == 0 || n.Amount().Unit == Item) {
		return Notation{}, false
	}
	return n, true
}

// before are the tokens of the note that ends at end, from the first that can be part of it; false where nothing stands
// before the verb.
func (s *scanner) before(i, end int) ([]token, bool) {
	from := max(s.floor, i-openWidth)
	for from > s.floor && from < i && s.text[from]&0xc0 == 0x80 {
		from++
	}
	s.tokens = lex(s.tokens[:0], s.text, from, end)
	tokens := s.tokens
	verb := len(tokens) - 2
	if verb < 1 || !tokens[verb].is("not") {
		return nil, false
	}
	first := verb
	for first > 0 && s.belongs(tokens, first-1, verb) {
		first--
	}
	for first < verb && tokens[first].kind == wordToken && !tokens[first].is("less") && qualifies(tokens[first].word) {
		first++
	}
	return tokens[first:], first < verb
}

// belongs reports whether token i can be part of a note whose verb stands later.
func (s *scanner) belongs(tokens []token, i, verb int) bool {
	t := tokens[i]
	if t.kind == numberToken || t.is("less") || t.is("than") || t.is("then") || t.is("-") {
		return true
	}
	if t.kind == signToken {
		return t.is(")") && i+1 < verb || t.is("(") && i > 0 && tokens[i-1].kind == wordToken
	}
	if strings.Contains(s.text[t.end:tokens[i+1].start], "\n\n") {
		return false
	}
	if qualifies(t.word) {
		return !t.is("are") && !t.is("was") && !t.is("were") && !t.is("is")
	}
	if m, _, _ := unitOf(t); m.unit != NoUnit {
		return true
	}
	here := noteReader{text: s.text, tokens: tokens[:verb], at: i}
	back := noteReader{text: s.text, tokens: tokens[:verb], at: max(0, i-1)}
	return here.noun(false) || back.noun(false)
}

// frame widens a note to the signs that open and close it, whichever they are, and records which are wrong.
func (s *scanner) frame(n *Notation) {
	text := s.text
	i := n.Start
	for i > s.floor && text[i-1] == ' ' {
		i--
	}
	if i > s.floor && strings.IndexByte("({|[", text[i-1]) >= 0 {
		n.Slips = append(n.Slips, Slip{Start: i - 1, End: i, Want: "["})
		n.Start = i - 1
	}
	j := n.End
	if j < len(text) && text[j] == '.' {
		j++
	}
	if j < len(text) && strings.IndexByte(")}|]", text[j]) >= 0 {
		if n.Start != i-1 {
			n.Slips = append(n.Slips, Slip{Start: n.Start, End: n.Start, Want: "["})
		}
		if text[j] != ']' {
			n.Slips = append(n.Slips, Slip{Start: j, End: j + 1, Want: "]"})
		}
		n.End = j + 1
	}
}

// framed reports whether the signs around a loose note were recorded.
func framed(n *Notation) bool {
	for _, slip := range n.Slips {
		if slip.Want == "[" || slip.Want == "]" {
			return true
		}
	}
	return false
}
