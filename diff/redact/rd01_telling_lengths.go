package redact

import (
	"unicode/utf8"

	"pilcrow/markings/cable"
	"pilcrow/markings/redaction"
	"pilcrow/rules/lint"
)

// TellingLengths reports runs of X or of black blocks whose lengths vary: they may be those of the words withheld.
var TellingLengths = &Rule{
	Rule: lint.Rule{About: lint.About{
		Code: "RD01", Name: "telling-lengths", Severity: lint.Warning,
		Summary: "Runs of X or of blocks have different lengths, perhaps those of the words they replace.",
		Doc: "A run as long as the name it hides tells its length, and two runs in a row tell those of two words: often " +
			"enough for one candidate to be left. Write every run with the same length. One finding stands at the " +
			"first run that differs from the first of all.",
		Source: "practice of the publishers of cables: twelve X for whatever was withheld",
	}},
	Specimens: []Specimen{
		{Released: "¶1. (U) He met XXXXXXXX and «XXXXXXXXXXXXX» and XXXX.\n"},
		{Released: "¶1. (U) He met XXXXXXXXXXXX and XXXXXXXXXXXX.\n"},
	},
	Check: func(p *Pass) { p.lengths(redaction.X, redaction.Block) },
}

// lengths reports the first mark of the conventions whose length in characters is not that of the first.
func (p *Pass) lengths(conventions ...redaction.Convention) {
	first := map[redaction.Convention]int{}
	var other *redaction.Notation
	marks := 0
	for i := range p.Notations {
		n := &p.Notations[i]
		if n.Kind != redaction.Mark || !among(conventions, n.Convention) {
			continue
		}
		marks++
		length := p.runLength(n)
		if known, ok := first[n.Convention]; !ok {
			first[n.Convention] = length
		} else if known != length && other == nil {
			other = n
		}
	}
	if other != nil {
		p.Reportf(span(other), "this mark is of another length than the first of %d: lengths can tell what is withheld", marks)
	}
}

// runLength is the number of characters of a run, without the codes behind it.
func (p *Pass) runLength(n *redaction.Notation) int {
	text := p.Released.Slice(cable.Span{Start: n.Start, End: n.End})
	first, _ := utf8.DecodeRuneInString(text)
	count := 0
	for _, r := range text {
		if r|0x20 != first|0x20 {
			break
		}
		count++
	}
	return count
}

func among(conventions []redaction.Convention, c redaction.Convention) bool {
	for _, other := range conventions {
		if other == c {
			return true
		}
	}
	return false
}
