package rules

import (
	"fmt"
	"strings"

	"pilcrow/markings"
	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// UnbalancedMark reports portion marks that lack a parenthesis.
var UnbalancedMark = &lint.Rule{
	About: lint.About{
		Code: "PM04", Name: "unbalanced-mark", Severity: lint.Error,
		Summary: "A portion mark lacks one of its parentheses, or has one too many.",
		Doc: "A mark without both parentheses is read as text by most tools, and its paragraph as unmarked. The fix " +
			"writes the parenthesis that is missing; it is safe where another paragraph carries the same mark " +
			"whole, and left to a person where \"C)\" may be the letter of a list.",
		Source: "32 CFR 2001.21(c); 5 FAH-1 H-246.2.c",
	},
	Examples: []lint.Example{
		{
			Bad:  "¶1. (SBU) The fair opened.\n\n¶2. «SBU)» It closes on Friday.\n\n¶3. (SBU) Post will report.\n",
			Good: "¶1. (SBU) The fair opened.\n\n¶2. (SBU) It closes on Friday.\n\n¶3. (SBU) Post will report.\n",
		},
		{
			Bad:  "¶1. (SBU) The fair opened.\n\n¶2. «(SBU» It closes on Friday.\n\n¶3. (SBU) Post will report.\n",
			Good: "¶1. (SBU) The fair opened.\n\n¶2. (SBU) It closes on Friday.\n\n¶3. (SBU) Post will report.\n",
		},
		{Bad: "¶1. (SBU) The fair opened.\n\n¶2. (SBU) It closes on Friday.\n"},
	},
	Run: unbalancedMark,
}

func unbalancedMark(p *lint.Pass) {
	for i := range p.Doc.Paragraphs {
		para := &p.Doc.Paragraphs[i]
		if para.Reading != cable.Unbalanced {
			continue
		}
		p.Report(lint.Finding{
			Span:    para.MarkSpan(),
			Message: fmt.Sprintf("the parentheses of the mark %q are not a pair", p.Doc.Slice(para.MarkSpan())),
			Fix:     balance(p, para),
		})
	}
}

// balance is the fix that makes the parentheses of the mark of para a pair, nil where it is not plain how.
func balance(p *lint.Pass, para *cable.Paragraph) *lint.Fix {
	text := p.Doc.Slice(para.MarkSpan())
	opened, closed := strings.Count(text, "("), strings.Count(text, ")")
	start, end := para.MarkSpan().Start, para.MarkSpan().End
	fix := &lint.Fix{Safety: lint.Unsafe}
	switch {
	case opened == 0 && closed == 1 && strings.HasSuffix(text, ")"):
		fix.Message = "write \"(\""
		fix.Edits = []lint.Edit{{Span: cable.Span{Start: start, End: start}, Text: "("}}
	case opened == 1 && closed == 0 && strings.HasPrefix(text, "("):
		fix.Message = "write \")\""
		fix.Edits = []lint.Edit{{Span: cable.Span{Start: end, End: end}, Text: ")"}}
	case opened == 2 && closed == 1 && strings.HasPrefix(text, "(("):
		fix.Message = "remove \"(\""
		fix.Edits = []lint.Edit{{Span: cable.Span{Start: start, End: start + 1}}}
	default:
		return nil
	}
	if !para.Mark.IsZero() && lint.Fact(p, findBalanced)[para.Mark] {
		fix.Safety = lint.Safe
	}
	return fix
}

// balanced are the marks that a paragraph of the text carries with both parentheses.
type balanced map[markings.Mark]bool

func findBalanced(p *lint.Pass) balanced {
	all := make(balanced)
	for i := range p.Doc.Paragraphs {
		if para := &p.Doc.Paragraphs[i]; para.Reading == cable.Plain {
			all[para.Mark] = true
		}
	}
	return all
}
