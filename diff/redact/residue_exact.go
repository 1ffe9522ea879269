package redact

import (
	"strings"
	"unicode"

	"pilcrow/rules/lint"
)

// manner says how a word of a text came to be a word of a form.
type manner uint8

const (
	pluralEnd manner = 1 << iota // without its plural ending
	fused                        // two tokens that a hyphen joins, as one word
	looking                      // by the looks of its letters
	leet                         // with digits read as letters, or without them
)

// step is a word of a text that a walk took: a token, or several joined ones, with what they came down to.
type step struct {
	next   int // the token after it
	manner manner
}

// longestWalk is the greatest number of steps of a walk.
const longestWalk = 2 * longestTerm

// tally counts the words of the text that belong to forms.
func (s *searcher) tally() {
	s.counts, s.small = map[string]int{}, map[string]int{}
	for i := range s.text {
		tok := &s.text[i]
		if s.forms.exact.id(tok.word) == 0 {
			continue
		}
		s.counts[tok.word]++
		if tok.guise&(capital|addressed) == 0 {
			s.small[tok.word]++
		}
	}
}

// exact looks for the forms of terms in tokens of src.
func (s *searcher) exact(src string, tokens []token) {
	s.src = src
	if len(s.forms.terms.list) == 0 {
		return
	}
	for i := range tokens {
		s.path = s.path[:0]
		s.walk(tokens, i, i, 0)
	}
}

// walk follows the trie from a node along the tokens from at on; the walk began at token start.
func (s *searcher) walk(tokens []token, start, at int, from int32) {
	if n := &s.forms.exact.nodes[from]; n.ends && at > start {
		s.match(tokens, start, at, n.best)
	}
	if at == len(tokens) || len(s.path) >= longestWalk || at > start && !goesOn(tokens, at) {
		return
	}
	tok := &tokens[at]
	try := func(word string, next int, m manner) {
		id := s.forms.exact.id(word)
		if id == 0 {
			return
		}
		if to := s.forms.exact.step(from, id); to != 0 {
			s.path = append(s.path, step{next, m})
			s.walk(tokens, start, next, to)
			s.path = s.path[:len(s.path)-1]
		}
	}
	try(tok.word, at+1, 0)
	if n := len(tok.word); n > 4 && tok.word[n-1] == 's' && tok.guise&possessive == 0 {
		try(tok.word[:n-1], at+1, pluralEnd)
		if tok.word[n-2] == 'e' && n > 5 {
			try(tok.word[:n-2], at+1, pluralEnd)
		}
	}
	if tok.guise&alike != 0 {
		try(lookalikeOf(s.src[tok.start:tok.end]), at+1, looking)
	}
	if tok.guise&numbered != 0 {
		for _, word := range unleet(tok.word) {
			try(word, at+1, leet)
		}
	}
	for end, word := at+1, tok.word; end < len(tokens) && end < at+4 && linked(&tokens[end]); end++ {
		word += tokens[end].word
		try(word, end+1, fused)
	}
}

// goesOn reports whether a phrase may go on at token i.
func goesOn(tokens []token, i int) bool {
	g := tokens[i].gap
	if g&gapMark != 0 {
		return false
	}
	if g&gapDot != 0 && g&(gapBlank|gapLine) != 0 {
		word := tokens[i-1].word
		return len(word) == 1 || honorific(word)
	}
	if g&gapStop != 0 {
		return g&(gapBlank|gapLine) == 0 || tokens[i].channel == inTags
	}
	return true
}

// linked reports whether a token goes on the word before it: a hyphen stands between them, with no blank or at the end
// of a line.
func linked(tok *token) bool {
	const others = gapStop | gapMark | gapComma | gapDot
	return tok.gap&gapHyphen != 0 && tok.gap&others == 0 && (tok.gap&gapBlank == 0 || tok.gap&(gapLine|gapPage) != 0)
}

// unleet is what a word with digits may be read as: without the digits at its end, or with digits that look like letters.
func unleet(word string) []string {
	var out []string
	if bare := strings.TrimRight(word, asciiDigits); len(bare) >= 4 && len(bare) < len(word) {
		out = append(out, bare)
	}
	if len(word) < 4 || asciiDigit(word[0]) && asciiDigit(word[1]) {
		return out
	}
	read := leetI.Replace(word)
	if strings.ContainsAny(read, asciiDigits) {
		return out
	}
	out = append(out, read)
	if strings.Contains(word, "1") {
		out = append(out, leetL.Replace(word))
	}
	return out
}

