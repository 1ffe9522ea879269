package redact

import (
	"pilcrow/markings/redaction"
	"pilcrow/rules/lint"
)

// IncompleteCode reports codes that lack what they need beside them.
var IncompleteCode = &Rule{
	Rule: lint.Rule{About: lint.About{
		Code: "RB03", Name: "incomplete-code", Severity: lint.Warning,
		Summary: "An exemption code lacks its letter, its statute or its ground of classification.",
		Doc: "(b)(7) needs its letter, (b)(3) the statute or its agency, (b)(1) a ground of classification beside it: " +
			"1.4(d), 25X1. Without these nobody can tell what is claimed. The codes of a stamp, of a mark and of " +
			"the margin beside it are read together.",
		Source: "5 USC 552(b)(1), (3), (7); E.O. 13526 sec. 1.4, 3.3",
	}},
	Specimens: []Specimen{
		{Released: "¶1. (SBU) The mayor met XXXXXXXX [«B7»] on May 3.\n"},
		{Released: "¶1. (SBU) The mayor met XXXXXXXX [«(b)(3)»] on May 3.\n"},
		{Released: "¶1. (C) The mayor met XXXXXXXX [«B1»] on May 3.\n"},
		{Released: "¶1. (C) The mayor met XXXXXXXX [B1, 1.4(d)] and XXXXXXXX [B3 CIA] on May 3.\n"},
	},
	Check: incompleteCode,
}

func incompleteCode(p *Pass) {
	for i := range p.Notations {
		n := &p.Notations[i]
		beside := n.Codes
		if n.Withholds() {
			beside = p.beside(i)
		}
		for _, c := range n.Codes {
			if c.Known() && !c.Complete(beside) && !p.stated(c) {
				p.Reportf(codeSpan(c), "%s lacks %s", c.ID, lacking(c.ID))
			}
		}
	}
}

// classified is the code of what an executive order keeps secret.
const classified = "(b)(1)"

// stated reports whether a (b)(1) has its ground in a stamp: the page says it once for all.
func (p *Pass) stated(c redaction.Code) bool { return c.ID == classified && p.grounded }

// lacking says what a code needs.
func lacking(id string) string {
	switch id {
	case "(b)(1)":
		return "its ground of classification, such as 1.4(d)"
	case "(b)(3)":
		return "its statute"
	case "1.4":
		return "the letter of its ground, (a) to (h)"
	default:
		return "its letter, (A) to (F)"
	}
}
