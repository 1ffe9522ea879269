package rules

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"pilcrow/rules/lint"
)

// GeographicTag reports country codes that are not State's.
var GeographicTag = &lint.Rule{
	About: lint.About{
		Code:     "TG04",
		Name:     "geographic-tag",
		Severity: lint.Warning,
		Summary:  "A geographic tag is State's own code (RS Russia, GM Germany), not that of ISO (RU, DE).",
		Doc: "State's geographic tags are those of FIPS 10-4, which often differ from the country codes that " +
			"everybody knows: RS is Russia and GM Germany, CH is China and SZ Switzerland. A code of ISO in their " +
			"place files the cable under no country. Codes that mean one country here and another there cannot be " +
			"judged, and before 1994 a code may be that of a state that is no more. A code that is in neither list is " +
			"only noted.",
		Source: "5 FAH-3 H-011; FIPS 10-4; cablemap repairs RU to RS",
	},
	Examples: []lint.Example{
		{
			Bad: sentPraia + "UNCLAS PRAIA 000412\n\nE.O. 12958: N/A\nTAGS: ECON, CV, «RU»\n" +
				"SUBJECT: HARBOR DREDGING ENDS\n",
		},
		{
			Bad: sentPraia + "UNCLAS PRAIA 000412\n\nE.O. 12958: N/A\nTAGS: ECON, CV, RS, UN, XA, CH\n" +
				"SUBJECT: HARBOR DREDGING ENDS\n",
		},
	},
	Run: geographicTag,
}

// statesSettled is the day from which no code of a state that is no more can be meant.
var statesSettled = day(1994, time.January, 1)

func geographicTag(p *lint.Pass) {
	moment, dated := p.Doc.Time()
	late := dated && !moment.Before(statesSettled)
	for _, word := range tagWords(p) {
		if len(word.text) != 2 || !isCapitals(word.text) || listed(organizationTags[:], word.text) {
			continue
		}
		former := listed(formerGeographicTags[:], word.text)
		code := isoOf(word.text)
		switch {
		case code != nil && (late || !dated && !former):
			p.Report(lint.Finding{
				Span: word.span,
				Message: fmt.Sprintf("%s is the ISO code of %s: the tag of %s is %s",
					code.iso, code.country, code.country, code.tag),
				Fix: lint.Replace(lint.Suggestion, word.span, code.tag),
			})
		case late && !former && !isGeographic(word.text):
			p.Report(lint.Finding{
				Severity: lint.Info, Span: word.span, Message: fmt.Sprintf("unknown geographic tag %q", word.text),
			})
		}
	}
}

// isoOf is the ISO code word, nil where it is none that can be told from a tag.
func isoOf(word string) *isoCode {
	i, found := slices.BinarySearchFunc(isoCodes[:], word, func(c isoCode, word string) int {
		return strings.Compare(c.iso, word)
	})
	if !found {
		return nil
	}
	return &isoCodes[i]
}
