package rules

import (
	"slices"
	"strings"

	"pilcrow/markings"
	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// respell is the fix that writes the mark of a reading, which stands as text at span, in the normal form of a usage. It
// is nil unless all that is wrong with the mark is its spelling, and the new mark has the same tokens, no more and no
// fewer: a fix never changes what a mark says. Forms that were in use in their time are mended for a person who asks
// for it, and what a scanner damaged is only suggested.
func respell(usage markings.Usage, reading markings.Reading, text string, span cable.Span) *lint.Fix {
	safety := lint.Safe
	for _, problem := range reading.Problems {
		if strings.HasSuffix(problem.Message, "found nothing") {
			return nil // an empty place may be that of a control that was lost
		}
		switch problem.Code {
		case "PM07", "PM08", "PM09", "PM10", "PM11", "BN06", "BN10":
		case "LG01", "LG02", "LG03", "LG11":
			if safety == lint.Safe {
				safety = lint.Unsafe
			}
		case "LG10":
			safety = lint.Suggestion
		default:
			return nil
		}
	}
	normal := reading.Mark.PortionFor(usage)
	if reading.Form == markings.Banner {
		normal = reading.Mark.Banner()
	}
	again := usage.Read(normal, reading.Form)
	if normal == text || len(again.Problems) > 0 || again.Mark != reading.Mark || !sameTokens(reading, again) {
		return nil
	}
	return lint.Replace(safety, span, normal)
}

// sameTokens reports whether two readings hold the same tokens, whatever their order; a repeated one counts once.
func sameTokens(a, b markings.Reading) bool { return slices.Equal(tokensOf(a), tokensOf(b)) }

// tokensOf are the names of the tokens of a reading, sorted, each once. SBU needs no level beside it.
func tokensOf(r markings.Reading) []string {
	var names []string
	for _, token := range r.Tokens {
		if token.Category != markings.Classification || r.Mark.Level != markings.Unclassified {
			names = append(names, token.Name)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}
