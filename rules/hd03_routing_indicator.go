package rules

import (
	"strings"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// RoutingIndicator reports routing indicators that do not have the form of one.
var RoutingIndicator = &lint.Rule{
	About: lint.About{
		Code:     "HD03",
		Name:     "routing-indicator",
		Severity: lint.Warning,
		Summary:  "A routing indicator is R and letters, four to eight in all.",
		Doc: "Relays send a telegram where its routing indicators say. They are letters that begin with R; a digit, " +
			"another first letter or a lost one sends it nowhere, or elsewhere. Indicators of five to eight letters " +
			"are State's and the Department of Defense's; four are seen in allied lists. Look the station up in the " +
			"routing guide; the letter is not guessed.",
		Source: "5 FAH-2 H-231",
	},
	Examples: []lint.Example{
		{
			Bad: "RR RUEHC «XUEHDK»\nDE RUEHPR #0412 1260215\nZNR UUUUU ZZH\n" + sentPraia + "UNCLAS PRAIA 000412\n",
		},
		{
			Bad: "R 060213Z MAY 09\nFM AMEMBASSY PRAIA\nTO «XUEHC»/SECSTATE WASHDC 1234\n" +
				"INFO RUEHDK/AMEMBASSY DAKAR 0077\n\nUNCLAS PRAIA 000412\n\n" + harborFields,
		},
		{
			Bad: "RR RUEHC\nDE «XUEHPR» #0412 1260215\nZNR UUUUU ZZH\n" + sentPraia + "UNCLAS PRAIA 000412\n",
		},
		{
			Bad: "RR RUEHC RUEHDBU\nDE RUEHPR #0412 1260215\nZNR UUUUU ZZH\n" + sentPraia + "UNCLAS PRAIA 000412\n",
		},
	},
	Run: routingIndicator,
}

func routingIndicator(p *lint.Pass) {
	strayIndicators(p)
	for head := range heads(p) {
		printed := indicatorsPrinted(head)
		for _, list := range [...][]cable.Addressee{head.To, head.Info} {
			for i := range list {
				if span := falseIndicator(&list[i], printed); !span.IsZero() {
					reportIndicator(p, span)
				}
			}
		}
	}
}

// strayIndicators reports the indicators of routing and DE lines that the parser could not take for such lines. They
// stand above the security line, which every transmission head has.
func strayIndicators(p *lint.Pass) {
	security := p.Doc.Transmission.Security.Span
	if security.IsZero() {
		return
	}
	for _, line := range p.Doc.Lines {
		if line.Start() >= security.Start {
			return
		}
		switch line.Kind {
		case cable.LineStart, cable.LineRouting, cable.LineOrigin, cable.LineBlank:
			continue
		default:
			strayLine(p, line.Span())
		}
	}
}

// strayLine reports the false indicators of a line that is a routing line or a DE line but for them.
func strayLine(p *lint.Pass, line cable.Span) {
	text := p.Doc.Slice(line)
	words := strings.Fields(text)
	if len(words) < 2 {
		return
	}
	switch {
	case words[0] == "DE" && len(words) > 2 && words[2][0] == '#':
		words = words[1:2]
	case isDigraph(words[0]):
		words = words[1:]
		for _, word := range words {
			if len(word) > 8 || strings.Trim(word, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") != "" {
				return
			}
		}
	default:
		return
	}
	at := len(text)
	for i := len(words) - 1; i >= 0; i-- {
		at = strings.LastIndex(text[:at], words[i])
		if !isIndicator(words[i]) {
			start := line.Start + at
			reportIndicator(p, cable.Span{Start: start, End: start + len(words[i])})
		}
	}
}

// reportIndicator reports a false indicator at span.
func reportIndicator(p *lint.Pass, span cable.Span) {
	p.Reportf(span, "%q is no routing indicator: R and letters, 4 to 8 in all", p.Doc.Slice(span))
}

// indicatorsPrinted reports whether the addressees of head are printed with their routing indicators.
func indicatorsPrinted(head *cable.Transmission) bool {
	for _, list := range [...][]cable.Addressee{head.To, head.Info} {
		for i := range list {
			if !list[i].Routing.IsZero() {
				return true
			}
		}
	}
	return false
}

// falseIndicator is what stands before a slash in the place of an addressee's indicator and is none; the zero span
// where a slash parts the addressee's own name, as in "DIA/JSI WASHDC".
func falseIndicator(a *cable.Addressee, printed bool) cable.Span {
	if !a.Routing.IsZero() || a.Name.IsZero() || !printed {
		return cable.Span{}
	}
	head, rest, found := strings.Cut(a.Name.Text, "/")
	if !found || len(head) < 4 || len(head) > 8 || strings.Contains(head, " ") || isIndicator(head) ||
		!strings.Contains(rest, " ") || !looksRouted(head, rest) {
		return cable.Span{}
	}
	return cable.Span{Start: a.Name.Span.Start, End: a.Name.Span.Start + len(head)}
}

// looksRouted reports whether head is an indicator with one letter wrong: the rest is an addressee by itself, or the
// letters behind the first one are those of State's indicators.
func looksRouted(head, rest string) bool {
	return strings.HasPrefix(head[1:], "UE") || strings.HasPrefix(rest, "AM") || strings.HasPrefix(rest, "SECSTATE") ||
		strings.HasPrefix(rest, "USMISSION")
}

// isIndicator reports whether word has the form of a routing indicator.
func isIndicator(word string) bool {
	return len(word) >= 4 && len(word) <= 8 && word[0] == 'R' && isCapitals(word)
}
