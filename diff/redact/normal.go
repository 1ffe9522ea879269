package redact

import (
	"strings"
	"unicode"

	"pilcrow/markings/cable"
	"pilcrow/markings/redaction"
)

// The normalisations that words are read by. Together with those that set lines aside (aside.go) this is the closed list
// of what may differ between the original and the release; each use is counted in the certificate, and every other
// difference is a violation.
const (
	wraps           = "wraps"            // a line ends at another place
	hyphenation     = "hyphenation"      // a line end splits a word
	letterSpacing   = "letter-spacing"   // S E C R E T for SECRET
	quotes          = "quotes"           // curly quotation marks and apostrophes
	dashes          = "dashes"           // dashes of other kinds and lengths
	typography      = "typography"       // ligatures, the sign of an ellipsis, characters without a shape
	labels          = "labels"           // damaged paragraph labels
	artifacts       = "artifacts"        // remnants of HTML and Markdown
	marginCodes     = "margin-codes"     // exemption codes beside the text
	markSigns       = "mark-punctuation" // punctuation beside a mark
	marksRewritten  = "marks-rewritten"  // a mark for a mark of the original
	repeatedHeaders = "repeated-headers" // header lines that later sections repeat
)

// caseOnly is no normalisation: a difference in capitals is reported, as information.
const caseOnly = "case"

// countNormal counts the normalisations that the kept tokens need, and notes those that differ in case.
func (p *pairing) countNormal() {
	last := -2
	lines := [2]lineCursor{{doc: p.old.doc}, {doc: p.new.doc}}
	var before [2]int // the lines of the pair before
	for i := range p.old.tokens {
		if p.old.tokens[i].fate != kept {
			continue
		}
		j := int(p.old.tokens[i].mate)
		at := [2]int{lines[0].at(p.old.start(i)), lines[1].at(p.new.start(j))}
		if i == last+1 && i > 0 && j > 0 && p.old.tokens[i-1].mate == int32(j-1) &&
			(before[0] == at[0]) != (before[1] == at[1]) {
			p.normalised[wraps]++
		}
		last, before = i, at
		switch kind := p.variant(i, j); kind {
		case "":
		case caseOnly:
			p.recased = append(p.recased, j)
		default:
			p.normalised[kind]++
		}
	}
	for _, d := range p.deletions {
		if len(d.words) == 0 && len(d.notes) > 0 && p.noteAt(d.notes[0]).Kind == redaction.Cite {
			p.normalised[marginCodes]++
		}
	}
	for _, kind := range []string{pageLines, banners, stamps, underlines, transmission, marginCodes} {
		p.normalised[kind] += max(p.old.aside[kind], p.new.aside[kind])
	}
	p.normalised[artifacts] += max(len(p.old.doc.Artifacts), len(p.new.doc.Artifacts))
	p.normalised[labels] += len(p.old.doc.Pilcrows) + len(p.new.doc.Pilcrows)
	for kind, n := range p.normalised {
		if n == 0 {
			delete(p.normalised, kind)
		}
	}
}

// lineCursor tells the lines of places that ascend.
type lineCursor struct {
	doc  *cable.Document
	line int
}

// at is the index of the line that a place stands on.
func (c *lineCursor) at(place int) int {
	for c.line+1 < len(c.doc.Lines) && c.doc.Lines[c.line+1].Start() <= place {
		c.line++
	}
	return c.line
}

// variant is the normalisation by which two tokens with one key are written differently, empty where they are alike or
// where it has been counted already.
func (p *pairing) variant(i, j int) string {
	first, second := p.old.doc.Slice(p.old.span(i)), p.new.doc.Slice(p.new.span(j))
	if first == second {
		return ""
	}
	a, b, key := &p.old.tokens[i], &p.new.tokens[j], p.old.key(i)
	switch {
	case a.form == noteForm:
		return ""
	case a.form == portionForm:
		return ""
	case a.form == labelForm:
		return labels
	case strings.HasPrefix(key, "-") && a.form == signForm:
		return dashes
	case a.form == signForm && key != "..." || key == "'s":
		return quotes
	case a.mended() || b.mended():
		return p.mended(first, second)
	}
	return written(first, second)
}

// mended is the normalisation by which a token that was put together differs.
func (p *pairing) mended(first, second string) string {
	for _, s := range [2]string{first, second} {
		switch {
		case strings.ContainsAny(s, "-‐"):
			return hyphenation
		case strings.Contains(s, " ") && !strings.ContainsAny(s, "[&<"):
			return letterSpacing
		}
	}
	return ""
}

// written is the normalisation by which two words differ that are equal but for capitals.
func written(first, second string) string {
	kind := ""
	fold := func(s string) string {
		return strings.Map(func(r rune) rune {
			switch {
			case r == '’' || r == '‘' || r == 'ʼ':
				kind = quotes
				return '\''
			case invisible(r):
				kind = typography
				return -1
			case ligature(r) != "" || r == '…':
				kind = typography
			}
			return r
		}, s)
	}
	a, b := fold(first), fold(second)
	if a == b || kind == typography || !differsInCase(a, b) {
		return kind
	}
	return caseOnly
}

// differsInCase reports whether two words are equal but for capitals.
func differsInCase(a, b string) bool {
	return strings.Map(unicode.ToLower, a) == strings.Map(unicode.ToLower, b)
}
