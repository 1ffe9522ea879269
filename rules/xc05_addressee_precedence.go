package rules

import (
	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// AddresseePrecedence notes addressees whose precedence is higher than the prosign of their kind allows.
var AddresseePrecedence = &lint.Rule{
	About: lint.About{
		Code:     "XC05",
		Name:     "addressee-precedence",
		Severity: lint.Info,
		Summary:  "No TO addressee is more urgent than the first prosign, no INFO addressee than the second.",
		Doc: "The first prosign of format line 5 is for those who act, the second for those who read along. A word " +
			"behind an addressee that is higher than its prosign asks for more than the line gives: one of the two " +
			"was changed without the other. A line with one prosign says nothing of information addressees.",
		Source: "general practice; ACP 121 for the two prosigns",
	},
	Examples: []lint.Example{
		{
			Bad: "R 060213Z MAY 09\nFM AMEMBASSY PRAIA\nTO RUEHC/SECSTATE WASHDC «IMMEDIATE» 1234\n\n" +
				"UNCLAS PRAIA 000412\n\n" + harborFields,
		},
		{
			Bad: "O R 060213Z MAY 09\nFM AMEMBASSY PRAIA\nTO RUEHC/SECSTATE WASHDC IMMEDIATE 1234\n" +
				"INFO RUEHDK/AMEMBASSY DAKAR «PRIORITY» 0077\n\nUNCLAS PRAIA 000412\n\n" + harborFields,
		},
		{
			Bad: "O P 060213Z MAY 09\nFM AMEMBASSY PRAIA\nTO RUEHC/SECSTATE WASHDC IMMEDIATE 1234\n" +
				"INFO RUEHDK/AMEMBASSY DAKAR PRIORITY 0077\n\nUNCLAS PRAIA 000412\n\n" + harborFields,
		},
	},
	Run: addresseePrecedence,
}

func addresseePrecedence(p *lint.Pass) {
	for head := range heads(p) {
		line := &head.DateTime
		if !line.Valid || rank(line.Action.Text) == 0 {
			continue
		}
		over(p, head.To, line.Action)
		if !line.Info.IsZero() && rank(line.Info.Text) <= rank(line.Action.Text) {
			// What is higher than both prosigns is reported by PrecedenceAgreement.
			overInfo(p, head.Info, line)
		}
	}
}

// over reports the addressees of list that are more urgent than prosign.
func over(p *lint.Pass, list []cable.Addressee, prosign cable.Field) {
	for i := range list {
		if word := list[i].Precedence; wordRank(word.Text) > rank(prosign.Text) {
			reportOver(p, word, prosign)
		}
	}
}

// overInfo reports the information addressees that are more urgent than the second prosign of line, not the first.
func overInfo(p *lint.Pass, list []cable.Addressee, line *cable.Dated) {
	for i := range list {
		word := list[i].Precedence
		if r := wordRank(word.Text); r > rank(line.Info.Text) && r <= rank(line.Action.Text) {
			reportOver(p, word, line.Info)
		}
	}
}

// reportOver reports a precedence word that is higher than its prosign.
func reportOver(p *lint.Pass, word, prosign cable.Field) {
	p.Report(lint.Finding{
		Span:    word.Span,
		Message: word.Text + " is higher than " + prosign.Text + " before the day-time group",
		Related: []lint.Related{{Message: "the prosign", Span: prosign.Span}},
	})
}
