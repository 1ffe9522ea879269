package rules

import (
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
		Doc: "SECTION 01 OF 03 promises three sections. If no page line and no head of the third is found, its text " +
			"is missing, or its page lines were cut away and the sections run into one another. Count the sections " +
			"of the record; a text that is not whole cannot be released as whole.",
		Source: "seen in cables of 1973-2010",
	},
	Examples: []lint.Example{
		{
			Bad: sentPraia + "UNCLAS SECTION «01 OF 03» PRAIA 000412\n\n" + harborFields + harborPage +
				"PRAIA 00000412  002 OF 003\n\nMay 4, two weeks early.\n",
		},
		{
			Bad: sentPraia + "UNCLAS SECTION 01 OF 02 PRAIA 000412\n\n" + harborFields + harborPage +
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
	if lost := lostSections(p, line); len(lost) > 0 {
		p.Reportf(upTo(line.Index, line.Total), "of the %d sections announced nothing is found of %s",
			line.Sections, strings.Join(lost, ", "))
	}
}

// lostSections lists the sections of which the document has no classification line, no DE line and no page line; none
// where a page line announces another total, for then the total itself is in doubt.
func lostSections(p *lint.Pass, line *cable.ClassificationLine) []string {
	d := p.Doc
	var found [mostSections + 1]bool
	see := func(section int) {
		if 0 < section && section <= mostSections {
			found[section] = true
		}
	}
	see(line.Section)
	for i := range d.Classification {
		if head := &d.Classification[i]; !head.Nested {
			see(head.Section)
		}
	}
	for i := range d.Repeats {
		if n, ok := numberOf(d.Repeats[i].Origin.Section); ok {
			see(n)
		}
	}
	quoted := quotedLines(p)
	for i := range d.Pages {
		page := &d.Pages[i]
		switch {
		case quoted.own(page):
		case page.Total > 0 && page.Total != line.Sections:
			return nil
		default:
			see(page.Section)
		}
	}
	var lost []string
	for n := 1; n <= line.Sections; n++ {
		if !found[n] {
			lost = append(lost, strconv.Itoa(n))
		}
	}
	return lost
}
