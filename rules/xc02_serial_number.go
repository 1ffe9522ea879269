package rules

import "pilcrow/rules/lint"

// SerialNumber reports DE lines whose serial is not the end of the telegram's number.
var SerialNumber = &lint.Rule{
	About: lint.About{
		Code:     "XC02",
		Name:     "serial-number",
		Severity: lint.Error,
		Summary:  "The DE line's serial is the last four digits of the number on the classification line.",
		Doc: "A telegram is filed and cited by post, year and number; the DE line carries the last four digits of " +
			"it. If they differ, the header belongs to another telegram or a digit was misread, and every reference " +
			"to the telegram may lead elsewhere. Look the telegram up by its day-time group; neither number is " +
			"guessed.",
		Source: "seen in cables of 2005-2010 (#0778 of 000778, #3673 of STATE 083673)",
	},
	Examples: []lint.Example{
		{
			Bad: "RR RUEHC\nDE RUEHPR #«0413» 1260215\nZNR UUUUU ZZH\n" + sentPraia + "UNCLAS PRAIA 000412\n",
		},
		{
			Bad: "RR RUEHPR\nDE RUEHC #3671 2231931\nZNR UUUUU ZZH\nR 111929Z AUG 09\nFM SECSTATE WASHDC\n" +
				"TO RUEHPR/AMEMBASSY PRAIA 0044\n\nUNCLAS STATE 083671\n",
		},
	},
	Run: serialNumber,
}

func serialNumber(p *lint.Pass) {
	for head, line := range heads(p) {
		if line == nil || !head.Origin.Valid {
			continue
		}
		serial, known := numberOf(head.Origin.Serial)
		number, numbered := numberOf(line.MRN)
		if !known || !numbered || number%10000 == serial {
			continue
		}
		p.Report(lint.Finding{
			Span:    head.Origin.Serial.Span,
			Message: "serial " + head.Origin.Serial.Text + " is not the end of " + line.Post.Text + " " + line.MRN.Text,
			Related: []lint.Related{{Message: "the number of the telegram", Span: line.MRN.Span}},
		})
	}
}
