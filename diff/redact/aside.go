package redact

import (
	"slices"
	"strings"

	"pilcrow/markings/cable"
)

// The normalisations that set whole lines aside. Together with those of normal.go they are all that the audit forgives.
const (
	pageLines    = "page-lines"
	banners      = "banners"
	stamps       = "stamps"
	underlines   = "underlines"
	transmission = "transmission-signs"
)

// setAside is the normalisation by which line i is no part of the text, empty where it is one.
func (s *stream) setAside(i int) string {
	line := s.doc.Lines[i]
	text := strings.TrimSpace(s.doc.Slice(line.Span()))
	switch line.Kind {
	case cable.LinePage:
		return pageLines
	case cable.LineBanner:
		return banners
	case cable.LineUnderline:
		return underlines
	case cable.LineBreak, cable.LineEnd, cable.LineSerial:
		return transmission
	}
	switch {
	case text == "":
		return ""
	case isStamp(text):
		return stamps
	case isRule(text):
		return underlines
	case isPageNumber(text) && s.alone(i, -1) && s.alone(i, 1) && (s.edge(i, -1) || s.edge(i, 1)):
		return pageLines
	}
	return ""
}

// alone reports whether the line before or behind line i, as step says, is blank, a page line, or none.
func (s *stream) alone(i, step int) bool {
	k := i + step
	return k < 0 || k >= len(s.doc.Lines) || s.doc.Lines[k].Kind == cable.LinePage ||
		strings.TrimSpace(s.doc.Slice(s.doc.Lines[k].Span())) == ""
}

// edge reports whether line i is at the edge of a page: the next line in the direction of step that is not blank is a page
// line, a banner or a stamp, or there is none.
func (s *stream) edge(i, step int) bool {
	for k := i + step; k >= 0 && k < len(s.doc.Lines); k += step {
		line := s.doc.Lines[k]
		text := strings.TrimSpace(s.doc.Slice(line.Span()))
		if text != "" {
			return line.Kind == cable.LinePage || line.Kind == cable.LineBanner || isStamp(text)
		}
	}
	return true
}

// stampHeads begin the lines of stamps; what follows must be words of stamps, dates and numbers.
var stampHeads = []string{
	"U.S. Department of State", "UNCLASSIFIED U.S. Department of State", "CONFIDENTIAL U.S. Department of State",
	"SECRET U.S. Department of State", "Case No", "Doc No", "Date:", "FOIA Case", "Case Number", "Bates", "STATE-SCB",
	"STATE DEPT. - PRODUCED TO", "SUBJECT TO AGREEMENT ON SENSITIVE INFORMATION", "Declassified/Released",
	"<< END OF DOCUMENT", "DECLASSIFIED", "Declassified", "Approved For Release", "Approved for Release",
	"APPROVED FOR RELEASE", "Authority NND", "Authority:", "NND", "RELEASE", "REVIEW AUTHORITY", "Review Authority",
	"Sanitized Copy", "SANITIZED COPY", "Sanitized", "Released", "RELEASED", "By NARA", "NARA", "PART B", "FULL",
	"DENIED IN", "UNCLASSIFIED", "Reproduced at the National Archives",
}

// stampWords are the words that stamps are made of, in small letters.
var stampWords = []string{
	"u.s", "department", "of", "state", "case", "no", "doc", "date", "foia", "number", "bates", "dept", "produced", "to",
	"house", "select", "benghazi", "comm", "committee", "subject", "agreement", "on", "sensitive", "information",
	"redactions", "waiver", "declassified", "released", "us", "eo", "e.o", "systematic", "review", "end", "document",
	"approved", "for", "release", "in", "part", "full", "authority", "nnd", "by", "nara", "copy", "sanitized", "denied",
	"unclassified", "confidential", "secret", "page", "pages", "at", "the", "national", "archives", "reproduced", "and",
	"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "january", "february", "march",
	"april", "june", "july", "august", "september", "october", "november", "december", "sec", "section", "mr", "isn",
}

// isStamp reports whether a line is a stamp of a release: it begins as one and holds nothing but words of stamps, dates
// and numbers.
func isStamp(text string) bool {
	if len(text) > 200 {
		return false
	}
	if isReceipt(text) {
		return true
	}
	if !slices.ContainsFunc(stampHeads, func(head string) bool { return strings.HasPrefix(text, head) }) {
		return false
	}
	for _, w := range strings.FieldsFunc(text, func(r rune) bool { return r <= ' ' || strings.ContainsRune(",:;()/<>&|", r) }) {
		w = strings.ToLower(strings.Trim(w, ".-"))
		if w != "" && !strings.ContainsAny(w, "0123456789") && len(w) > 2 && !slices.Contains(stampWords, w) {
			return false
		}
	}
	return true
}

// isReceipt reports whether text is a receipt line of the communications centre, "------------------078538 080630Z /21",
// whose numbers are those of the machine.
func isReceipt(text string) bool {
	rest := strings.TrimLeft(text, "-")
	if len(text)-len(rest) < 6 {
		return false
	}
	rest = strings.TrimSpace(rest)
	return len(rest) >= 6 && len(rest) <= 40 && strings.Trim(rest, "0123456789 Z/") == ""
}

// isRule reports whether text is a rule drawn across the page.
func isRule(text string) bool {
	return len(text) >= 3 && (strings.Trim(text, "-") == "" || strings.Trim(text, "=") == "" || strings.Trim(text, "_") == "")
}

// isPageNumber reports whether text is the number of a page: "3", "- 3 -", "Page 3 of 5".
func isPageNumber(text string) bool {
	if len(text) > 24 {
		return false
	}
	fields := strings.Fields(strings.ToLower(strings.Trim(text, "-– ")))
	if len(fields) > 1 && fields[0] == "page" {
		fields = fields[1:]
		if len(fields) == 3 && fields[1] == "of" {
			fields = []string{fields[0] + fields[2]}
		}
	}
	return len(fields) == 1 && len(fields[0]) <= 6 && strings.Trim(fields[0], "0123456789") == "" && fields[0] != ""
}
