package markcmd

import (
	"bufio"
	"fmt"
	"strconv"
	"strings"

	"pilcrow/markings/cable"
	"pilcrow/markings/paint"
)

const (
	columns   = 100 // the width of a glance where the terminal does not say its own
	narrowest = 40  // the width below which a glance does not go
)

// glance writes a cable on a page for a person: the facts of its header, a line a paragraph, and how its marks roll up.
type glance struct {
	*strings.Builder
	out     *bufio.Writer // for what is enough of it
	palette *paint.Palette
	width   int
	doc     *cable.Document
	record  *record
}

func (g *glance) write() {
	r := g.record
	fmt.Fprintf(g, "%s  %s\n", g.palette.Path(paint.Escape(r.Path)), g.palette.Dim(r.Encoding+", profile "+r.Profile))
	g.fact("Line", g.line())
	g.fact("Captions", strings.Join(r.Captions, ", "))
	g.fact("From", joined(", ", r.Header.From, g.sent(), g.precedence()))
	g.fact("To", addressees(r.Header.To))
	g.fact("Info", addressees(r.Header.Info))
	g.fact("Passing", strings.Join(r.Passing, "; "))
	g.fact(joined(" ", "E.O.", r.EO.Order), r.EO.Value)
	g.fact("Tags", strings.Join(r.Tags, ", "))
	g.fact("Subject", joined(" ", parenthesised(r.SubjectMark), r.Subject))
	g.fact("References", strings.Join(r.References, "; "))
	g.fact("Classified by", joined(", ", r.ClassifiedBy, strings.Join(r.Reasons, ", ")))
	g.fact("Derived from", r.DerivedFrom)
	g.paragraphs()
	g.fact("Roll-up", g.rollup())
	g.fact("Signed", r.Signer)
}

// fact writes a named value, nothing where there is none.
func (g *glance) fact(name, value string) {
	const indent = 17
	if value == "" {
		return
	}
	value = paint.Head(paint.Escape(value), g.width-indent)
	fmt.Fprintf(g, "  %s%s\n", padded(g.palette.Dim(paint.Escape(name)), indent-2), value)
}

// line is the classification line: "UNCLAS, section 1 of 2, ASTANA 000778".
func (g *glance) line() string {
	c := &g.record.Classification
	var section string
	if c.Section != nil {
		section = fmt.Sprintf("section %d of %d", c.Section.Index, c.Section.Total)
	}
	return joined(", ", c.Text, section, joined(" ", c.Post, c.MRN))
}

// sent is the moment of the day-time group.
func (g *glance) sent() string {
	if moment, ok := g.doc.Time(); ok {
		return moment.UTC().Format("2006-01-02 15:04Z")
	}
	return ""
}

// precedence is the precedence prosign with its name in front.
func (g *glance) precedence() string {
	if g.record.Header.Precedence == "" {
		return ""
	}
	return "precedence " + g.record.Header.Precedence
}

// paragraphs writes a line for each paragraph and heading.
func (g *glance) paragraphs() {
	if g.record.Paragraphs.n == 0 {
		return
	}
	g.WriteByte('\n')
	number, mark := 1, 1
	for i := range g.doc.Paragraphs {
		p := &g.doc.Paragraphs[i]
		number = max(number, len(strconv.Itoa(p.Number)))
		mark = max(mark, paint.Width(p.Mark.String()))
	}
	heading := 0
	for i := -1; i < g.record.Paragraphs.n; i++ {
		g.spill()
		if i >= 0 {
			g.paragraph(i, number, mark)
		}
		for ; heading < len(g.doc.Headings) && g.doc.Headings[heading].After <= i; heading++ {
			text := paint.Head(paint.Escape(g.doc.Headings[heading].Text), g.width-number-mark-7)
			fmt.Fprintf(g, "%*s%s\n", number+mark+7, "", g.palette.Strong(text))
		}
	}
	g.WriteByte('\n')
}

// enough is how many bytes of a glance are collected before they are written.
const enough = 1 << 16

// spill writes what is enough of the glance.
func (g *glance) spill() {
	if g.Len() >= enough {
		_, _ = g.out.WriteString(g.String()) // it remembers its first error
		g.Reset()
	}
}

// paragraph writes the line of paragraph i, its number and mark in columns of so many characters.
func (g *glance) paragraph(i, number, mark int) {
	p := g.record.Paragraphs.at(i)
	label := "-"
	if p.Number > 0 {
		label = "¶" + strconv.Itoa(p.Number)
	}
	text := paint.Escape(p.Text)
	if p.Damage != "" {
		text = fmt.Sprintf("[%s: %s] %s", p.Damage, paint.Escape(p.Label), text)
	}
	painted := g.palette.Level(g.doc.Paragraphs[i].Mark.Level, paint.Escape(p.Mark))
	fmt.Fprintf(g, "  %*s  %s  %s\n", number+1, label, padded(painted, mark), paint.Head(text, g.width-number-mark-7))
	var parts []string
	for _, sub := range p.Subparagraphs {
		if sub.Mark != "" {
			parts = append(parts, joined(" ", sub.Label, parenthesised(sub.Mark)))
		}
	}
	if len(parts) > 0 {
		text := paint.Head(paint.Escape(strings.Join(parts, "  ")), g.width-number-mark-7)
		fmt.Fprintf(g, "%*s%s\n", number+mark+7, "", g.palette.Dim(text))
	}
}

// rollup compares the roll-up of the portions with the classification line.
func (g *glance) rollup() string {
	roll := g.doc.Rollup()
	governing := g.doc.Governing()
	if roll.IsZero() {
		return "no portion marks"
	}
	if governing == nil {
		return roll.String() + "; there is no classification line"
	}
	line := captioned(g.doc, governing.Mark)
	switch {
	case line == roll:
		return roll.String() + ", as line and captions say"
	case line.Covers(roll):
		return fmt.Sprintf("%s; line and captions say more: %s", roll, line)
	default:
		return fmt.Sprintf("%s; line and captions do not cover it: %s", roll, line)
	}
}

// addressees names them, and counts them where the line may be too short for all.
func addressees(all []addressee) string {
	names := make([]string, len(all))
	for i, a := range all {
		names[i] = joined(" ", a.Addressee, a.Precedence, a.Number)
	}
	line := strings.Join(names, "; ")
	if len(all) > 3 {
		line = fmt.Sprintf("%d: %s", len(all), line)
	}
	return line
}

// joined joins the parts that are not empty.
func joined(by string, parts ...string) string {
	var full []string
	for _, p := range parts {
		if p != "" {
			full = append(full, p)
		}
	}
	return strings.Join(full, by)
}

func parenthesised(mark string) string {
	if mark == "" {
		return ""
	}
	return "(" + mark + ")"
}

// padded is s, which may be painted, with blanks up to so many columns.
func padded(s string, columns int) string {
	return s + strings.Repeat(" ", max(0, columns-paint.Width(s)))
}
