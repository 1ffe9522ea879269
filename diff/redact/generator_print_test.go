package redact_test

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"pilcrow/markings/cable"
)

// printed is a text and where the fault stands in it; a span of no length where something is missing.
type printed struct {
	text   string
	faults []cable.Span
}

// footer is the stamp at the foot of every page of a release.
const footer = "UNCLASSIFIED  U.S. Department of State  Case No. F-2014-20439  Doc No. C05771203  Date: 11/30/2015"

// printOriginal prints the original, which is filled to 68 columns.
func (m *made) printOriginal() printed {
	return settle(layout(&m.original, 68))
}

// printRelease prints the release with the furniture that its seed brings: other line widths, page lines, stamps, curly
// quotes, damaged labels.
func (m *made) printRelease(seed uint64) printed {
	r := m.release.clone()
	widths := []int{68, 62, 74, 0}
	width := widths[seed%4]
	if seed%3 == 1 {
		curl(&r)
	}
	if seed%5 >= 3 {
		damageLabels(&r, int(seed/5))
	}
	var stamps []string
	if (m.convention == "state" || m.convention == "foia") && !m.bare {
		stamps = []string{footer}
	}
	if m.convention == "state" && !m.bare {
		pad := strings.Repeat(" ", 60)
		r.head = append([]string{pad + m.pageStamp(), ""}, r.head...)
	}
	r.head = append(slices.Clone(stamps), r.head...)
	r.tail = append(r.tail, stamps...)
	lines := layout(&r, width)
	if seed%2 == 1 {
		lines = m.pages(lines, stamps)
	}
	return settle(lines)
}

// layout prints the parts of a cable as lines. A width of 0 leaves paragraphs in one line.
func layout(s *sheet, width int) []string {
	lines := slices.Clone(s.head)
	for i := range s.body {
		st := &s.body[i]
		if st.raw != nil {
			lines = append(append(lines, st.raw...), "")
			continue
		}
		var b strings.Builder
		b.WriteString(strings.TrimSpace(st.label + " " + st.portion + " "))
		b.WriteString(" ")
		for _, p := range st.pieces {
			if p.withheld {
				b.WriteString(p.mark)
			} else {
				b.WriteString(p.text)
			}
		}
		lines = append(append(lines, fill(b.String(), width)...), "")
	}
	if len(s.tail) > 0 && s.tail[0] == "" {
		return append(lines, s.tail[1:]...)
	}
	return append(lines, s.tail...)
}

// fill wraps text. Codes for the margin go to the ends of their lines.
func fill(text string, width int) []string {
	var lines []string
	line := ""
	for _, word := range strings.Fields(text) {
		if line != "" && width > 0 && utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > width {
			lines = append(lines, line)
			line = ""
		}
		if line != "" {
			line += " "
		}
		line += word
	}
	lines = append(lines, line)
	for i, l := range lines {
		lines[i] = margin(l)
	}
	return lines
}

// margin moves the codes of a line into its margin, each once.
func margin(line string) string {
	parts := strings.Split(line, inMargin)
	var codes []string
	text := ""
	for i, part := range parts {
		switch {
		case i%2 == 0:
			text += part
		case !slices.Contains(codes, part):
			codes = append(codes, part)
		}
	}
	if len(codes) == 0 {
		return text
	}
	return text + strings.Repeat(" ", max(4, 84-utf8.RuneCountInString(text))) + strings.Join(codes, ",")
}

// pages breaks the text in the middle of its body, with a page line of the record.
func (m *made) pages(lines, stamps []string) []string {
	mrn := ""
	for _, l := range m.original.head {
		if strings.HasPrefix(l, "UNCLAS ") || strings.HasPrefix(l, "C O N F") {
			mrn = strings.TrimPrefix(strings.TrimPrefix(l, "UNCLAS "), "C O N F I D E N T I A L ")
		}
	}
	at := strings.LastIndexByte(mrn, ' ')
	line := fmt.Sprintf("%s 00%s  002 OF 002", mrn[:at], mrn[at+1:])
	middle := len(lines) * 3 / 5
	for middle < len(lines)-8 && (lines[middle] == "" || lines[middle-1] == "" || strings.HasPrefix(lines[middle], "  ")) {
		middle++
	}
	return slices.Insert(slices.Clone(lines), middle, slices.Concat(
		[]string{""}, stamps, []string{"", line, ""})...)
}

// curl makes straight quotes curly in the text, as word processors do.
func curl(s *sheet) {
	for i := range s.body {
		for k := range s.body[i].pieces {
			p := &s.body[i].pieces[k]
			p.text = strings.ReplaceAll(p.text, "'", "’")
			for n := 0; strings.Contains(p.text, `"`); n++ {
				p.text = strings.Replace(p.text, `"`, []string{"“", "”"}[n%2], 1)
			}
		}
	}
}

// damageLabels takes the pilcrow from two labels, or makes a digit of it, as converters do.
func damageLabels(s *sheet, n int) {
	hurt := 0
	for i := range s.body {
		if st := &s.body[i]; strings.HasPrefix(st.label, "¶") && (i+n)%3 == 0 && hurt < 2 && i > 0 {
			st.label = strings.Replace(st.label, "¶", []string{"", "1"}[n%2], 1)
			hurt++
		}
	}
}

// settle joins lines and finds the places of the fault.
func settle(lines []string) printed {
	text := strings.Join(lines, "\n") + "\n"
	text = strings.ReplaceAll(text, lineBreak, "\n")
	text = strings.ReplaceAll(text, pageBreak, "\n\nPOST 000123  002 OF 003\n\n")
	var out strings.Builder
	var p printed
	start := -1
	for _, r := range text {
		switch string(r) {
		case faultBegins:
			start = out.Len()
		case faultEnds:
			p.faults = append(p.faults, cable.Span{Start: start, End: out.Len()})
		default:
			out.WriteRune(r)
		}
	}
	p.text = out.String()
	return p
}
