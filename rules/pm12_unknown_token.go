package rules

import "pilcrow/rules/lint"

// UnknownToken reports tokens of marks that no register knows.
var UnknownToken = &lint.Rule{
	About: lint.About{
		Code: "PM12", Name: "unknown-token", Severity: lint.Error,
		Summary: "A mark holds a token that no register of markings knows.",
		Doc: "A token that nobody knows protects nothing: a system that does not understand it drops it or refuses " +
			"the text. It may be a slip of the hand, a retired word, or a word that was never a marking. It is " +
			"reported and never guessed; write the token that is meant.",
		Source: "CAPCO-2016 G.1 table 4",
	},
	Examples: []lint.Example{
		{Bad: "¶1. (S//«XYZZY») The fair opened.\n\n¶2. (U) Post will report.\n"},
		{Bad: "¶1. (S//NF) The fair opened.\n\n¶2. (U) Post will report.\n"},
	},
	Run: reportMarks("PM12"),
}
