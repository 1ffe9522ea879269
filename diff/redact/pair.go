package redact

import (
	"slices"
	"strings"
	"unicode/utf8"

	"pilcrow/markings/cable"
	"pilcrow/markings/redaction"
)

// The least share of the words of either text that must stand in the other for the pair to be one: 2 of 5.
const (
	shareNum = 2
	shareDen = 5
)

// align aligns the pair, or says why it cannot be examined.
func (p *Pass) align() {
	for _, v := range []struct {
		doc  *cable.Document
		name string
	}{{p.Original, "original"}, {p.Released, "release"}} {
		switch {
		case strings.TrimSpace(v.doc.Src) == "":
			p.Unexamined("the " + v.name + " is empty")
			return
		case binary(v.doc.Src):
			p.Unexamined("the " + v.name + " is no text")
			return
		}
	}
	denied := -1
	for _, i := range p.Facts.Stamps {
		if p.Notations[i].Disclosure == redaction.Denied {
			denied = i
		}
	}
	old, fresh := newStreams(p.Original, p.Released, p.Notations)
	pair := newPairing(old, fresh, denied)
	p.gate = newGate(pair, p.Withheld)
	if why := pair.unlike(); why != "" && p.Original.Src != p.Released.Src {
		p.Unexamined(why)
		return
	}
	p.pair = pair
	p.Passages = pair.passages()
}

// unlike says why the texts are no pair, empty where they are one: too little of either stands in the other.
func (p *pairing) unlike() string {
	count := func(s *stream) (same, all int) {
		for i := range s.tokens {
			if !s.tokens[i].worded() || s.tokens[i].fate == covered {
				continue
			}
			all++
			if f := s.tokens[i].fate; f != lost && f != swapped {
				same++
			}
		}
		return same, all
	}
	oldSame, oldAll := count(p.old)
	newSame, newAll := count(p.new)
	notes := slices.ContainsFunc(p.new.tokens, func(t lexeme) bool { return t.form == noteForm })
	switch {
	case newAll == 0 && !notes:
		return "the release holds no text"
	case newAll == 0, oldAll == 0:
		return ""
	case newSame*shareDen < newAll*shareNum && oldSame*shareDen < oldAll*shareNum:
		return "the original and the release are different texts"
	case newAll >= 20 && newSame*4 < newAll:
		return "most of the release is not in the original"
	}
	return ""
}

// binary reports whether a text is none: it holds a zero byte, or many bytes that are no characters.
func binary(src string) bool {
	if strings.IndexByte(src, 0) >= 0 {
		return true
	}
	bad, runes := 0, 0
	for i := 0; i < len(src) && i < 1<<16; {
		r, n := utf8.DecodeRuneInString(src[i:])
		if r == utf8.RuneError {
			bad++
		}
		runes++
		i += n
	}
	return bad > 8 && bad*10 > runes
}
