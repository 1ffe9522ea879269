package rules

import "pilcrow/rules/lint"

// NumberedAuthority reports a classification authority that is numbered as paragraph 1.
var NumberedAuthority = &lint.Rule{
	About: lint.About{
		Code: "LG15", Name: "numbered-authority", Severity: lint.Off,
		Summary: "The block that says who classified the text is numbered as paragraph 1.",
		Doc: "Cables of 1995 to 2003 number it; since then it stands before the text without a number. Nothing " +
			"is wrong with either, so that the rule is for whoever wants one form in all cables.",
		Source: "seen in cables 1995-2003",
	},
	Examples: []lint.Example{
		{Bad: "C O N F I D E N T I A L QUIVERA 000412\n\nE.O. 12958: DECL: 05/06/2008\n\n" +
			"1. «CLASSIFIED BY AMBASSADOR JANE ROE. REASON: 1.5 (D).»\n\n2. (C) The fair opened.\n\n" +
			"3. (C) Post will report.\n"},
		{Bad: "C O N F I D E N T I A L QUIVERA 000412\n\nE.O. 12958: DECL: 05/06/2008\n\n" +
			"CLASSIFIED BY AMBASSADOR JANE ROE. REASON: 1.5 (D).\n\n1. (C) The fair opened.\n\n" +
			"2. (C) Post will report.\n"},
	},
	Run: numberedAuthority,
}

func numberedAuthority(p *lint.Pass) {
	if authority := &p.Doc.Authority; authority.Paragraph > 0 && !authority.Span.IsZero() {
		p.Reportf(authority.Span, "the classification authority is numbered as paragraph %d", authority.Paragraph)
	}
}
