package redact

import (
	"strings"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// Markup reports what a converter left in the text that a reader of the printed page does not see.
var Markup = &Rule{
	Rule: lint.Rule{About: lint.About{
		Code: "RG05", Name: "hidden-markup", Severity: lint.Warning,
		Summary: "Markup holds text that is not shown.",
		Doc: "Comments, the targets of links, attributes and hidden elements are not shown when a page is read, and are " +
			"there for whoever opens the file. A link without a target, [PGOV](#), hides nothing.",
		Source: "the releases of agencies as web pages",
	}},
	Specimens: []Specimen{
		{Released: "¶1. (U) The mayor left.«<!-- see the annex -->»\n"},
		{Released: "¶1. (U) The mayor [left](«https://example.org/harbor») for home.\n"},
		{Released: "¶1. (U) «<span style=\"display:none\">»The mayor</span> left.\n"},
		{Released: "TAGS: [PGOV](#) [PREL](#)\n\n¶1. (U) The mayor left (at 3 p.m.) <with haste>.\n"},
	},
	Check: markup,
}

// hiders are the words in a tag that hide its element, or that hold text which is not shown.
var hiders = []string{
	"display:none", "display: none", "visibility:hidden", "visibility: hidden", "opacity:0", "opacity: 0", "font-size:0",
	"font-size: 0", " hidden", " data-", " alt=", " title=", " aria-label=", " content=", " value=",
}

func markup(p *Pass) {
	src := p.Released.Src
	for at := 0; at < len(src); {
		i := strings.IndexAny(src[at:], "<]")
		if i < 0 {
			return
		}
		at += i
		span, ok := hiddenMarkup(src, at)
		if !ok {
			at++
			continue
		}
		p.Reportf(span, "%d bytes of markup hold text that is not shown", span.Len())
		at = span.End
	}
}

// hiddenMarkup reads the comment, the hiding tag or the target of a link that begins at i.
func hiddenMarkup(src string, i int) (cable.Span, bool) {
	rest := src[i:min(len(src), i+2000)]
	switch {
	case strings.HasPrefix(rest, "<!--"):
		if end := strings.Index(rest, "-->"); end > 0 {
			return cable.Span{Start: i, End: i + end + 3}, strings.TrimSpace(rest[4:max(4, end)]) != ""
		}
		return cable.Span{Start: i, End: i + 4}, true
	case strings.HasPrefix(rest, "]("):
		end := strings.IndexAny(rest, ")\n")
		if end < 0 || rest[end] != ')' {
			return cable.Span{}, false
		}
		target := rest[2:end]
		return cable.Span{Start: i + 2, End: i + end}, target != "" && target[0] != '#' && !strings.Contains(target, " ")
	case rest[0] == '<' && len(rest) > 1 && asciiLetter(rest[1]):
		end := strings.IndexByte(rest, '>')
		if end < 0 {
			return cable.Span{}, false
		}
		for _, word := range hiders {
			if strings.Contains(rest[:end], word) {
				return cable.Span{Start: i, End: i + end + 1}, true
			}
		}
	}
	return cable.Span{}, false
}
