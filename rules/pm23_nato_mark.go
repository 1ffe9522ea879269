package rules

import "pilcrow/rules/lint"

// NATOMark reports NATO marks that cannot be.
var NATOMark = &lint.Rule{
	About: lint.About{
		Code: "PM23", Name: "nato-mark", Severity: lint.Error,
		Summary: "A NATO mark has a level, a control or a release that NATO marks do not have.",
		Doc: "COSMIC goes with TOP SECRET alone and NATO with the levels below; BOHEMIA and BALK with COSMIC TOP " +
			"SECRET alone. NATO information belongs to all its members, so that it is never NOFORN: a text that mixes " +
			"it with NOFORN text is United States information that holds FGI NATO.",
		Source: "CAPCO 2008 v1.2; DoDM 5200.01 Volume 2",
	},
	Examples: []lint.Example{
		{Bad: "¶1. (//NS//«BALK») The fair opened.\n\n¶2. (U) Post will report.\n"},
		{Bad: "¶1. (//NS//«NF») The fair opened.\n\n¶2. (U) Post will report.\n"},
		{Bad: "¶1. (//CTS//BOHEMIA) The fair opened.\n\n¶2. (U) Post will report.\n"},
	},
	Run: reportMarks("PM23"),
}
