package rules

import "pilcrow/rules/lint"

// BannerForm reports banners that are not written out.
var BannerForm = &lint.Rule{
	About: lint.About{
		Code: "BN06", Name: "banner-form", Severity: lint.Error,
		Summary: "A banner abbreviates its words, is not in capitals, or has an empty category.",
		Doc: "The banner is read by everybody who sees the text, so that it spells out the level and uses the " +
			"words of banners: SECRET//NOFORN, not S//NF. An empty category (SECRET////NOFORN) shows that a control was " +
			"lost. The fix writes out what stands there.",
		Source:   "CAPCO-2016 D.1",
		Profiles: map[lint.Profile]lint.Severity{lint.State: lint.Warning, lint.DoD: lint.Warning},
	},
	Examples: []lint.Example{
		{
			Bad:     "«S»//«NF»\n\n1. (S//NF) The fair opened.\n\n2. (U) Post will report.\n",
			Good:    "SECRET//NOFORN\n\n1. (S//NF) The fair opened.\n\n2. (U) Post will report.\n",
			Profile: lint.CAPCO,
		},
		{
			Bad:     "SECRET«//»//NOFORN\n\n1. (S//NF) The fair opened.\n\n2. (U) Post will report.\n",
			Profile: lint.CAPCO,
		},
		{Bad: "SECRET//NOFORN\n\n1. (S//NF) The fair opened.\n\n2. (U) Post will report.\n", Profile: lint.CAPCO},
	},
	Run: reportMarks("BN06"),
}
