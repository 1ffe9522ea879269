package rules

import "pilcrow/rules/lint"

// ForeignBanner reports foreign and JOINT banners without their first slashes.
var ForeignBanner = &lint.Rule{
	About: lint.About{
		Code: "BN07", Name: "foreign-banner", Severity: lint.Error,
		Summary: "A foreign, NATO or JOINT banner does not begin with //.",
		Doc: "The double slash at the front says that the place of a United States level is empty: the text is " +
			"classified by others, or jointly. Without it JOINT or NATO is read as a level nobody knows.",
		Source: "CAPCO-2016 D.1",
	},
	Examples: []lint.Example{
		{
			Bad:     "«JOINT SECRET CAN USA»//REL TO USA, CAN\n\n1. (//JOINT S CAN USA//REL TO USA, CAN) The fair opened.\n",
			Profile: lint.CAPCO,
		},
		{
			Bad:     "//JOINT SECRET CAN USA//REL TO USA, CAN\n\n1. (//JOINT S CAN USA//REL TO USA, CAN) The fair opened.\n",
			Profile: lint.CAPCO,
		},
	},
	Run: reportMarks("BN07"),
}
