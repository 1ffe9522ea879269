package redaction

import (
	"slices"
	"strings"
)

// noteReader reads the words of one note.
type noteReader struct {
	text    string
	tokens  []token
	at      int
	depth   int // of parentheses
	less    bool
	foreign bool // a word stands there that no table knows
	note    Notation
}

// readNote reads the words text[start:end] as a note of convention w, false where they are none. The span of the note
// is left to the caller.
func readNote(w *wording, text string, tokens []token) (Notation, bool) {
	verb, length := w.verb(tokens)
	if length == 0 {
		return Notation{}, false
	}
	r := noteReader{text: text, tokens: tokens, note: Notation{Kind: w.kind, Convention: w.convention}}
	from := 0
	if w.free && verb > 8 {
		from = lastSentence(text, tokens[:verb])
	}
	r.slips(w, verb)
	r.read(from, verb)
	if !w.free && (r.foreign || !r.says() && (!w.alone || verb > from)) {
		return Notation{}, false
	}
	if !r.tail(w, verb+length) {
		return Notation{}, false
	}
	if w.kind == Loss {
		r.note.Nature = w.nature
	} else if r.note.Nature == "" {
		r.note.Nature = w.nature
	}
	return r.note, true
}

// verb is the place and the length of the first verb of w, in tokens; the length is 0 where there is none. A verb that
// is rightly spelled comes before one that had to be mended.
func (w *wording) verb(tokens []token) (at, length int) {
	for _, exact := range [2]bool{true, false} {
		for i := range tokens {
			if v := w.verbAt(tokens[i:], exact); v != nil {
				return i, len(v)
			}
		}
	}
	return 0, 0
}

// verbAt is the verb that tokens begin with, nil where there is none.
func (w *wording) verbAt(tokens []token, exact bool) phrase {
	for _, v := range w.verbs {
		if matches(tokens, v, exact) {
			return v
		}
	}
	return nil
}

// matches reports whether tokens begin with the phrase, slips allowed unless exact is set.
func matches(tokens []token, p phrase, exact bool) bool {
	if len(tokens) < len(p) {
		return false
	}
	for i, w := range p {
		if tokens[i].kind == numberToken {
			return false
		}
		if tokens[i].word == w {
			continue
		}
		if exact {
			return false
		}
		if same, _ := near(tokens[i].word, w); !same {
			return false
		}
	}
	return true
}

// lastSentence is the first token after the last full stop that a blank follows: the notes on sources say where a
// document lies before they say how much of it is withheld.
func lastSentence(text string, tokens []token) int {
	for i := len(tokens) - 1; i > 0; i-- {
		t := tokens[i]
		if t.is(".") && t.end < len(text) && text[t.end] <= ' ' {
			return i + 1
		}
	}
	return 0
}

// slips records what is amiss with the words of the verb.
func (r *noteReader) slips(w *wording, at int) {
	if w.verbAt(r.tokens[at:], true) != nil {
		return
	}
	for i, word := range w.verbAt(r.tokens[at:], false) {
		if t := r.tokens[at+i]; t.word != word {
			r.slip(t, word)
		}
	}
}

func (r *noteReader) slip(t token, want string) {
	r.note.Slips = append(r.note.Slips, Slip{Start: t.start, End: t.end, Want: want})
}

// read reads the tokens between from and to: amounts, natures, labels.
func (r *noteReader) read(from, to int) {
	all := r.tokens
	r.tokens = all[:to]
	for r.at = from; r.at < to; {
		t := r.tokens[r.at]
		switch {
		case t.is("("):
			r.depth++
			r.at++
		case t.is(")"):
			r.depth = max(0, r.depth-1)
			r.at++
		case t.kind == numberToken:
			r.number()
		case t.kind == signToken:
			r.at++
		case r.lessThan() || r.remainder() || r.numeral() || r.measured(true) || r.noun(true):
		case qualifies(t.word):
			r.at++
		case r.measured(false) || r.noun(false):
		default:
			r.foreign = true
			r.at++
		}
	}
	r.tokens = all
}

// says reports whether the note was read to say anything of what is withheld.
func (r *noteReader) says() bool {
	n := &r.note
	return n.Nature != "" || len(n.Amounts) > 0 || n.Label != "" || n.Remainder
}

