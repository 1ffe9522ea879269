package rules

import (
	"slices"
	"strings"

	"pilcrow/rules/lint"
)

// CountryTag reports TAGS lines of posts that name no country. It is off: a cable need not be about its host.
var CountryTag = &lint.Rule{
	About: lint.About{
		Code:     "XC13",
		Name:     "country-tag",
		Severity: lint.Off,
		Summary:  "The TAGS line names a country: that of the post, or that of the subject.",
		Doc: "Most cables of a post are about its host country and carry its tag; without a geographic tag the cable " +
			"is not found by those who follow a country. Add the tag of the country that the text is about. A cable " +
			"on administration or on a program may lack it with good reason, so the rule is off unless it is asked " +
			"for.",
		Source:   "general practice; 5 FAH-3 H-011",
		Profiles: onlyAsked,
	},
	Examples: []lint.Example{
		{
			Bad: "R 060213Z MAY 09\nFM AMEMBASSY LISBON\nTO RUEHC/SECSTATE WASHDC 1234\n\nUNCLAS LISBON 000412\n\n" +
				"E.O. 12958: N/A\n«TAGS: ECON, EWWT»\nSUBJECT: HARBOR DREDGING ENDS\n",
		},
		{
			Bad: "R 060213Z MAY 09\nFM AMEMBASSY LISBON\nTO RUEHC/SECSTATE WASHDC 1234\n\nUNCLAS LISBON 000412\n\n" +
				"E.O. 12958: N/A\nTAGS: ECON, PO\nSUBJECT: HARBOR DREDGING ENDS\n",
		},
	},
	Run: countryTag,
}

func countryTag(p *lint.Pass) {
	line := headLine(p.Doc)
	if line == nil || len(p.Doc.Tags) == 0 || len(p.Doc.Tags[0].Tags) == 0 {
		return
	}
	post := routeTo(p, line.Post.Text)
	if post == nil || post.country == "" {
		return
	}
	for _, tag := range p.Doc.Tags[0].Tags {
		word, _, _ := strings.Cut(tag.Text, " ")
		if isGeographic(word) || len(word) == 2 && slices.Contains(p.Tags, word) {
			return
		}
	}
	p.Reportf(p.Doc.Tags[0].Span, "no tag names a country; that of %s is %s", line.Post.Text, post.country)
}
