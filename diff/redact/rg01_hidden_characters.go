package redact

import (
	"fmt"
	"slices"
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
		{Released: "¶1. (U) The caf\u00e9 of the mayor \u2013 \u201cMar\u201d \u2013 is closed.\n" +
			"\U0001f468\u200d\U0001f469 \u2764\ufe0f\n"},
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

// hiddenRange is a range of characters, both ends included.
type hiddenRange struct {
	low, high rune
	kind      hiddenKind
}

// hiddenRanges are the characters of each kind, in order.
var hiddenRanges = []hiddenRange{
	{0x00, 0x08, control},
	{0x0b, 0x0b, control},
	{0x0e, 0x1f, control},
	{0x7f, 0x9f, control},
	{0xa0, 0xa0, oddBlank},
	{0xad, 0xad, softHyphen},
	{0x34f, 0x34f, zeroWidth},
	{0x61c, 0x61c, direction},
	{0x115f, 0x1160, zeroWidth},
	{0x1680, 0x1680, oddBlank},
	{0x180e, 0x180e, zeroWidth},
	{0x2000, 0x200a, oddBlank},
	{0x200b, 0x200d, zeroWidth},
	{0x200e, 0x200f, direction},
	{0x202a, 0x202e, direction},
	{0x202f, 0x202f, oddBlank},
	{0x205f, 0x205f, oddBlank},
	{0x2060, 0x2064, zeroWidth},
	{0x2066, 0x206f, direction},
	{0x2800, 0x2800, zeroWidth},
	{0x3000, 0x3000, oddBlank},
	{0x3164, 0x3164, zeroWidth},
	{0xe000, 0xf8ff, private},
	{0xfe00, 0xfe0f, selector},
	{0xfeff, 0xfeff, zeroWidth},
	{0xffa0, 0xffa0, zeroWidth},
	{0xe0000, 0xe007f, tag},
	{0xe0100, 0xe01ef, selector},
	{0xf0000, 0x10ffff, private},
}

// kindOf is the kind of r, which stands behind before. Joiners in scripts and emblems that need them are visible.
func kindOf(r, before rune) hiddenKind {
	i, found := slices.BinarySearchFunc(hiddenRanges, r, func(row hiddenRange, r rune) int {
		switch {
		case row.high < r:
			return -1
		case row.low > r:
			return 1
		}
		return 0
	})
	if !found {
		return visible
	}
	if r == 0x200c || r == 0x200d || r == 0xfe0f {
		if before >= 0x2190 || unicode.In(before, unicode.Arabic, unicode.Devanagari, unicode.Bengali, unicode.Tamil) {
			return visible
		}
	}
	return hiddenRanges[i].kind
}

func hiddenCharacters(p *Pass) {
	for _, line := range p.Released.Lines {
		p.hiddenIn(line.Span())
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
