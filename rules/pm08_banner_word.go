package rules

import "pilcrow/rules/lint"

// BannerWord reports portion marks that spell out what they should abbreviate.
var BannerWord = &lint.Rule{
	About: lint.About{
		Code: "PM08", Name: "banner-word", Severity: lint.Warning,
		Summary: "A portion mark uses a word of the banner instead of its abbreviation.",
		Doc: "Banners spell their words out and portions abbreviate them: (S//NF) under SECRET//NOFORN. A word " +
			"in the wrong place is understood by people, but systems that read portions look for the abbreviations. The " +
			"fix writes the abbreviation; the mark says the same.",
		Source: "CAPCO-2016 G.1 table 4",
	},
	Examples: []lint.Example{
		{
			Bad:  "¶1. (S//«NOFORN») The fair opened.\n\n¶2. (U) Post will report.\n",
			Good: "¶1. (S//NF) The fair opened.\n\n¶2. (U) Post will report.\n",
		},
		{
			Bad:  "¶1. («SECRET») The fair opened.\n\n¶2. (U) Post will report.\n",
			Good: "¶1. (S) The fair opened.\n\n¶2. (U) Post will report.\n",
		},
		{Bad: "¶1. (S//NF) The fair opened.\n\n¶2. (U) Post will report.\n"},
	},
	Run: reportMarks("PM08"),
}
