package redact

import "pilcrow/rules/lint"

// OtherScript reports withheld names in another script.
var OtherScript = &Rule{
	Rule: lint.Rule{About: lint.About{
		Code: "RC08", Name: "other-script", Severity: lint.Error,
		Summary: "A withheld name stands in the release in another script.",
		Doc: "Cyrillic, Greek, Arabic, Hebrew, Georgian, Armenian and Korean letters are read as Latin ones, and " +
			"the other way round. Arabic and Hebrew write few vowels: their words are compared by consonants.",
		Source: "redaction taxonomy, residue",
	}},
	Needs: List,
	Specimens: []Specimen{
		{
			Released: "¶1. (U) He met [name not declassified] («Евгений Жакупов»).\n",
			Withheld: []string{"Yevgeniy Zhakupov"},
		},
		{
			Released: "¶1. (U) The fund of «Murat Zhakypbekov» is empty.\n",
			Withheld: []string{"Мурат Жакыпбеков"},
		},
		{
			Released: "¶1. (U) He met [name not declassified] (председатель).\n",
			Withheld: []string{"Yevgeniy Zhakupov"},
		},
	},
	Check: func(p *Pass) { p.tell("RC08") },
}
