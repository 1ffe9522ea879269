package redact

import (
	"slices"

	"pilcrow/markings/redaction"
	"pilcrow/rules/lint"
)

// StampAgainstBody reports page stamps that do not agree with the marks of the text.
var StampAgainstBody = &Rule{
	Rule: lint.Rule{About: lint.About{
		Code: "RB10", Name: "stamp-against-body", Severity: lint.Warning,
		Summary: "The page stamp and the marks of the text do not agree.",
		Doc: "A copy stamped RELEASE IN FULL holds no mark. The codes of a RELEASE IN PART are those of its marks: one that " +
			"the text cites and the stamp does not name is reported where it stands; one that the stamp names and " +
			"the text never cites is noted at the stamp, for margins are lost when pages are scanned.",
		Source: "practice of the Department of State",
	}},
	Specimens: []Specimen{
		{Released: "RELEASE IN FULL\n\n¶1. (SBU) The mayor met «[name not declassified]» on May 3.\n"},
		{Released: "RELEASE IN PART B6\n\n¶1. (SBU) The mayor met [redacted] (b)(6) and [redacted] «(b)(5)» on May 3.\n"},
		{Released: "«RELEASE IN PART B5,B6»\n\n¶1. (SBU) The mayor met [redacted] (b)(6) on May 3.\n"},
		{Released: "RELEASE IN PART B6\n\n¶1. (SBU) The mayor met [redacted] (b)(6) on May 3.\n"},
		{Released: "RELEASE IN FULL\n\n¶1. (SBU) The mayor left on May 3.\n"},
	},
	Check: stampAgainstBody,
}

func stampAgainstBody(p *Pass) {
	if len(p.Facts.Stamps) == 0 {
		return
	}
	full, denied := true, false
	var stamped []redaction.Code
	for _, i := range p.Facts.Stamps {
		n := &p.Notations[i]
		full = full && n.Disclosure == redaction.InFull
		denied = denied || n.Disclosure == redaction.Denied
		stamped = append(stamped, n.Codes...)
	}
	if denied {
		p.openText()
	}
	var cited []redaction.Code
	for i := range p.Notations {
		n := &p.Notations[i]
		if !n.Withholds() {
			continue
		}
		cited = append(cited, n.Codes...)
		if full {
			p.Report(lint.Finding{
				Span: span(n), Severity: lint.Error,
				Message: "a mark stands in a copy that is stamped as released in full",
			})
		}
	}
	if full || len(stamped) == 0 {
		return
	}
	for _, c := range cited {
		if !holds(stamped, c) {
			p.Reportf(codeSpan(c), "the stamp does not name %s", plainID(c))
		}
	}
	p.uncited(cited)
}

// uncited notes stamps whose codes no mark cites.
func (p *Pass) uncited(cited []redaction.Code) {
	for _, i := range p.Facts.Stamps {
		n := &p.Notations[i]
		for _, c := range n.Codes {
			if !holds(cited, c) {
				p.Report(lint.Finding{
					Span: span(n), Severity: lint.Info, Message: "no mark of the text cites " + plainID(c),
				})
			}
		}
	}
}

// openText reports paragraphs with text in a copy that is stamped as denied.
func (p *Pass) openText() {
	for i := range p.Released.Paragraphs {
		para := &p.Released.Paragraphs[i]
		if !para.Notated && len(para.Body) > 0 && para.Number > 0 {
			p.Report(lint.Finding{
				Span: para.Label(), Severity: lint.Error,
				Message: "a paragraph stands open in a copy that is stamped as denied in full",
			})
		}
	}
}

func holds(codes []redaction.Code, c redaction.Code) bool {
	return slices.ContainsFunc(codes, func(other redaction.Code) bool { return other.ID == c.ID })
}
