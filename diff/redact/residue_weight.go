package redact

import "pilcrow/rules/lint"

// weigh is the severity of a whole term that stands in a release, Off where it says nothing.
func weigh(t *term, text string) lint.Severity {
	n, c := len(t.tokens), countTerm(t.tokens)
	proper := c.proper == c.content && !caseless(text)
	switch {
	case t.origin == said:
		return saidWeight(n, c.rare)
	case n == 1:
		return wordWeight(t, c)
	case t.origin == listed && c.content > 0, c.rare > 0, c.digits > 3, t.person:
		return lint.Critical
	case t.origin == listed:
		return lint.Info
	case proper && c.content >= 3 && c.plain < c.content:
		return lint.Critical
	case c.content >= 4, c.digits > 0 && c.content > 1, proper && c.content >= 2:
		return lint.Warning
	}
	return lint.Off
}

// termCount counts the words of a term.
type termCount struct {
	content int // that carry something
	rare    int
	plain   int // of the offices and countries that every cable names
	proper  int // with capitals
	digits  int // digits, those of years aside
}

func countTerm(tokens []token) termCount {
	var c termCount
	for i := range tokens {
		tok := &tokens[i]
		if stop(tok.word) && tok.guise&foreign == 0 {
			continue
		}
		c.content++
		switch {
		case yearlike(tok.word):
			c.digits++
		case asciiDigit(tok.word[0]):
			c.digits += len(tok.word)
		case rare(tok.word) || tok.guise&(foreign|single) != 0:
			c.rare++
		case vocabulary()[tok.word]:
			c.plain++
		}
		if tok.guise&capital != 0 {
			c.proper++
		}
	}
	return c
}

// saidWeight is the severity of a name inside a longer withheld passage.
func saidWeight(words, rares int) lint.Severity {
	switch {
	case words > 1 && rares > 0:
		return lint.Warning
	case rares > 0:
		return lint.Info
	}
	return lint.Off
}

// wordWeight is the severity of a term of one word.
func wordWeight(t *term, c termCount) lint.Severity {
	word := &t.tokens[0]
	switch {
	case c.rare > 0 && word.guise&single == 0, c.digits > 3:
		return lint.Critical
	case t.origin != listed:
		return lint.Off
	case given(word.word):
		return lint.Warning
	}
	return lint.Info
}
