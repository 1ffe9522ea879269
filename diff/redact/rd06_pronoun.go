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
	var seen scanned
	for i := range p.Notations {
		n := &p.Notations[i]
		if !nameless(n) {
			continue
		}
		para := paragraphAt(p.Released, n.Start)
		if para == nil || para.Span.Start == told {
			continue
		}
		if word, ok := seen.pronounIn(p.Released.Src, n.End, para.Span.End); ok {
			p.Reportf(word, "a pronoun tells the sex of a person whose name is withheld")
			told = para.Span.Start
		}
	}
}

// scanned is a stretch without a pronoun: from the end of a notation to the second full stop, or to the end of the
// paragraph. Many notations in one sentence look at it once.
type scanned struct {
	stop, end int // the first full stop, and the end
}

// pronounIn is the first pronoun between two places, before the second full stop.
func (s *scanned) pronounIn(src string, from, to int) (cable.Span, bool) {
	stops := 0
	if from < s.end {
		if from <= s.stop {
			return cable.Span{}, false
		}
		// The second full stop of the stretch is the first one here.
		from, stops, s.stop = s.end, 1, s.end-1
	}
	i := from
	for i < to && stops < 2 {
		if !asciiLetter(src[i]) {
			if src[i] == '.' && (i+1 >= to || src[i+1] <= ' ') {
				stops++
				if stops == 1 {
					s.stop = i
				}
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
	if stops < 2 {
		s.stop = to
	}
	s.end = i
	return cable.Span{}, false
}
