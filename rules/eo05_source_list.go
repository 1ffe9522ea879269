package rules

import (
	"strings"

	"pilcrow/rules/lint"
)

// SourceList reports texts that are derived from multiple sources and do not list them.
var SourceList = &lint.Rule{
	About: lint.About{
		Code:     "EO05",
		Name:     "source-list",
		Severity: lint.Warning,
		Summary:  "Derived From: Multiple Sources comes with a list of the sources.",
		Doc: "Multiple Sources names none: without the list nobody can say by whose authority the text is " +
			"classified, or whether a source was declassified since. List the sources with the file copy or in the " +
			"text. A list that is kept apart from the text cannot be seen here.",
		Source: "32 CFR 2001.22(c)(1)(ii)",
	},
	Examples: []lint.Example{
		{
			Bad: sentPraia + "C O N F I D E N T I A L PRAIA 000412\n\n" + harborDECL + "\n" +
				"Derived From: «Multiple Sources»\n" + harborSecret,
		},
		{
			Bad: sentPraia + "C O N F I D E N T I A L PRAIA 000412\n\n" + harborDECL + "\n" +
				"Derived From: Multiple Sources\n" + harborSecret + "\n2. (U) Source list: 08 PRAIA 1377; 09 STATE 4102.\n",
		},
	},
	Run: sourceList,
}

func sourceList(p *lint.Pass) {
	derived := p.Doc.Authority.DerivedFrom
	if derived.IsZero() || !strings.Contains(strings.ToUpper(derived.Text), "MULTIPLE SOURCES") {
		return
	}
	text := strings.Join(strings.Fields(strings.ToUpper(p.Doc.Src)), " ")
	for _, list := range [...]string{"SOURCE LIST", "LIST OF SOURCES", "SOURCES:", "SOURCES ARE"} {
		if strings.Contains(text, list) {
			return
		}
	}
	p.Reportf(derived.Span, "no list names the multiple sources")
}
