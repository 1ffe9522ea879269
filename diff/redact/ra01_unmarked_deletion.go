package redact

import (
	"slices"

	"pilcrow/markings/cable"
	"pilcrow/markings/redaction"
	"pilcrow/rules/lint"
)

// UnmarkedDeletion reports text of the original that the release lacks and that no mark stands for.
var UnmarkedDeletion = &Rule{
	Rule: lint.Rule{About: lint.About{
		Code: "RA01", Name: "unmarked-deletion", Severity: lint.Error,
		Summary: "Text of the original is missing from the release, and no mark stands for it.",
		Doc: "A deletion is indicated where it is made. Every word of the original must stand in the release, in the body " +
			"and in every field of the header, or a mark must stand in its place. Page lines, release stamps, wraps and " +
			"the other normalisations that the certificate counts are no deletions. Where a mark says that it stands for " +
			"a name, a number or a stated amount, and far more is missing, the rest is a deletion without a mark. A code in " +
			"the margin counts for what is missing on its line.",
		Source: "22 USC 4352; 5 USC 552(b)",
	}},
	Needs: Both,
	Specimens: []Specimen{
		{
			Original: "¶1. (SBU) The mayor met the council at noon. «He was not yet ready to sign the lease.» Grain was short.\n",
			Released: "¶1. (SBU) The mayor met the council at noon. Grain was short.\n",
		},
		{
			Original: "UNCLAS PRAIA 000123\n\nTAGS: ECON, EFIS, «KDEM,» CV\nSUBJECT: THE HARBOR FUND\n\n¶1. (U) The mayor left.\n",
			Released: "UNCLAS PRAIA 000123\n\nTAGS: ECON, EFIS, CV\nSUBJECT: THE HARBOR FUND\n\n¶1. (U) The mayor left.\n",
		},
		{
			Original: "¶1. (SBU) The mayor met «Ana Lopes, who had come over from the fishing village because her nephew owed him " +
				"the money for a boat», on May 3.\n",
			Released: "¶1. (SBU) The mayor met [name not declassified] on May 3.\n",
		},
		{
			Original: "¶1. (SBU) The mayor met Ana Lopes at noon. Grain was\nshort at the harbor.\n",
			Released: "¶1. (SBU) The mayor met [name not declassified] at noon.\nGrain was short at the harbor.\n",
		},
	},
	Check: unmarkedDeletion,
}

// mostlyMissing is how many words may be missing for each that was added: beyond, the rest counts as deleted.
const mostlyMissing = 3

func unmarkedDeletion(p *Pass) {
	if p.pair == nil {
		return
	}
	for _, v := range p.pair.violations {
		n := len(v.missing)
		switch {
		case n == 0, p.pair.telling(&v), p.pair.inTable(&v):
			continue
		case len(v.added) > 0 && n <= mostlyMissing*len(v.added)+mostlyMissing:
			continue
		}
		p.missing(v.missing, "no mark says so")
	}
	width := lineWidth(p.Original)
	for k := range p.Passages {
		if words := p.overstretched(&p.Passages[k], width); len(words) > 0 {
			p.missing(words, "the mark states far less")
		}
		if words := p.beyond(&p.Passages[k]); len(words) > 0 {
			p.missing(words, "the mark before them speaks of one paragraph")
		}
	}
}

// missing reports tokens of the original that the release lacks.
func (p *Pass) missing(list []int, why string) {
	old := p.pair.old
	p.ReportOriginal(lint.Finding{
		Span:    withSigns(old, list),
		Message: wordCount(len(list)) + areMissing(len(list)) + old.locus(list[0]) + ", and " + why,
	})
}

// areMissing goes on after the number of words.
func areMissing(n int) string {
	if n == 1 {
		return " is missing from the release"
	}
	return " are missing from the release"
}

// withSigns is the place of a list of tokens with the punctuation right behind them that is missing as well.
func withSigns(s *stream, list []int) cable.Span {
	out := extent(s, list)
	for i := list[len(list)-1] + 1; i < len(s.tokens) && open(s.tokens[i].fate) && s.tokens[i].form == signForm; i++ {
		out.End = s.end(i)
	}
	return out
}

// overstretched is the words of a passage whose marks say what they stand for, and that is far more than they say. Width is
// the length of a line of the original.
func (p *Pass) overstretched(passage *Passage, width int) []int {
	var list []int
	for _, i := range passage.words {
		if p.pair.old.tokens[i].worded() {
			list = append(list, i)
		}
	}
	bound := 0.0
	for _, k := range passage.Marks {
		n := &p.Notations[k]
		most, ok := stated(n, width)
		if !ok {
			return nil
		}
		bound += most
	}
	if float64(min(len(list), words(passage.Text))) <= bound {
		return nil
	}
	return list
}

// beyond is the words of a passage that stand in later numbered paragraphs than the one its mark stands in, where the mark
// does not say that it stands for more. A code in the margin may.
func (p *Pass) beyond(passage *Passage) []int {
	stated := 0
	for _, k := range passage.Marks {
		n := &p.Notations[k]
		if n.Remainder || n.Paragraph > 0 || n.Kind == redaction.Stamp ||
			slices.ContainsFunc(n.Amounts, func(a redaction.Amount) bool { return a.Unit > redaction.Paragraph }) {
			return nil
		}
		switch {
		case n.Kind != redaction.Mark:
		case n.Amount().Unit == redaction.Paragraph:
			stated += int(n.Amount().Max)
		default:
			stated++
		}
	}
	if stated == 0 || passage.Paragraphs <= stated {
		return nil
	}
	first := paragraphAt(p.Original, p.pair.old.start(passage.words[0]))
	var words []int
	for _, i := range passage.words {
		t := &p.pair.old.tokens[i]
		para := paragraphAt(p.Original, p.pair.old.start(i))
		if t.worded() && para != nil && para != first && !para.Label().IsZero() {
			words = append(words, i)
		}
	}
	return words
}
