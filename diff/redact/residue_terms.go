package redact

import (
	"strings"

	"pilcrow/markings/cable"
	"pilcrow/markings/redaction"
	"pilcrow/rules/lint"
)

// origin says where a withheld term is known from.
type origin uint8

const (
	said   origin = iota // a name inside a longer withheld passage: it may stand elsewhere for good reasons
	passed               // a withheld passage
	listed               // the list of withheld strings
)

// term is a withheld string of a few words. It is a secret: it goes into no message.
type term struct {
	text    string // as withheld, with single blanks
	tokens  []token
	origin  origin
	name    bool // the name of a person, or of a house: its parts tell of it
	person  bool // more likely a person's
	house   bool // a word of the language is among them: more likely a house's
	weight  lint.Severity
	letters int
}

// terms collects the withheld terms and the withheld sentences of a pass.
type terms struct {
	list      []term
	seen      map[string]int
	sentences [][]token
	numbers   []string
	houses    bool            // an article stands before the passage that is taken up
	plain     map[string]bool // words that the original has in small letters: they are of the language, not names
}

// longestTerm is the greatest number of words of a term that is looked for as a whole; longer texts are sentences.
const longestTerm = 12

// shortestSentence is the least number of words of a withheld text that is looked for in pieces.
const shortestSentence = 8

// withheldTerms are the terms of the list and of the passages of a pass.
func (p *Pass) withheldTerms() *terms {
	t := &terms{seen: make(map[string]int, len(p.Withheld)+2*len(p.Passages)), plain: map[string]bool{}}
	for _, text := range p.Withheld {
		t.listed(text)
	}
	for i := range p.Passages {
		t.houses = p.afterArticle(&p.Passages[i])
		t.passage(&p.Passages[i], p.personal(&p.Passages[i]))
	}
	return t
}

// afterArticle reports whether the article stands before a passage: then it is no person's name.
func (p *Pass) afterArticle(passage *Passage) bool {
	if len(passage.Spans) == 0 {
		return false
	}
	start := passage.Spans[0].Start
	words := strings.Fields(p.Original.Src[max(0, start-8):start])
	return len(words) > 0 && strings.EqualFold(words[len(words)-1], "the")
}

// addPlain takes up the words among tokens of the original that have small letters, addresses aside.
func (t *terms) addPlain(tokens []token) {
	for i := range tokens {
		tok := &tokens[i]
		if tok.guise&(capital|addressed|foreign) == 0 && len(tok.word) > 2 && !t.plain[tok.word] {
			t.plain[strings.Clone(tok.word)] = true
		}
	}
}

// personal reports whether the marks of a passage say that it is a name, or private.
func (p *Pass) personal(passage *Passage) bool {
	for _, k := range passage.Marks {
		n := &p.Notations[k]
		if n.Nature == redaction.Name || n.Nature == redaction.Initials {
			return true
		}
		for _, c := range n.Codes {
			if c.ID == "(b)(6)" || c.ID == "(b)(7)(C)" {
				return true
			}
		}
	}
	return false
}

// tokensOf are the tokens of a withheld text.
func tokensOf(text string) []token {
	t := newTokenizer(text)
	t.cut(cable.Span{End: len(text)}, inBody)
	return t.out
}

// listed takes up an entry of the list.
func (t *terms) listed(text string) {
	tokens := tokensOf(text)
	if len(tokens) == 0 {
		return
	}
	t.number(text)
	if len(tokens) >= shortestSentence {
		t.sentence(tokens)
	}
	if len(tokens) > longestTerm {
		return
	}
	t.add(text, tokens, listed)
	if bare := core(tokens); len(bare) > 0 && len(bare) < len(tokens) && named(text, bare) {
		t.add(text, bare, listed)
	}
}

// passage takes up a withheld passage.
func (t *terms) passage(passage *Passage, personal bool) {
	text := passage.Text
	tokens := tokensOf(text)
	if len(tokens) == 0 {
		return
	}
	t.number(text)
	if len(tokens) >= shortestSentence {
		t.sentence(tokens)
	}
	bare := core(tokens)
	if len(bare) == 0 {
		return
	}
	if len(bare) < shortestSentence && !severalNames(text, bare) {
		t.add(text, bare, passed)
	}
	if named(text, bare) {
		return
	}
	from := said
	if personal && len(tokens) <= longestTerm || severalNames(text, bare) {
		from = passed
	}
	for _, run := range nameRuns(text, tokens) {
		t.add(text, run, from)
	}
}

// add adds a term of tokens of text, unless a weightier one of the same words is there.
func (t *terms) add(text string, tokens []token, from origin) {
	words := make([]string, len(tokens))
	for i := range tokens {
		words[i] = tokens[i].word
	}
	key := strings.Join(words, " ")
	term := term{
		text: singleBlanks(text[tokens[0].start:tokens[len(tokens)-1].end]), tokens: tokens, origin: from,
		name: named(text, tokens), letters: len(key) - len(words) + 1,
	}
	term.person, term.house = person(text, tokens)
	term.person = term.person && term.name
	term.house = term.house || t.houses || tokens[0].start > 0 && tokensOf(text)[0].word == "the"
	term.weight = weigh(&term, text)
	if k, ok := t.seen[key]; ok {
		if old := &t.list[k]; term.weight > old.weight || term.weight == old.weight && from > old.origin {
			*old = term
		}
		return
	}
	t.seen[key] = len(t.list)
	t.list = append(t.list, term)
}

// sentence takes up a text that is looked for in pieces.
func (t *terms) sentence(tokens []token) { t.sentences = append(t.sentences, tokens) }

