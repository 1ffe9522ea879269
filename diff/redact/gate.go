package redact

import (
	"fmt"
	"strings"
	"unicode"

	"pilcrow/markings/cable"
)

// The width beyond which a text is not quoted, in bytes.
const quotedWidth = 60

// gate keeps withheld words out of what findings say.
type gate struct {
	words map[string]bool // folded, of three letters or more
	short map[string]bool // folded, shorter

	longest int // the length of the longest word, in bytes
}

// newGate is the gate of what is withheld: the words of the passages, those that are missing without a mark, and the
// strings of the list.
func newGate(p *pairing, withheld []string) *gate {
	g := &gate{words: map[string]bool{}, short: map[string]bool{}}
	if p != nil {
		for i := range p.old.tokens {
			if t := &p.old.tokens[i]; p.old.tokens[i].fate != kept && p.old.tokens[i].fate != moved && t.worded() {
				g.add(p.old.doc.Slice(p.old.span(i)))
				g.add(p.old.key(i))
			}
		}
	}
	for _, text := range withheld {
		for _, w := range strings.Fields(text) {
			g.add(w)
		}
	}
	return g
}

// add adds a word.
func (g *gate) add(w string) {
	switch w = letters(w); {
	case w == "":
	case len(w) < 3:
		g.short[w] = true
	default:
		g.words[w] = true
		g.longest = max(g.longest, len(w))
	}
}

// passes reports whether text may be quoted: it holds no withheld word, alone, in a longer word or across words.
func (g *gate) passes(text string) bool {
	for _, w := range strings.Fields(text) {
		if g.short[letters(w)] {
			return false
		}
	}
	// A quotation is short and what is withheld may be long: its parts are looked up among the words, not they in it.
	whole := letters(text)
	for i := range whole {
		for k := i + 3; k <= min(len(whole), i+g.longest); k++ {
			if g.words[whole[i:k]] {
				return false
			}
		}
	}
	return true
}

// letters is the letters and digits of text, in small letters.
func letters(text string) string {
	return strings.Map(func(r rune) rune {
		if !alnumRune(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, text)
}

// quote is the release's text at a place as a finding may quote it: in quotation marks with a blank before, or nothing
// where it holds a withheld word or is long. No finding quotes a text in any other way.
func (p *Pass) quote(at cable.Span) string {
	text := strings.Join(strings.Fields(p.Released.Slice(at)), " ")
	if text == "" || len(text) > quotedWidth || p.gate == nil || !p.gate.passes(text) {
		return ""
	}
	return fmt.Sprintf(" %q", text)
}
