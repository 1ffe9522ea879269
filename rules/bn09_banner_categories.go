package rules

import (
	"strings"

	"pilcrow/rules/lint"
)

// BannerCategories reports CUI categories of portions that the banner does not name.
var BannerCategories = &lint.Rule{
	About: lint.About{
		Code: "BN09", Name: "banner-categories", Severity: lint.Error,
		Summary: "A specified CUI category of a portion is not in the banner.",
		Doc: "Specified categories (SP-) are handled by a law of their own, which the reader of the whole text " +
			"must know before opening it. The banner names every one that a portion carries.",
		Source: "CUI Marking Handbook, common mistakes; 32 CFR 2002.20",
	},
	Examples: []lint.Example{
		{Bad: "«CUI»\n\n1. (CUI//SP-CTI) The fair opened.\n\n2. (U) Post will report.\n"},
		{Bad: "CUI//SP-CTI\n\n1. (CUI//SP-CTI) The fair opened.\n\n2. (U) Post will report.\n"},
	},
	Run: bannerCategories,
}

func bannerCategories(p *lint.Pass) {
	line := p.Doc.Governing()
	if line == nil || line.Nested || !isBanner(line.Word.Text) {
		return
	}
	banner := overallMark(p)
	if banner.Controls.IsZero() || !banner.Has("CUI") {
		return
	}
	seen := make(map[string]bool)
	for _, portion := range distinctPortions(p) {
		if portion.mark.Controls.IsZero() || !portion.mark.Has("CUI") {
			continue
		}
		for _, category := range portion.mark.Controls.List() {
			if !strings.HasPrefix(category, "SP-") || seen[category] || banner.Has(category) {
				continue
			}
			seen[category] = true
			p.Report(lint.Finding{
				Span: line.Word.Span, Message: "the banner does not name the category " + category + " of a portion",
				Related: []lint.Related{{Message: "the portion", Span: portion.span}},
			})
		}
	}
}
