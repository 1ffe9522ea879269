package rules

import (
	"strings"

	"pilcrow/markings"
	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// portionRules judge the marks of paragraphs.
var portionRules = []*lint.Rule{
	MissingMark, UnmarkedSibling, HigherSubparagraph, UnbalancedMark, TrailingMark, LevelNotFirst, MarkSeparators,
	BannerWord, CategoryOrder, EntryOrder, RepeatedToken, UnknownToken, MarkDeclassification, NofornRelease, ReleaseList,
	BareRel, OrconLevel, UnclassifiedControl, LevelFloor, CompartmentFloor, NodisExdisMark, RestrictedMark, NATOMark,
	JointMark, ForeignSource, ForeignShortForm, BlanketMark, SubjectMark, CUIMark, PartlyMarkedCUI,
}

// legacyRules report forms that were or are in use beside the normal one. LG09 is PM04.
var legacyRules = []*lint.Rule{
	SingleSlash, JoinedNoforn, BareSBU, LeveledSBU, LimitedOfficialUse, OfficialUseOnly, ReleaseByName, EntireTextMark,
	DamagedMark, CommaSeparator, OldNATOControl, CNWDILetter, RetiredControl, NumberedAuthority,
}

// markProblem is a problem of a mark that the reader of marks found.
type markProblem struct {
	markings.Problem
	span cable.Span // of what is wrong
	mark cable.Span // of the whole mark
	form markings.Form
	fix  *lint.Fix // the mark in its normal form, nil where more is wrong with it than its spelling
}

// markProblems are the problems of all marks of a document.
type markProblems []markProblem

// reportMarks is the check of a rule that reports the problems which the reader of marks knows by code: in portion
// marks, in the subject's mark, and in a banner.
func reportMarks(code string) func(*lint.Pass) { return reportWeighed(code, nil) }

// reportWeighed is the check of such a rule that weighs a problem by more than the mark.
func reportWeighed(code string, weigh func(*lint.Pass) lint.Severity) func(*lint.Pass) {
	return func(p *lint.Pass) {
		problems := lint.Fact(p, problemsOfMarks)
		for i := range problems {
			problem := &problems[i]
			if problem.Code != code {
				continue
			}
			f := problem.finding()
			if weigh != nil {
				f.Severity = weigh(p)
			}
			p.Report(f)
		}
	}
}

// finding is the finding about a problem of a mark.
func (m *markProblem) finding() lint.Finding {
	return lint.Finding{Span: m.span, Severity: weightOf(m.Severity), Message: m.Message, Fix: m.fix}
}

// problemsOfMarks reads every mark of the document that is not plain, once for all rules.
func problemsOfMarks(p *lint.Pass) markProblems {
	var all markProblems
	var readings map[string]markings.Reading
	usage := profiles[p.Profile].usage
	add := func(span cable.Span, form markings.Form) {
		text := p.Doc.Slice(span)
		if span.IsZero() || isPlainMark(usage, text) {
			return
		}
		reading, known := readings[text]
		if !known || reading.Form != form {
			reading = readMark(usage, text, form)
			if readings == nil {
				readings = make(map[string]markings.Reading)
			}
			readings[text] = reading
		}
		if len(reading.Problems) == 0 {
			return
		}
		fix := respell(usage, reading, text, span)
		for _, problem := range reading.Problems {
			spot := cable.Span{Start: span.Start + problem.Start, End: span.Start + problem.End}
			all = append(all, markProblem{problem, spot, span, form, fix})
		}
	}
	if line := p.Doc.Governing(); line != nil && !line.Nested && isBanner(line.Word.Text) {
		add(line.Word.Span, markings.Banner)
	}
	if len(p.Doc.Subject) > 0 {
		add(p.Doc.Subject[0].MarkSpan, markings.Portion)
	}
	for i := range p.Doc.Paragraphs {
		para := &p.Doc.Paragraphs[i]
		add(markSpot(para), markings.Portion)
		for j := range para.Subs {
			add(para.Subs[j].MarkSpan, markings.Portion)
		}
	}
	return all
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
func isPlainMark(usage markings.Usage, text string) bool {
	switch text {
	case "(U)", "(C)", "(S)", "(TS)":
		return true
	case "(SBU)":
		return usage == markings.State
	}
	return false
}

// isBanner reports whether the words of a classification line are a banner and not a State line, which has a level
// alone.
func isBanner(words string) bool {
	return strings.Contains(words, "//") || words == "CUI" || words == "CONTROLLED" ||
		strings.HasPrefix(words, "JOINT ") || strings.HasPrefix(words, "NATO ") || strings.HasPrefix(words, "COSMIC ") ||
		strings.HasSuffix(words, " SENSITIVE")
}

// weightOf is the severity of a finding about a mark.
func weightOf(severity markings.Severity) lint.Severity {
	switch severity {
	case markings.Error:
		return lint.Error
	case markings.Warning:
		return lint.Warning
	case markings.Info:
	}
	return lint.Info
}
