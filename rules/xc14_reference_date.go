package rules

import (
	"fmt"
	"time"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// ReferenceDate reports references to telegrams that had not been sent yet.
var ReferenceDate = &lint.Rule{
	About: lint.About{
		Code:     "XC14",
		Name:     "reference-date",
		Severity: lint.Warning,
		Summary:  "A reference is not of a later year, and not of a later number of the same post and year.",
		Doc: "A cable can cite only what was there before it. A reference of a later year, one of the cable's own " +
			"post and year with a higher number, or the cable's own number, has a slip in its year or its number, " +
			"and whoever follows it finds another telegram or none. A reference without a year is of the cable's " +
			"year; in the first months it may be of the year before, whose year was forgotten. Look the reference " +
			"up; the number is not guessed.",
		Source: "references of 88 real cables (cablemap)",
	},
	Examples: []lint.Example{
		{
			Bad: sentPraia + "UNCLAS PRAIA 000412\n\n" + harborFields + "\nREF: «10 ROME 5»\n" + harborText,
		},
		{
			Bad: sentPraia + "UNCLAS PRAIA 000412\n\n" + harborFields + "\nREF: A. 06 REYKJAVIK 431\n" +
				"     B. «PRAIA 413»\n" + harborText,
		},
		{
			Bad: sentPraia + "UNCLAS PRAIA 000412\n\n" + harborFields + "\nREF: A. 08 PRAIA 1377\n     B. STATE 15541\n" +
				harborText,
		},
	},
	Run: referenceDate,
}

func referenceDate(p *lint.Pass) {
	moment, dated := p.Doc.Time()
	if !dated || len(p.Doc.References) == 0 {
		return
	}
	line := headLine(p.Doc)
	for _, field := range p.Doc.References {
		for _, ref := range cable.References(field.Text) {
			if f, found := referenceFault(ref, moment, line); found {
				f.Span = field.Span
				p.Report(f)
				break
			}
		}
	}
}

// referenceFault judges one reference of a cable of the given moment and classification line, which may be nil.
func referenceFault(ref cable.Reference, moment time.Time, line *cable.ClassificationLine) (lint.Finding, bool) {
	// Posts east of Greenwich write the new year first.
	if ref.Year > moment.Year() && ref.Year > moment.AddDate(0, 0, 1).Year() {
		return lint.Finding{
			Message: fmt.Sprintf("a reference of %d in a cable of %d", ref.Year, moment.Year()),
		}, true
	}
	if line == nil || ref.Airgram || ref.Year != 0 && ref.Year != moment.Year() ||
		ref.Post != line.Post.Text && letters(ref.Post) != letters(line.Post.Text) {
		return lint.Finding{}, false
	}
	own, ok := numberOf(line.MRN)
	switch {
	case !ok || ref.Serial < own:
		return lint.Finding{}, false
	case ref.Serial == own:
		return lint.Finding{Message: "the reference is to the cable itself"}, true
	}
	f := lint.Finding{Message: fmt.Sprintf("%s %d is later than the cable, number %d of the same year",
		ref.Post, ref.Serial, own)}
	if ref.Year == 0 && moment.Month() <= time.March {
		f.Severity = lint.Info
		f.Message = fmt.Sprintf("%s %d is later than the cable, number %d: is it of the year before?",
			ref.Post, ref.Serial, own)
	}
	return f, true
}
