package redact

import (
	"strings"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// The least number of digits of a number that tells of somebody, and of the end of a longer one that does.
const (
	shortestNumber = 6
	shortestEnd    = 7
)

// digitGroup is a run of digits in a text.
type digitGroup struct {
	cable.Span
	digits string
	joined bool // no more than a separator stands between it and the one before
}

// digitGroups are the runs of digits of a text.
func digitGroups(text string) []digitGroup {
	var groups []digitGroup
	last := -1
	for i := 0; i < len(text); i++ {
		if !asciiDigit(text[i]) {
			continue
		}
		start := i
		for i < len(text) && asciiDigit(text[i]) {
			i++
		}
		joined := last >= 0 && separates(text[last:start])
		groups = append(groups, digitGroup{cable.Span{Start: start, End: i}, text[start:i], joined})
		last = i
	}
	return groups
}

// separates reports whether a text stands inside numbers: blanks, hyphens and the like, or the end of a line.
func separates(text string) bool {
	blanks, lines := 0, 0
	for i := range len(text) {
		switch text[i] {
		case ' ', '\r':
			blanks++
		case '\n':
			lines++
		case '-', '.', '(', ')', '/', '+':
		default:
			return false
		}
	}
	if lines > 0 {
		return lines == 1 && len(text)-blanks <= 3
	}
	return len(text) <= 3
}

// number takes up the numbers of a withheld text: telephones, passports, accounts.
func (t *terms) number(text string) {
	t.numberOf(text)
	for strings.Contains(text, "\n") {
		var line string
		line, text, _ = strings.Cut(text, "\n")
		t.numberOf(line)
		if !strings.Contains(text, "\n") {
			t.numberOf(text)
		}
	}
}

// numberOf takes up the numbers of a text.
func (t *terms) numberOf(text string) {
	groups := digitGroups(text)
	for i := 0; i < len(groups); {
		number := groups[i].digits
		end := i + 1
		for end < len(groups) && groups[end].joined {
			number += groups[end].digits
			end++
		}
		if len(number) >= shortestNumber {
			t.numbers = append(t.numbers, number)
		}
		i = end
	}
}

// longestNumber is the greatest number of groups of digits in a number.
const longestNumber = 8

// numbers looks for the withheld numbers, however they are grouped.
func (s *searcher) numbers() {
	if len(s.terms.numbers) == 0 {
		return
	}
	weights := make(map[string]lint.Severity, 2*len(s.terms.numbers))
	for _, number := range s.terms.numbers {
		for n := shortestEnd; n < len(number); n++ {
			weights[number[len(number)-n:]] = max(weights[number[len(number)-n:]], lint.Error)
		}
	}
	for _, number := range s.terms.numbers {
		weights[number] = lint.Critical
	}
	doc := s.pass.Released
	groups := digitGroups(doc.Src)
	for i := range groups {
		number := ""
		for end := i; end < len(groups) && end < i+longestNumber && (end == i || groups[end].joined); end++ {
			number += groups[end].digits
			severity, ok := weights[number]
			if !ok {
				continue
			}
			s.add(residue{
				code: "RC10", severity: severity, channel: channelOf(lineOf(doc, groups[i].Start).Kind),
				span: cable.Span{Start: groups[i].Start, End: groups[end].End},
				what: "a withheld number, " + digitsLong(len(number)) + ",",
			})
		}
	}
}
