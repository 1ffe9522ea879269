package redact

import (
	"cmp"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"

	"pilcrow/markings/cable"
	"pilcrow/markings/redaction"
)

// stream is a text as its tokens, without the lines that are set aside.
type stream struct {
	doc    *cable.Document
	notes  []redaction.Notation
	words  *lexicon // of the pair
	tokens []lexeme
	long   []remark       // the ends of tokens that are endless
	places []remark       // of a note: its index in the notations; of a label: its index in Paragraphs
	aside  map[string]int // how many lines are set aside, by normalisation
	fixed  []fixture
}

// remark is what a stream notes of few of its tokens, in their order.
type remark struct{ token, value int32 }

// lookUp is what is noted of a token, which must be among those of the list.
func lookUp(list []remark, token int) int {
	i, _ := slices.BinarySearchFunc(list, int32(token), func(n remark, at int32) int { return cmp.Compare(n.token, at) })
	return int(list[i].value)
}

// newStreams cuts the texts of a pair into tokens. The tokens of both stand in one piece of memory, which the search for
// residues can take over as a whole when they are gone.
func newStreams(original, released *cable.Document, notes []redaction.Notation) (old, fresh *stream) {
	old = newStream(original, redaction.Find(original.Src))
	fresh = newStream(released, notes)
	room := old.room()
	tokens := make([]lexeme, room+fresh.room())
	words := newLexicon(len(tokens))
	old.words, fresh.words = words, words
	old.tokens, fresh.tokens = tokens[:0:room], tokens[room:room]
	old.read()
	old.notes = nil
	fresh.read()
	return old, fresh
}

func newStream(doc *cable.Document, notes []redaction.Notation) *stream {
	return &stream{doc: doc, notes: notes, aside: map[string]int{}, fixed: fixtures(doc, notes)}
}

// room is about how many tokens the text has.
func (s *stream) room() int {
	n := lexemesIn(s.doc.Src) + 8
	for i := range s.fixed {
		n += 1 - lexemesIn(s.doc.Slice(s.fixed[i].Span))
	}
	return n
}

// read cuts the text into tokens, whose keys it numbers.
func (s *stream) read() {
	next := 0
	floor := 0
	for i := range s.doc.Lines {
		line := s.doc.Lines[i]
		if kind := s.setAside(i); kind != "" && floor <= line.Start() {
			s.aside[kind]++
			for ; next < len(s.fixed) && s.fixed[next].Start < line.End(); next++ {
				floor = max(floor, s.fixed[next].End)
			}
			continue
		}
		at := max(line.Start(), floor)
		for at < line.End() {
			for next < len(s.fixed) && s.fixed[next].Start < at {
				next++
			}
			stop := line.End()
			if next < len(s.fixed) {
				stop = min(stop, s.fixed[next].Start)
			}
			s.cut(at, stop)
			at = stop
			if next < len(s.fixed) && at == s.fixed[next].Start && at < line.End() {
				at = max(at+1, s.fix(&s.fixed[next]))
				next++
			}
		}
		floor = at
	}
	s.fixed = nil
}

// lexemesIn is about how many tokens src has, rather more than fewer.
func lexemesIn(src string) int {
	n, before, within := 0, byte(' '), false
	for i := range len(src) {
		c := src[i]
		letter := alnumByte(c) || c >= utf8.RuneSelf
		if c > ' ' && c != before && !(letter && within) {
			n++
		}
		before, within = c, letter
	}
	return n
}

// fix adds the token of a fixture and returns the place after it.
func (s *stream) fix(f *fixture) int {
	switch {
	case f.drop:
		if f.form == noteForm && s.notes[f.index].Kind == redaction.Cite {
			s.aside[marginCodes]++
		}
	case f.plain:
		s.spell(f)
	default:
		if f.form == noteForm || f.form == labelForm {
			s.places = append(s.places, remark{int32(len(s.tokens)), f.index})
		}
		s.push(lexeme{key: s.words.number(keyOf(f, s.doc)), form: f.form}, f.Span)
	}
	return f.End
}

