package redact

import (
	"pilcrow/markings/redaction"
	"pilcrow/rules/lint"
)

// MixedConventions notes marks of another convention than most marks of the release.
var MixedConventions = &Rule{
	Rule: lint.Rule{About: lint.About{
		Code: "RB13", Name: "mixed-conventions", Severity: lint.Info,
		Summary: "A mark follows another convention than the others.",
		Doc: "Releases on appeal and after consultation mix styles with good reason. Otherwise a mark that looks unlike the " +
			"others tells that another hand made it, or that it stood in the original.",
		Source: "practice of the releasing agencies",
	}},
	Specimens: []Specimen{
		{Released: "¶1. (SBU) He met [name not declassified] and [name not declassified] and «XXXXXXXXXXXX».\n"},
		{Released: "¶1. (SBU) He met [name not declassified] and [place not declassified].\n"},
	},
	Check: mixedConventions,
}

func mixedConventions(p *Pass) {
	for i := range p.Notations {
		n := &p.Notations[i]
		if n.Kind != redaction.Mark || kin(n.Convention) == kin(p.Facts.Convention) {
			continue
		}
		p.Reportf(span(n), "most marks of this release follow another convention, %s", p.Facts.Convention)
	}
}

// kin is one name for conventions that stand together in one release: codes in the margin and codes in the text.
func kin(c redaction.Convention) redaction.Convention {
	if c == redaction.State {
		return redaction.FOIA
	}
	return c
}
