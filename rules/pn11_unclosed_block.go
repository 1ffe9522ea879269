package rules

import (
	"fmt"
	"strings"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// UnclosedBlock reports delimited passages that lack their begin or end, and passages that cross.
var UnclosedBlock = &lint.Rule{
	About: lint.About{
		Code: "PN11", Name: "unclosed-block", Severity: lint.Warning,
		Summary: "A SUMMARY, COMMENT or BEGIN passage is not closed, not opened, or crosses another one.",
		Doc: "SUMMARY is closed by END SUMMARY, COMMENT by END COMMENT and BEGIN TEXT by END TEXT, so that a reader " +
			"knows where the reporting ends and the drafter's own judgement begins. Write the delimiter that is " +
			"missing. A word that stands as a heading of its own needs no end, and a COMMENT in the last paragraph " +
			"that lacks one is only noted.",
		Source: "5 FAH-1 H-246.3",
	},
	Examples: []lint.Example{
		{Bad: "¶1. (U) «SUMMARY»: The fair opened.\n\n¶2. (U) Nine provinces came.\n\n¶3. (U) Post will report.\n"},
		{Bad: "¶1. (U) SUMMARY: The fair opened. END SUMMARY.\n\n¶2. (U) Nine provinces came.\n"},
		{Bad: "¶1. (U) The fair opened.\n\n¶2. (U) Nine provinces came. «END NOTE».\n"},
	},
	Run: unclosedBlock,
}

func unclosedBlock(p *lint.Pass) {
	for i := range p.Doc.Blocks {
		block := &p.Doc.Blocks[i]
		switch {
		case block.Begin.IsZero():
			p.Reportf(block.End, "END %s closes nothing: no %s was opened", block.Name, block.Name)
		case block.End.IsZero():
			if !block.Title && needsEnd(p.Doc, block) {
				p.Report(lint.Finding{
					Span: block.Begin, Severity: openSeverity(p.Doc, block),
					Message: fmt.Sprintf("%s is never closed: END %s is missing", block.Name, block.Name),
				})
			}
		default:
			reportCrossing(p, block, p.Doc.Blocks[i+1:])
		}
	}
}

// needsEnd reports whether the opening of block calls for an end. A NOTE in parentheses ends with them.
func needsEnd(doc *cable.Document, block *cable.Block) bool {
	opening := doc.Slice(block.Begin)
	return strings.Contains(block.Name, "SUMMARY") || strings.Contains(block.Name, "COMMENT") ||
		len(opening) > len("BEGIN") && strings.EqualFold(opening[:len("BEGIN")], "BEGIN")
}

// openSeverity is how much an open block weighs. One that is opened in the last numbered paragraph ends with the text.
func openSeverity(doc *cable.Document, block *cable.Block) lint.Severity {
	for i := len(doc.Paragraphs) - 1; i >= 0; i-- {
		if doc.Paragraphs[i].Number > 0 {
			if block.Begin.Start >= doc.Paragraphs[i].Span.Start && block.Name == "COMMENT" {
				return lint.Info
			}
			break
		}
	}
	return lint.Warning
}

// reportCrossing reports the first of later that begins inside block and ends after it.
func reportCrossing(p *lint.Pass, block *cable.Block, later []cable.Block) {
	for i := range later {
		other := &later[i]
		if other.Begin.IsZero() || other.End.IsZero() {
			continue
		}
		if other.Begin.Start >= block.End.Start {
			return
		}
		if block.Begin.Start < other.Begin.Start && other.End.Start > block.End.Start {
			p.Report(lint.Finding{
				Span: block.End,
				Message: fmt.Sprintf("END %s stands inside %s, which was opened after %s",
					block.Name, other.Name, block.Name),
				Related: []lint.Related{{Message: other.Name + " opens here", Span: other.Begin}},
			})
			return
		}
	}
}
