package redact

import (
	"pilcrow/markings/redaction"
	"pilcrow/rules/lint"
)

// CodeAgainstAge reports codes that do not fit the age of the record.
var CodeAgainstAge = &Rule{
	Rule: lint.Rule{About: lint.About{
		Code: "RB05", Name: "code-against-age", Severity: lint.Warning,
		Summary: "A code does not fit the age of the record.",
		Doc: "Section 1.4 is cited for records of less than 25 years; older ones need a ground that outlasts automatic " +
			"declassification, 25Xn or 3.3(b)(n), and these need a record of 25 years, 50X of 50, 75X of 75. The " +
			"deliberative part of (b)(5) ends after 25 years. The age runs from the date-time group to the day of " +
			"the release; where either is not known the rule is silent.",
		Source: "E.O. 13526 sec. 1.5, 3.3; NARA redaction codes; Public Law 114-185",
	}},
	Specimens: []Specimen{
		{Released: "R 060213Z MAY 09\nFM AMEMBASSY PRAIA\nTO SECSTATE WASHDC 1234\nBT\n" +
			"C O N F I D E N T I A L PRAIA 000123\n\n¶1. (C) The mayor met XXXXXXXX [B1, «25X1»] on May 3.\n\n" +
			"Case No. F-2014-00001 Doc No. C00000001 Date: 11/30/2015\n"},
		{Released: "R 060213Z MAY 09\nFM AMEMBASSY PRAIA\nTO SECSTATE WASHDC 1234\nBT\n" +
			"C O N F I D E N T I A L PRAIA 000123\n\n¶1. (C) The mayor met XXXXXXXX [B1, 1.4(d)] on May 3.\n\n" +
			"Case No. F-2014-00001 Doc No. C00000001 Date: 11/30/2015\n"},
	},
	Check: codeAgainstAge,
}

func codeAgainstAge(p *Pass) {
	f := &p.Facts
	if f.Record.IsZero() || f.Review.IsZero() || f.Review.Before(f.Record) {
		return
	}
	age := years(f.Record, f.Review)
	p.eachCode(func(_ *redaction.Notation, c redaction.Code) {
		e, ok := redaction.Lookup(c.ID)
		switch {
		case !ok:
		case age < e.MinAge:
			p.Reportf(codeSpan(c), "%s needs a record of %d years, this one had %d", c.ID, e.MinAge, age)
		case e.MaxAge > 0 && age >= e.MaxAge && e.Classified:
			p.Reportf(codeSpan(c), "%s holds for less than %d years, this record had %d", c.ID, e.MaxAge, age)
		case e.MaxAge > 0 && age >= e.MaxAge:
			p.Report(lint.Finding{
				Span: codeSpan(c), Severity: lint.Info,
				Message: "the deliberative process is no ground for a record of 25 years or more",
			})
		}
	})
}
