package redact

import (
	"encoding/base64"
	"encoding/hex"
	"strings"
	"unicode/utf8"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// EncodedText reports runs of letters that spell a text in base64 or in hexadecimal digits.
var EncodedText = &Rule{
	Rule: lint.Rule{About: lint.About{
		Code: "RG06", Name: "encoded-text", Severity: lint.Warning,
		Summary: "A run of letters and digits spells a text in base64 or hexadecimal digits.",
		Doc: "An encoded text is found by no search for what was withheld. A run that spells no text, such as a picture, " +
			"cannot be examined: the audit is then incomplete.",
		Source: "RFC 4648",
	}},
	Specimens: []Specimen{
		{Released: "¶1. (U) The mayor left: «VGhlIG1heW9yIG9mIHRoZSBoYXJib3I=».\n"},
		{Released: "¶1. (U) The mayor left: «546865206d61796f72206f662074686520686172626f72».\n"},
		{Released: "¶1. (U) DE RUEHTA #0778 VZCZCXRO7240VZCZCXRO7240 COUNTERREVOLUTIONARIES 0123456789ABCDEF01.\n"},
	},
	Check: encodedText,
}

// The shortest runs that are decoded, and those from which on an unreadable one counts as an embedded file, in bytes.
const (
	shortestRun = 16
	embeddedRun = 200
)

func encodedText(p *Pass) {
	src := p.Released.Src
	for i := 0; i < len(src); {
		j := i
		for j < len(src) && encodes(src[j]) {
			j++
		}
		if j-i >= shortestRun {
			p.decoded(cable.Span{Start: i, End: j})
		}
		i = j + 1
	}
}

func encodes(c byte) bool {
	return asciiLetter(c) || '0' <= c && c <= '9' || c == '+' || c == '/' || c == '='
}

// decoded reports a run that spells a text, and notes one that spells something else.
func (p *Pass) decoded(run cable.Span) {
	word := p.Released.Slice(run)
	if text, err := hex.DecodeString(word); err == nil && readable(text) {
		p.Reportf(run, "%d hexadecimal digits spell a text", len(word))
		return
	}
	if !mixed(word) {
		return
	}
	text, err := base64.RawStdEncoding.DecodeString(strings.TrimRight(word, "="))
	switch {
	case err == nil && readable(text):
		p.Reportf(run, "%d characters of base64 spell a text", len(word))
	case run.Len() >= embeddedRun:
		p.Unexamined("an embedded file in base64")
	}
}

// mixed reports whether a run has capitals, small letters and digits, or the filling of base64: a long word has not.
func mixed(word string) bool {
	var capital, small, digit bool
	for i := range len(word) {
		switch c := word[i]; {
		case 'A' <= c && c <= 'Z':
			capital = true
		case 'a' <= c && c <= 'z':
			small = true
		case '0' <= c && c <= '9':
			digit = true
		}
	}
	return capital && small && (digit || strings.HasSuffix(word, "="))
}

// readable reports whether decoded bytes are a text: valid, printable, and mostly letters.
func readable(text []byte) bool {
	if len(text) < 4 || !utf8.Valid(text) {
		return false
	}
	letters := 0
	for _, c := range text {
		if c < 0x20 && c != '\n' && c != '\r' && c != '\t' || c == 0x7f {
			return false
		}
		if asciiLetter(c) || c == ' ' || c >= 0x80 {
			letters++
		}
	}
	return letters*4 >= len(text)*3
}
