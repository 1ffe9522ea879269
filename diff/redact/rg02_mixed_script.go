package redact

import (
	"unicode"
	"unicode/utf8"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// MixedScript reports words whose letters come from several alphabets.
var MixedScript = &Rule{
	Rule: lint.Rule{About: lint.About{
		Code: "RG02", Name: "mixed-script", Severity: lint.Warning,
		Summary: "A word mixes letters of several alphabets.",
		Doc: "A Cyrillic o in a Latin name looks the same to a reader and is another word to every search. So are " +
			"full-width letters and the letters of mathematics. Words of one foreign alphabet are not reported.",
		Source: "Unicode Technical Standard 39",
	}},
	Specimens: []Specimen{
		{Released: "¶1. (U) The mayor met Mr. «L\u043epes» and Mr. «\uff2copes».\n"},
		{Released: "¶1. (U) The mayor met Mr. Lopes (\u041b\u043e\u043f\u0435\u0441) in K\u00f6ln.\n"},
	},
	Check: mixedScript,
}

// scripts are the alphabets that hold letters which look like others.
var scripts = []*unicode.RangeTable{
	unicode.Latin, unicode.Cyrillic, unicode.Greek, unicode.Armenian, unicode.Cherokee, unicode.Coptic,
}

// scriptOf is a bit for the alphabet of r, 0 for a letter of another; disguised letters have a bit of their own.
func scriptOf(r rune) uint {
	switch {
	case r < 0x80:
		return 1
	case 0xff21 <= r && r <= 0xff5a, 0x1d400 <= r && r <= 0x1d7ff:
		return 1 << 30
	}
	for i, table := range scripts {
		if unicode.Is(table, r) {
			return 1 << i
		}
	}
	return 0
}

func mixedScript(p *Pass) {
	src := p.Released.Src
	for i := 0; i < len(src); {
		if src[i] < 0x80 {
			i++
			continue
		}
		start := i
		for start > 0 && asciiLetter(src[start-1]) {
			start--
		}
		var seen uint
		end := start
		for end < len(src) {
			r, n := utf8.DecodeRuneInString(src[end:])
			if !unicode.IsLetter(r) && !unicode.IsMark(r) {
				break
			}
			if unicode.IsLetter(r) {
				seen |= scriptOf(r)
			}
			end += n
		}
		if seen&(seen-1) != 0 || seen&(1<<30) != 0 {
			p.Reportf(cable.Span{Start: start, End: end}, "a word of %d characters mixes letters of several alphabets",
				utf8.RuneCountInString(src[start:end]))
		}
		_, n := utf8.DecodeRuneInString(src[i:])
		i = max(end, i+n)
	}
}

func asciiLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }
