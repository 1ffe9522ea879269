package rules

import (
	"slices"
	"strconv"
	"strings"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// LostSection reports sections that are announced and of which nothing is found.
var LostSection = &lint.Rule{
	About: lint.About{
		Code:     "XC08",
		Name:     "lost-section",
		Severity: lint.Warning,
		Summary:  "Every section that is announced has a page line or a section head.",
		Doc: "SECTION 01 OF 03 promises three sections. If no page line and no head of the third is found, its text is " +
			"missing, or its page lines were cut away and the sections run into one another. Count the sections of the " +
			"record; a text that is not whole cannot be released as whole.",
		Source: "seen in cables of 1973-2010",
	},
	Examples: []lint.Example{
		{
			Bad: "R 060213Z MAY 09\nFM AMEMBASSY PRAIA\nTO RUEHC/SECSTATE WASHDC 1234\n\nUNCLAS SECTION «01 OF 03» PRAIA 000412\n\n" +
				"E.O. 12958: N/A\nTAGS: ECON, CV\nSUBJECT: HARBOR DREDGING ENDS\n\n1. (U) The dredging of the harbor ended on\n\n" +
				"PRAIA 00000412  002 OF 003\n\nMay 4, two weeks early.\n",
		},
		{
			Bad: "R 060213Z MAY 09\nFM AMEMBASSY PRAIA\nTO RUEHC/SECSTATE WASHDC 1234\n\nUNCLAS SECTION 01 OF 02 PRAIA 000412\n\n" +
				"E.O. 12958: N/A\nTAGS: ECON, CV\nSUBJECT: HARBOR DREDGING ENDS\n\n1. (U) The dredging of the harbor ended on\n\n" +
				"PRAIA 00000412  002 OF 002\n\nMay 4, two weeks early.\n",
		},
	},
	Run: lostSection,
}

// mostSections is more sections than any telegram has: a greater total is a slip that has no sections to miss.
const mostSections = 99

func lostSection(p *lint.Pass) {
	line := headLine(p.Doc)
	if line == nil || line.Index.IsZero() || line.Total.IsZero() {
		return
	}
	if n := line.Sections; n < 2 || n > mostSections || line.Section < 1 || line.Section > n {
		return
	}
	lost := lostSections(p.Doc, line)
	switch len(lost) {
	case 0:
	case 1:
		p.Reportf(upTo(line.Index, line.Total), "nothing is found of section %s of %d", lost[0], line.Sections)
	default:
		p.Reportf(upTo(line.Index, line.Total), "nothing is found of sections %s of %d", strings.Join(lost, ", "), line.Sections)
	}
}

// lostSections lists the sections of which d has no classification line, no DE line and no page line; none where a page
// line announces another total, for then the total itself is in doubt.
func lostSections(d *cable.Document, line *cable.ClassificationLine) []string {
	found := []int{line.Section}
	for i := range d.Classification {
		if head := &d.Classification[i]; !head.Nested {
			found = append(found, head.Section)
		}
	}
	for i := range d.Repeats {
		if n, ok := numberOf(d.Repeats[i].Origin.Section); ok {
			found = append(found, n)
		}
	}
	for i := range d.Pages {
		page := &d.Pages[i]
		if page.Total > 0 && page.Total != line.Sections && !ofQuoted(d, page) {
			return nil
		}
		found = append(found, page.Section)
	}
	var lost []string
	for n := 1; n <= line.Sections; n++ {
		if !slices.Contains(found, n) {
			lost = append(lost, strconv.Itoa(n))
		}
	}
	return lost
}
