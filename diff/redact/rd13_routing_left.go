package redact

import (
	"slices"
	"strings"

	"pilcrow/markings/redaction"
	"pilcrow/rules/lint"
)

// RoutingLeft reports addressees and captions that tell of an intelligence channel where sources are withheld.
var RoutingLeft = &Rule{
	Rule: lint.Rule{About: lint.About{
		Code: "RD13", Name: "routing-left", Severity: lint.Warning,
		Summary: "An addressee or a caption tells of the channel that the marks withhold.",
		Doc: "Where a release withholds intelligence sources, 1.4(c), 25X1 or (b)(3) of the Central Intelligence Agency, or " +
			"handling restrictions and indicators, an addressee of the intelligence community or a caption of a " +
			"special channel can tell what they were.",
		Source: "the notes on handling restrictions and indicators of the Foreign Relations series",
	}},
	Specimens: []Specimen{
		{Released: "R 060213Z MAY 09\nFM AMEMBASSY PRAIA\nTO SECSTATE WASHDC 1234\nINFO «RUEAIIA/CIA WASHDC 0012»\nBT\n" +
			"C O N F I D E N T I A L PRAIA 000123\n\n¶1. (C) He met [name not declassified] [(b)(1), 1.4(c)].\n"},
		{Released: "R 060213Z MAY 09\nFM AMEMBASSY PRAIA\nTO SECSTATE WASHDC 1234\nINFO RUEAIIA/CIA WASHDC 0012\nBT\n" +
			"C O N F I D E N T I A L PRAIA 000123\n\n¶1. (C) He met [name not declassified] [(b)(6)].\n"},
	},
	Check: routingLeft,
}

// agencies are words in the names of addressees that belong to the intelligence community.
var agencies = []string{"CIA", "DIA", "NSA", "NGA", "NRO", "NSACSS", "ODNI", "DNI"}

// channels are captions of special channels, in normal form.
var channels = []string{"ROGER CHANNEL", "TERREP", "EYES ONLY", "NODIS", "STADIS", "HANDLE VIA COMINT CHANNELS"}

func routingLeft(p *Pass) {
	if !p.withholdsSources() {
		return
	}
	for _, t := range p.Released.Transmission.Info {
		p.agency(t.Name.Text, t.Span.Start, t.Span.End)
	}
	for _, t := range p.Released.Transmission.To {
		p.agency(t.Name.Text, t.Span.Start, t.Span.End)
	}
	for _, caption := range p.Released.Captions {
		if slices.Contains(channels, caption.Text) {
			p.Reportf(caption.Span, "a caption tells of the channel where sources or handling are withheld")
		}
	}
}

func (p *Pass) agency(name string, start, end int) {
	for _, word := range strings.FieldsFunc(name, func(r rune) bool { return r == ' ' || r == '/' }) {
		if slices.Contains(agencies, word) {
			at := lint.Finding{Message: "an addressee tells of the channel where sources or handling are withheld"}
			at.Span.Start, at.Span.End = start, end
			p.Report(at)
			return
		}
	}
}

// withholdsSources reports whether a mark stands for sources, methods or the handling of the text.
func (p *Pass) withholdsSources() bool {
	return slices.ContainsFunc(p.Notations, func(n redaction.Notation) bool {
		if !n.Withholds() {
			return false
		}
		switch n.Nature {
		case redaction.HandlingRestriction, redaction.TelegramIndicator, redaction.Distribution, redaction.Codeword, "source":
			return true
		}
		return slices.ContainsFunc(n.Codes, func(c redaction.Code) bool {
			return c.ID == "1.4(c)" || c.ID == "25X1" || c.ID == "3.3(b)(1)" || c.ID == "3.5(c)" ||
				c.ID == "(b)(3)" && strings.Contains(c.Statute, "CIA")
		})
	})
}
