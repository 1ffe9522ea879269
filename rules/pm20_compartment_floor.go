package rules

import "pilcrow/rules/lint"

// CompartmentFloor reports SCI and SAP controls on a level too low or without their companions.
var CompartmentFloor = &lint.Rule{
	About: lint.About{
		Code: "PM20", Name: "compartment-floor", Severity: lint.Error,
		Summary: "An SCI control stands on a level too low, or without the controls that go with it.",
		Doc: "SI goes with CONFIDENTIAL and above, HCS, TK and RSV with SECRET and above, compartments mostly " +
			"with TOP SECRET; HCS-P and the compartments of TK call for NOFORN, SI-G and HCS-O for ORCON. A mark that " +
			"lacks them lets the text out of the compartment it belongs to.",
		Source: "CAPCO-2016 H.4; ISM-ID-00043 to 00049",
	},
	Examples: []lint.Example{
		{Bad: "¶1. (S//«SI-G»//OC) The fair opened.\n\n¶2. (U) Post will report.\n"},
		{Bad: "¶1. (TS//SI-G//OC) The fair opened.\n\n¶2. (U) Post will report.\n"},
	},
	Run: reportMarks("PM20"),
}
