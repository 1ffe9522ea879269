package rules

import (
	"pilcrow/rules/lint"
)

// OrderInForce reports E.O. lines that cite an order which was not in force at the day-time group.
var OrderInForce = &lint.Rule{
	About: lint.About{
		Code:     "XC12",
		Name:     "order-in-force",
		Severity: lint.Warning,
		Summary:  "The E.O. line cites the executive order that was in force at the day-time group.",
		Doc: "Classification rests on the order of its day: 11652 from June 1972, 12065 from December 1978, 12356 " +
			"from August 1982, 12958 from 14 October 1995, 13526 from 27 June 2010. An order from another time means " +
			"a misread number, a template that was not kept up, or a wrong date. Drafters lag, so up to 400 days is " +
			"a warning and more an error. Correct the number by the date.",
		Source: "E.O. 11652, 12065, 12356, 12958, 13292, 13526; 78 STATE 296107; ISOO Directive 1, 60 FR 53492",
	},
	Examples: []lint.Example{
		{
			Bad: sentPraia + "UNCLAS PRAIA 000412\n\nE.O. «13526»: N/A\n" + harborTopic,
		},
		{
			Bad: sentPraia1975 + "UNCLAS PRAIA 0412\n\nE.O. 11652: N/A\n" + harborTopic,
		},
	},
	Run: orderInForce,
}

func orderInForce(p *lint.Pass) {
	moment, ok := p.Doc.Time()
	if !ok || len(p.Doc.EO) == 0 || p.Doc.EO[0].Order.IsZero() {
		return
	}
	order := p.Doc.EO[0].Order
	if !isOrder(order.Text) {
		if now := eraAt(moment); now != nil {
			p.Reportf(order.Span, "E.O. %s is no order on classification; E.O. %s was in force", order.Text, now.order)
		}
		return
	}
	severity := outOfTime(moment, func(e *era) bool { return e.order == order.Text })
	if severity == lint.Off {
		return
	}
	message := "E.O. " + order.Text + " was not in force on " + inWords(moment)
	if now := eraAt(moment); now != nil {
		message += "; E.O. " + now.order + " was"
	}
	p.Report(lint.Finding{Severity: severity, Span: order.Span, Message: message})
}

// isOrder reports whether number is that of an order on classification.
func isOrder(number string) bool {
	for i := range eras {
		if eras[i].order == number {
			return true
		}
	}
	return false
}