// lessThan reads "less than" and its misspellings.
func (r *noteReader) lessThan() bool {
	if r.at+1 >= len(r.tokens) {
		return false
	}
	a, b := r.tokens[r.at], r.tokens[r.at+1]
	if !b.is("than") && !b.is("then") && !b.is("that") {
		return false
	}
	same, slipped := near(a.word, "less")
	if !same {
		return false
	}
	if slipped {
		r.slip(a, "less")
	}
	if !b.is("than") {
		r.slip(b, "than")
	}
	r.less = true
	r.at += 2
	return true
}

// remainder reads "remainder of this paragraph".
func (r *noteReader) remainder() bool {
	t := r.tokens[r.at]
	if !t.is("remainder") && !t.is("rest") && !t.is("balance") {
		return false
	}
	r.note.Remainder = true
	r.at++
	for r.at < len(r.tokens) && qualifies(r.tokens[r.at].word) && !r.tokens[r.at].is("and") {
		r.at++
	}
	if r.at < len(r.tokens) {
		if _, many, slipped := unitOf(r.tokens[r.at]); !many && !slipped {
			r.at++
		}
	}
	return true
}

// numeral reads a number in letters, or a 1 that was read as a letter, where a unit or a nature follows.
func (r *noteReader) numeral() bool {
	t := r.tokens[r.at]
	var value float64
	switch i := slices.Index(numerals, t.word); {
	case i >= 0:
		value = float64(i)
	case t.word == "l" || t.word == "i" || t.word == "|":
		value, t.want = 1, "1"
	default:
		return false
	}
	t.kind, t.value, t.high = numberToken, value, value
	return r.counted(t)
}

// number reads a number and what it counts.
func (r *noteReader) number() {
	if !r.counted(r.tokens[r.at]) {
		r.at++
	}
}

// counted reads the unit or the nature that t counts, false where neither follows.
func (r *noteReader) counted(t token) bool {
	start := r.at
	i := r.at + 1
	for i < len(r.tokens) && i < r.at+5 && (r.tokens[i].is("-") || slices.Contains(adjectives, r.tokens[i].word)) {
		i++
	}
	if i >= len(r.tokens) {
		return false
	}
	unit, many, slipped := unitOf(r.tokens[i])
	if unit.unit == Column && r.tokens[i-1].is("-") {
		if n := len(r.note.Amounts); n > 0 {
			r.note.Amounts[n-1].Columns = int(t.value)
		}
		r.at = i + 1
		return true
	}
	if unit.unit != NoUnit {
		if slipped {
			r.slip(r.tokens[i], unit.spelled(many))
		}
		r.amount(t, unit.unit)
		r.at = i + 1
		return true
	}
	r.at = i
	if r.noun(false) {
		r.amount(t, Item)
		return true
	}
	r.at = start
	return false
}

// amount appends an amount.
func (r *noteReader) amount(t token, unit Unit) {
	a := Amount{Unit: unit, Min: t.value, Max: t.high, LessThan: r.less}
	if r.less {
		a.Min = 0
	}
	a.Measure = r.depth > 0 && r.says()
	r.less = false
	if t.want != "" {
		r.slip(t, t.want)
	}
	r.note.Amounts = append(r.note.Amounts, a)
}

// measured reads a unit without a number: "paragraph", which is one, or "paragraph 6", which is a label.
func (r *noteReader) measured(exact bool) bool {
	t := r.tokens[r.at]
	m, many, slipped := unitOf(t)
	if m.unit == NoUnit || slipped && exact {
		return false
	}
	if slipped {
		r.slip(t, m.spelled(many))
	}
	r.at++
	if r.at > 1 && r.tokens[r.at-2].is("of") {
		return true
	}
	labelled := m.labelled && r.label(m.unit)
	if !many || labelled {
		r.amount(token{value: 1, high: 1}, m.unit)
		if many {
			r.note.Amounts[len(r.note.Amounts)-1].Max = 0
		}
	}
	return true
}

// label reads what follows "paragraph": 6, (6), 21-b, B and C.
func (r *noteReader) label(unit Unit) bool {
	i := r.at
	open := i < len(r.tokens) && r.tokens[i].is("(")
	if open {
		i++
	}
	if i >= len(r.tokens) {
		return false
	}
	t := r.tokens[i]
	single := t.kind == wordToken && len(t.word) == 1
	if t.kind != numberToken && !single {
		return false
	}
	if open && (i+1 >= len(r.tokens) || !r.tokens[i+1].is(")")) {
		return false
	}
	end := t.end
	for !open && i+2 < len(r.tokens) && r.tokens[i+1].is("-") && len(r.tokens[i+2].word) == 1 {
		i += 2
		end = r.tokens[i].end
	}
	if r.note.Label == "" {
		r.note.Label = strings.ReplaceAll(r.text[t.start:end], "\u2013", "-")
		if unit == Paragraph && t.kind == numberToken {
			r.note.Paragraph = int(t.value)
		}
	}
	r.at = i + 1
	if open {
		r.at++
	}
	return true
}

