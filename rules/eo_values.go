package rules

import (
	"iter"
	"strings"
	"time"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// declassified are the declassification values of a document as they are written.
type declassified []cable.Field

// declassifyFields are the declassification values of the document: that of the E.O. line where it does not say N/A, and
// that of the authority block. An absent one is left out.
func declassifyFields(p *lint.Pass) []cable.Field { return lint.Fact(p, findDeclassified) }

func findDeclassified(p *lint.Pass) declassified {
	doc := p.Doc
	var fields declassified
	if len(doc.EO) > 0 {
		field := doc.EO[0].Declassify
		if field.IsZero() {
			field = doc.EO[0].Value
		}
		if !field.IsZero() {
			fields = append(fields, field)
		}
	}
	if field := doc.Authority.Declassify; !field.IsZero() {
		fields = append(fields, field)
	}
	return fields
}

// valueWords yields the words of a declassification value, in capitals: digits, letters, and the signs / and - inside
// them.
func valueWords(text string) iter.Seq[string] {
	return strings.FieldsFuncSeq(strings.ToUpper(text), func(r rune) bool { return r != '/' && partsEntries(r) })
}

// dateWord is the date that word is, false where it is none.
func dateWord(word string) (time.Time, bool) {
	if len(word) < 8 || len(word) > 10 || word[0] < '0' || word[0] > '9' {
		return time.Time{}, false
	}
	form := "20060102"
	slash, hyphen := strings.IndexByte(word, '/'), strings.IndexByte(word, '-')
	switch {
	case slash == 4:
		form = "2006/1/2"
	case slash > 0:
		form = "1/2/2006"
	case hyphen == 4:
		form = "2006-1-2"
	case hyphen > 0:
		form = "1-2-2006"
	}
	t, err := time.Parse(form, word)
	return t, err == nil
}

// exemption is a code of the automatic declassification system in a value: 25X4, 50X1-HUM.
type exemption struct {
	word   string
	years  int // 25 or 50
	number int // 0 where the digits name none of the exemptions
}

// exemptions lists the codes of text.
func exemptions(text string) []exemption {
	if !strings.ContainsAny(text, "Xx") {
		return nil
	}
	var all []exemption
	for word := range valueWords(text) {
		head, tail, _ := strings.Cut(word, "-")
		e := exemption{word: head, years: 25}
		digits, ok := strings.CutPrefix(head, "25X")
		if !ok {
			e.years = 50
			digits, ok = strings.CutPrefix(head, "50X")
		}
		if !ok {
			continue
		}
		if len(digits) == 1 && '1' <= digits[0] && digits[0] <= '9' {
			e.number = int(digits[0] - '0')
		}
		if tail != "" {
			e.word = word
		}
		all = append(all, e)
	}
	return all
}

// standsAlone reports whether e needs no date or event beside it: human sources and the design of weapons of mass
// destruction.
func (e exemption) standsAlone() bool {
	return e.years == 50 || e.number == 1 && strings.Contains(e.word, "-HUM")
}

// limitOf reports whether text says besides its codes when they end: a date, or the words of an event.
func limitOf(text string) (date time.Time, limited bool) {
	for word := range valueWords(text) {
		if t, ok := dateWord(word); ok {
			return t, true
		}
		switch head, _, _ := strings.Cut(word, "-"); {
		case strings.HasPrefix(head, "25X") || strings.HasPrefix(head, "50X"), word == "DECL", word == "HUMAN", word == "AND":
		case strings.Trim(word, "0123456789/-") == "", len(word) < 3:
		default:
			limited = true
		}
	}
	return time.Time{}, limited
}
