package redact

import (
	"fmt"
	"unicode"
	"unicode/utf8"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// HiddenCharacters reports characters that nobody sees.
var HiddenCharacters = &Rule{
	Rule: lint.Rule{About: lint.About{
		Code: "RG01", Name: "hidden-characters", Severity: lint.Warning,
		Summary: "Characters stand in the text that nobody sees.",
		Doc: "Zero-width characters, soft hyphens, direction marks, tags, control characters and letters of private use " +
			"survive a search for what was withheld, and can carry a text of their own. One finding tells of all " +
			"characters of a kind on a line. Unusual blanks are noted, for they are mostly typography.",
		Source: "Unicode Technical Reports 36 and 39",
	}},
	Specimens: []Specimen{
		{Released: "¶1. (U) The mayor met Mr. Lo«\u200bpe\u200b»s.\n"},
		{Released: "¶1. (U) The mayor met Mr. Lo«\u00ad»pes.\n"},
		{Released: "¶1. (U) The mayor left.«\U000e0041\U000e0042»\n"},
		{Released: "¶1. (U) The mayor «\x1b»[31mleft.\n"},
		{Released: "¶1. (U) The caf\u00e9 of the mayor \u2013 \u201cMar\u201d \u2013 is closed. \U0001f468\u200d\U0001f469 \u2764\ufe0f\n"},
	},
	Check: hiddenCharacters,
}

// hiddenKind is a kind of characters that nobody sees.
type hiddenKind uint8

const (
	visible hiddenKind = iota
	zeroWidth
	softHyphen
	direction
	tag
	selector
	private
	control
	oddBlank
	hiddenKinds
)

var hiddenNames = [hiddenKinds]string{
	zeroWidth: "zero-width characters", softHyphen: "soft hyphens", direction: "direction marks", tag: "tag characters",
	selector: "variation selectors", private: "characters of private use", control: "control characters",
	oddBlank: "unusual blanks",
}

// kindOf is the kind of r, which stands behind before.
func kindOf(r, before rune) hiddenKind {
	switch {
	case r < 0x20 && r != '\t' && r != '\n' && r != '\r' && r != '\f', 0x7f <= r && r < 0xa0:
		return control
	case r < 0x80:
		return visible
	case r == 0xad:
		return softHyphen
	case r == 0xa0, r == 0x1680, 0x2000 <= r && r <= 0x200a, r == 0x202f, r == 0x205f, r == 0x3000:
		return oddBlank
	case r == 0x200c || r == 0x200d:
		if before >= 0x2190 || unicode.In(before, unicode.Arabic, unicode.Devanagari, unicode.Bengali, unicode.Tamil) {
			return visible
		}
		return zeroWidth
	case r == 0x200b, 0x2060 <= r && r <= 0x2064, r == 0xfeff, r == 0x34f, r == 0x115f, r == 0x1160, r == 0x3164,
		r == 0xffa0, r == 0x180e, r == 0x2800:
		return zeroWidth
	case r == 0x61c, r == 0x200e, r == 0x200f, 0x202a <= r && r <= 0x202e, 0x2066 <= r && r <= 0x206f:
		return direction
	case 0xe0000 <= r && r <= 0xe007f:
		return tag
	case 0xfe00 <= r && r <= 0xfe0f, 0xe0100 <= r && r <= 0xe01ef:
		if r == 0xfe0f && before >= 0x2190 {
			return visible
		}
		return selector
	case 0xe000 <= r && r <= 0xf8ff, r >= 0xf0000:
		return private
	}
	return visible
}

func hiddenCharacters(p *Pass) {
	for _, line := range p.Released.Lines {
		p.hiddenIn(line.Span)
	}
}

// hiddenIn reports the hidden characters of a line.
func (p *Pass) hiddenIn(line cable.Span) {
	src := p.Released.Src
	i := line.Start
	for i < line.End && (src[i] >= 0x20 && src[i] < 0x7f || src[i] == '\n' || src[i] == '\t' || src[i] == '\r') {
		i++
	}
	if i == line.End {
		return
	}
	var places [hiddenKinds]cable.Span
	var counts [hiddenKinds]int
	before := ' '
	for i < line.End {
		r, n := utf8.DecodeRuneInString(src[i:line.End])
		if kind := kindOf(r, before); kind != visible && r != utf8.RuneError {
			if counts[kind] == 0 {
				places[kind].Start = i
			}
			counts[kind]++
			places[kind].End = i + n
		}
		before = r
		i += n
	}
	for kind, n := range counts {
		if n == 0 {
			continue
		}
		f := lint.Finding{Span: places[kind], Message: fmt.Sprintf("%d %s stand here", n, hiddenNames[kind])}
		if n == 1 {
			f.Message = "one of the " + hiddenNames[kind] + " stands here"
		}
		if hiddenKind(kind) == oddBlank {
			f.Severity = lint.Info
		}
		p.Report(f)
	}
}
