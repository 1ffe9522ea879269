package rules

import "pilcrow/rules/lint"

// onlyAsked are the severities of rules that no profile knows: they run when they are asked for by code or name.
var onlyAsked = map[lint.Profile]lint.Severity{
	lint.State: lint.Off, lint.CAPCO: lint.Off, lint.DoD: lint.Off, lint.CUI: lint.Off,
}
