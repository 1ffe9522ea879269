package rules

import "pilcrow/markings"

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
