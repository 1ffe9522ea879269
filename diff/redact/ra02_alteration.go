package redact

import (
	"pilcrow/rules/lint"
)

// Alteration reports words of the release that stand in place of others of the original.
var Alteration = &Rule{
	Rule: lint.Rule{About: lint.About{
		Code: "RA02", Name: "alteration", Severity: lint.Error,
		Summary: "Words of the release are not those of the original.",
		Doc: "A release takes out and marks; it never changes. Other words, and words that stand beside a mark and that the " +
			"original lacks, are an alteration. Curly quotation marks, dashes, ligatures, wraps and damaged labels are the " +
			"same words, and the certificate counts them. Other punctuation is reported as a warning.",
		Source: "22 USC 4352: no alteration of the text",
	}},
	Needs: Both,
	Specimens: []Specimen{
		{
			Original: "¶1. (SBU) The mayor thought it highly doubtful that the council would agree.\n",
			Released: "¶1. (SBU) The mayor thought it «somewhat» doubtful that the council would agree.\n",
		},
		{
			Original: "¶1. (SBU) The mayor met Ana Lopes, who strongly objected to the lease.\n",
			Released: "¶1. (SBU) The mayor met [name not declassified], who «mildly» objected to the lease.\n",
		},
		{
			Original: "¶1. (SBU) The mayor's \"fund\" -- a loan -- was empty; the council had left.\n",
			Released: "¶1. (SBU) The mayor’s “fund” — a loan — was empty«,» the council had left.\n",
		},
		{
			Original: "¶1. (SBU) The mayor's \"fund\" -- a loan -- was empty.\n",
			Released: "¶1. (SBU) The mayor’s “fund” — a loan — was\nempty.\n",
		},
	},
	Check: alteration,
}

func alteration(p *Pass) {
	if p.pair == nil {
		return
	}
	for _, v := range p.pair.violations {
		switch {
		case len(v.missing) == 0 && len(v.added) == 0:
			p.signs(&v)
		case len(v.added) == 0 || p.pair.telling(&v) || len(v.missing) == 0 && !v.beside || v.marks > 0:
		default:
			p.altered(&v)
		}
	}
	p.alteredPageLines()
}

// altered reports the added words of a violation.
func (p *Pass) altered(v *violation) {
	at := extent(p.pair.new, v.added)
	message := "%s%s%s not in the original, which has others here"
	if len(v.missing) == 0 {
		message = "%s%s%s beside a mark and not in the original"
	}
	stand := " stand"
	if len(v.added) == 1 {
		stand = " stands"
	}
	if len(v.missing) > 0 {
		stand = " are"
		if len(v.added) == 1 {
			stand = " is"
		}
	}
	p.Reportf(at, message, wordCount(len(v.added)), p.quote(at), p.pair.new.locus(v.added[0])+stand)
}

// signs reports a change of punctuation alone.
func (p *Pass) signs(v *violation) {
	if v.signs == 0 {
		return
	}
	f := lint.Finding{Severity: lint.Warning, Message: "the punctuation is not that of the original"}
	new := p.pair.new
	switch {
	case v.b0 < v.b1:
		f.Span.Start, f.Span.End = new.start(v.b0), new.end(v.b1-1)
	case v.b0 > 0:
		f.Span = new.span(v.b0 - 1)
	case v.b1 < len(new.tokens):
		f.Span = new.span(v.b1)
	}
	p.Report(f)
}

// alteredPageLines reports page lines of the release that name another post or another number than those of the
// original. Their page numbers may differ, for a release has pages of its own.
func (p *Pass) alteredPageLines() {
	if len(p.Original.Pages) == 0 {
		return
	}
	type key struct{ post, number string }
	known := map[key]bool{}
	for i := range p.Original.Pages {
		l := &p.Original.Pages[i]
		known[key{l.Post.Text, l.MRN.Text}] = true
	}
	if line := p.Original.Governing(); line != nil {
		known[key{line.Post.Text, line.MRN.Text}] = true
	}
	for i := range p.Released.Pages {
		l := &p.Released.Pages[i]
		if !known[key{l.Post.Text, l.MRN.Text}] {
			p.Reportf(l.Span, "this page line names another post or number than those of the original")
		}
	}
}
