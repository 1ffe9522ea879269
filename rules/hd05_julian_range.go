package rules

import (
	"strconv"
	"time"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// JulianRange reports DE lines whose day or time does not exist.
var JulianRange = &lint.Rule{
	About: lint.About{
		Code:     "HD05",
		Name:     "julian-range",
		Severity: lint.Error,
		Summary:  "The DE line's Julian day is 001 to 366 (366 in leap years only) and its time 0000 to 2359.",
		Doc: "The seven digits at the end of format line 3 are the day of the year and the time of sending. A day " +
			"367 or a time 2460 is a slip of the keyboard or of a scanner, and every reckoning with it is wrong. " +
			"Compare with the day-time group and correct the digits by the record.",
		Source: "ACP 126, format line 3",
	},
	Examples: []lint.Example{
		{
			Bad: "OO RUEHC\nDE RUEHPR #0412 «367»0215\nZNR UUUUU ZZH\nO 060213Z MAY 09\n" + urgentPraia +
				"UNCLAS PRAIA 000412\n",
		},
		{
			Bad: "RR RUEHC\nDE RUEHPR #0412 126«2460»\nZNR UUUUU ZZH\nR 061813Z MAY 09\n" + fromPraia +
				"UNCLAS PRAIA 000412\n",
		},
		{
			Bad: "RR RUEHC\nDE RUEHPR #0977 3660915\nZNR UUUUU ZZH\nR 310913Z DEC 08\n" + fromPraia +
				"UNCLAS PRAIA 000977\n",
		},
	},
	Run: julianRange,
}

func julianRange(p *lint.Pass) {
	for head := range heads(p) {
		if !head.Origin.Valid {
			continue
		}
		if message := dayFault(head); message != "" {
			p.Reportf(head.Origin.Day.Span, "%s", message)
		}
		if _, _, ok := clock(head.Origin.Time.Text); !ok {
			p.Reportf(head.Origin.Time.Span, "%q is no time of day", head.Origin.Time.Text)
		}
	}
}

// dayFault says what is wrong with the Julian day of head, nothing where it exists.
func dayFault(head *cable.Transmission) string {
	day, err := strconv.Atoi(head.Origin.Day.Text)
	switch {
	case err != nil || day < 1 || day > 366:
		return "day " + head.Origin.Day.Text + " is not in 001 to 366"
	case day == 366 && head.DateTime.Valid && !hasDay366(head.DateTime.Time):
		return "day 366 does not exist in " + strconv.Itoa(head.DateTime.Time.Year())
	default:
		return ""
	}
}

// hasDay366 reports whether a telegram written at t may be sent on a day 366.
func hasDay366(t time.Time) bool { return day(t.Year(), time.December, 31).YearDay() == 366 }

// clock reads four digits as hour and minute.
func clock(digits string) (hour, minute int, ok bool) {
	n, err := strconv.Atoi(digits)
	if err != nil || len(digits) != 4 {
		return 0, 0, false
	}
	hour, minute = n/100, n%100
	return hour, minute, n >= 0 && hour < 24 && minute < 60
}
