package redact

import "pilcrow/rules/lint"

// DisguisedString reports withheld strings in disguise.
var DisguisedString = &Rule{
	Rule: lint.Rule{About: lint.About{
		Code: "RC11", Name: "disguised-string", Severity: lint.Critical,
		Summary: "A withheld string stands in the release in disguise.",
		Doc: "Characters that nobody sees, letters of other alphabets that look the same, full-width letters, " +
			"letters set apart, base64, hexadecimal digits, percent signs and entities hide a string from every " +
			"plain search.",
		Source: "redaction taxonomy, residue; Unicode Technical Standard 39; RFC 4648",
	}},
	Needs: List,
	Specimens: []Specimen{
		{
			Released: "¶1. (U) He met «Dos\u200bmukhametov» and «D\u043esmukhametov» and «D o s m u k " +
				"h a m e t o v».\n",
			Withheld: []string{"Dosmukhametov"},
		},
		{
			Released: "¶1. (U) He met «RG9zbXVraGFtZXRvdg==» and «&#68;osmukhametov» and " +
				"«%44osmukhametov».\n",
			Withheld: []string{"Dosmukhametov"},
		},
		{
			Released: "¶1. (U) He met VGhlIGhhcmJvciBpcyBvcGVu and D o r m i t o r y and A &amp; B.\n",
			Withheld: []string{"Dosmukhametov"},
		},
	},
	Check: awaitResidues,
}
