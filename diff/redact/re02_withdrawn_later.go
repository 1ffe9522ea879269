package redact

import "pilcrow/rules/lint"

// WithdrawnLater reports what a later release withholds and an earlier one gave.
var WithdrawnLater = &Rule{
	Rule: lint.Rule{About: lint.About{
		Code: "RE02", Name: "withdrawn-later", Severity: lint.Warning,
		Summary: "A later release withholds what an earlier one gave.",
		Doc: "What was given once can be read for ever, and the later mark points at it. The dates are those that the " +
			"releases carry on their pages.",
		Source: "redaction taxonomy, versions",
	}},
	Specimens: []Specimen{
		{
			Original: "Case No. F-2014-00001 Doc No. C00000001 Date: 06/30/2014\n\n" +
				"¶1. (SBU) The mayor met «Ana Lopes» at the harbor on May 3 and promised a new crane before the summer.\n",
			Released: "Case No. F-2014-00001 Doc No. C00000002 Date: 11/30/2015\n\n" +
				"¶1. (SBU) The mayor met «[name not declassified]» at the harbor on May 3 and promised a new crane before " +
				"the summer.\n",
		},
		{
			Original: "¶1. (SBU) The mayor met Ana Lopes at the harbor on May 3 and promised a new crane before the summer.\n",
			Released: "¶1. (SBU) The mayor met [name not declassified] at the harbor on May 3 and promised a new crane before " +
				"the summer.\n",
		},
	},
}
