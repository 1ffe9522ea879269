package rules

import (
	"fmt"
	"strings"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// PrecedenceDigraph reports routing lines that are not a precedence digraph and routing indicators.
var PrecedenceDigraph = &lint.Rule{
	About: lint.About{
		Code:     "HD02",
		Name:     "precedence-digraph",
		Severity: lint.Error,
		Summary:  "The routing line opens with a precedence digraph: ZZ, OO, PP, RR or YY.",
		Doc: "Relays read the urgency of a telegram from the two letters that open format line 2 and its way from " +
			"the routing indicators behind them. A single letter, or a line without indicators, is not delivered as " +
			"meant. Write the letter of the highest precedence twice. Where format line 5 says the same letter the " +
			"fix doubles it.",
		Source: "5 FAH-2 H-321.2-1",
	},
	Examples: []lint.Example{
		{
			Bad: "«O» RUEHC\nDE RUEHPR #0412 1260215\nZNR UUUUU ZZH\nO 060213Z MAY 09\n" + urgentPraia +
				"UNCLAS PRAIA 000412\n",
			Good: "OO RUEHC\nDE RUEHPR #0412 1260215\nZNR UUUUU ZZH\nO 060213Z MAY 09\n" + urgentPraia +
				"UNCLAS PRAIA 000412\n",
		},
		{
			Bad: "OO RUEHC RUEHDK\nRUEHLI\nDE RUEHPR #0412 1260215\nZNR UUUUU ZZH\nO 060213Z MAY 09\n" + urgentPraia +
				"UNCLAS PRAIA 000412\n",
		},
	},
	Run: precedenceDigraph,
}

func precedenceDigraph(p *lint.Pass) {
	for head := range heads(p) {
		routing := &head.Routing
		if routing.Span.IsZero() || routing.Valid {
			continue
		}
		word := routing.Precedence
		if word.IsZero() || isDigraph(word.Text) {
			p.Reportf(routing.Span, "the routing line is not a precedence digraph and routing indicators")
			continue
		}
		f := lint.Finding{
			Span:    word.Span,
			Message: fmt.Sprintf("precedence %q is not a digraph (ZZ, OO, PP, RR, YY)", word.Text),
		}
		if doubled := strings.Repeat(word.Text, 2); isDigraph(doubled) && saysAction(head, word.Text) {
			f.Fix = lint.Replace(lint.Safe, word.Span, doubled)
		}
		p.Report(f)
	}
}

// isDigraph reports whether word is a precedence prosign written twice.
func isDigraph(word string) bool {
	return len(word) == 2 && word[0] == word[1] && rank(word[:1]) > 0
}

// saysAction reports whether format line 5 of head gives prosign as the action precedence.
func saysAction(head *cable.Transmission, prosign string) bool {
	return head.DateTime.Valid && head.DateTime.Action.Text == prosign
}
