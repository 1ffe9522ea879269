package redact

import (
	"strings"
	"unicode/utf8"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// Unexamined reports parts of the release that are no text.
var Unexamined = &Rule{
	Rule: lint.Rule{About: lint.About{
		Code: "RG10", Name: "unexamined", Severity: lint.Error,
		Summary: "A part of the release could not be examined.",
		Doc: "What cannot be read is not clean. Bytes that are no characters, embedded pictures and attachments leave the " +
			"audit incomplete; release them as text, or examine them by other means.",
		Source: "redaction taxonomy, hidden channels",
	}},
	Specimens: []Specimen{
		{Released: "¶1. (U) The mayor of ¶¶¶¶¶¶¶¶¶ «\xff\xfe» left.\n"},
		{Released: "¶1. (U) The mayor left: «data:image/png;base64,»iVBORw0KGgo=\n"},
		{Released: "¶1. (U) The caf\u00e9 of the mayor, begin 6 May.\n"},
	},
	Check: unexamined,
}

// containers are the signs of embedded files.
var containers = []string{
	"data:image/", "data:application/", "Content-Transfer-Encoding: base64", "begin 644 ", "begin 666 ", "%PDF-", "PK\x03\x04",
}

func unexamined(p *Pass) {
	src := p.Released.Src
	for i := 0; i < len(src); {
		if src[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(src[i:])
		start := i
		for i < len(src) && r == utf8.RuneError {
			i += n
			if i < len(src) {
				r, n = utf8.DecodeRuneInString(src[i:])
			}
		}
		if i > start {
			p.Reportf(cable.Span{Start: start, End: i}, "%d bytes are no characters and were not examined", i-start)
			p.Unexamined("bytes that are no characters")
			continue
		}
		i += n
	}
	for _, sign := range containers {
		for at := 0; ; {
			i := strings.Index(src[at:], sign)
			if i < 0 {
				break
			}
			start := at + i
			at = start + len(sign)
			for at < len(src) && src[at] > ' ' && src[at-1] != ',' && strings.HasPrefix(sign, "data:") {
				at++
			}
			p.Reportf(cable.Span{Start: start, End: at}, "an embedded file begins here and was not examined")
			p.Unexamined("an embedded file")
		}
	}
}
