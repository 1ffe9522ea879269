package redact

import "slices"

// All returns the rules of the audit in the order of their codes.
func All() []*Rule { return slices.Clone(catalogue) }

// catalogue lists the rules in the order of their codes.
var catalogue = []*Rule{
	UnmarkedDeletion,
	Alteration,
	ChangedFact,
	Insertion,
	Reordering,
	TurnedSense,
	EmptiedCell,
	Capitals,
	MissingCode,
	UnknownCode,
	IncompleteCode,
	CodeAbovePortion,
	CodeAgainstAge,
	CodeAgainstNature,
	WrongAmount,
	MalformedMark,
	StampAgainstBody,
	EmptyMark,
	MarkOverPortions,
	MixedConventions,
	PortionMark,
	HigherPortion,
	LiveAuthority,
	TellingLengths,
	TellingBlanks,
	TitleBeforeMark,
	Pronoun,
	UniqueRole,
	NumberGap,
	DanglingReference,
	RoutingLeft,
	DrafterLeft,
	HiddenCharacters,
	MixedScript,
	Markup,
	EncodedText,
	FileName,
	Unexamined,
}
