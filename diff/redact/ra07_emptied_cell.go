package redact

import (
	"strings"

	"pilcrow/rules/lint"
)

// EmptiedCell reports entries of tables that are missing without a mark.
var EmptiedCell = &Rule{
	Rule: lint.Rule{About: lint.About{
		Code: "RA07", Name: "emptied-cell", Severity: lint.Error,
		Summary: "An entry of a table is missing, and no mark stands in its cell.",
		Doc: "A table with an empty cell looks as if nothing had ever stood there, and the other entries of the row may be read " +
			"in the wrong column. Write [entry in table not declassified] into the cell.",
		Source: "practice of the Foreign Relations series; 5 USC 552(b)",
	}},
	Needs: Both,
	Specimens: []Specimen{
		{
			Original: "¶1. (SBU) The catch of the year:\n\nPort      Tuna     Cod      Boats\n" +
				"Praia     «400»      310      22\nMindelo   120      90       14\n",
			Released: "¶1. (SBU) The catch of the year:\n\nPort      Tuna     Cod      Boats\n" +
				"Praia              310      22\nMindelo   120      90       14\n",
		},
		{
			Original: "¶1. (SBU) The catch of the year:\n\nPort      Tuna     Cod      Boats\n" +
				"Praia     400      310      22\nMindelo   120      90       14\n",
			Released: "¶1. (SBU) The catch of the year:\n\nPort      Tuna     Cod      Boats\n" +
				"Praia     [entry in table not declassified]      310      22\nMindelo   120      90       14\n",
		},
	},
	Check: emptiedCell,
}

func emptiedCell(p *Pass) {
	if p.pair == nil {
		return
	}
	for _, v := range p.pair.violations {
		if p.pair.inTable(&v) {
			p.ReportOriginal(lint.Finding{
				Span:    extent(p.pair.old, v.missing),
				Message: "this entry of a table is missing from the release, and no mark stands in its cell",
			})
		}
	}
}

// inTable reports whether a violation is nothing but missing entries of a row of a table, of which other entries stay.
func (p *pairing) inTable(v *violation) bool {
	if len(v.missing) == 0 || len(v.added) > 0 {
		return false
	}
	s := p.old
	line := s.line(v.missing[0])
	if s.line(v.missing[len(v.missing)-1]) != line {
		return false
	}
	whole := s.doc.Lines[line]
	text := s.doc.Slice(whole.Span())
	if columns(text) < 3 {
		return false
	}
	at := extent(s, v.missing)
	before, after := text[:at.Start-whole.Start()], text[at.End-whole.Start():]
	apart := func(gap string) bool { return gap == "" || strings.ContainsAny(gap, "\t|\n") || len(gap) > 1 }
	lead := before[len(strings.TrimRight(before, " \t|")):]
	tail := after[:len(after)-len(strings.TrimLeft(after, " \t|\r\n"))]
	if !apart(lead) || !apart(tail) {
		return false
	}
	for i := range s.tokens {
		if s.line(i) == line && s.tokens[i].fate == kept {
			return true
		}
	}
	return false
}

// columns is the number of entries on a line that are parted by at least two blanks, a tab or a stroke.
func columns(line string) int {
	line = strings.NewReplacer("\t", "  ", "|", "  ").Replace(line)
	n := 0
	for _, cell := range strings.Split(line, "  ") {
		if strings.TrimSpace(cell) != "" {
			n++
		}
	}
	return n
}
