package redact

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// residue is a place of a release in which something withheld can be read.
type residue struct {
	code     string // of the rule that tells of it
	severity lint.Severity
	span     cable.Span
	channel  channel
	what     string // what stands there, in words of the rules
	rank     int    // of residues at one place, the one with the highest rank is told
	wide     bool   // a sentence: what stands inside it is told as well
}

// awaitResidues is the check of the rules that residues belong to: they are looked for once, for all rules together, when
// the alignment is needed no more.
func awaitResidues(p *Pass) { p.awaiting = append(p.awaiting, p.rule) }

// tellResidues reports to each rule that awaits them the residues that have its code.
func (p *Pass) tellResidues() {
	if len(p.awaiting) == 0 {
		return
	}
	found := p.search()
	for _, p.rule = range p.awaiting {
		for _, r := range found {
			if r.code == p.rule.Code {
				message := fmt.Sprintf("in %s: %s", r.channel, strings.TrimSuffix(r.what, ","))
				p.Report(lint.Finding{Severity: r.severity, Span: r.span, Message: message})
			}
		}
	}
}

// search looks for what is withheld in all parts of the release.
func (p *Pass) search() []residue {
	t := p.withheldTerms()
	text, others := p.streams()
	s := &searcher{pass: p, text: text, others: others, terms: t}
	s.define()
	s.forms = formsOf(t)
	s.expand()
	s.tally()
	s.exact(p.Released.Src, text)
	s.exact(p.Released.Src, others)
	s.variants(text)
	s.variants(others)
	s.besides(text)
	s.besides(others)
	s.initials()
	s.abbreviated(text)
	s.abbreviated(others)
	s.numbers()
	s.spaced()
	s.encoded()
	s.fileName()
	s.parted()
	s.repeated()
	s.paraphrased()
	return foremost(s.found)
}

// searcher looks for residues in a release.
type searcher struct {
	pass   *Pass
	text   []token // of the text in order
	others []token // of page lines, stamps and marks
	terms  *terms
	forms  *forms
	counts map[string]int // how often a word that belongs to a form stands in the text
	small  map[string]int // how often it stands there in small letters
	found  []residue

	acronyms   map[string]acronym // of withheld terms, by letters
	expansions []expansion        // of withheld acronyms
	src        string             // of the walk under way
	path       []step             // of the walk under way
	heardTo    int                // the token up to which the walk by ear has read words
}

// add adds a residue.
func (s *searcher) add(r residue) {
	if r.severity == lint.Off {
		return
	}
	r.rank += int(r.severity) << 8
	s.found = append(s.found, r)
}

// lengthOf says how long a residue is.
func lengthOf(words []token) string {
	n := 0
	for i := range words {
		n += len([]rune(words[i].word))
	}
	if len(words) == 1 {
		return fmt.Sprintf("%d letters", n)
	}
	return fmt.Sprintf("%d words of %d letters", len(words), n)
}

// foremost is residues without those that stand inside a weightier one, in order.
func foremost(found []residue) []residue {
	slices.SortStableFunc(found, func(a, b residue) int {
		return cmp.Or(
			cmp.Compare(b.rank, a.rank),
			cmp.Compare(b.span.Len(), a.span.Len()),
			cmp.Compare(a.span.Start, b.span.Start),
			cmp.Compare(a.code, b.code),
			cmp.Compare(a.what, b.what),
		)
	})
	kept := make([]residue, 0, len(found))
	var taken, wide intervals
	for _, r := range found {
		switch {
		case r.span.Len() == 0:
			if !slices.ContainsFunc(kept, func(k residue) bool { return k.span == r.span && k.channel == r.channel }) {
				kept = append(kept, r)
			}
		case r.wide && wide.take(r.span), !r.wide && taken.take(r.span),
			r.severity == lint.Critical && taken.juts(r.span):
			kept = append(kept, r)
		}
	}
	slices.SortStableFunc(kept, func(a, b residue) int {
		return cmp.Or(cmp.Compare(a.span.Start, b.span.Start), cmp.Compare(a.code, b.code))
	})
	return kept
}

// intervals are stretches of a text that do not overlap, in order.
type intervals []cable.Span

// juts reports whether a stretch overlaps others, and neither lies in one of them nor one in it.
func (v intervals) juts(span cable.Span) bool {
	i, found := slices.BinarySearchFunc(v, span.Start, func(s cable.Span, at int) int { return cmp.Compare(s.Start, at) })
	return !found && (i == 0 || v[i-1].End < span.End) && (i == len(v) || v[i].End > span.End)
}

// take adds a stretch, unless it overlaps one that is there.
func (v *intervals) take(span cable.Span) bool {
	i, found := slices.BinarySearchFunc(*v, span.Start, func(s cable.Span, at int) int { return cmp.Compare(s.Start, at) })
	if found || i > 0 && (*v)[i-1].End > span.Start || i < len(*v) && (*v)[i].Start < span.End {
		return false
	}
	*v = slices.Insert(*v, i, span)
	return true
}

func digitsLong(n int) string { return fmt.Sprintf("%d digits", n) }

func lettersLong(n int) string { return fmt.Sprintf("%d letters", n) }

func bytesLong(n int) string { return fmt.Sprintf("%d bytes", n) }
