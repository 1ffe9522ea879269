// Package rules holds the checks that a cable is held to, one a file, each with its documentation and its examples.
//
// A rule reads the tree that package cable made and judges it; it recovers nothing itself. What the text does not say
// silences a rule: a telegram without a day-time group breaks no dated rule, and a portion that was withheld may be the
// one that explains the classification line. A cause is reported once, by the rule nearest to it: a label that lost its
// pilcrow is no gap in the numbers, and a mark that stands after its text is no missing mark.
package rules

import (
	"slices"

	"pilcrow/rules/lint"
)

// All lists every rule in the order of the catalogue: portion marks, their older forms, banners, roll-up, paragraph
// numbers, header, its parts against each other, authority, tags, captions, releases, remains of conversion. The caller
// owns the slice; the rules are shared and must not be changed.
func All() []*lint.Rule {
	return slices.Concat(
		portionRules, legacyRules, bannerRules, rollupRules, numberRules, headerRules, crossRules, authorityRules, tagRules,
		captionRules, releaseRules, conversionRules,
	)
}

// numberRules judge the numbers, labels and delimiters of paragraphs.
var numberRules = []*lint.Rule{
	MissingParagraph, SingleNumber, RepeatedNumber, DamagedLabel, LostPilcrow, FalsePilcrow, CutSentence,
	UnmarkedHeading, RestartedNumbers, UnclosedBlock, MissingSummary, DanglingReference, MissingSigner, LongLine,
	GluedLabel,
}

// conversionRules report what converters left behind.
var conversionRules = []*lint.Rule{ConverterRemains}
