package redact

import (
	"slices"

	"pilcrow/markings/redaction"
	"pilcrow/rules/lint"
)

// CodeAgainstNature reports marks whose codes are not cited for what the mark says it withholds.
var CodeAgainstNature = &Rule{
	Rule: lint.Rule{About: lint.About{
		Code: "RB06", Name: "code-against-nature", Severity: lint.Info,
		Summary: "A code does not fit what the mark says it withholds.",
		Doc: "A name is no trade secret and an amount of money is nobody's personnel file: (b)(4) beside a name, (b)(6) " +
			"beside a dollar amount are slips more often than not. The rule is silent where one of the codes fits.",
		Source: "5 USC 552(b)",
	}},
	Specimens: []Specimen{
		{Released: "¶1. (SBU) The mayor paid «[dollar amount not declassified] (b)(6)» on May 3.\n"},
		{Released: "¶1. (SBU) The mayor paid [dollar amount not declassified] (b)(4), (b)(6) on May 3.\n"},
		{Released: "¶1. (SBU) The mayor met [name not declassified] (b)(6) on May 3.\n"},
	},
	Check: codeAgainstNature,
}

func codeAgainstNature(p *Pass) {
	for i := range p.Notations {
		n := &p.Notations[i]
		if n.Kind != redaction.Mark || n.Nature == "" || len(n.Codes) == 0 {
			continue
		}
		fits := slices.ContainsFunc(n.Codes, func(c redaction.Code) bool {
			e, ok := redaction.Lookup(c.ID)
			return !ok || len(e.Natures) == 0 || slices.Contains(e.Natures, n.Nature)
		})
		if !fits {
			p.Reportf(span(n), "the code does not fit a mark on a %s", n.Nature)
		}
	}
}
