package rules

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"pilcrow/markings"
	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// PageBanner reports banners of pages that are lower than what stands on the page.
var PageBanner = &lint.Rule{
	About: lint.About{
		Code: "BN08", Name: "page-banner", Severity: lint.Warning,
		Summary: "The banner at the head or foot of a page is lower than a portion on it, or higher than the " +
			"classification line.",
		Doc: "Each page repeats the overall level, or says its own. A page that travels alone is handled by its " +
			"banner: one below a portion on it gives that portion away, one above the whole text withholds the page. " +
			"Text that was released carries the level it was released at, so that the rule is silent on it.",
		Source: "32 CFR 2001.21(b)(3)",
	},
	Examples: []lint.Example{
		{Bad: "C O N F I D E N T I A L QUIVERA 0412\n\nE.O. 12356: DECL: OADR\n\n1. (C) The fair opened.\n\n" +
			"CONFIDENTIAL\n\n«UNCLASSIFIED»\n\nPAGE 02 QUIVER 00412 061430Z\n\n2. (C) It closed on Friday.\n\n" +
			"CONFIDENTIAL\n"},
		{Bad: "C O N F I D E N T I A L QUIVERA 0412\n\nE.O. 12356: DECL: OADR\n\n1. (C) The fair opened.\n\n" +
			"CONFIDENTIAL\n\nUNCLASSIFIED\n\nPAGE 02 QUIVER 00412 061430Z\n\n2. (U) It closed on Friday.\n\n" +
			"UNCLASSIFIED\n"},
	},
	Run: pageBanner,
}

func pageBanner(p *lint.Pass) {
	line := p.Doc.Governing()
	if line == nil || line.Nested || line.Mark.IsZero() {
		return
	}
	if facts := furnitureOf(p); facts.released || !anyOtherLevel(p.Doc, facts.banners, line.Mark.Level) {
		return
	}
	marked := placedPortions(p.Doc)
	for _, page := range pageBanners(p.Doc) {
		switch {
		case page.level > line.Mark.Level:
			p.Report(lint.Finding{
				Span: page.banner, Message: "the banner of the page is higher than the classification line",
				Related: []lint.Related{{Message: "the classification line", Span: line.Word.Span}},
			})
		case page.level < line.Mark.Level && page.text.Len() > 0:
			if higher := firstAbove(marked, page.level, page.text); higher != nil {
				p.Report(lint.Finding{
					Span: page.banner, Message: "the banner of the page is lower than a portion on it",
					Related: []lint.Related{{Message: "the portion", Span: higher.span}},
				})
			}
		}
	}
}

// placed is a portion and its rank among those of the document.
type placed struct {
	portion
	rank int
}

// placedPortions are the portions of doc by where their marks stand.
func placedPortions(doc *cable.Document) []placed {
	var all []placed
	for portion := range portions(doc) {
		all = append(all, placed{portion, len(all)})
	}
	slices.SortFunc(all, func(a, b placed) int {
		return cmp.Or(cmp.Compare(a.span.Start, b.span.Start), cmp.Compare(a.rank, b.rank))
	})
	return all
}

// firstAbove is the first of all in text that is of a higher level, nil where there is none.
func firstAbove(all []placed, level markings.Level, text cable.Span) *placed {
	var first *placed
	i := sort.Search(len(all), func(i int) bool { return all[i].span.Start >= text.Start })
	for ; i < len(all) && all[i].span.Start < text.End; i++ {
		one := &all[i]
		if one.mark.Level > level && text.Covers(one.span) && (first == nil || one.rank < first.rank) {
			first = one
		}
	}
	return first
}

// anyOtherLevel reports whether one of banners, indexes of lines, has another level than the classification line.
func anyOtherLevel(doc *cable.Document, banners []int, level markings.Level) bool {
	for _, i := range banners {
		if bannerLevel(doc, &doc.Lines[i]) != level {
			return true
		}
	}
	return false
}

// bannerLevel is the level that the banner on a line says.
func bannerLevel(doc *cable.Document, line *cable.Line) markings.Level {
	level, known := markings.ParseLevel(strings.TrimSpace(doc.Slice(line.Span())))
	if !known {
		return markings.Unclassified // LIMITED OFFICIAL USE, SBU
	}
	return level
}

// wordsOf is the line without blanks at its ends.
func wordsOf(doc *cable.Document, line *cable.Line) cable.Span {
	text := doc.Slice(line.Span())
	start := line.Start() + len(text) - len(strings.TrimLeft(text, " \t"))
	return cable.Span{Start: start, End: start + len(strings.TrimSpace(text))}
}

// bannered is a banner and the text of its page.
type bannered struct {
	banner cable.Span
	level  markings.Level
	text   cable.Span // empty where it is not plain which page it is the banner of
}

// pageBanners are the banners of the pages of doc. A banner with nothing but blank lines between it and a page line is
// the head of the page that begins there; any other one is the foot of the page that ends there, if page lines tell
// where that began.
func pageBanners(doc *cable.Document) []bannered {
	var all []bannered
	begin := -1 // where the open page begins
	var heads []int
	for i := range doc.Lines {
		line := &doc.Lines[i]
		switch line.Kind {
		case cable.LineBanner:
			page := bannered{banner: wordsOf(doc, line), level: bannerLevel(doc, line)}
			if begin >= 0 {
				page.text = cable.Span{Start: begin, End: line.Start()}
			}
			heads = append(heads, len(all))
			all = append(all, page)
		case cable.LinePage:
			if len(heads) > 0 {
				page := cable.Span{Start: line.End(), End: nextPage(doc, i)}
				for _, head := range heads {
					all[head].text = page
				}
			}
			heads, begin = nil, line.End()
		case cable.LineBlank, cable.LineStamp:
		default:
			heads = nil
		}
	}
	return all
}

// nextPage is where the page that begins in line i ends: at the next page line, or with the text.
func nextPage(doc *cable.Document, i int) int {
	for j := i + 1; j < len(doc.Lines); j++ {
		if doc.Lines[j].Kind == cable.LinePage {
			return doc.Lines[j].Start()
		}
	}
	return len(doc.Src)
}
