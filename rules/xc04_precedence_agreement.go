package rules

import (
	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// PrecedenceAgreement reports precedences of the routing line, format line 5 and the addressees that differ.
var PrecedenceAgreement = &lint.Rule{
	About: lint.About{
		Code:     "XC04",
		Name:     "precedence-agreement",
		Severity: lint.Warning,
		Summary:  "The digraph, the action prosign and the highest precedence word of the addressees agree.",
		Doc: "The urgency of a telegram stands in three places: the digraph that relays go by, the action prosign " +
			"before the day-time group, and the words behind the addressees. Where they differ, the telegram travels " +
			"faster or slower than its drafter asked. Addressees without a word say nothing. Set all three to what " +
			"the drafter ordered.",
		Source: "5 FAH-2 H-321.2-1; 5 FAH-2 H-421",
	},
	Examples: []lint.Example{
		{
			Bad: "«RR» RUEHC\nDE RUEHPR #0412 1260215\nZNR UUUUU ZZH\nO 060213Z MAY 09\n" + urgentPraia +
				"UNCLAS PRAIA 000412\n",
		},
		{
			Bad: "RR RUEHC\nDE RUEHPR #0412 1260215\nZNR UUUUU ZZH\nR 060213Z MAY 09\nFM AMEMBASSY PRAIA\n" +
				"TO RUEHC/SECSTATE WASHDC «IMMEDIATE» 1234\n\nUNCLAS PRAIA 000412\n",
		},
		{
			Bad: "OO RUEHC\nDE RUEHPR #0412 1260215\nZNR UUUUU ZZH\nO R 060213Z MAY 09\nFM AMEMBASSY PRAIA\n" +
				"TO RUEHC/SECSTATE WASHDC NIACT IMMEDIATE 1234\nINFO RUEHDK/AMEMBASSY DAKAR 0077\n\n" +
				"UNCLAS PRAIA 000412\n",
		},
	},
	Run: precedenceAgreement,
}

func precedenceAgreement(p *lint.Pass) {
	for head := range heads(p) {
		action := 0
		if head.DateTime.Valid {
			action = rank(head.DateTime.Action.Text)
		}
		if action == 0 {
			continue
		}
		if digraph := head.Routing.Precedence; head.Routing.Valid && rank(digraph.Text[:1]) != action {
			disagree(p, digraph, head.DateTime.Action)
		}
		if word := wordFault(head, action); !word.IsZero() {
			disagree(p, word, head.DateTime.Action)
		}
	}
}

// disagree reports a precedence that is not the action precedence.
func disagree(p *lint.Pass, precedence, action cable.Field) {
	p.Report(lint.Finding{
		Span:    precedence.Span,
		Message: "precedence " + precedence.Text + " does not agree with " + action.Text + " before the day-time group",
		Related: []lint.Related{{Message: "the action precedence", Span: action.Span}},
	})
}

// wordFault is the highest precedence word of the addressees if it is not that of the action precedence. A lower one is
// no fault where an action addressee without a word may have the higher; the words know no higher than FLASH.
func wordFault(head *cable.Transmission, action int) cable.Field {
	var highest cable.Field
	top, silent := 0, false
	for i := range head.To {
		word := head.To[i].Precedence
		silent = silent || wordRank(word.Text) == 0
		if r := wordRank(word.Text); r > top {
			top, highest = r, word
		}
	}
	for i := range head.Info {
		if r := wordRank(head.Info[i].Precedence.Text); r > top {
			top, highest = r, head.Info[i].Precedence
		}
	}
	if top > action || top < min(action, rank("Z")) && !silent && len(head.To) > 0 {
		return highest
	}
	return cable.Field{}
}

// wordRank is the rank of a precedence word of 5 FAH-2 H-421, 0 for any other.
func wordRank(word string) int {
	switch word {
	case "FLASH":
		return rank("Z")
	case "IMMEDIATE", "NIACT IMMEDIATE":
		return rank("O")
	case "PRIORITY":
		return rank("P")
	case "ROUTINE":
		return rank("R")
	default:
		return 0
	}
}
