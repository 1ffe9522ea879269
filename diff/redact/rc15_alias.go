package redact

import (
	"slices"
	"strings"

	"pilcrow/markings/cable"
	"pilcrow/markings/redaction"
	"pilcrow/rules/lint"
)

// AliasLeft reports by-names that stand near the mark of a name.
var AliasLeft = &Rule{
	Rule: lint.Rule{About: lint.About{
		Code: "RC15", Name: "alias", Severity: lint.Warning,
		Summary: "A by-name stands near the mark of a name.",
		Doc: "\"Also known as\", \"nicknamed\" and \"alias\" before a word with a capital give a second name of a person " +
			"whose first one is withheld. The rule looks in the sentence of the mark and in the one after it.",
		Source: "redaction taxonomy, residue",
	}},
	Specimens: []Specimen{
		{Released: "¶1. (U) He met [name not declassified], also known as «Old Sailor», on May 3.\n"},
		{Released: "¶1. (U) He met [name not declassified]. The man is nicknamed \"«Barge»\" at the port.\n"},
		{Released: "¶1. (U) He met [name not declassified]. The port is known as a poor one. It is called Karzhas.\n"},
	},
	Check: aliasLeft,
}

// byNames are the words that come before a by-name.
var byNames = [][]string{
	{"known", "as"},
	{"aka"},
	{"a", "k", "a"},
	{"alias"},
	{"nicknamed"},
	{"dubbed"},
	{"codenamed"},
	{"nom", "de", "guerre"},
	{"nickname"},
	{"goes", "by"},
	{"formerly"},
	{"born"},
	{"nee"},
	{"pseudonym"},
	{"under", "the", "name"},
}

// aliasReach is how far from a mark a by-name is looked for, in bytes.
const aliasReach = 300

func aliasLeft(p *Pass) {
	told := -1
	for i := range p.Notations {
		n := &p.Notations[i]
		if n.Nature != redaction.Name && (n.Nature != "" || n.Kind != redaction.Mark) {
			continue
		}
		para := paragraphAt(p.Released, n.Start)
		if para == nil {
			continue
		}
		end := min(para.Span.End, n.End+aliasReach)
		after := p.Released.Src[n.End:end]
		name, ok := byName(tokensOf(after))
		if !ok {
			name, ok = quotedName(after)
		}
		if ok && n.End+name.Start != told {
			name = cable.Span{Start: n.End + name.Start, End: n.End + name.End}
			told = name.Start
			p.Reportf(name, "a by-name of %d letters stands near the mark of a name", letterCount(p.Released.Slice(name)))
		}
	}
}

// letterCount is the number of letters of a text.
func letterCount(text string) int {
	return len([]rune(strings.NewReplacer(" ", "", "\n", "", "\r", "").Replace(text)))
}

// byName is the by-name among the tokens after a mark, before the end of the second sentence.
func byName(tokens []token) (cable.Span, bool) {
	stops := 0
	for i := range tokens {
		if i > 0 && breaks(tokens, i) {
			stops++
		}
		if stops > 1 {
			break
		}
		for _, words := range byNames {
			k := i + len(words)
			if k >= len(tokens) || !slices.EqualFunc(words, tokens[i:k], func(w string, t token) bool { return w == t.word }) {
				continue
			}
			if tokens[k].word == "the" && k+1 < len(tokens) {
				k++
			}
			end := k
			for end < len(tokens) && end < k+4 && tokens[end].guise&capital != 0 &&
				(end == k || tokens[end].gap&^(gapBlank|gapLine|gapHyphen) == 0) {
				end++
			}
			if end > k && !vocabulary()[tokens[k].word] {
				return spanOf(tokens[k:end]), true
			}
		}
	}
	return cable.Span{}, false
}

// callings are words that a by-name in quotation marks follows.
var callings = []string{
	"known", "call", "calls", "called", "nicknamed", "nickname", "dubbed", "alias", "aka", "styled", "pseudonym",
}

// The greatest distance from such a word to the quotation mark, and the greatest length of a by-name, in bytes.
const (
	callingReach  = 40
	longestByName = 40
)

// quotedName is the first text in quotation marks that follows such a word in the first two sentences.
func quotedName(after string) (cable.Span, bool) {
	tokens := tokensOf(after)
	stops := 0
	for i := range tokens {
		if i > 0 && breaks(tokens, i) {
			stops++
		}
		if stops > 1 {
			break
		}
		if !slices.Contains(callings, tokens[i].word) {
			continue
		}
		from := int(tokens[i].end)
		open := strings.IndexAny(after[from:min(len(after), from+callingReach)], "\"“«")
		if open < 0 || strings.ContainsAny(after[from:from+open], ".;?!") {
			continue
		}
		start := from + open
		rest := strings.TrimLeft(after[start:min(len(after), start+longestByName)], "\"“«")
		start = min(len(after), start+longestByName) - len(rest)
		if end := strings.IndexAny(rest, "\"”»"); end > 0 {
			return cable.Span{Start: start, End: start + end}, true
		}
	}
	return cable.Span{}, false
}
