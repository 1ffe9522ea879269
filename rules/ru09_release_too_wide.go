package rules

import (
	"fmt"
	"slices"
	"strings"

	"pilcrow/markings"
	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// ReleaseTooWide reports overall marks that release a text to more than its portions allow.
var ReleaseTooWide = &lint.Rule{
	About: lint.About{
		Code: "RU09", Name: "release-too-wide", Severity: lint.Critical,
		Summary: "The overall REL TO list names a country that a portion may not be released to.",
		Doc: "Whoever releases a text goes by its overall mark. A country that one portion does not name must " +
			"not be on the list; where the portions have none in common, or one is NOFORN, the text is NOFORN. In " +
			"profiles with banners a classified portion that says nothing of release has the same effect and is an " +
			"error. Stop the release until the author has said what is right.",
		Source: "CAPCO-2016 D.2 table 3 rules 1, 9, 16, 21; ISM-ID-00088",
	},
	Examples: []lint.Example{
		{Bad: "«SECRET//REL TO USA, AUS, GBR»\n\n1. (S//REL TO USA, AUS, GBR) The fair opened.\n\n" +
			"2. (S//REL TO USA, GBR) It was dull.\n"},
		{Bad: "SECRET//REL TO USA, GBR\n\n1. (S//REL TO USA, AUS, GBR) The fair opened.\n\n" +
			"2. (S//REL TO USA, GBR) It was dull.\n"},
	},
	Run: releaseTooWide,
}

func releaseTooWide(p *lint.Pass) {
	line := p.Doc.Governing()
	all := overallMark(p)
	if line == nil || line.Nested || all.Controls.IsZero() || len(all.Countries()) == 0 {
		return
	}
	spot := releaseSpot(p.Doc, line)
	for _, portion := range distinctPortions(p) {
		mark := portion.mark.Resolve(all)
		f := lint.Finding{Span: spot, Related: []lint.Related{{Message: "the portion", Span: portion.span}}}
		switch countries := markings.Join(all, mark).Countries(); {
		case slices.Equal(countries, all.Countries()) || limitsPortion(mark):
			continue
		case saysNothing(mark):
			if !hasBanner(p.Profile) {
				continue
			}
			f.Severity = lint.Error
			f.Message = fmt.Sprintf("a portion is marked %s, without a word on release, which makes the text NOFORN",
				mark.Portion())
		case isNoforn(mark):
			f.Message = fmt.Sprintf("the text is released to %s, but a portion is marked %s",
				strings.Join(all.Countries(), ", "), mark.Portion())
		default:
			f.Message = fmt.Sprintf("the text is released to %s, but a portion is marked %s",
				strings.Join(exceeding(all.Countries(), countries), ", "), mark.Portion())
		}
		p.Report(f)
		return
	}
}

// releaseSpot is where the overall REL TO list of doc stands: in the banner, or on a line of its own.
func releaseSpot(doc *cable.Document, line *cable.ClassificationLine) cable.Span {
	for _, passing := range doc.Passing {
		if strings.HasPrefix(passing.Text, "REL TO ") {
			return passing.Span
		}
	}
	return line.Word.Span
}

// saysNothing reports whether m is a classified mark without a word on release.
func saysNothing(m markings.Mark) bool {
	return m.Controls.IsZero() || !isNoforn(m) && len(m.Countries()) == 0 && !m.Has("REL") && !m.Has("RELIDO") &&
		!m.Has("EYES") && !m.Has("DISPLAY ONLY")
}

// limitsPortion reports whether m carries NODIS or EXDIS.
func limitsPortion(m markings.Mark) bool { return !m.Controls.IsZero() && (m.Has("ND") || m.Has("XD")) }

// exceeding is what listed holds and allowed does not.
func exceeding(listed, allowed []string) []string {
	return slices.DeleteFunc(slices.Clone(listed), func(c string) bool { return slices.Contains(allowed, c) })
}
