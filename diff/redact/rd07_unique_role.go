package redact

import (
	"slices"
	"strings"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// UniqueRole reports a description beside a mark on a name that only one person may answer to.
var UniqueRole = &Rule{
	Rule: lint.Rule{About: lint.About{
		Code: "RD07", Name: "unique-role", Severity: lint.Warning,
		Summary: "A role beside the mark may belong to one person alone.",
		Doc: "\"[name not declassified], head of the harbor office\" names the person to everybody who knows the office. " +
			"Withhold the role with the name, or write it so that many answer to it.",
		Source: "redaction taxonomy, inference",
	}},
	Specimens: []Specimen{
		{Released: "¶1. (U) He met [name not declassified], «head of the harbor office», on May 3.\n"},
		{Released: "¶1. (U) He met XXXXXXXXXXXX, «who is also the editor of a newspaper».\n"},
		{Released: "¶1. (U) He met [name not declassified], a member of the council, on May 3.\n"},
	},
	Check: uniqueRole,
}

// roles are offices that a house has once.
var roles = []string{
	"head", "director", "chief", "chairman", "chairwoman", "chairperson", "chair", "president", "secretary", "minister",
	"editor", "editor-in-chief", "founder", "cofounder", "owner", "leader", "commander", "rector", "dean", "ambassador",
	"governor", "mayor", "wife", "husband", "widow", "son", "daughter", "brother", "sister", "father", "mother",
	"drafter", "author", "publisher", "spokesman", "spokeswoman", "treasurer", "manager",
}

// roleWords may stand between a mark and the role.
var roleWords = []string{
	"the", "who", "is", "was", "also", "now", "then", "former", "current", "deputy", "acting", "his", "her", "himself",
	"herself", "executive", "general", "vice",
}

func uniqueRole(p *Pass) {
	src := p.Released.Src
	for i := range p.Notations {
		n := &p.Notations[i]
		if !nameless(n) || n.End+2 >= len(src) || src[n.End] != ',' && src[n.End] != '(' {
			continue
		}
		limit := min(len(src), n.End+160)
		if para := paragraphAt(p.Released, n.Start); para != nil {
			limit = min(limit, para.Span.End)
		}
		if role, ok := roleIn(src, n.End+1, limit); ok {
			p.Reportf(role, "a role beside the mark may belong to one person alone")
		}
	}
}

// roleIn is the description between two places up to the next comma or the sentence's end, false where it is none of a
// role that a house has once.
func roleIn(src string, from, to int) (cable.Span, bool) {
	end := from
	for end < to && strings.IndexByte(",.;)", src[end]) < 0 {
		end++
	}
	start := from
	for start < end && src[start] <= ' ' {
		start++
	}
	words := strings.Fields(src[start:end])
	for k, word := range words {
		word = strings.ToLower(word)
		if slices.Contains(roles, word) {
			of := k+1 < len(words) && (words[k+1] == "of" || words[k+1] == "for" || words[k+1] == "to")
			return cable.Span{Start: start, End: end}, of
		}
		if !slices.Contains(roleWords, word) {
			break
		}
	}
	return cable.Span{}, false
}
