package rules

import (
	"strings"

	"pilcrow/markings"
	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// UnmarkedSibling reports subparagraphs without a mark beside marked ones.
var UnmarkedSibling = &lint.Rule{
	About: lint.About{
		Code: "PM02", Name: "unmarked-sibling", Severity: lint.Warning,
		Summary: "A subparagraph has no mark while another of the same list has one.",
		Doc: "A lettered or bulleted part may take the mark of its paragraph. But where one part says what it " +
			"is, a reader takes a part without a mark for forgotten, or for the level of the part before it. Mark all " +
			"parts of a list, or none.",
		Source: "32 CFR 2001.21(c)(3)",
	},
	Examples: []lint.Example{
		{Bad: "¶1. (C) Two points:\n\na. (U) The fair opened.\n\n«b.» It closes on Friday.\n\n" +
			"¶2. (U) Post will report.\n"},
		{Bad: "¶1. (C) Two points:\n\na. The fair opened.\n\nb. It closes on Friday.\n\n¶2. (U) Post will report.\n"},
	},
	Run: unmarkedSibling,
}

func unmarkedSibling(p *lint.Pass) {
	if !surveyOf(p).parts {
		return
	}
	for i := range p.Doc.Paragraphs {
		para := &p.Doc.Paragraphs[i]
		forms := markedForms(p.Doc, para)
		if len(forms) == 0 {
			continue
		}
		for j := range para.Subs {
			sub := &para.Subs[j]
			if sub.MarkSpan.IsZero() && forms[labelForm(p.Doc.Slice(sub.Label))] && !hasMarkNear(p.Doc, sub) {
				p.Reportf(sub.Label, "subparagraph %s has no portion mark, others of its list do", p.Doc.Slice(sub.Label))
			}
		}
	}
}

// markedForms are the forms of the labels of the subparagraphs of para that carry marks.
func markedForms(doc *cable.Document, para *cable.Paragraph) map[string]bool {
	var forms map[string]bool
	for j := range para.Subs {
		if sub := &para.Subs[j]; !sub.MarkSpan.IsZero() {
			if forms == nil {
				forms = make(map[string]bool)
			}
			forms[labelForm(doc.Slice(sub.Label))] = true
		}
	}
	return forms
}

// hasMarkNear reports whether a mark stands behind stray signs after the label of sub: a scanner's "•, (SBU)".
func hasMarkNear(doc *cable.Document, sub *cable.Subparagraph) bool {
	text := strings.TrimLeft(doc.Slice(cable.Span{Start: sub.Label.End, End: max(sub.Label.End, sub.Span.End)}), " .,;:'	")
	_, n := markings.ReadHead(text)
	return n > 0
}

// labelForm is the form of a subparagraph's label, with a for letters and 0 for digits: "a.", "(0)", "--".
func labelForm(label string) string {
	form := make([]byte, 0, 8)
	for _, c := range []byte(label) {
		switch {
		case 'a' <= c && c <= 'z':
			c = 'a'
		case 'A' <= c && c <= 'Z':
			c = 'A'
		case '0' <= c && c <= '9':
			c = '0'
		}
		if n := len(form); n == 0 || form[n-1] != c {
			form = append(form, c)
		}
	}
	return string(form)
}
