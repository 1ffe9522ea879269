package rules

import (
	"pilcrow/markings"
	"pilcrow/rules/lint"
)

// profile is a body of rules as data. Which rules it knows and how it weighs them stands with the rules, in
// lint.About.Profiles; Profiles lists it.
type profile struct {
	usage  markings.Usage // how marks are judged
	banner bool           // the overall mark is a banner; else it is a State line with its captions
}

// profiles settle by name what the outside rule sets contradict each other in (CAPCO-2016, ISM, DoDM 5200.01 Volume 2,
// 5 FAH). The bodies of package markings settle it for marks: U with NOFORN, EXDIS without it, RD-N, SIGMA numbers, the
// form of SBU and of BOHEMIA, controls on foreign disclosure, FOUO.
var profiles = map[lint.Profile]profile{
	lint.State: {usage: markings.State},
	lint.CAPCO: {usage: markings.CAPCO, banner: true},
	lint.DoD:   {usage: markings.DoD, banner: true},
	lint.CUI:   {usage: markings.CUIUsage, banner: true},
}

// hasBanner reports whether the texts of a profile carry their overall mark as a banner.
func hasBanner(p lint.Profile) bool { return profiles[p].banner }

// Severities are the severities of all rules under a profile, by code; Off is that of a rule it does not know.
func Severities(p lint.Profile) map[string]lint.Severity {
	all := make(map[string]lint.Severity)
	for _, rule := range All() {
		all[rule.Code] = rule.Under(p)
	}
	return all
}
