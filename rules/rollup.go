package rules

import (
	"pilcrow/markings"
	"pilcrow/rules/lint"
)

// rollupRules compare the classification line and its captions with the portions.
var rollupRules = []*lint.Rule{
	LineTooLow, LineTooHigh, MissingSensitive, IdleSensitive, MissingNoforn, IdleNoforn, BannerSensitive, SBUNoforn,
	ReleaseTooWide, LostControl, LostDistribution, DowngradeCandidate,
}

// isSBU reports whether m says sensitive but unclassified, in the words of its time.
func isSBU(m markings.Mark) bool { return m.Has("SBU") || m.Has("SBU-NF") || m.Has("LOU") }

// isSensitive reports whether m carries a control of unclassified information that the caption SENSITIVE may stand for.
func isSensitive(m markings.Mark) bool {
	return !m.Controls.IsZero() && (isSBU(m) || m.Has("FOUO") || m.Has("CUI"))
}

// isNoforn reports whether m bars release to foreign nationals.
func isNoforn(m markings.Mark) bool {
	return !m.Controls.IsZero() && (m.Has("NF") || m.Has("SBU-NF") || m.Has("LES-NF"))
}
