package redact

import "pilcrow/rules/lint"

// TurnedSense reports marks that swallow a negation whose clause stays.
var TurnedSense = &Rule{
	Rule: lint.Rule{About: lint.About{
		Code: "RA06", Name: "turned-sense", Severity: lint.Warning,
		Summary: "A mark takes out a negation, and the clause that it negates stays.",
		Doc: "\"The minister did [1 word not declassified] object\" says the opposite of what was written. Withhold the whole " +
			"clause, or nothing of it.",
		Source: "practice of the Foreign Relations series",
	}},
	Needs: Both,
	Specimens: []Specimen{
		{
			Original: "¶1. (SBU) The mayor did not object to the lease.\n",
			Released: "¶1. (SBU) The mayor did «[1 word not declassified]» object to the lease.\n",
		},
		{
			Original: "¶1. (SBU) The mayor said that he would not object to the lease.\n",
			Released: "¶1. (SBU) The mayor said [less than 1 line not declassified].\n",
		},
	},
	Check: turnedSense,
}

func turnedSense(p *Pass) {
	for k := range p.Passages {
		passage := &p.Passages[k]
		if n := len(passage.words); n == 0 || !p.pair.turns(passage.words[0], passage.words[n-1]) {
			continue
		}
		p.Reportf(passage.Place, "this mark takes out a negation whose clause stays")
	}
}

// turns reports whether the words from first to last of the original end with a negation, or are one with a word or two,
// between words that stay.
func (p *pairing) turns(first, last int) bool {
	s := p.old
	if last+1 >= len(s.tokens) || s.tokens[last+1].fate != kept || s.tokens[last+1].form != wordForm {
		return false
	}
	if negates(s.key(last)) {
		return true
	}
	if first == 0 || s.tokens[first-1].fate != kept || s.tokens[first-1].form != wordForm || last-first > 2 {
		return false
	}
	return negates(s.key(first))
}
