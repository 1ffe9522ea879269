package rules

import (
	"fmt"
	"strings"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// OrderLine reports telegrams without an E.O. line, and headers with two different ones.
var OrderLine = &lint.Rule{
	About: lint.About{
		Code:     "EO01",
		Name:     "order-line",
		Severity: lint.Error,
		Summary:  "Every cable has one E.O. line.",
		Doc: "The E.O. line says under which order the text is classified and until when, or N/A. Without it a " +
			"classified text has no end and a reader cannot tell whether an unclassified one was meant to be so; two " +
			"different lines say nothing. Ask the drafter for the value. Telegrams before June 1972 had no such line " +
			"and are not held to it.",
		Source: "5 FAH-1 H-240 (E.O. entries); E.O. 11652 to 13526",
	},
	Examples: []lint.Example{
		{
			Bad: sentPraia + "«UNCLAS PRAIA 000412»\n\n" + harborTopic + harborText,
		},
		{
			Bad: sentPraia + "UNCLAS PRAIA 000412\n\n" + harborFields + harborText,
		},
		{
			Bad: "The dredging of the harbor ended on May 4.\n",
		},
	},
	Run: orderLine,
}

func orderLine(p *lint.Pass) {
	if len(p.Doc.EO) == 0 {
		missingOrderLine(p)
		return
	}
	if quotes(p.Doc) {
		return
	}
	first, body := &p.Doc.EO[0], bodyStart(p.Doc)
	for i := 1; i < len(p.Doc.EO); i++ {
		eo := &p.Doc.EO[i]
		if eo.Span.Start >= body || sayTheSame(eo, first) {
			continue
		}
		p.Report(lint.Finding{
			Span:    eo.Span,
			Message: "a second E.O. line that says something else",
			Related: []lint.Related{{Message: "the first E.O. line", Span: first.Span}},
		})
	}
}

// sayTheSame reports whether two E.O. lines mean the same: a header that was printed twice may write its date in two
// ways.
func sayTheSame(a, b *cable.EOLine) bool {
	return a.Order.Text == b.Order.Text && a.NotApplicable == b.NotApplicable && a.Declassify.Text == b.Declassify.Text
}

// missingOrderLine reports that no E.O. line was read: one that is there but damaged is less than none.
func missingOrderLine(p *lint.Pass) {
	if !owesOrderLine(p.Doc) || !hasHeader(p.Doc) {
		return
	}
	if f := damagedOrderLine(p.Doc); !f.IsZero() {
		p.Report(lint.Finding{
			Severity: lint.Warning,
			Span:     f.Span,
			Message:  fmt.Sprintf("%q seems to be a damaged E.O. line", f.Text),
		})
		return
	}
	p.Reportf(headSpan(p.Doc), "the header has no E.O. line")
}

// damagedOrderLine is the line of doc's header that names an order at its begin, absent where none does.
func damagedOrderLine(doc *cable.Document) cable.Field {
	for _, f := range doc.Passing {
		head := f.Text[:min(len(f.Text), len("EXEC. ORD. 12958"))]
		for i := range eras {
			if strings.Contains(head, eras[i].order) {
				return f
			}
		}
	}
	return cable.Field{}
}

// owesOrderLine reports whether doc is of a time that knew E.O. lines: by its day-time group, or by a TAGS line, which
// is younger still.
func owesOrderLine(doc *cable.Document) bool {
	if moment, ok := doc.Time(); ok {
		return eraAt(moment) != nil
	}
	return len(doc.Tags) > 0
}

// quotes reports whether doc quotes another telegram, which brings its own header lines.
func quotes(doc *cable.Document) bool {
	for i := range doc.Classification {
		if doc.Classification[i].Nested {
			return true
		}
	}
	return false
}
