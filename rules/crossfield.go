package rules

import (
	"strconv"
	"strings"

	"pilcrow/markings"
	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// crossRules compare fields that say the same thing twice.
var crossRules = []*lint.Rule{
	JulianDay,
	SerialNumber,
	SectionSuffix,
	PrecedenceAgreement,
	AddresseePrecedence,
	SecurityLevel,
	PageMismatch,
	LostSection,
	PostAgreement,
	RoutedAddressee,
	DeclassificationValue,
	OrderInForce,
	CountryTag,
	ReferenceDate,
	SectionHead,
	MetadataLabel,
}

// numberOf is the value of a field of digits, false where it holds anything else.
func numberOf(f cable.Field) (int, bool) {
	n, err := strconv.Atoi(f.Text)
	return n, err == nil && n >= 0
}

// isClassified reports whether line says CONFIDENTIAL or more.
func isClassified(line *cable.ClassificationLine) bool {
	return line.Mark.Level >= markings.Confidential
}

// isUnclassified reports whether line says UNCLAS or LIMITED OFFICIAL USE.
func isUnclassified(line *cable.ClassificationLine) bool {
	return line.Mark.Level == markings.Unclassified
}

// isLimited reports whether line says LIMITED OFFICIAL USE.
func isLimited(line *cable.ClassificationLine) bool {
	return strings.HasPrefix(line.Word.Text, "LIMITED")
}
