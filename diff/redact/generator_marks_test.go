package redact_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// conventions are those that releases are made in.
func conventions() []string { return []string{"frus", "foia", "state", "x"} }

// crosses is the run of X that stands for anything, whatever its length.
const crosses = "XXXXXXXXXXXX"

// mark is what a clean release shows in the place of a text.
func (m *made) mark(nature, text string) string {
	switch m.convention {
	case "frus":
		return seriesMark(nature, text, m.style)
	case "foia":
		return m.coded(foiaCode(nature, m.classified))
	case "state":
		return m.coded(stateCode(nature, m.classified))
	default:
		return crosses
	}
}

// coded is the mark of a release under the Freedom of Information Act that cites code.
func (m *made) coded(code string) string {
	m.codes[code] = true
	if m.convention == "foia" {
		switch m.style {
		case 0:
			return code
		case 1:
			return "[" + code + "]"
		default:
			return "[redacted] " + code
		}
	}
	if m.style == 0 {
		return "[REDACTED]" + inMargin + strings.ReplaceAll(code, " ", "") + inMargin
	}
	return "[" + code + "]"
}

func foiaCode(nature string, classified bool) string {
	switch nature {
	case "money":
		return "(b)(4)"
	case "org":
		return "(b)(7)(D)"
	case "place":
		return "(b)(7)(F)"
	case "sentence", "para", "text":
		if classified {
			return "(b)(1), 1.4(d)"
		}
		return "(b)(5)"
	}
	return "(b)(6)"
}

func stateCode(nature string, classified bool) string {
	switch nature {
	case "money":
		return "B4"
	case "sentence", "para", "text":
		if classified {
			return "B1, 1.4(D)"
		}
		return "B5"
	}
	return "B6"
}

// seriesMark is the note of the Foreign Relations series.
func seriesMark(nature, text string, style int) string {
	switch nature {
	case "name":
		return "[name not declassified]"
	case "place":
		return "[place not declassified]"
	case "money":
		return "[dollar amount not declassified]"
	case "number":
		return "[number not declassified]"
	case "para":
		return "[1 paragraph (" + lineCount(text, style) + ") not declassified]"
	}
	return "[" + lineCount(text, style) + " not declassified]"
}

// lineCount says how many lines of 70 characters a text fills.
func lineCount(text string, style int) string {
	halves := (2*len(text) + 35) / 70
	switch {
	case len(text) < 60:
		return "less than 1 line"
	case halves <= 2:
		return "1 line"
	case halves%2 == 0:
		return fmt.Sprintf("%d lines", halves/2)
	case style == 0:
		return fmt.Sprintf("%d½ lines", halves/2)
	default:
		return fmt.Sprintf("%d-1/2 lines", halves/2)
	}
}

// pageStamp is the stamp at the head of a release of the Department: what it says of the whole document.
func (m *made) pageStamp() string {
	if m.stamp != "" {
		return m.stamp
	}
	var codes []string
	for _, code := range slices.Sorted(maps.Keys(m.codes)) {
		for part := range strings.SplitSeq(code, ", ") {
			if !slices.Contains(codes, part) {
				codes = append(codes, part)
			}
		}
	}
	return "RELEASE IN PART " + strings.Join(codes, ",")
}