// spell adds the tokens that a remnant of a converter stands for.
func (s *stream) spell(f *fixture) {
	at := stream{doc: s.doc, words: s.words}
	at.cutText(s.doc.Artifacts[f.index].Text, 0)
	for k, t := range at.tokens {
		t.size |= mended
		if k > 0 || t.key == emptyKey {
			s.push(t, f.Span)
			continue
		}
		s.add(t, f.Span)
	}
}

// cut adds the tokens of Src between two places of a line.
func (s *stream) cut(from, to int) {
	if from < to {
		s.cutText(s.doc.Src[from:to], from)
	}
}

// cutText adds the tokens of text, which begins at a place of Src.
func (s *stream) cutText(text string, base int) {
	for i := 0; i < len(text); {
		start := i
		var t lexeme
		key := ""
		switch c := text[i]; {
		case c <= ' ':
			i++
			continue
		case alnumByte(c) || c >= utf8.RuneSelf && alnumAt(text[i:]):
			i = wordEnd(text, i)
			if spaced := letterSpaced(text, start); spaced > i {
				i = spaced
				t.size, key = mended, strings.ToLower(strings.ReplaceAll(text[start:i], " ", ""))
			} else {
				key, t.form = wordKey(text[start:i])
			}
		case lonePossessive(text[i:]):
			i += apostrophe(text[i:]) + 1
			key, t.form = "'s", signForm
		default:
			i = signEnd(text, i)
			key, t.form = signKey(text[start:i])
			if key == "" {
				continue
			}
		}
		t.key = s.words.number(key)
		s.add(t, cable.Span{Start: base + start, End: base + i})
	}
}

// add adds a token, joined to the one before it where a remnant of a converter stands in the midst of the word:
// "caf&#233;".
func (s *stream) add(t lexeme, at cable.Span) {
	if k := len(s.tokens) - 1; k >= 0 && t.worded() && s.tokens[k].worded() && s.end(k) == at.Start {
		last := &s.tokens[k]
		last.key = s.words.number(s.key(k) + s.words.key(t.key))
		last.form = max(last.form, t.form)
		s.reach(k, at.End)
		last.size |= mended
		return
	}
	s.push(t, at)
}

// push appends a token.
func (s *stream) push(t lexeme, at cable.Span) {
	t.start, t.mate = int32(at.Start), -1
	s.tokens = append(s.tokens, t)
	s.reach(len(s.tokens)-1, at.End)
}

// reach notes where token i, the last one, ends.
func (s *stream) reach(i, end int) {
	t := &s.tokens[i]
	size := uint16(min(end-int(t.start), int(endless)))
	t.size = t.size&mended | size
	if size < endless {
		return
	}
	if n := len(s.long); n > 0 && s.long[n-1].token == int32(i) {
		s.long = s.long[:n-1]
	}
	s.long = append(s.long, remark{int32(i), int32(end)})
}

// start is the place where token i begins.
func (s *stream) start(i int) int { return int(s.tokens[i].start) }

// end is the place after token i.
func (s *stream) end(i int) int {
	t := &s.tokens[i]
	if size := t.size &^ mended; size < endless {
		return int(t.start) + int(size)
	}
	return lookUp(s.long, i)
}

// span is the place of token i.
func (s *stream) span(i int) cable.Span { return cable.Span{Start: s.start(i), End: s.end(i)} }

// key is the key of token i.
func (s *stream) key(i int) string { return s.words.key(s.tokens[i].key) }

// index is the index of token i in the notations, where it is a note, or in Paragraphs, where it is a label.
func (s *stream) index(i int) int { return lookUp(s.places, i) }

// line is the index of the line that token i begins on.
func (s *stream) line(i int) int {
	start := s.start(i)
	return sort.Search(len(s.doc.Lines), func(k int) bool { return s.doc.Lines[k].Start() > start }) - 1
}
