package rules

import (
	"strings"
	"time"

	"pilcrow/rules/lint"
)

// MessageNumber reports message reference numbers that have not six digits.
var MessageNumber = &lint.Rule{
	About: lint.About{
		Code:     "HD14",
		Name:     "message-number",
		Severity: lint.Warning,
		Summary:  "From 2000 the number on the classification line has six digits.",
		Doc: "Post, year and number are how a cable is cited and found: 09 PRAIA 412 is printed PRAIA 000412. A " +
			"number with fewer digits was cut or typed by hand, and a cut one is the number of another cable. " +
			"Telegrams of the 20th century have four or five digits and are not held to it. Where the DE line " +
			"gives the same number the fix fills it up with zeros.",
		Source: "form seen in cables of 2000-2010",
	},
	Examples: []lint.Example{
		{
			Bad: sentPraia + "UNCLAS PRAIA «412»\n\n" + harborFields,
		},
		{
			Bad: "RR RUEHC\nDE RUEHPR #0412 1260215\nZNR UUUUU ZZH\n" + sentPraia + "UNCLAS PRAIA «412»\n\n" +
				harborFields,
			Good: "RR RUEHC\nDE RUEHPR #0412 1260215\nZNR UUUUU ZZH\n" + sentPraia + "UNCLAS PRAIA 000412\n\n" +
				harborFields,
		},
		{
			Bad: sentPraia1975 + "UNCLAS PRAIA 0412\n\nE.O. 11652: N/A\n" + harborTopic,
		},
	},
	Run: messageNumber,
}

// longNumberDay is the day from which all posts print six digits.
var longNumberDay = day(2000, time.January, 1)

func messageNumber(p *lint.Pass) {
	moment, dated := p.Doc.Time()
	if !dated || moment.Before(longNumberDay) {
		return
	}
	for head, line := range heads(p) {
		if line == nil || line.MRN.IsZero() || len(line.MRN.Text) == 6 {
			continue
		}
		f := lint.Finding{Span: line.MRN.Span, Message: "number " + line.MRN.Text + " has not six digits"}
		serial, printed := numberOf(head.Origin.Serial)
		if number, ok := numberOf(line.MRN); ok && printed && number == serial && len(line.MRN.Text) < 6 {
			filled := strings.Repeat("0", 6-len(line.MRN.Text)) + line.MRN.Text
			f.Fix = lint.Replace(lint.Safe, line.MRN.Span, filled)
		}
		p.Report(f)
	}
}
