package rules

import (
	"strings"

	"pilcrow/rules/lint"
)

// StartLine reports start lines that are not VZCZC, three letters of channel and a number.
var StartLine = &lint.Rule{
	About: lint.About{
		Code:     "HD01",
		Name:     "start-line",
		Severity: lint.Warning,
		Summary:  "The start line is VZCZC, three letters of channel and a number of three or four digits.",
		Doc: "Format line 1 opens the transmission: V and ZCZC tell the relay that a message begins, the letters " +
			"name the channel and the digits number the messages on it. A line that lost one of its parts cannot be " +
			"traced by the relay, and may be the line of another message. Compare it with the station's log; the " +
			"letters are not guessed.",
		Source: "5 FAH-2 H-321.1; four digits seen in cables of 2005-2010",
	},
	Examples: []lint.Example{
		{
			Bad: "«VZCZC7240»\nRR RUEHC\nDE RUEHPR #0412 1260215\nZNR UUUUU ZZH\n" + sentPraia + "UNCLAS PRAIA 000412\n",
		},
		{
			Bad: "VZCZCXRO7240\nRR RUEHC\nDE RUEHPR #0412 1260215\nZNR UUUUU ZZH\n" + sentPraia +
				"UNCLAS PRAIA 000412\n",
		},
	},
	Run: startLine,
}

func startLine(p *lint.Pass) {
	for head := range heads(p) {
		if line := head.Start; !line.IsZero() && !isStart(line.Text) {
			p.Reportf(line.Span, "the start line is not VZCZC, three letters of channel and 3 or 4 digits")
		}
	}
}

// isStart reports whether text has the form of format line 1.
func isStart(text string) bool {
	rest, ok := strings.CutPrefix(text, "VZCZC")
	if !ok || len(rest) < 6 || len(rest) > 7 {
		return false
	}
	return isCapitals(rest[:3]) && isNumeral(rest[3:])
}

// isCapitals reports whether word is capital letters from A to Z alone.
func isCapitals(word string) bool {
	for i := range len(word) {
		if word[i] < 'A' || word[i] > 'Z' {
			return false
		}
	}
	return word != ""
}

// isNumeral reports whether word is digits alone.
func isNumeral(word string) bool {
	for i := range len(word) {
		if word[i] < '0' || word[i] > '9' {
			return false
		}
	}
	return word != ""
}
