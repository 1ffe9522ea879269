package rules

import (
	"cmp"
	"slices"
	"strings"

	"pilcrow/markings"
	"pilcrow/markings/cable"
	"pilcrow/markings/redaction"
	"pilcrow/rules/lint"
)

// UnexplainedRedaction notes redactions without an exemption, or with one that does not fit their portion.
var UnexplainedRedaction = &lint.Rule{
	About: lint.About{
		Code: "RL05", Name: "unexplained-redaction", Severity: lint.Info,
		Summary: "A redaction cites no exemption, or cites B1 in an unclassified portion.",
		Doc: "Whoever asked for the record may ask why each passage is withheld, so that each cites its " +
			"exemption: B1 with a ground of classification, B3 with its statute, B5, B6, B7 with a letter. B1 is for " +
			"classified text, so that it cannot stand in a (U) or (SBU) portion, unless a stamp classified the text " +
			"after it was written. The rule speaks where the copy cites " +
			"codes at all, or is stamped as a release in part.",
		Source: "5 USC 552(b); review practice",
	},
	Examples: []lint.Example{
		{Bad: "RELEASE IN PART B6\n\n1. (SBU) The fair was opened by «[redacted]» in May.\n\n" +
			"2. (SBU) It was dull, said the governor [b6] of the north.\n"},
		{Bad: "RELEASE IN PART B6\n\n1. (SBU) The fair was opened by the mayor in May.\n\n" +
			"2. (SBU) It was dull, said the governor [b6] of the north.\n"},
	},
	Run: unexplainedRedaction,
}

func unexplainedRedaction(p *lint.Pass) {
	notations := lint.Fact(p, findRedactions)
	if !citesCodes(notations) {
		return
	}
	reclassified := isReclassified(notations)
	for i := range notations {
		notation := &notations[i]
		span := cable.Span{Start: notation.Start, End: notation.End}
		switch {
		case citesClassified(notation.Codes):
			if mark, at := markAround(p.Doc, span); mark.Level == markings.Unclassified && !reclassified {
				p.Report(lint.Finding{
					Span: span, Message: "B1 is cited in an unclassified portion",
					Related: []lint.Related{{Message: "the portion", Span: at}},
				})
			}
		case notation.Withholds() && len(notation.Codes) == 0 && owesCode(notation.Convention) &&
			!citedBeside(p.Doc, notations, i):
			p.Reportf(span, "the redaction cites no exemption")
		}
	}
}

// citesCodes reports whether a copy cites exemptions, or is stamped as a release in part.
func citesCodes(notations []redaction.Notation) bool {
	for i := range notations {
		if len(notations[i].Codes) > 0 || notations[i].Disclosure == redaction.InPart {
			return true
		}
	}
	return false
}

// isReclassified reports whether a stamp says that the copy was classified after it was written.
func isReclassified(notations []redaction.Notation) bool {
	for i := range notations {
		if notations[i].Kind == redaction.Reclassification {
			return true
		}
	}
	return false
}

// owesCode reports whether the redactions of a convention cite their exemption.
func owesCode(convention redaction.Convention) bool {
	switch convention {
	case redaction.State, redaction.FOIA, redaction.Block, redaction.Plain:
		return true
	}
	return false
}

// citesClassified reports whether codes hold (b)(1) or a ground of classification.
func citesClassified(codes []redaction.Code) bool {
	for _, code := range codes {
		if exemption, known := redaction.Lookup(code.ID); known && exemption.Classified {
			return true
		}
	}
	return false
}

// citedBeside reports whether a code stands on the line of notation i, or on the line before or after it: in the margin.
func citedBeside(doc *cable.Document, notations []redaction.Notation, i int) bool {
	for _, j := range [...]int{i - 1, i + 1} {
		if j < 0 || j >= len(notations) || len(notations[j].Codes) == 0 || notations[j].Kind == redaction.Stamp {
			continue
		}
		from := min(notations[i].End, notations[j].End)
		to := max(notations[i].Start, notations[j].Start)
		if from >= to || strings.Count(doc.Src[from:to], "\n") <= 1 {
			return true
		}
	}
	return false
}

// markAround is the mark of the paragraph that span stands in, and where it stands.
func markAround(doc *cable.Document, span cable.Span) (markings.Mark, cable.Span) {
	i, _ := slices.BinarySearchFunc(doc.Paragraphs, span.Start+1, func(p cable.Paragraph, offset int) int {
		return cmp.Compare(p.Span.Start, offset)
	})
	if i == 0 {
		return markings.Mark{}, cable.Span{}
	}
	para := &doc.Paragraphs[i-1]
	if !para.Span.Covers(span) || len(para.Subs) > 0 {
		return markings.Mark{}, cable.Span{}
	}
	return markOf(doc, para), markSpot(para)
}
