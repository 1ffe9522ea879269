package rules

import (
	"strings"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// DeclassificationStamp reports declassification stamps that do not say by whom or when.
var DeclassificationStamp = &lint.Rule{
	About: lint.About{
		Code: "RL01", Name: "declassification-stamp", Severity: lint.Error,
		Summary: "A declassification stamp lacks its authority or its date.",
		Doc: "A copy is declassified by the one who may do so, on a day; the stamp says both, or the copy cannot " +
			"be told from one that somebody wrote the word on. The old overall mark is lined out, which a text cannot " +
			"show.",
		Source: "32 CFR 2001.25(b)",
	},
	Examples: []lint.Example{
		{Bad: "S E C R E T QUIVERA 000412\n\nE.O. 12958: DECL: 05/06/2019\n\n¶1. (S) The fair opened.\n\n" +
			"«DECLASSIFIED»\n"},
		{Bad: "S E C R E T QUIVERA 000412\n\nE.O. 12958: DECL: 05/06/2019\n\n¶1. (S) The fair opened.\n\n" +
			"DECLASSIFIED\nAuthority: NND 32114\nBy: RQ, 4 June 2012\n"},
	},
	Run: declassificationStamp,
}

func declassificationStamp(p *lint.Pass) {
	right := "" // the stamp before, which a page repeats
	for _, i := range furnitureOf(p).declassified {
		line := p.Doc.Slice(p.Doc.Lines[i].Span())
		text := strings.TrimSpace(line)
		if text == right || !isDeclassifiedStamp(text) {
			continue
		}
		whole := strings.ToUpper(stampText(p.Doc, i))
		missing := ""
		switch by, on := namesAuthority(whole), namesDate(whole); {
		case !by && !on:
			missing = "neither authority nor date"
		case !by:
			missing = "no authority"
		case !on:
			missing = "no date"
		default:
			right = text
			continue
		}
		at := p.Doc.Lines[i].Start() + strings.Index(line, text)
		p.Reportf(cable.Span{Start: at, End: at + len(text)}, "the declassification stamp has %s", missing)
		return
	}
}

// isDeclassifiedStamp reports whether a line is a stamp and no sentence: "DECLASSIFIED" alone, or with a word of stamps
// behind it.
func isDeclassifiedStamp(line string) bool {
	rest, capitals := strings.CutPrefix(line, "DECLASSIFIED")
	if !capitals {
		var found bool
		if rest, found = strings.CutPrefix(line, "Declassified"); !found {
			return false
		}
	}
	rest = strings.TrimLeft(rest, " :.-")
	if rest == "" || len(line) > 90 {
		return rest == ""
	}
	for _, word := range [...]string{
		"BY", "ON", "PER", "UNDER", "PURSUANT", "IAW", "AUTHORITY", "E.O.", "EO", "/RELEASED", "AND RELEASED", "IN ACCORDANCE",
	} {
		if len(rest) >= len(word) && strings.EqualFold(rest[:len(word)], word) {
			return capitals || word != "BY" && word != "ON" && word != "PER" && word != "UNDER"
		}
	}
	return false
}

// stampText is the stamp that begins in line i: it goes on to the next blank line.
func stampText(doc *cable.Document, i int) string {
	j := i
	for j+1 < len(doc.Lines) && j-i < 5 && strings.TrimSpace(doc.Slice(doc.Lines[j+1].Span())) != "" {
		j++
	}
	return doc.Slice(cable.Span{Start: doc.Lines[i].Start(), End: doc.Lines[j].End()})
}

// namesAuthority reports whether a stamp in capitals says by whom or under what.
func namesAuthority(stamp string) bool {
	for _, word := range [...]string{
		"BY", "AUTHORITY", "PER ", "UNDER", "PURSUANT", "IAW", "E.O.", "EO ", "NND", "DEPARTMENT", "IN ACCORDANCE",
	} {
		if strings.Contains(stamp, word) {
			return true
		}
	}
	return false
}

// namesDate reports whether a stamp holds a date: a year, or figures parted by slashes, hyphens or points.
func namesDate(stamp string) bool {
	for _, word := range strings.FieldsFunc(stamp, func(r rune) bool { return strings.ContainsRune(" ,;:()\t\r\n", r) }) {
		word = strings.Trim(word, ".")
		figures, parts := 0, 1
		for _, r := range word {
			switch {
			case '0' <= r && r <= '9':
				figures++
			case r == '/' || r == '-' || r == '.':
				parts++
			default:
				figures = -1000
			}
		}
		year := figures == 4 && parts == 1 && (word[0] == '1' || word[0] == '2')
		if year || figures >= 4 && parts == 3 || figures == 8 && parts == 1 {
			return true
		}
	}
	return false
}
