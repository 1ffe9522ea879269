package redact

import "pilcrow/rules/lint"

// OtherScript reports withheld names in another script.
var OtherScript = &Rule{
	Rule: lint.Rule{About: lint.About{
		Code: "RC08", Name: "other-script", Severity: lint.Error,
		Summary: "A withheld name stands in the release in another script.",
		Doc: "Cyrillic, Greek, Arabic, Hebrew, Georgian, Armenian, Ethiopic, Devanagari and Korean letters are read as " +
			"Latin ones, and the other way round. Arabic, Hebrew and Thai are compared by consonants, for they write few " +
			"vowels. Chinese characters are read as in Mandarin, Japanese syllables as they sound; Chinese characters in " +
			"Japanese and Korean names, and listed names in Chinese, Japanese or Thai writing against Latin ones, are not.",
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
			Released: "¶1. (U) He met [name not declassified] («周兴建»).\n",
			Withheld: []string{"Zhou Xingjian"},
		},
		{
			Released: "¶1. (U) He met [name not declassified] (председатель).\n",
			Withheld: []string{"Yevgeniy Zhakupov"},
		},
	},
	Check: awaitResidues,
}
