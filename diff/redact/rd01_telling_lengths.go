package redact

import (
	"slices"
	"strings"
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
			"first run that differs from the first of all; with the original at hand, one stands at each run that is exactly as " +
			"long as what it withholds.",
		Source: "practice of the publishers of cables: twelve X for whatever was withheld",
	}},
	Specimens: []Specimen{
		{Released: "¶1. (U) He met XXXXXXXX and «XXXXXXXXXXXXX» and XXXX.\n"},
		{
			Original: "¶1. (U) He met Ana Lopes and Rui Tavares.\n",
			Released: "¶1. (U) He met «XXX XXXXX» and «XXX XXXXXXX».\n",
		},
		{
			Original: "¶1. (U) He met Ana Lopes and Anacleto Rui.\n",
			Released: "¶1. (U) He met XXXXXXXXXXXX and XXXXXXXXXXXX.\n",
		},
		{Released: "¶1. (U) He met XXXXXXXXXXXX and XXXXXXXXXXXX.\n"},
	},
	Check: func(p *Pass) { p.lengths(redaction.X, redaction.Block) },
}

// lengths reports the first mark of the conventions whose length in characters is not that of the first; and, where the
// original is there, each mark whose run is as long as the words that it withholds.
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
	if p.equalLengths(other != nil, conventions) {
		return
	}
	if other != nil {
		p.Reportf(span(other), "this mark is of another length than the first of %d: lengths can tell what is withheld", marks)
	}
}

// equalLengths reports the passages whose runs are as long as what they withhold, word by word or as a whole, and whether
// there were any. Where all runs have one length a single equal one is chance; so is a run of twelve, which many
// publishers write for anything.
func (p *Pass) equalLengths(vary bool, conventions []redaction.Convention) bool {
	const customary = 12
	found := false
	for k := range p.Passages {
		passage := &p.Passages[k]
		var runs []int
		for _, i := range passage.Marks {
			if n := &p.Notations[i]; n.Kind == redaction.Mark && among(conventions, n.Convention) {
				runs = append(runs, p.runLength(n))
			}
		}
		if len(runs) == 0 || len(runs) != len(passage.Marks) || passage.Text == "" {
			continue
		}
		several := len(runs) > 1 && slices.Equal(runs, wordLengths(passage.Text))
		whole := len(runs) == 1 && runs[0] == utf8.RuneCountInString(strings.Trim(passage.Text, ".,;:!?\"'()")) &&
			(vary || len(p.Passages) == 1 && runs[0] != customary)
		if several || whole {
			found = true
			p.Reportf(passage.Place, "this mark is exactly as long as what it withholds")
		}
	}
	return found
}

// wordLengths is the number of characters of each word of a text, without the punctuation at its ends.
func wordLengths(text string) []int {
	var out []int
	for w := range strings.FieldsSeq(text) {
		out = append(out, utf8.RuneCountInString(strings.Trim(w, ".,;:!?\"'()")))
	}
	return out
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
