package rules

import (
	"fmt"
	"strings"

	"pilcrow/rules/lint"
)

// TagForm reports tags that have the form of no tag.
var TagForm = &lint.Rule{
	About: lint.About{
		Code:     "TG02",
		Name:     "tag-form",
		Severity: lint.Warning,
		Summary:  "A tag is a subject (4 letters), a program (K and 3), a country (2), an organization or a person.",
		Doc: "Distribution goes by tags, letter by letter: PGOVX or PGOVSOCI is nobody's tag, and the cable reaches " +
			"neither those who follow PGOV nor those who follow SOCI. Mostly a letter was glued on, a blank was lost " +
			"between two tags, or a letter was read as a digit. Where both halves are known tags the fix parts " +
			"them. Organizations that the table does not know, and names behind a tag in parentheses, are left " +
			"alone.",
		Source: "5 FAH-3 H-011, H-111; tag_kind of cablemap; seen in cables (OVIP (VANCE, CYRUS), PGOVSOCI)",
	},
	Examples: []lint.Example{
		{
			Bad: sentPraia + "UNCLAS PRAIA 000412\n\nE.O. 12958: N/A\nTAGS: «PGOVX», KDEM, OSCE, CV\n" +
				"SUBJECT: HARBOR DREDGING ENDS\n",
		},
		{
			Bad: sentPraia + "UNCLAS PRAIA 000412\n\nE.O. 12958: N/A\nTAGS: «PGOVSOCI», CV\n" +
				"SUBJECT: HARBOR DREDGING ENDS\n",
			Good: sentPraia + "UNCLAS PRAIA 000412\n\nE.O. 12958: N/A\nTAGS: PGOV SOCI, CV\n" +
				"SUBJECT: HARBOR DREDGING ENDS\n",
		},
		{
			Bad: sentPraia + "UNCLAS PRAIA 000412\n\nE.O. 12958: N/A\nTAGS: ECON, «0IIP», CV\n" +
				"SUBJECT: HARBOR DREDGING ENDS\n",
		},
		{
			Bad: sentPraia + "UNCLAS PRAIA 000412\n\nE.O. 12958: N/A\nTAGS: OVIP (QUILL, ADA), EL AL, UNGA/C-3, KZOO, CV\n" +
				"SUBJECT: HARBOR DREDGING ENDS\n",
		},
	},
	Run: tagForm,
}

func tagForm(p *lint.Pass) {
	for _, word := range tagWords(p) {
		if word.known || isProgramForm(word.text) {
			continue
		}
		f := lint.Finding{Span: word.span}
		switch parts := gluedTags(word.text); {
		case parts != nil:
			f.Message = fmt.Sprintf("tag %q is %s without a blank", word.text, strings.Join(parts, " and "))
			if p.Doc.Slice(word.span) == word.text {
				f.Fix = lint.Replace(lint.Safe, word.span, strings.Join(parts, " "))
			}
		case len(word.text) > 4 && isCapitals(word.text) && listed(subjectTags[:], word.text[:4]):
			f.Message = fmt.Sprintf("%q is no tag: %s with more letters", word.text, word.text[:4])
		case !isCapitals(word.text) && meantLetters(word.text) != "":
			meant := meantLetters(word.text)
			f.Message = fmt.Sprintf("%q is no tag: a digit stands for a letter of %s", word.text, meant)
			f.Fix = lint.Replace(lint.Suggestion, word.span, meant)
		default:
			continue
		}
		p.Report(f)
	}
}

// gluedTags are the known subject, program and geographic tags that word is made of, nil where it is not.
func gluedTags(word string) []string {
	var parts []string
	for len(word) > 0 {
		switch {
		case len(word) >= 4 && (isSubjectTag(word[:4]) || listed(programTags[:], word[:4])):
			parts, word = append(parts, word[:4]), word[4:]
		case len(word) == 2 && listed(geographicTags[:], word):
			parts, word = append(parts, word), ""
		default:
			return nil
		}
	}
	if len(parts) < 2 {
		return nil
	}
	return parts
}

// meantLetters is the subject or program tag that word is when its digits are read as the letters they look like, empty
// for none.
func meantLetters(word string) string {
	if len(word) != 4 {
		return ""
	}
	for _, letters := range [...]*strings.Replacer{
		strings.NewReplacer("0", "O", "1", "I", "5", "S", "8", "B"), strings.NewReplacer("0", "O", "1", "L", "5", "S"),
	} {
		if meant := letters.Replace(word); meant != word && (isSubjectTag(meant) || listed(programTags[:], meant)) {
			return meant
		}
	}
	return ""
}
