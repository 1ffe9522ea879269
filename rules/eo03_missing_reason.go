package rules

import (
	"fmt"
	"strings"
	"time"

	"pilcrow/rules/lint"
)

// MissingReason reports original classifications without a reason, or with one that the order does not know.
var MissingReason = &lint.Rule{
	About: lint.About{
		Code:     "EO03",
		Name:     "missing-reason",
		Severity: lint.Error,
		Summary:  "An original classification cites 1.4 (a) to (h), or 1.5 (a) to (g) before 25 March 2003.",
		Doc: "Information may be classified only for a reason that the order lists, and the reason decides what may " +
			"be withheld later and for how long. A missing reason, a section that lists none (1.2), or a letter " +
			"beyond the list leaves the classification without ground. Drafters went on citing 1.5 after it was " +
			"renumbered: up to 400 days is a warning. The classifier gives the reason; it is not inferred from the " +
			"text.",
		Source: "32 CFR 2001.21(a)(3); E.O. 12958 sec. 1.5; E.O. 13292 and 13526 sec. 1.4; ISM-ID-00017",
	},
	Examples: []lint.Example{
		{
			Bad: sentPraia + "C O N F I D E N T I A L PRAIA 000412\n\n" + harborDECL + "\n" +
				"Classified By: «Ambassador Ada Quill»\n" + harborSecret,
		},
		{
			Bad: sentPraia + "C O N F I D E N T I A L PRAIA 000412\n\n" + harborDECL + "\n" +
				"Classified By: Ambassador Ada Quill for reasons «1.5 (b) and (d)».\n" + harborSecret,
		},
		{
			Bad: sentPraia + "C O N F I D E N T I A L PRAIA 000412\n\n" + harborDECL + "\n" +
				"Classified By: Ambassador Ada Quill for reasons 1.4 (b) and (d).\n" + harborSecret,
		},
	},
	Run: missingReason,
}

func missingReason(p *lint.Pass) {
	_, ok := originallyClassified(p.Doc)
	moment, dated := p.Doc.Time()
	authority := &p.Doc.Authority
	if !ok || !dated || authority.By.IsZero() || asksNone(moment) {
		return
	}
	if len(authority.Reasons) > 0 {
		reasonsOutOfTime(p, moment)
		return
	}
	span := authority.Reason.Span
	if span.IsZero() {
		span = authority.By.Span
	}
	p.Report(lint.Finding{
		Severity: outOfTime(moment, asksNoReason),
		Span:     span,
		Message:  "the classification cites no reason of section " + eraAt(moment).section,
	})
}

// asksNone reports whether the order in force at moment asks for no reason.
func asksNone(moment time.Time) bool {
	now := eraAt(moment)
	return now == nil || asksNoReason(now)
}

// reasonsOutOfTime reports the reasons that the order in force at moment does not list.
func reasonsOutOfTime(p *lint.Pass, moment time.Time) {
	var strange []string
	worst := lint.Off
	for _, reason := range p.Doc.Authority.Reasons {
		severity := outOfTime(moment, func(e *era) bool { return listsReason(e, reason) })
		if severity == lint.Off {
			continue
		}
		strange = append(strange, reason)
		worst = max(worst, severity)
	}
	if len(strange) == 0 {
		return
	}
	span := p.Doc.Authority.Reason.Span
	if span.IsZero() {
		span = p.Doc.Authority.By.Span
	}
	now := eraAt(moment)
	p.Report(lint.Finding{
		Severity: worst,
		Span:     span,
		Message: fmt.Sprintf("%s: the reasons of E.O. %s on %s are %s (a) to (%s)", strings.Join(strange, ", "),
			now.order, inWords(moment), now.section, now.reasons[len(now.reasons)-1:]),
	})
}

// listsReason reports whether reason, in the form 1.4(b), is one that e lists.
func listsReason(e *era, reason string) bool {
	section, letter, ok := strings.Cut(strings.TrimSuffix(reason, ")"), "(")
	return ok && section == e.section && len(letter) == 1 && strings.Contains(e.reasons, strings.ToLower(letter))
}
