package rules

import (
	"slices"
	"strings"
	"time"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// categories are the letters that subject tags begin with: administration, business, consular, economic, legal,
// military, operations, political, social, technology; K opens program tags.
const categories = "ABCELMOPST"

// tagWord is a tag without the name of a person behind it, and its place.
type tagWord struct {
	text  string
	span  cable.Span
	known bool // it stands in one of the tables
}

// tagWords are the words of the first TAGS line. An organization of two words (EL AL) and a tag that the run was told
// of are left out, for nothing can be wrong with them.
func tagWords(p *lint.Pass) []tagWord { return lint.Fact(p, findTagWords) }

func findTagWords(p *lint.Pass) []tagWord {
	if len(p.Doc.Tags) == 0 {
		return nil
	}
	tags := p.Doc.Tags[0].Tags
	words := make([]tagWord, 0, len(tags))
	for i := range tags {
		word := tagWord{text: tags[i].Text, span: tags[i].Span}
		if head, _, named := strings.Cut(word.text, " "); named {
			if listed(organizationTags[:], word.text) {
				continue
			}
			word.text = head
			word.span.End = min(word.span.Start+len(head), word.span.End)
		}
		if slices.Contains(p.Tags, word.text) {
			continue
		}
		word.known = isKnownTag(word.text)
		words = append(words, word)
	}
	return words
}

// isKnownTag reports whether word stands in one of the tables.
func isKnownTag(word string) bool {
	switch len(word) {
	case 2:
		return isGeographic(word) || listed(organizationTags[:], word)
	case 4:
		return isSubjectTag(word) || listed(programTags[:], word) || listed(organizationTags[:], word)
	default:
		return listed(organizationTags[:], word)
	}
}

// isSubjectTag reports whether word is a subject tag of any time.
func isSubjectTag(word string) bool {
	return listed(subjectTags[:], word) || listed(formerTags[:], word)
}

// isGeographic reports whether word is a geographic tag of any time. X and Z open the tags of regions.
func isGeographic(word string) bool {
	return listed(geographicTags[:], word) || listed(formerGeographicTags[:], word) ||
		len(word) == 2 && isCapitals(word) && (word[0] == 'X' || word[0] == 'Z')
}

// isProgramForm reports whether word has the form of a program tag.
func isProgramForm(word string) bool { return len(word) == 4 && word[0] == 'K' && isCapitals(word) }

// nearestTag is the one known tag of the subject and program tables that is one slip away from word; empty where there
// is none, or more than one.
func nearestTag(word string) string {
	nearest := ""
	for _, table := range [...][]string{subjectTags[:], programTags[:]} {
		for _, tag := range table {
			if !oneSlip(word, tag) {
				continue
			}
			if nearest != "" {
				return ""
			}
			nearest = tag
		}
	}
	return nearest
}

// settledTags is the day from which the tables of tags hold: before it, firms and persons stood among the tags and many
// subjects had other tags.
var settledTags = day(1985, time.January, 1)

// usesSettledTags reports whether doc is of the time of the tables. A text without a day-time group is taken for it.
func usesSettledTags(doc *cable.Document) bool {
	moment, dated := doc.Time()
	return !dated || !moment.Before(settledTags)
}
