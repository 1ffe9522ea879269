package redact

import (
	"pilcrow/markings/redaction"
	"pilcrow/rules/lint"
)

// UnknownCode reports codes that no table has.
var UnknownCode = &Rule{
	Rule: lint.Rule{About: lint.About{
		Code: "RB02", Name: "unknown-code", Severity: lint.Warning,
		Summary: "An exemption code does not exist.",
		Doc: "The exemptions are a closed list: (b)(1) to (b)(9) with (b)(7)(A) to (F), 1.4(a) to (h), 25X1 to 25X9 and " +
			"their kin. A code outside it justifies nothing. Look whether a letter or a number was misread.",
		Source: "5 USC 552(b); 5 USC 552a; E.O. 13526 sec. 1.4, 3.3; E.O. 12958 sec. 1.5, 3.4",
	}},
	Specimens: []Specimen{
		{Released: "¶1. (SBU) The mayor met [name not declassified] «(b)(10)» on May 3.\n"},
		{Released: "¶1. (C) The mayor met XXXXXXXX [B1, «1.4(i)»] on May 3.\n"},
		{Released: "¶1. (SBU) The mayor met XXXXXXXX [(b)(7)(C)] on May 3.\n"},
	},
	Check: unknownCode,
}

func unknownCode(p *Pass) {
	for i := range p.Notations {
		for _, c := range p.Notations[i].Codes {
			if !c.Known() {
				p.Reportf(codeSpan(c), "there is no exemption %s", plainID(c))
			}
		}
	}
}

// plainID is the normal form of a code, which holds no word of the text.
func plainID(c redaction.Code) string {
	if len(c.ID) > len("25X1-EO-12951") {
		return "of this form"
	}
	return c.ID
}
