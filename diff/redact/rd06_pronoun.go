package redact

import (
	"slices"
	"strings"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// Pronoun notes a pronoun that tells the sex of a person whose name is withheld.
var Pronoun = &Rule{
	Rule: lint.Rule{About: lint.About{
		Code: "RD06", Name: "telling-pronoun", Severity: lint.Info,
		Summary: "A pronoun behind a mark on a name tells the person's sex.",
		Doc: "Where few persons come into question, he or she can leave one. The first pronoun within the sentence of the " +
			"mark and the next is noted, one in a paragraph.",
		Source: "redaction taxonomy, inference",
	}},
	Specimens: []Specimen{
		{Released: "¶1. (U) We met [name not declassified] on May 3. There «she» spoke of the harbor. She left.\n"},
		{Released: "¶1. (U) We met [name not declassified]. It rained. The harbor was closed. He was ill.\n"},
	},
	Check: pronoun,
}

// pronouns tell the sex of a person.
var pronouns = []string{"he", "she", "him", "her", "his", "hers", "himself", "herself"}

func pronoun(p *Pass) {
	told := -1
	for i := range p.Notations {
		n := &p.Notations[i]
		if !nameless(n) {
			continue
		}
		para := paragraphAt(p.Released, n.Start)
		if para == nil || para.Span.Start == told {
			continue
		}
		if word, ok := pronounIn(p.Released.Src, n.End, para.Span.End); ok {
			p.Reportf(word, "a pronoun tells the sex of a person whose name is withheld")
			told = para.Span.Start
		}
	}
}

// pronounIn is the first pronoun between two places, before the second full stop.
func pronounIn(src string, from, to int) (cable.Span, bool) {
	stops := 0
	for i := from; i < to && stops < 2; {
		if !asciiLetter(src[i]) {
			if src[i] == '.' && (i+1 >= to || src[i+1] <= ' ') {
				stops++
			}
			i++
			continue
		}
		j := i
		for j < to && asciiLetter(src[j]) {
			j++
		}
		if j-i <= len("herself") && slices.Contains(pronouns, strings.ToLower(src[i:j])) {
			return cable.Span{Start: i, End: j}, true
		}
		i = j
	}
	return cable.Span{}, false
}