// noun reads a nature, slips mended unless exact is set.
func (r *noteReader) noun(exact bool) bool {
	n, p := r.rightNoun()
	if n == nil && !exact {
		n, p = r.wrongNoun()
	}
	if n == nil {
		return false
	}
	for i, want := range p {
		if t := r.tokens[r.at+i]; t.word != want {
			r.slip(t, want)
		}
	}
	r.nature(n.nature)
	r.at += len(p)
	return true
}

// rightNoun is the noun that stands at r.at rightly spelled, nil where there is none.
func (r *noteReader) rightNoun() (*noun, phrase) {
	for i := range nouns {
		n := &nouns[i]
		for _, p := range [2]phrase{n.plural, n.words} {
			if len(p) > 0 && matches(r.tokens[r.at:], p, true) {
				return n, p
			}
		}
	}
	return nil, nil
}

// wrongNoun is the noun that stands at r.at with slips, in the number that takes the fewer of them.
func (r *noteReader) wrongNoun() (*noun, phrase) {
	for i := range nouns {
		n := &nouns[i]
		one, many := r.phrase(n.words), r.phrase(n.plural)
		switch {
		case many >= 0 && (one < 0 || many < one):
			return n, n.plural
		case one >= 0:
			return n, n.words
		}
	}
	return nil, nil
}

// nature keeps the first nature that the note states. Where an amount of text stands before it, the note is on text. A
// noun after "of" qualifies what stands before it: the text of "3 lines of text".
func (r *noteReader) nature(n Nature) {
	switch {
	case r.note.Nature != "" || r.at > 0 && r.tokens[r.at-1].is("of"):
	case len(r.note.Amounts) > 0 && r.note.Amounts[0].Unit != Item:
		r.note.Nature = Text
	default:
		r.note.Nature = n
	}
}

// phrase is the number of slips with which the words of p stand at r.at, -1 where they do not. Slips are mended in long
// words alone.
func (r *noteReader) phrase(p phrase) int {
	if len(p) == 0 || len(r.tokens)-r.at < len(p) {
		return -1
	}
	slips := 0
	for i, want := range p {
		t := r.tokens[r.at+i]
		switch {
		case t.kind == numberToken:
			return -1
		case t.word == want:
			continue
		case len(want) < 5 && !sameFolded(t.word, want):
			return -1
		}
		if same, _ := near(t.word, want); !same {
			return -1
		}
		slips++
	}
	return slips
}

// tail reads what stands after the verb, at; false where it makes the note something else.
func (r *noteReader) tail(w *wording, at int) bool {
	rest := r.tokens[at:]
	if len(rest) == 0 {
		return true
	}
	first := rest[0]
	if slices.Contains(enders, first.word) {
		return false
	}
	if w.free {
		if len(r.note.Amounts) == 0 {
			r.read(at, len(r.tokens))
		}
		return true
	}
	if len(rest) > 14 || first.kind == wordToken && !slices.Contains(followers, first.word) {
		return false
	}
	if r.note.Nature == "" && len(r.note.Amounts) == 0 {
		r.read(at, len(r.tokens))
	}
	return true
}

// qualifies reports whether a word may stand beside an amount or a nature.
func qualifies(word string) bool {
	return slices.Contains(particles, word) || slices.Contains(adjectives, word)
}

// unitOf is the unit that a word names, whether the word is a plural, and whether a slip had to be mended.
func unitOf(t token) (m measure, many, slipped bool) {
	if t.kind == numberToken {
		return measure{}, false, false
	}
	for _, m := range measures {
		if t.word == m.one || t.word == m.many {
			return m, t.word == m.many, false
		}
	}
	for _, m := range measures {
		if len(m.one) < 4 {
			continue
		}
		if same, _ := near(t.word, m.one); same {
			return m, false, true
		}
		if same, _ := near(t.word, m.many); same {
			return m, true, true
		}
	}
	return measure{}, false, false
}

// spelled is the word for m that was meant by the word as read.
func (m measure) spelled(many bool) string {
	if many {
		return m.many
	}
	return m.one
}