// singleBlanks is text with each run of blanks as one.
func singleBlanks(text string) string {
	if !strings.ContainsAny(text, "\t\r\n") && !strings.Contains(text, "  ") {
		return text
	}
	return strings.Join(strings.Fields(text), " ")
}

// core is tokens without the titles before them and the small words around them.
func core(tokens []token) []token {
	for len(tokens) > 1 && (stop(tokens[0].word) || honorific(tokens[0].word)) && len(tokens[0].word) > 1 {
		tokens = tokens[1:]
	}
	for len(tokens) > 1 && stop(tokens[len(tokens)-1].word) && len(tokens[len(tokens)-1].word) > 1 {
		tokens = tokens[:len(tokens)-1]
	}
	if len(tokens) == 1 && stop(tokens[0].word) {
		return nil
	}
	return tokens
}

// caseless reports whether the capitals of a text say nothing: there are no others, or none.
func caseless(text string) bool {
	upper, lower := 0, 0
	for i := range len(text) {
		switch c := text[i]; {
		case 'A' <= c && c <= 'Z':
			upper++
		case 'a' <= c && c <= 'z':
			lower++
		}
	}
	return upper == 0 || lower == 0
}

// longestName is the greatest number of words of a name.
const longestName = 7

// named reports whether tokens of text are a name: each word that counts has a capital, and one of them is rare or given
// to many.
func named(text string, tokens []token) bool {
	if len(tokens) > longestName {
		return false
	}
	capitalless := caseless(text)
	telling, plain := 0, 0
	for i := range tokens {
		tok := &tokens[i]
		switch {
		case i > 0 && tok.gap&gapStop != 0:
			return false
		case particle(tok.word) && len(tokens) > 1 || len(tok.word) == 1 && tok.guise&single == 0:
		case stop(tok.word):
			if i == 0 || len(tok.word) > 3 {
				return false
			}
		case !capitalless && !lifted(tokens, i):
			return false
		case rare(tok.word) || given(tok.word) || tok.guise&foreign != 0:
			telling++
		default:
			plain++
		}
	}
	if capitalless {
		return telling > 0 && plain <= 1
	}
	return telling > 0 || plain >= 3
}

// lifted reports whether token i has a capital, or goes on a word that has one after a hyphen: Chung-hee.
func lifted(tokens []token, i int) bool {
	const lifts = capital | foreign | single
	return tokens[i].guise&lifts != 0 || i > 0 && tokens[i].gap == gapHyphen && tokens[i-1].guise&lifts != 0
}

// person reports whether the tokens of a name are rather a person's than a house's: two to five words, at most one of
// them of the language; and whether one is.
func person(text string, tokens []token) (is, house bool) {
	if familyFirstOrder(tokens) {
		return true, false
	}
	plain, content := 0, 0
	for i := range tokens {
		word := tokens[i].word
		if stop(word) && !particle(word) && len(word) > 1 || asciiDigit(word[0]) {
			return false, true
		}
		if particle(word) || len(word) == 1 {
			continue
		}
		content++
		if !given(word) {
			switch {
			case vocabulary()[word]:
				plain += 2
			case common(word) && !nameable()[word]:
				plain++
			}
		}
	}
	return content <= 5 && plain <= 1 && (!caseless(text) || plain == 0 || content > 1), plain > 0
}

// severalNames reports whether tokens are a list of names.
func severalNames(text string, tokens []token) bool {
	joined, content := 0, 0
	for i := range tokens {
		tok := &tokens[i]
		if tok.word == "and" || tok.word == "or" || i > 0 && tok.gap&gapComma != 0 {
			joined++
		}
		if tok.word == "and" || tok.word == "or" || particle(tok.word) || honorific(tok.word) {
			continue
		}
		if tok.guise&capital == 0 || stop(tok.word) || caseless(text) && common(tok.word) {
			return false
		}
		content++
	}
	return joined > 0 && content > 2
}

// nameRuns are the names inside a text: runs of words with capitals that have a rare one or a given name among them.
func nameRuns(text string, tokens []token) [][]token {
	capitalless := caseless(text)
	var runs [][]token
	for i := 0; i < len(tokens); {
		if !nameWord(&tokens[i], capitalless) {
			i++
			continue
		}
		end := i + 1
		for j := end; j < len(tokens) && tokens[j].gap&(gapStop|gapComma|gapMark) == 0 && !ends(tokens, j); j++ {
			if nameWord(&tokens[j], capitalless) || !capitalless && lifted(tokens, j) {
				end = j + 1
			} else if !particle(tokens[j].word) {
				break
			}
		}
		run := core(tokens[i:end])
		telling := 0
		for k := range run {
			if rare(run[k].word) || len(run) > 1 && given(run[k].word) {
				telling++
			}
		}
		if telling > 0 && named(text, run) {
			runs = append(runs, run)
		}
		i = end
	}
	return runs
}

// ends reports whether a sentence ends before token j. A full stop after one letter or a title ends none.
func ends(tokens []token, j int) bool {
	return tokens[j].gap&gapDot != 0 && len(tokens[j-1].word) > 1 && !honorific(tokens[j-1].word)
}

// nameWord reports whether a token may be part of a name.
func nameWord(tok *token, capitalless bool) bool {
	if stop(tok.word) && len(tok.word) > 1 {
		return false
	}
	if capitalless {
		return rare(tok.word) || given(tok.word)
	}
	return tok.guise&(capital|foreign) != 0 && !asciiDigit(tok.word[0])
}
