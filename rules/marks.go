package rules

import (
	"strings"

	"pilcrow/markings"
	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// reportMarks is the check of a rule that reports the problems which the reader of marks knows by code: in portion
// marks, in the subject's mark, and in a banner.
func reportMarks(code string) func(*lint.Pass) {
	return func(p *lint.Pass) {
		usage := usageOf(p.Profile)
		report := func(span cable.Span, form markings.Form) {
			text := p.Doc.Slice(span)
			if span.IsZero() || isPlainMark(text) {
				return
			}
			for _, problem := range readMark(usage, text, form).Problems {
				if problem.Code == code {
					p.Report(lint.Finding{
						Span:     cable.Span{Start: span.Start + problem.Start, End: span.Start + problem.End},
						Severity: weight(problem.Severity), Message: problem.Message,
					})
				}
			}
		}
		if line := p.Doc.Governing(); line != nil && !line.Nested && strings.Contains(line.Word.Text, "//") {
			report(line.Word.Span, markings.Banner)
		}
		if len(p.Doc.Subject) > 0 {
			report(p.Doc.Subject[0].MarkSpan, markings.Portion)
		}
		for i := range p.Doc.Paragraphs {
			para := &p.Doc.Paragraphs[i]
			report(markSpot(para), markings.Portion)
			for j := range para.Subs {
				report(para.Subs[j].MarkSpan, markings.Portion)
			}
		}
	}
}

// readMark reads text, a portion mark as the parser found it or a banner.
func readMark(usage markings.Usage, text string, form markings.Form) markings.Reading {
	if form == markings.Portion {
		if reading, n := usage.ReadHead(text); n > 0 {
			return reading
		}
	}
	return usage.Read(text, form)
}

// isPlainMark reports whether text is a mark that nothing can be wrong with, as nearly all are.
func isPlainMark(text string) bool {
	switch text {
	case "(U)", "(C)", "(S)", "(SBU)", "(TS)":
		return true
	}
	return false
}

// usageOf is the body of rules that the marks of a text under profile are read by.
func usageOf(profile lint.Profile) markings.Usage {
	switch profile {
	case lint.CAPCO:
		return markings.CAPCO
	case lint.DoD:
		return markings.DoD
	case lint.CUI:
		return markings.CUIUsage
	case lint.State, lint.Auto:
	}
	return markings.State
}

// weight is the severity of a finding about a mark.
func weight(severity markings.Severity) lint.Severity {
	switch severity {
	case markings.Error:
		return lint.Error
	case markings.Warning:
		return lint.Warning
	case markings.Info:
	}
	return lint.Info
}
