package rules

import (
	"pilcrow/markings"
	"pilcrow/rules/lint"
)

// bannerRules judge the classification line, banners and the heads and feet of pages.
var bannerRules = []*lint.Rule{
	ClassificationLine, LetterSpacing, UnclassifiedWord, OtherTerm, BannerForm, ForeignBanner, PageBanner,
	BannerCategories, CUIOrder,
}

// overall is the mark of the whole text.
type overall struct{ mark markings.Mark }

// overallMark is what the classification line says of the whole text, with its captions and the lines among them that
// are marks ("REL TO USA, GBR"); the zero Mark where there is no line.
func overallMark(p *lint.Pass) markings.Mark { return lint.Fact(p, readOverall).mark }

func readOverall(p *lint.Pass) overall {
	line := p.Doc.Governing()
	if line == nil || line.Nested {
		return overall{}
	}
	mark := line.Mark
	if isBanner(line.Word.Text) {
		mark = profiles[p.Profile].usage.Read(line.Word.Text, markings.Banner).Mark
	}
	for _, caption := range ownCaptions(p.Doc) {
		if m, ok := markings.Caption(caption.Text); ok {
			mark = mark.With(m)
		}
	}
	for _, passing := range p.Doc.Passing {
		if m, ok := markings.Caption(passing.Text); ok {
			mark = mark.With(m)
		}
	}
	return overall{mark}
}
