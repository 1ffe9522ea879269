package rules

import (
	"fmt"
	"slices"
	"strings"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// PageMismatch reports page lines that do not belong to the telegram or do not follow one another.
var PageMismatch = &lint.Rule{
	About: lint.About{
		Code:     "XC07",
		Name:     "page-line",
		Severity: lint.Error,
		Summary:  "Page lines repeat post, number and sections of the classification line, in order.",
		Doc: "Every page is headed by the telegram's post and number, so that pages of several telegrams cannot be " +
			"mixed. A post may be cut (VATICA, KUALA LUMP) and a number filled with zeros; another number, another " +
			"total of sections, or a section that goes back means that a page of another telegram was bound in, a " +
			"page was moved, or a figure was retyped. Compare the pages with the record before the text is released.",
		Source: "seen in cables of 1973-2010; 05 STATE 226504",
	},
	Examples: []lint.Example{
		{
			Bad: sentPraia + "UNCLAS SECTION 01 OF 02 PRAIA 000412\n\n" + harborFields + harborPage +
				"PRAIA «00000413»  002 OF 002\n\nMay 4, two weeks early.\n",
		},
		{
			Bad: sentPraia + "UNCLAS SECTION 01 OF 02 PRAIA 000412\n\n" + harborFields + harborPage +
				"«PRAIA 00000412  002 OF 003»\n\nMay 4, two weeks early.\n",
		},
		{
			Bad: sentPraia + "UNCLAS SECTION 01 OF 02 PRAIA 000412\n\n" + harborFields + harborPage +
				"PRAIA 00000412  002 OF 002\n\nMay 4, two weeks early.\n",
		},
	},
	Run: pageMismatch,
}

func pageMismatch(p *lint.Pass) {
	line := headLine(p.Doc)
	if line == nil || len(p.Doc.Pages) == 0 {
		return
	}
	check := pageCheck{pass: p, line: line, said: map[string]bool{}}
	quoted := quotedLines(p)
	for i := range p.Doc.Pages {
		page := &p.Doc.Pages[i]
		if quoted.own(page) {
			continue
		}
		check.origin(page)
		check.sections(page)
		check.order(page)
		check.last = page
	}
}

// pageCheck compares page lines with the classification line and with one another. A fault that several page lines
// share is reported at the first of them.
type pageCheck struct {
	pass *lint.Pass
	line *cable.ClassificationLine
	last *cable.PageLine // the page line before, nil for the first
	said map[string]bool // the faults reported so far
}

// report adds a finding if its fault is a new one.
func (c *pageCheck) report(span, related cable.Span, what, format string, args ...any) {
	message := fmt.Sprintf(format, args...)
	if c.said[message] {
		return
	}
	c.said[message] = true
	f := lint.Finding{Span: span, Message: message}
	if !related.IsZero() {
		f.Related = []lint.Related{{Message: what, Span: related}}
	}
	c.pass.Report(f)
}

// origin compares post and number.
func (c *pageCheck) origin(page *cable.PageLine) {
	post, number := samePost(page, c.line), sameNumber(page, c.line)
	switch {
	case !post && !number:
		c.report(page.Span, c.line.Span, "the classification line",
			"page line of %s %s in %s %s", page.Post.Text, page.MRN.Text, c.line.Post.Text, c.line.MRN.Text)
	case !post:
		c.report(page.Post.Span, c.line.Post.Span, "the post of the classification line",
			"page line of %s in a telegram of %s", page.Post.Text, c.line.Post.Text)
	case !number:
		c.report(page.MRN.Span, c.line.MRN.Span, "the number of the classification line",
			"page line of number %s in number %s", page.MRN.Text, c.line.MRN.Text)
	}
}

// sections compares the section and the total of a page line with the classification line.
func (c *pageCheck) sections(page *cable.PageLine) {
	if page.Section == 0 || page.Total == 0 || isOldForm(page) {
		return
	}
	switch {
	case c.line.Sections > 0 && page.Total != c.line.Sections:
		c.report(page.Span, upTo(c.line.Index, c.line.Total), "the sections of the classification line",
			"page line of %d sections in a telegram of %d", page.Total, c.line.Sections)
	case page.Section > page.Total:
		c.report(page.Span, cable.Span{}, "", "page line of section %d in a telegram of %d", page.Section, page.Total)
	}
}

// order compares section and page with those of the page line before.
func (c *pageCheck) order(page *cable.PageLine) {
	last := c.last
	if last == nil {
		return
	}
	switch {
	case page.Section > 0 && page.Section < last.Section && !isOldForm(page) && !isOldForm(last):
		c.report(page.Span, last.Span, "the page line before",
			"section %d after section %d", page.Section, last.Section)
	case page.Section != last.Section || page.Page == 0 || page.Page >= last.Page:
	case page.Section == 0 && page.Page == 1:
		// The record of a telegram that was sent twice starts again.
	default:
		c.report(page.Span, last.Span, "the page line before", "page %d after page %d", page.Page, last.Page)
	}
}

// isOldForm reports whether page has the form "PAGE 02 LA PAZ 00015 022228Z", which counts sections otherwise.
func isOldForm(page *cable.PageLine) bool { return strings.HasPrefix(page.Text, "PAGE") }

// quoted holds the classification lines of quoted telegrams by their numbers.
type quoted map[int][]*cable.ClassificationLine

// quotedLines are the classification lines of the telegrams that the document quotes.
func quotedLines(p *lint.Pass) quoted { return lint.Fact(p, findQuoted) }

func findQuoted(p *lint.Pass) quoted {
	var lines quoted
	for i := range p.Doc.Classification {
		line := &p.Doc.Classification[i]
		if !line.Nested {
			continue
		}
		number, ok := numberOf(line.MRN)
		if !ok {
			continue
		}
		if lines == nil {
			lines = make(quoted)
		}
		lines[number] = append(lines[number], line)
	}
	return lines
}

// own reports whether page belongs to a quoted telegram.
func (q quoted) own(page *cable.PageLine) bool {
	if len(q) == 0 {
		return false
	}
	number, ok := numberOf(page.MRN)
	return ok && slices.ContainsFunc(q[number], func(line *cable.ClassificationLine) bool {
		return samePost(page, line)
	})
}

// samePost reports whether page names the post of line, or its first 4 or more letters, or none.
func samePost(page *cable.PageLine, line *cable.ClassificationLine) bool {
	if page.Post.Text == line.Post.Text {
		return true
	}
	cut, post := letters(page.Post.Text), letters(line.Post.Text)
	return cut == "" || cut == post || len(cut) >= 4 && strings.HasPrefix(post, cut)
}

// sameNumber reports whether page names the number of line, or none; leading zeros do not count.
func sameNumber(page *cable.PageLine, line *cable.ClassificationLine) bool {
	a, ok := numberOf(page.MRN)
	b, known := numberOf(line.MRN)
	return !ok || !known || a == b
}

// letters is text without blanks and signs.
func letters(text string) string {
	if text == "" || isCapitals(text) {
		return text
	}
	return strings.Map(func(r rune) rune {
		if 'A' <= r && r <= 'Z' {
			return r
		}
		return -1
	}, strings.ToUpper(text))
}
