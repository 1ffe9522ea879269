package accept

import "pilcrow/rules/lint"

// Expired reports an entry of an allowance whose day has passed.
var Expired = &lint.Rule{About: lint.About{
	Code: "AL01", Name: "expired-allowance", Severity: lint.Error,
	Summary: "An entry of " + AllowFile + " has expired.",
	Doc: "What was accepted until a day is reported again after it, and so is the entry: mend the finding, or look at the " +
		"reason again and set a later day.",
	Source: "house rule",
}}

// Unused reports an entry of an allowance that no finding needs.
var Unused = &lint.Rule{About: lint.About{
	Code: "AL02", Name: "unused-allowance", Severity: lint.Warning,
	Summary: "No finding needs an entry of " + AllowFile + ".",
	Doc: "The finding was mended, or the paragraph changed, or the file is gone. An entry that stays could hide another " +
		"finding later: take it out. An entry whose rule was not run, or whose files were not all checked, is not reported.",
	Source: "house rule",
}}

// Rules are the rules about entries, in order. No cable is held to them. The caller owns the slice.
func Rules() []*lint.Rule { return []*lint.Rule{Expired, Unused} }
