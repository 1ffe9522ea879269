package rules

import "pilcrow/rules/lint"

// DateTimeGroup reports day-time groups that name no moment or whose precedences are in the wrong order.
var DateTimeGroup = &lint.Rule{
	About: lint.About{
		Code:     "HD08",
		Name:     "date-time-group",
		Severity: lint.Error,
		Summary:  "Format line 5 is one or two precedence prosigns, day-time group with Z, month and year.",
		Doc: "The day-time group dates the telegram: references, Julian day, declassification and the rules of its " +
			"time all hang on it, and pilcrow skips every dated check where it cannot be read. The first prosign is " +
			"for action, the second for information addressees and never the higher one. Correct it by the record; " +
			"the day is not guessed.",
		Source: "ACP 121; 16-line format",
	},
	Examples: []lint.Example{
		{
			Bad: "OO RUEHC\nDE RUEHPR #0412 1210215\nZNR UUUUU ZZH\n«O 310213Z APR 09»\n" + urgentPraia +
				"UNCLAS PRAIA 000412\n",
		},
		{
			Bad: "PP RUEHC\nDE RUEHPR #0412 1260215\nZNR UUUUU ZZH\nP «O» 060213Z MAY 09\nFM AMEMBASSY PRAIA\n" +
				"TO RUEHC/SECSTATE WASHDC PRIORITY 1234\n\nUNCLAS PRAIA 000412\n",
		},
		{
			Bad: "PP RUEHC\nDE RUEHPR #0412 1260215\nZNR UUUUU ZZH\nP R 060213Z MAY 09\nFM AMEMBASSY PRAIA\n" +
				"TO RUEHC/SECSTATE WASHDC PRIORITY 1234\n\nUNCLAS PRAIA 000412\n",
		},
	},
	Run: dateTimeGroup,
}

func dateTimeGroup(p *lint.Pass) {
	for head := range heads(p) {
		line := &head.DateTime
		action, info := rank(line.Action.Text), rank(line.Info.Text)
		switch {
		case line.Span.IsZero():
		case !line.Time.IsZero() && action > 0 && info > action:
			p.Reportf(line.Info.Span, "information precedence %s is higher than action precedence %s",
				line.Info.Text, line.Action.Text)
		case line.Valid:
		case !line.Group.IsZero() && line.Time.IsZero():
			p.Reportf(line.Span, "%q names no day and time", line.Group.Text)
		default:
			p.Reportf(line.Span, "the line is not precedence, day-time group, month and year")
		}
	}
}
