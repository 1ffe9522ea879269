package redact

import (
	"strings"

	"pilcrow/rules/lint"
)

// Insertion reports text of the release that the original lacks.
var Insertion = &Rule{
	Rule: lint.Rule{About: lint.About{
		Code: "RA04", Name: "insertion", Severity: lint.Error,
		Summary: "The release has text that the original lacks.",
		Doc: "A release adds marks, codes and stamps, and nothing else. Text inside a sentence, a field or a paragraph is an " +
			"error. Lines of their own that hold no running text may be a stamp that is not known yet: a warning, as is " +
			"text where the original itself has a mark.",
		Source: "22 USC 4352: no alteration of the text",
	}},
	Needs: Both,
	Specimens: []Specimen{
		{
			Original: "¶1. (SBU) The mayor met the council at noon. Grain was short.\n",
			Released: "¶1. (SBU) The mayor met the council at noon. «The Embassy concurs». Grain was short.\n",
		},
		{
			Original: "¶1. (SBU) The mayor met [name not declassified] at noon. Grain was short.\n",
			Released: "¶1. (SBU) The mayor met «Ana Lopes» at noon. Grain was short.\n",
		},
		{
			Original: "¶1. (SBU) The mayor met the council at noon.\n\n¶2. (SBU) Grain was short.\n",
			Released: "¶1. (SBU) The mayor met the council at noon.\n\n«STAFF COPY 6»\n\n¶2. (SBU) Grain was short.\n",
		},
		{
			Original: "¶1. (SBU) The mayor met the council at noon.\n\n¶2. (SBU) Grain was short.\n",
			Released: "RELEASE IN FULL\n\n¶1. (SBU) The mayor met the council at noon.\n\n" +
				"U.S. Department of State Case No. F-2013-00001 Doc No. C05000001 Date: 05/06/2013\n\n¶2. (SBU) Grain was short.\n",
		},
	},
	Check: insertion,
}

func insertion(p *Pass) {
	if p.pair == nil {
		return
	}
	for _, v := range p.pair.violations {
		if len(v.added) == 0 || v.marks == 0 && (len(v.missing) > 0 || v.beside || p.pair.telling(&v)) {
			continue
		}
		at := extent(p.pair.new, v.added)
		f := lint.Finding{Span: at}
		f.Message = wordCount(len(v.added)) + p.quote(at) + p.pair.new.locus(v.added[0]) + " not in the original"
		switch {
		case v.marks > 0:
			f.Severity = lint.Warning
			f.Message += ", which has a mark here"
		case p.pair.ownLines(&v):
			f.Severity = lint.Warning
			f.Message += ", on lines of their own"
		}
		p.Report(f)
	}
}

// ownLines reports whether the added words of a violation stand on lines that hold nothing else and no running text.
func (p *pairing) ownLines(v *violation) bool {
	first, last := v.added[0], v.added[len(v.added)-1]
	line := p.new.line(first)
	if first > 0 && p.new.line(first-1) == line {
		return false
	}
	if last+1 < len(p.new.tokens) && p.new.line(last+1) == p.new.line(last) && p.new.tokens[last+1].fate == kept {
		return false
	}
	for _, j := range v.added {
		t := &p.new.tokens[j]
		text := p.new.doc.Slice(p.new.span(j))
		if t.form == labelForm || t.form == wordForm && strings.ToUpper(text) != text {
			return false
		}
	}
	return true
}
