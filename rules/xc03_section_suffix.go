package rules

import (
	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// SectionSuffix reports DE lines that name another section than the classification line.
var SectionSuffix = &lint.Rule{
	About: lint.About{
		Code:     "XC03",
		Name:     "section-suffix",
		Severity: lint.Warning,
		Summary:  "The DE line's section suffix is the section of the classification line, or absent with it.",
		Doc: "A telegram in sections has the section's number behind its serial (#0412/01) and on its classification " +
			"line (SECTION 01 OF 02). Where only one of them says so, or they say different numbers, sections were " +
			"mixed up or a telegram in several sections is shown as if it were whole. Make sure that no section is " +
			"missing.",
		Source: "seen in cables of 2005-2010",
	},
	Examples: []lint.Example{
		{
			Bad: "RR RUEHC\nDE RUEHPR #0412/«01» 1260215\nZNR UUUUU ZZH\n" + sentPraia + "UNCLAS PRAIA 000412\n",
		},
		{
			Bad: "RR RUEHC\nDE RUEHPR #0412/«02» 1260215\nZNR UUUUU ZZH\n" + sentPraia +
				"UNCLAS SECTION 01 OF 02 PRAIA 000412\n",
		},
		{
			Bad: "RR RUEHC\nDE RUEHPR #«0412» 1260215\nZNR UUUUU ZZH\n" + sentPraia +
				"UNCLAS SECTION 01 OF 02 PRAIA 000412\n",
		},
		{
			Bad: "RR RUEHC\nDE RUEHPR #0412/01 1260215\nZNR UUUUU ZZH\n" + sentPraia +
				"UNCLAS SECTION 01 OF 02 PRAIA 000412\n",
		},
	},
	Run: sectionSuffix,
}

func sectionSuffix(p *lint.Pass) {
	for head, line := range heads(p) {
		if line == nil || !head.Origin.Valid || line.Post.IsZero() {
			continue
		}
		if f, found := suffixFault(&head.Origin, line); found {
			p.Report(f)
		}
	}
}

// suffixFault compares the section of a DE line with that of its classification line.
func suffixFault(origin *cable.Originated, line *cable.ClassificationLine) (lint.Finding, bool) {
	suffix, has := numberOf(origin.Section)
	if !has {
		suffix = 0
	}
	switch {
	case suffix == line.Section:
		return lint.Finding{}, false
	case suffix == 0:
		return lint.Finding{
			Span:    origin.Serial.Span,
			Message: "the DE line names no section, the classification line SECTION " + line.Index.Text,
			Related: []lint.Related{{Message: "the section", Span: line.Index.Span}},
		}, true
	case line.Section == 0:
		return lint.Finding{
			Span:    origin.Section.Span,
			Message: "the DE line names section " + origin.Section.Text + ", the classification line none",
			Related: []lint.Related{{Message: "the classification line", Span: line.Span}},
		}, true
	default:
		return lint.Finding{
			Span: origin.Section.Span,
			Message: "the DE line names section " + origin.Section.Text + ", the classification line SECTION " +
				line.Index.Text,
			Related: []lint.Related{{Message: "the section", Span: line.Index.Span}},
		}, true
	}
}
