package redact

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"pilcrow/markings/redaction"
	"pilcrow/rules/lint"
)

// LiveAuthority reports a classification block that still stands in a release.
var LiveAuthority = &Rule{
	Rule: lint.Rule{About: lint.About{
		Code: "RB16", Name: "live-authority", Severity: lint.Warning,
		Summary: "The classification block stands as if the record were classified, or names a person where names are withheld.",
		Doc: "A block that names a classifier and a reason says that the text is classified. In a release it needs a notice " +
			"that the record is declassified. Where the release withholds the names of persons, the name in the " +
			"block is one of them, unless the officer's name is public.",
		Source: "32 CFR 2001.21, 2001.25; 5 USC 552(b)(6)",
	}},
	Specimens: []Specimen{
		{Released: "UNCLAS PRAIA 000123\n\nE.O. 12958: DECL: 05/06/2019\nTAGS: PREL, CV\nSUBJECT: HARBOR\n\n" +
			"Classified By: «Ana Lopes, DCM.» Reason: 1.4 (b), (d).\n\n¶1. (U) The mayor left.\n"},
		{Released: "UNCLAS PRAIA 000123\n\nE.O. 12958: N/A\nTAGS: PREL, CV\nSUBJECT: HARBOR\n\n¶1. (U) The mayor left.\n"},
	},
	Check: liveAuthority,
}

func liveAuthority(p *Pass) {
	by := p.Released.Authority.By
	if by.IsZero() || p.marked(by.Span.Start, by.Span.End) {
		return
	}
	if !p.Facts.Declassified && (len(p.Released.Authority.Reasons) > 0 || !p.Released.Authority.Reason.IsZero()) {
		p.Reportf(by.Span, "the block says that the text is classified, and nothing says that it is declassified")
		return
	}
	if p.withholdsNames() {
		p.Reportf(by.Span, "a name stands in the classification block where names are withheld")
	}
}

// marked reports whether a mark stands between two places.
func (p *Pass) marked(start, end int) bool {
	return slices.ContainsFunc(p.Notations, func(n redaction.Notation) bool {
		return n.Kind == redaction.Mark && n.Start >= start && n.End <= end
	})
}

// withholdsNames reports whether a mark says that it withholds a name, or cites an exemption for privacy, or stands for a
// name of two words or more.
func (p *Pass) withholdsNames() bool {
	for i := range p.Passages {
		if properName(p.Passages[i].Text) {
			return true
		}
	}
	return slices.ContainsFunc(p.Notations, func(n redaction.Notation) bool {
		return n.Withholds() && (n.Nature == redaction.Name || slices.ContainsFunc(n.Codes, func(c redaction.Code) bool {
			return c.ID == "(b)(6)" || c.ID == "(b)(7)(C)"
		}))
	})
}

// properName reports whether a withheld text is written as the name of a person: two to four words, each with a capital
// that small letters follow.
func properName(text string) bool {
	words := strings.Fields(text)
	for _, w := range words {
		first, n := utf8.DecodeRuneInString(w)
		next, _ := utf8.DecodeRuneInString(w[n:])
		if !unicode.IsUpper(first) || !unicode.IsLower(next) && next != '.' {
			return false
		}
	}
	return len(words) >= 2 && len(words) <= 4
}
