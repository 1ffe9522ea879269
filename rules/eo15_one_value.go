package rules

import (
	"fmt"

	"pilcrow/rules/lint"
)

// OneValue reports declassification lines with more than one value, and two lines that do not agree.
var OneValue = &lint.Rule{
	About: lint.About{
		Code:     "EO15",
		Name:     "one-value",
		Severity: lint.Warning,
		Summary:  "There is one declassification value: the longest of the sources'.",
		Doc: "A text is declassified once. Two dates, a date beside OADR, or an E.O. line and a Declassify On line " +
			"that differ leave open when, and a release system takes the one it reads first. Of several sources the " +
			"longest wins: N/A to atomic or NATO portions, then 50X1-HUM and 50X2-WMD, other 50X, 25X1 under E.O. " +
			"12951, 25X with a date, 25X without, a date up to 25 years, an event within 10 years. Several X codes " +
			"(X1, X5) are one value.",
		Source: "CAPCO-2016 E.2, E.3; 32 CFR 2001.22(e)(4)",
	},
	Examples: []lint.Example{
		{
			Bad: sentPraia + "C O N F I D E N T I A L PRAIA 000412\n\nE.O. 12958: DECL: «05/06/2019, 05/06/2024»\n" +
				harborTopic,
		},
		{
			Bad: sentPraia + "C O N F I D E N T I A L PRAIA 000412\n\n" + harborDECL +
				"\nClassified By: Ambassador Ada Quill. Reason: 1.4 (b). Declassify On: «05/06/2034»\n" + harborSecret,
		},
		{
			Bad: "R 060213Z MAY 99\n" + fromPraia + "C O N F I D E N T I A L PRAIA 000412\n\n" +
				"E.O. 12958: DECL: X1, X5\n" + harborTopic,
		},
		{
			Bad: "R 060213Z MAY 11\n" + fromPraia + "C O N F I D E N T I A L PRAIA 000412\n\n" +
				"E.O. 13526: DECL: 25X4, 20501001\n" + harborTopic,
		},
	},
	Run: oneValue,
}

func oneValue(p *lint.Pass) {
	if len(p.Doc.EO) > 0 && p.Doc.EO[0].NotApplicable {
		return
	}
	fields := declassifyFields(p)
	for _, field := range fields {
		if n := values(field.Text); n > 1 {
			report(p, lint.Warning, field, fmt.Sprintf("%d declassification values stand on one line", n))
			return
		}
	}
	if len(fields) == 2 && contradict(instructions(p)) {
		p.Report(lint.Finding{
			Span:    fields[1].Span,
			Message: "the declassification values of the E.O. line and of the authority block differ",
			Related: []lint.Related{{Message: "the E.O. line", Span: fields[0].Span}},
		})
	}
}

// values counts the declassification values of text. The schedules of the older orders hold two dates of their own and
// count as one; so do a 25X code with its date and several X codes.
func values(text string) int {
	if _, ok := dateWord(text); ok {
		return 1
	}
	in := instruction{}
	in.read(text)
	if in.entries&(entryGDS|entryXGDS|entryADS|entryRDS) != 0 {
		return 1
	}
	n := 0
	for _, kind := range [...]entry{entryOADR, entryX, entry50X} {
		if in.entries&kind != 0 {
			n++
		}
	}
	dates := 0
	for word := range valueWords(text) {
		if _, ok := dateWord(word); ok {
			dates++
		}
	}
	if in.entries&(entry25X|entryHuman) != 0 {
		return n + max(dates, 1)
	}
	return n + dates
}

// contradict reports whether the instructions of E.O. line and authority block give different dates.
func contradict(all []instruction) bool {
	return len(all) == 2 && !all[0].date.IsZero() && !all[1].date.IsZero() && !all[0].date.Equal(all[1].date)
}
