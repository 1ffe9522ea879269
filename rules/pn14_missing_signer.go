package rules

import (
	"strings"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// MissingSigner notes telegrams that nobody signed.
var MissingSigner = &lint.Rule{
	About: lint.About{
		Code: "PN14", Name: "missing-signer", Severity: lint.Info,
		Summary: "The last line is the signer's surname in capitals, alone.",
		Doc: "The name at the end says who answers for the text, and shows that the end is there. Where it is " +
			"missing the text may have been cut; where a name was withheld the notation stands in its place and " +
			"nothing is reported. Compare the end with the record; no name is made up.",
		Source: "seen in cables of 1973-2010; Foreign Relations series",
	},
	Examples: []lint.Example{
		{Bad: sentPraia + "UNCLAS PRAIA 000412\n\n" + harborFields + "\n1. (U) The dredging ended on May 4.\n\n" +
			"2. (U) «Post will report.»\n"},
		{Bad: sentPraia + "UNCLAS PRAIA 000412\n\n" + harborFields + "\n1. (U) The dredging ended on May 4.\n\n" +
			"2. (U) Post will report.\n\nQUILL\n"},
	},
	Run: missingSigner,
}

func missingSigner(p *lint.Pass) {
	n := len(p.Doc.Paragraphs)
	if n == 0 || !p.Doc.Signer.IsZero() || p.Doc.Style == cable.Form || !hasHeader(p.Doc) || !wholeText(p) ||
		len(p.Doc.Withheld()) > 0 {
		return
	}
	body := p.Doc.Paragraphs[n-1].Body
	if len(body) == 0 {
		return
	}
	last := body[len(body)-1]
	text := strings.TrimRight(p.Doc.Slice(last), "\r\n\t ")
	start := last.Start + strings.LastIndexByte(text, '\n') + 1
	if looksSigned(p.Doc.Src[start : last.Start+len(text)]) {
		return
	}
	p.Reportf(cable.Span{Start: start, End: last.Start + len(text)}, "no signer's name ends the text")
}

// looksSigned reports whether line, the last of a text, is a name in capitals, or a sentence with one behind it: in a
// text that is in capitals throughout the name may have lost its own line.
func looksSigned(line string) bool {
	line = strings.TrimSpace(line)
	at := strings.LastIndexByte(line, ' ')
	name, before := line[at+1:], strings.TrimRight(line[:max(at, 0)], " ")
	if len(name) < 3 || !isCapitals(strings.ReplaceAll(name, "-", "")) {
		return false
	}
	return before == "" || strings.HasSuffix(before, ".")
}
