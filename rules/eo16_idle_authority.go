package rules

import (
	"strings"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// IdleAuthority reports unclassified cables that carry a classification authority.
var IdleAuthority = &lint.Rule{
	About: lint.About{
		Code:     "EO16",
		Name:     "idle-authority",
		Severity: lint.Error,
		Summary:  "An unclassified cable has no Classified By, Reason, Derived From or Declassify On.",
		Doc: "The authority block belongs to classified text. Under UNCLAS it is a remnant of a template, or a sign " +
			"that the text was classified and lost its level on the way. Treat it as classified until its drafter " +
			"says which. The block is not removed by a fix.",
		Source: "CAPCO-2016 B.8; ISM-ID-00016",
	},
	Examples: []lint.Example{
		{
			Bad: sentPraia + "UNCLAS PRAIA 000412\n\n" + harborFields + "\n" +
				"«Classified By: Ambassador Ada Quill for reasons 1.4 (b) and (d).»\n" + harborText,
		},
		{
			Bad: sentPraia + "UNCLAS PRAIA 000412\n\n" + harborFields + harborText,
		},
	},
	Run: idleAuthority,
}

func idleAuthority(p *lint.Pass) {
	line := p.Doc.Governing()
	if line == nil || line.Nested || !isUnclassified(line) {
		return
	}
	if names := authorityNames(&p.Doc.Authority); len(names) > 0 && hasHeader(p.Doc) {
		p.Report(lint.Finding{
			Span:    p.Doc.Authority.Span,
			Message: "a text under " + line.Word.Text + " has " + strings.Join(names, ", "),
			Related: []lint.Related{{Message: "the classification line", Span: line.Span}},
		})
	}
}

// authorityNames lists the parts of a.
func authorityNames(a *cable.Authority) []string {
	var names []string
	for _, part := range [...]struct {
		field cable.Field
		name  string
	}{
		{a.By, "Classified By"}, {a.Reason, "Reason"}, {a.DerivedFrom, "Derived From"}, {a.Declassify, "Declassify On"},
	} {
		if !part.field.IsZero() {
			names = append(names, part.name)
		}
	}
	return names
}
