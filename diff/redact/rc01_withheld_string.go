package redact

import "pilcrow/rules/lint"

// WithheldString reports withheld strings that stand elsewhere in the release.
var WithheldString = &Rule{
	Rule: lint.Rule{About: lint.About{
		Code: "RC01", Name: "withheld-string", Severity: lint.Critical,
		Summary: "A withheld string stands elsewhere in the release.",
		Doc: "An entity is masked only when every mention of it is. The whole release is searched: text, headings, " +
			"SUBJECT, TAGS, references, addressees, authority, page lines, stamps, signature. A string of several " +
			"words or a rare one is always reported; a single common word or a given name that many bear is not.",
		Source: "redaction taxonomy, residue; the entity recall of the Text Anonymization Benchmark",
	}},
	Needs: List,
	Specimens: []Specimen{
		{
			Released: "¶1. (U) He met [name not declassified]. \n\n¶2. (U) Later «Yerlan " +
				"Dosmukhametov» left.\n",
			Withheld: []string{"Yerlan Dosmukhametov"},
		},
		{
			Released: "¶1. (U) The fund of «Dosmukhametov» is empty, said «Ana Lopes».\n",
			Withheld: []string{"Dosmukhametov", "Ana Lopes"},
		},
		{
			Released: "¶1. (U) He met [name not declassified] at the Harbor.\n",
			Withheld: []string{"Yerlan Dosmukhametov", "harbor"},
		},
	},
	Check: awaitResidues,
}
