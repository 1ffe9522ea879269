package rules

import (
	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// authorityRules judge the E.O. line and the block that says who classified the text and why.
var authorityRules = []*lint.Rule{
	OrderLine,
	ClassifiedBy,
	MissingReason,
	DerivedReason,
	SourceList,
	DateForm,
	PastDate,
	DistantDate,
	ExemptionValue,
	RetiredValue,
	TreatyValue,
	AtomicValue,
	OneValue,
	IdleAuthority,
	DatePassed,
	AuthorityMark,
}

// originallyClassified reports whether doc is a classified cable whose authority block must be there and be of an
// original classification, and if so its classification line: the header is whole, the E.O. line does not say N/A (a
// fault of its own) and nothing is derived from elsewhere.
func originallyClassified(doc *cable.Document) (*cable.ClassificationLine, bool) {
	line := doc.Governing()
	if line == nil || line.Nested || !isClassified(line) || !hasHeader(doc) {
		return nil, false
	}
	if len(doc.EO) > 0 && doc.EO[0].NotApplicable || !doc.Authority.DerivedFrom.IsZero() {
		return nil, false
	}
	return line, true
}

// asksNoReason reports whether classifiers in e need not name themselves and their reason in the text.
func asksNoReason(e *era) bool { return e.section == "" }
