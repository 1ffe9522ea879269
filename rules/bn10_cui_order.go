package rules

import "pilcrow/rules/lint"

// CUIOrder reports banners in which CUI stands at the wrong place.
var CUIOrder = &lint.Rule{
	About: lint.About{
		Code: "BN10", Name: "cui-order", Severity: lint.Warning,
		Summary: "CUI stands behind the dissemination controls of a classified banner.",
		Doc: "In a banner of classified text CUI and its categories stand behind FGI and before the " +
			"dissemination controls: SECRET//CUI//SP-CTI//NOFORN. At another place it is overlooked, or its categories " +
			"are taken for controls.",
		Source: "CUI Marking Handbook p. 35",
	},
	Examples: []lint.Example{
		{
			Bad:     "SECRET//NOFORN//«CUI»\n\n1. (S//NF) The fair opened.\n\n2. (CUI) Post will report.\n",
			Good:    "SECRET//CUI//NOFORN\n\n1. (S//NF) The fair opened.\n\n2. (CUI) Post will report.\n",
			Profile: lint.CUI,
		},
		{
			Bad:     "SECRET//CUI//NOFORN\n\n1. (S//NF) The fair opened.\n\n2. (CUI) Post will report.\n",
			Profile: lint.CUI,
		},
	},
	Run: reportMarks("BN10"),
}
