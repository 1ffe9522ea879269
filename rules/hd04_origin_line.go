package rules

import (
	"strings"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// OriginLine reports DE lines that lack a part.
var OriginLine = &lint.Rule{
	About: lint.About{
		Code:     "HD04",
		Name:     "origin-line",
		Severity: lint.Error,
		Summary:  "The DE line gives the station, a four-digit serial, and Julian day and time.",
		Doc: "Format line 3 says which station sent the telegram, under which number and when; a service message can " +
			"only ask for it by these. A line without one of them cannot be matched with the number and the day-time " +
			"group. Take the missing part from the station's log; it is never made up from the other lines.",
		Source: "ACP 126, format line 3; form seen in cables of 1975-2010",
	},
	Examples: []lint.Example{
		{
			Bad: "OO RUEHC\n«DE RUEHPR 412»\nZNR UUUUU ZZH\nO 060213Z MAY 09\n" + urgentPraia +
				"UNCLAS PRAIA 000412\n",
		},
		{
			Bad: "OO RUEHC\nDE RUEHPR #0412/01 1260215\nZNR UUUUU ZZH\nO 060213Z MAY 09\n" + urgentPraia +
				"UNCLAS SECTION 01 OF 02 PRAIA 000412\n",
		},
	},
	Run: originLine,
}

func originLine(p *lint.Pass) {
	for head := range heads(p) {
		origin := &head.Origin
		if origin.Span.IsZero() || origin.Valid {
			continue
		}
		if missing := missingParts(origin); missing != "" {
			p.Reportf(origin.Span, "the DE line has no %s", missing)
		} else {
			p.Reportf(origin.Span, "the DE line is not \"DE station #serial dayhhmm\"")
		}
	}
}

// missingParts names the parts that origin lacks.
func missingParts(origin *cable.Originated) string {
	var missing []string
	if origin.Station.IsZero() {
		missing = append(missing, "routing indicator")
	}
	if origin.Serial.IsZero() {
		missing = append(missing, "four-digit serial")
	}
	if origin.Day.IsZero() || origin.Time.IsZero() {
		missing = append(missing, "Julian day and time")
	}
	return strings.Join(missing, ", no ")
}
