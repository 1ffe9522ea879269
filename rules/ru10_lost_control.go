package rules

import (
	"fmt"
	"slices"
	"strings"

	"pilcrow/markings"
	"pilcrow/rules/lint"
)

// LostControl reports controls of portions that the overall mark lacks.
var LostControl = &lint.Rule{
	About: lint.About{
		Code: "RU10", Name: "lost-control", Severity: lint.Error,
		Summary: "A portion carries ORCON, IMCON, PROPIN, RD, SCI or the like, and the overall mark does not.",
		Doc: "These controls bind whoever holds any part of the text, so that the overall mark repeats each of " +
			"them. Without it the text is stored and forwarded where the portion must not go. In a cable they stand " +
			"among the captions.",
		Source: "CAPCO-2016 D.2; ISM-ID-00060 to 00081",
	},
	Examples: []lint.Example{
		{
			Bad:     "«TOP SECRET//NOFORN»\n\n1. (TS//SI//NF) The fair opened.\n\n2. (U) Post will report.\n",
			Profile: lint.CAPCO,
		},
		{
			Bad:     "TOP SECRET//SI//NOFORN\n\n1. (TS//SI//NF) The fair opened.\n\n2. (U) Post will report.\n",
			Profile: lint.CAPCO,
		},
	},
	Run: lostControl,
}

func lostControl(p *lint.Pass) {
	line := p.Doc.Governing()
	if line == nil || line.Nested || line.Mark.IsZero() {
		return
	}
	var all markings.Mark
	var held, told []string
	rolled := false
	for _, portion := range distinctPortions(p) {
		if portion.mark.Controls.IsZero() {
			continue
		}
		if !rolled {
			all, rolled = overallMark(p).Rollup(), true
		}
		sum := markings.Join(all, portion.mark)
		if sum.Controls == all.Controls {
			continue
		}
		if held == nil {
			held = append(all.Controls.List(), "")
		}
		for _, name := range sum.Controls.List() {
			if slices.Contains(held, name) || slices.Contains(told, name) || !bindsAll(name, hasBanner(p.Profile)) {
				continue
			}
			told = append(told, name)
			p.Report(lint.Finding{
				Span:    line.Word.Span,
				Message: fmt.Sprintf("a portion carries %s, the overall mark does not", name),
				Related: []lint.Related{{Message: "the portion", Span: portion.span}},
			})
		}
	}
}

// bindsAll reports whether the control of a portion must stand in the overall mark: those that add up. Banners repeat
// some that cables have no caption for.
func bindsAll(control string, inBanner bool) bool {
	head := control
	if i := strings.IndexAny(head, "- "); i > 0 {
		head = head[:i]
	}
	switch head {
	case "OC", "IMC", "PR", "RS", "DSEN", "FISA", "RD", "FRD", "TFNI", "HCS", "SI", "TK", "RSV", "SAR", "LES":
		return true
	case "FGI", "FOUO", "DCNI", "UCNI", "DS":
		return inBanner
	}
	return false
}
