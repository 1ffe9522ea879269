package rules

import (
	"fmt"
	"strings"

	"pilcrow/rules/lint"
)

// UnknownTag notes subject tags that the handbook does not list.
var UnknownTag = &lint.Rule{
	About: lint.About{
		Code:     "TG03",
		Name:     "unknown-tag",
		Severity: lint.Info,
		Summary:  "A subject tag is one of the handbook's; a near miss is reported with the tag it is near to.",
		Doc: "A misspelled tag files the cable under nothing: whoever searches PGOV does not find POGOV. A tag of " +
			"four letters that opens with a category's letter and stands in no list, and a longer one that is a " +
			"single slip away from a listed tag, are noted with the nearest tag. Lists change from year to year, so " +
			"look the tag up in the handbook of the cable's time. Program tags (K and three letters) are too many to " +
			"list, and telegrams before 1985 used other tags: neither is noted.",
		Source: "5 FAH-3 H-011.1 (2022); subject and organization tags of cablemap",
	},
	Examples: []lint.Example{
		{
			Bad: sentPraia + "UNCLAS PRAIA 000412\n\nE.O. 12958: N/A\nTAGS: «POGOV», CV\n" +
				"SUBJECT: HARBOR DREDGING ENDS\n",
		},
		{
			Bad: sentPraia + "UNCLAS PRAIA 000412\n\nE.O. 12958: N/A\nTAGS: «PGVO», «PXYZ», CV\n" +
				"SUBJECT: HARBOR DREDGING ENDS\n",
		},
		{
			Bad: sentPraia + "UNCLAS PRAIA 000412\n\nE.O. 12958: N/A\nTAGS: PGOV, KDEM, KZOO, NATO, CV\n" +
				"SUBJECT: HARBOR DREDGING ENDS\n",
		},
	},
	Run: unknownTag,
}

func unknownTag(p *lint.Pass) {
	for _, word := range tagWords(p) {
		if len(word.text) < 4 || !isCapitals(word.text) || word.known || isProgramForm(word.text) ||
			len(word.text) > 4 && (listed(subjectTags[:], word.text[:4]) || gluedTags(word.text) != nil) {
			continue
		}
		nearest := ""
		if len(word.text) <= 5 {
			nearest = nearestTag(word.text)
		}
		f := lint.Finding{Span: word.span}
		switch {
		case !usesSettledTags(p.Doc):
			continue
		case nearest != "":
			f.Message = fmt.Sprintf("unknown tag %q: is it %s?", word.text, nearest)
			f.Fix = lint.Replace(lint.Suggestion, word.span, nearest)
		case len(word.text) == 4 && strings.Contains(categories, word.text[:1]):
			f.Message = fmt.Sprintf("unknown tag %q", word.text)
		default:
			continue
		}
		p.Report(f)
	}
}
