package rules

import (
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
	n := 0
	for i := range len(f.Text) {
		if !isDigit(f.Text[i]) || i > 17 {
			return 0, false
		}
		n = n*10 + int(f.Text[i]-'0')
	}
	return n, f.Text != ""
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
	return isUnclassified(line) && strings.HasPrefix(line.Word.Text, "LIMITED")
}