var (
	leetI = strings.NewReplacer("0", "o", "1", "i", "3", "e", "4", "a", "5", "s", "7", "t", "8", "b", "9", "g")
	leetL = strings.NewReplacer("0", "o", "1", "l", "3", "e", "4", "a", "5", "s", "7", "t", "8", "b", "9", "g")
)

// match takes up a form that the tokens from start to end hold.
func (s *searcher) match(tokens []token, start, end int, f form) {
	run := tokens[start:end]
	var how manner
	for _, st := range s.path {
		how |= st.manner
	}
	r := residue{
		severity: f.weight, rank: int(f.shape) + longer(run) + exactly, channel: run[0].channel,
		span: spanOf(run),
	}
	masked := guiseOf(run)&(hidden|disguised) != 0 || how&(looking|leet) != 0
	switch f.shape {
	case whole:
		s.matchWhole(&r, run, &s.forms.terms.list[f.term], how)
	case commonPart, givenPart, namePart:
		if masked && f.shape == commonPart || !s.matchPart(&r, tokens, start, end, f, how) {
			return
		}
	default:
		if f.shape == subset && !besideMark(run) {
			return
		}
		matchForm(&r, run, f, how)
	}
	identifies := guiseOf(run)&addressed != 0 && (f.shape != whole || how&leet != 0)
	switch {
	case identifies || how&leet != 0 && trailing(run):
		r.code, r.what = "RC10", "an identifier made of a withheld name, "+lengthOf(run)+","
		r.severity = max(r.severity, lint.Error)
	case masked:
		r.code, r.what = "RC11", "a withheld string in disguise, "+lengthOf(run)+","
	}
	s.add(r)
}

// matchForm tells of a form that is neither the whole term nor a single part of it.
func matchForm(r *residue, run []token, f form, how manner) {
	length := lengthOf(run) + ","
	switch f.shape {
	case reversed:
		r.code, r.what = "RC07", "a withheld name in another order, "+length
		if how&fused != 0 && brokenRun(run) {
			r.code, r.what = "RC03", r.what+" broken by a hyphen, a line or a page,"
		}
	case expanded:
		r.code, r.what = "RC09", "what a withheld acronym stands for, "+length
	case userName:
		r.code, r.what = "RC10", "a user name made of a withheld name, "+length
	case initialed:
		r.code, r.what = "RC05", "a withheld name with its initial, "+length
	case subset:
		r.code, r.what = "RC14", "a part of a withheld string, "+length+" beside a mark"
	default:
		r.code, r.what = "RC05", "parts of a withheld name, "+length
		if run[0].guise&(capital|foreign) == 0 {
			r.severity = lint.Warning
		}
	}
}

// exactly ranks what is the same, word by word, above what sounds alike.
const exactly = 16

// longer ranks a run of more words above one of less.
func longer(run []token) int { return 32 * min(len(run), 7) }

// trailing reports whether the last word ends with digits.
func trailing(run []token) bool {
	word := run[len(run)-1].word
	return asciiDigit(word[len(word)-1])
}

// matchWhole tells how a whole term stands in the text.
func (s *searcher) matchWhole(r *residue, run []token, t *term, how manner) {
	raw := s.source(run)
	broken := brokenRun(run)
	if run[0].inserted && (t.origin == listed || len(run) == 1 && run[0].guise&capital != 0) {
		r.severity = max(r.severity, lint.Warning)
	}
	name := "a withheld string, "
	if t.origin == said {
		name = "a name from a withheld passage, "
	}
	switch {
	case how&fused != 0 && !broken && len(t.tokens) > 1, !broken && accents(raw) != accents(t.text):
		r.code, r.what = "RC04", name+lengthOf(run)+", in another spelling"
	case broken || how&fused != 0:
		r.code, r.what = "RC03", name+lengthOf(run)+", broken by a hyphen, a line or a page,"
	case singleBlanks(raw) == t.text:
		r.code, r.what = "RC01", name+lengthOf(run)+","
	default:
		r.code, r.what = "RC02", name+lengthOf(run)+", in another form"
		if len(run) == 1 && t.origin == listed && r.severity < lint.Critical && run[0].guise&capital == 0 {
			r.severity = lint.Info
		}
	}
	if run[0].guise&addressed != 0 && len(run) == 1 && r.severity >= lint.Error {
		r.code, r.what = "RC10", "an identifier made of a withheld string, "+lengthOf(run)+","
	}
}

