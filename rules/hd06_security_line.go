package rules

import (
	"strings"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// SecurityLine reports security warnings that are not ZNR UUUUU or ZNY with a level's letter five times.
var SecurityLine = &lint.Rule{
	About: lint.About{
		Code:     "HD06",
		Name:     "security-line",
		Severity: lint.Error,
		Summary:  "Format line 4 is ZNR UUUUU, or ZNY with the level's letter five times.",
		Doc: "The security warning tells every relay, before it reads on, over which circuits the telegram may go. " +
			"ZNR belongs to UUUUU alone; ZNY belongs to EEEEE (EFTO), RRRRR, CCCCC, SSSSS or TTTTT, with /AAAAA or " +
			"/BBBBB for special categories. A line that says both or neither is not understood: write it anew by the " +
			"classification line.",
		Source: "Navy INCCO/14226, security warning (format line 4)",
	},
	Examples: []lint.Example{
		{
			Bad: "OO RUEHC\nDE RUEHPR #0412 1260215\n«ZNR CCCCC ZZH»\nO 060213Z MAY 09\n" + urgentPraia +
				"C O N F I D E N T I A L PRAIA 000412\n",
		},
		{
			Bad: "OO RUEHC\nDE RUEHPR #0412 1260215\n«ZNY CCCC»\nO 060213Z MAY 09\n" + urgentPraia +
				"C O N F I D E N T I A L PRAIA 000412\n",
		},
		{
			Bad: "OO RUEHC\nDE RUEHPR #0412 1260215\nZNY CCCCC ZZH\nO 060213Z MAY 09\n" + urgentPraia +
				"C O N F I D E N T I A L PRAIA 000412\n",
		},
	},
	Run: securityLine,
}

func securityLine(p *lint.Pass) {
	for head := range heads(p) {
		if head.Security.Span.IsZero() || head.Security.Valid {
			continue
		}
		p.Reportf(head.Security.Span, "%s", securityFault(&head.Security))
	}
}

// securityFault says what is wrong with a format line 4 that has not its form.
func securityFault(line *cable.Secured) string {
	letters, _, _ := strings.Cut(line.Letters.Text, "/")
	switch {
	case line.Sign.Text == "ZNR" && len(letters) == 5 && letters != "UUUUU" && isRepeated(letters):
		return "ZNR goes with UUUUU alone; " + letters + " needs ZNY"
	case line.Sign.Text == "ZNY" && letters == "UUUUU":
		return "ZNY goes with a classified level; UUUUU needs ZNR"
	case letters != "" && len(letters) != 5 && isRepeated(letters):
		return "the level's letter stands five times"
	default:
		return "the security warning is not ZNR UUUUU or ZNY with a level's letter five times"
	}
}

// isRepeated reports whether letters is one letter again and again.
func isRepeated(letters string) bool { return strings.Trim(letters, letters[:1]) == "" }
