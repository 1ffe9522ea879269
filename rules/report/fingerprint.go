package report

import (
	"crypto/sha256"
	"encoding/hex"
	"path/filepath"
	"strconv"
	"strings"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// fingerprints tell the findings of one file apart and know them again after edits elsewhere.
type fingerprints struct {
	of   *Result
	at   *places
	seen map[string]int // how often a fingerprint without its ordinal has come

	passage int               // the paragraph, or the line as a negative number, that words stands for
	words   [sha256.Size]byte // its hash
	hashed  bool
}

func newFingerprints(r *Result, at *places) fingerprints {
	return fingerprints{of: r, at: at, seen: make(map[string]int)}
}

// next is the fingerprint of f, the next finding in order. It is made of the rule, the path, the words of the paragraph
// (of the line, outside paragraphs) and the finding's ordinal among its equals. Of a withheld text, and of a passage above
// the limit, the paragraph's number must do: a short text can be guessed from its hash.
func (p *fingerprints) next(f *lint.Finding) string {
	key := f.Rule.Code + "\x00" + filepath.ToSlash(p.of.Path) + "\x00"
	if p.of.Withheld || p.isHeld(f.Span) {
		key += strconv.Itoa(f.Paragraph)
	} else {
		words := p.wordsAt(f.Span)
		key += string(words[:])
	}
	p.seen[key]++
	sum := sha256.Sum256([]byte(key + "\x00" + strconv.Itoa(p.seen[key])))
	return hex.EncodeToString(sum[:16])
}

// isHeld reports whether the paragraph or the line that span starts in stands above the limit.
func (p *fingerprints) isHeld(span cable.Span) bool {
	if len(p.of.held) == 0 {
		return false
	}
	doc := p.at.doc
	if i := paragraphAt(doc, span.Start); i >= 0 {
		return p.of.closed(doc.Paragraphs[i].Span) != nil
	}
	line, start := p.at.text(p.at.found.Line(span.Start) - 1)
	return p.of.closed(cable.Span{Start: start, End: start + len(line)}) != nil
}

// wordsAt is the hash of the words of the paragraph that span starts in, or of its line.
func (p *fingerprints) wordsAt(span cable.Span) [sha256.Size]byte {
	doc := p.at.doc
	passage := paragraphAt(doc, span.Start)
	if passage < 0 {
		passage = -p.at.at(span.Start).line
	}
	if p.hashed && passage == p.passage {
		return p.words
	}
	if passage >= 0 {
		p.words = hashWords(doc.Words(passage))
	} else {
		line, _ := p.at.text(-passage - 1)
		p.words = hashWords(line)
	}
	p.passage, p.hashed = passage, true
	return p.words
}

// hashWords is the hash of text without regard to blanks and capitals.
func hashWords(text string) [sha256.Size]byte {
	h := sha256.New()
	buf := make([]byte, 0, hashed)
	for word := range strings.FieldsSeq(text) {
		if len(buf) > 0 {
			buf = append(buf, ' ')
		}
		buf = append(buf, strings.ToLower(word)...)
		if len(buf) >= hashed/2 {
			h.Write(buf[:len(buf)-1]) // what is kept back says that a word went before
			buf = append(buf[:0], buf[len(buf)-1])
		}
	}
	h.Write(buf)
	return [sha256.Size]byte(h.Sum(nil))
}

// hashed is about how many bytes are collected before they are hashed.
const hashed = 4 << 10
