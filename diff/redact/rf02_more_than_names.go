package redact

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"pilcrow/markings/redaction"
	"pilcrow/rules/lint"
)

// MoreThanNames reports whole paragraphs that are withheld for the privacy of persons alone and name hardly anybody.
var MoreThanNames = &Rule{
	Rule: lint.Rule{About: lint.About{
		Code: "RF02", Name: "more-than-names", Severity: lint.Warning,
		Summary: "A whole paragraph is withheld for privacy alone, and few of its words are names.",
		Doc: "The exemptions of privacy, (b)(6) and (b)(7)(C), cover what tells who somebody is. Where a paragraph of " +
			"twenty words or more is withheld whole for no other reason, and fewer than one in five of its words is a name or a " +
			"number, the names can be withheld and the rest released.",
		Source: "5 USC 552(b): any reasonably segregable portion",
	}},
	Needs: Both,
	Specimens: []Specimen{
		{
			Original: "¶1. (SBU) The mayor met the council.\n\n¶2. (SBU) Our contact Ana Lopes said that the grain in the harbor " +
				"had been wet for some weeks, and that nobody wanted to pay for the drying of it or to be seen near the barns.\n",
			Released: "¶1. (SBU) The mayor met the council.\n\n¶2. (SBU) «[redacted] (b)(6)»\n",
		},
		{
			Original: "¶1. (SBU) The mayor met the council.\n\n¶2. (SBU) Our contact Ana Lopes said that the grain in the harbor " +
				"had been wet for some weeks, and that nobody wanted to pay for the drying of it or to be seen near the barns.\n",
			Released: "¶1. (SBU) The mayor met the council.\n\n¶2. (SBU) [redacted] (b)(5), (b)(6)\n",
		},
	},
	Check: moreThanNames,
}

// leastText is the fewest words of a paragraph that is judged.
const leastText = 20

func moreThanNames(p *Pass) {
	if p.pair == nil {
		return
	}
	for k := range p.Passages {
		passage := &p.Passages[k]
		if len(passage.words) < leastText || !p.privateAlone(passage) {
			continue
		}
		withheld, all := p.coverage(passage)
		if names := p.named(passage.words); withheld >= leastText && withheld*20 >= all*19 && names*5 < withheld {
			p.Reportf(passage.Place, "privacy is cited for a whole paragraph, and few of its words are names")
		}
	}
}

// privateAlone reports whether the marks of a passage cite the exemptions of privacy and no others.
func (p *Pass) privateAlone(passage *Passage) bool {
	var codes []redaction.Code
	for _, k := range passage.Marks {
		codes = append(codes, p.Notations[k].Codes...)
		codes = append(codes, p.beside(k)...)
	}
	return len(codes) > 0 && !slices.ContainsFunc(codes, func(c redaction.Code) bool {
		return c.ID != "(b)(6)" && c.ID != "(b)(7)(C)"
	})
}

// named is how many words are numbers, or have a capital inside a sentence.
func (p *Pass) named(list []int) int {
	s := p.pair.old
	n := 0
	for k, i := range list {
		t := &s.tokens[i]
		first, _ := utf8.DecodeRuneInString(s.doc.Src[t.start:])
		opens := k == 0 || s.key(i-1) == "."
		if t.form == numberForm || t.form == wordForm && unicode.IsUpper(first) && !opens {
			n++
		}
	}
	return n
}
