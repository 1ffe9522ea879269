package redact

import (
	"slices"
	"strings"

	"pilcrow/markings/cable"
	"pilcrow/markings/redaction"
	"pilcrow/rules/lint"
)

// TitleBeforeMark reports titles that stand right before a mark on a name.
var TitleBeforeMark = &Rule{
	Rule: lint.Rule{About: lint.About{
		Code: "RD05", Name: "title-before-mark", Severity: lint.Warning,
		Summary: "A title stands right before a mark on a name.",
		Doc: "A title tells sex and rank, and some titles have one bearer: King, President, Ambassador. The Foreign Relations " +
			"series prints titles as a rule; where the person must not be known, withhold the title with the name.",
		Source: "134 titled marks in 100 volumes of the Foreign Relations series",
	}},
	Specimens: []Specimen{
		{Released: "¶1. (U) He met «Mr.» [name not declassified] and «Ambassador» XXXXXXXXXXXX.\n"},
		{Released: "¶1. (U) The Ambassador [less than 1 line not declassified] met [name not declassified].\n"},
	},
	Check: titleBeforeMark,
}

// titles are titles of persons; sole titles have one bearer in a country or a mission.
var (
	titles = []string{
		"mr", "mrs", "ms", "miss", "dr", "prof", "professor", "gen", "general", "col", "colonel", "maj", "major", "capt",
		"captain", "lt", "lieutenant", "admiral", "adm", "sheikh", "sheik", "sir", "lady", "lord", "father", "sister",
		"brother", "bishop", "imam", "mullah", "ayatollah", "deputy", "senator", "congressman", "congresswoman",
		"judge", "counselor", "attache", "señor", "señora", "monsieur", "madame", "mme", "herr", "frau",
	}
	sole = []string{
		"king", "queen", "emperor", "sultan", "emir", "pope", "president", "premier", "chancellor", "prince", "princess",
		"ambassador", "minister", "governor", "mayor", "patriarch", "cardinal", "archbishop",
	}
)

func titleBeforeMark(p *Pass) {
	for i := range p.Notations {
		n := &p.Notations[i]
		if !nameless(n) {
			continue
		}
		word := wordBefore(p.Released.Src, n.Start)
		title := strings.ToLower(strings.TrimSuffix(p.Released.Slice(word), "."))
		switch {
		case slices.Contains(sole, title):
			p.Reportf(word, "a title that few persons bear stands before the mark")
		case slices.Contains(titles, title):
			p.Reportf(word, "a title stands before the mark")
		}
	}
}

// nameless reports whether a mark may stand for a name: it says so, or does not say what it stands for.
func nameless(n *redaction.Notation) bool {
	return n.Kind == redaction.Mark && (n.Nature == redaction.Name || n.Nature == redaction.Initials || n.Nature == "")
}

// wordBefore is the capitalised word that ends right before i, with its full stop; empty where none does.
func wordBefore(src string, i int) cable.Span {
	end := i
	for end > 0 && (src[end-1] == ' ' || src[end-1] == '\n' || src[end-1] == '\r') && i-end < 8 {
		end--
	}
	start := end
	if start > 0 && src[start-1] == '.' {
		start--
	}
	for start > 0 && (asciiLetter(src[start-1]) || src[start-1] >= 0x80) {
		start--
	}
	if end == i || start == end || 'a' <= src[start] && src[start] <= 'z' {
		return cable.Span{}
	}
	return cable.Span{Start: start, End: end}
}