// brokenRun reports whether a page line or a hyphen at the end of a line stands among tokens.
func brokenRun(run []token) bool {
	for i := range run[1:] {
		if g := run[i+1].gap; g&gapPage != 0 || g&gapLine != 0 && g&gapHyphen != 0 {
			return true
		}
	}
	return false
}

// accents reports whether a letter beyond the plain ones stands in a text.
func accents(text string) bool {
	for _, r := range text {
		if r >= 0xc0 && unicode.IsLetter(r) {
			return true
		}
	}
	return false
}

// source is what a run of tokens of the release looks like, its blanks as they are.
func (s *searcher) source(run []token) string {
	from, to := int(run[0].start), int(run[len(run)-1].end)
	if run[0].channel == inFileName {
		return s.pass.Released.Name[from:to]
	}
	if src := s.pass.Released.Src; to <= len(src) && run[0].channel != inCode {
		return src[from:to]
	}
	return ""
}

// frequent is the number of times from which on a part of a name is too frequent to be told with certainty.
const frequent = 8

// matchPart tells of a part of a name that stands alone, and reports whether it says anything.
func (s *searcher) matchPart(r *residue, tokens []token, start, end int, f form, how manner) bool {
	run := tokens[start:end]
	first := &run[0]
	near := besideMark(run)
	r.code, r.what = "RC05", "a part of a withheld name, "+lengthOf(run)+","
	if f.shape == commonPart {
		if how&pluralEnd != 0 || !tellsMuch(tokens, start) {
			return false
		}
		if !near && !titled(tokens, start) {
			r.severity = lint.Warning
		}
	}
	if start > 0 && f.shape == namePart && initialAt(tokens, start-1) {
		r.span.Start = int(tokens[start-1].start)
		r.what = "a part of a withheld name, " + lengthOf(run) + ", with an initial"
		near = near || tokens[start-1].guise&beside != 0
	}
	switch {
	case near:
		r.severity = lint.Error
		r.what = "a part of a withheld name, " + lengthOf(run) + ", beside a mark"
	case first.guise&addressed != 0, f.shape == commonPart:
	case f.shape == givenPart && surnamed(tokens, end):
		return false
	case f.shape == namePart && start > 0 && first.gap == gapBlank && given(tokens[start-1].word), s.doubtful(first, how):
		r.severity = min(r.severity, lint.Warning)
	}
	return true
}

// doubtful reports whether a part of a name is a frequent word of the release, or one that stands there in small letters.
func (s *searcher) doubtful(tok *token, how manner) bool {
	return s.counts[tok.word] >= frequent || s.small[tok.word] > 0 || how&pluralEnd != 0 && tok.guise&capital == 0
}

// tellsMuch reports whether token i, a common word or given name, is told where it is a part of a withheld name: it has a
// capital, and stands beside a mark, after a title, or where the original has no such word.
func tellsMuch(tokens []token, i int) bool {
	tok := &tokens[i]
	if tok.guise&(capital|foreign) == 0 || len(tok.word) < 3 || vocabulary()[tok.word] && !given(tok.word) {
		return false
	}
	return tok.guise&beside != 0 || tok.inserted || titled(tokens, i) && !given(tok.word)
}

// titled reports whether a title stands before token i.
func titled(tokens []token, i int) bool {
	const others = gapStop | gapMark | gapComma | gapPage
	return i > 0 && honorific(tokens[i-1].word) && tokens[i].gap&others == 0 && tokens[i].guise&capital != 0
}

// initialAt reports whether token i is the initial of the name after it.
func initialAt(tokens []token, i int) bool {
	const others = gapStop | gapMark | gapComma | gapPage
	return len(tokens[i].word) == 1 && asciiLetter(tokens[i].word[0]) && tokens[i+1].gap&others == 0 &&
		tokens[i].guise&(dotted|addressed) != 0
}

// surnamed reports whether token i is the surname of a name that began before it.
func surnamed(tokens []token, i int) bool {
	return i < len(tokens) && tokens[i].gap&^(gapBlank|gapLine) == 0 && tokens[i].guise&capital != 0 && rare(tokens[i].word)
}

// besideMark reports whether a run stands beside a mark.
func besideMark(run []token) bool {
	return run[0].guise&beside != 0 || run[len(run)-1].guise&beside != 0
}

// guiseOf joins the guises of tokens.
func guiseOf(run []token) guise {
	var g guise
	for i := range run {
		g |= run[i].guise
	}
	return g
}
