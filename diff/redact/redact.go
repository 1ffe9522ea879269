// Package redact audits a release: that everything withheld is marked and justified, that nothing withheld can be read
// in it, and that nothing else was changed.
//
// A check is a Rule, one a file, its code R and the number it has in the taxonomy of redaction failures: A integrity, B
// marks and codes, C residue, D inference, E versions, F over-redaction, G hidden channels. A rule says whether it needs
// the original; Audit runs those that can be run and says in the Certificate what could not be examined. What was not
// examined is never called clean.
//
// The pair is aligned word by word (align.go): every word of the release is the original's, part of a mark, covered by a
// declared normalisation, or a violation. The list of normalisations is closed (aside.go, normal.go), and the certificate
// counts their uses. The alignment also tells what each mark withholds: Pass.Passages.
//
// The withheld text is the most sensitive thing there is here. No message of a rule quotes the original: it says where,
// how long and of what kind, in words of its own and of the code tables. What one quotes of the release has passed the
// gate (gate.go), which refuses a text that holds a withheld word.
package redact

import (
	"cmp"
	"crypto/sha256"
	"fmt"
	"runtime"
	"slices"
	"time"

	"pilcrow/markings/cable"
	"pilcrow/markings/redaction"
	"pilcrow/rules/lint"
)

// Version is one text of a pair.
type Version struct {
	Doc *cable.Document
	Sum [sha256.Size]byte // the SHA-256 of the file
}

// Read parses a file of any bytes as a text of a pair. It keeps nothing of raw.
func Read(name string, raw []byte) Version {
	return Version{Doc: cable.Parse(name, raw), Sum: sha256.Sum256(raw)}
}

// Pair is a release and what it was made from.
type Pair struct {
	Original Version // zero: the release is audited alone
	Released Version
}

// Options say how an audit is made. The zero Options are those of `pilcrow audit` without flags.
type Options struct {
	Convention redaction.Convention // that the marks must follow; empty: as the release shows
	Withheld   []string             // strings that must not appear in the release
	Reviewed   time.Time            // the day of the release, for codes that depend on age; zero: as the release says
	Fail       lint.Severity        // the least severity that fails the release; Off: Error
}

// Needs says what a rule cannot do without.
type Needs uint8

// What a rule may need.
const (
	Release Needs = iota // the release alone
	Both                 // the original as well
	List                 // the original, or a list of withheld strings
)

// Rule is a check of a release.
type Rule struct {
	lint.Rule // what it says of itself; its Run and Examples are not used
	Needs     Needs
	Specimens []Specimen
	Check     func(*Pass)
}

// Specimen is a pair that shows what a rule reports. « » frame each span that must be reported: in Original what is said
// about text that the release lacks, in Released all else. A specimen without « » must be silent.
type Specimen struct {
	Original, Released string
	Withheld           []string
}

// Report is what an audit found.
type Report struct {
	Released    []lint.Finding // places in the release
	Original    []lint.Finding // places in the original, of text that the release lacks
	Certificate Certificate
}

// Pass is one run of one rule over a pair.
type Pass struct {
	Options
	Original  *cable.Document // nil where the release is audited alone
	Released  *cable.Document // never nil
	Notations []redaction.Notation
	Passages  []Passage // what is withheld, with its marks; nil where the release is audited alone
	Facts     Facts

	cites    []int        // indexes of the notations that cite a code beside a place, in order
	grounded bool         // a stamp or a later classification gives the ground of every (b)(1)
	inserted []cable.Span // words of the release that the original has nowhere, in order
	pair     *pairing     // nil where the release is audited alone, or the pair could not be examined
	gate     *gate        // what no finding may quote; nil where nothing may be quoted
	awaiting []*Rule      // those that are told of residues
	rule     *Rule
	report   Report
	unclear  []string
}

// Report adds a finding about a place of the release.
func (p *Pass) Report(f lint.Finding) {
	p.report.Released = append(p.report.Released, p.finished(p.Released, f))
}

// Reportf adds a finding about a place of the release.
func (p *Pass) Reportf(span cable.Span, format string, args ...any) {
	p.Report(lint.Finding{Span: span, Message: fmt.Sprintf(format, args...)})
}

// ReportOriginal adds a finding about a place of the original whose text the release lacks.
func (p *Pass) ReportOriginal(f lint.Finding) {
	p.report.Original = append(p.report.Original, p.finished(p.Original, f))
}

// Unexamined notes a part of the release that no rule could look into.
func (p *Pass) Unexamined(what string) {
	if !slices.Contains(p.unclear, what) {
		p.unclear = append(p.unclear, what)
	}
}

// finished fills in what the rule left open.
func (p *Pass) finished(doc *cable.Document, f lint.Finding) lint.Finding {
	f.Rule = &p.rule.Rule
	if f.Severity == lint.Off {
		f.Severity = p.rule.Severity
	}
	if f.Paragraph == 0 {
		if para := paragraphAt(doc, f.Span.Start); para != nil {
			f.Paragraph = para.Number
		}
	}
	return f
}

// paragraphAt is the paragraph that the byte at offset stands in, nil where it stands in none.
func paragraphAt(doc *cable.Document, offset int) *cable.Paragraph {
	i, found := slices.BinarySearchFunc(doc.Paragraphs, offset, func(p cable.Paragraph, at int) int {
		return cmp.Compare(p.Span.Start, at)
	})
	if !found {
		i--
	}
	if i < 0 || offset >= doc.Paragraphs[i].Span.End {
		return nil
	}
	return &doc.Paragraphs[i]
}

// Audit runs rules over a pair, or over the release alone where the pair has no original.
func Audit(pair Pair, rules []*Rule, opts Options) Report {
	p := &Pass{Options: opts, Original: pair.Original.Doc, Released: pair.Released.Doc}
	if p.Fail == lint.Off {
		p.Fail = lint.Error
	}
	p.Notations = redaction.Find(p.Released.Src)
	p.survey()
	p.Facts = factsOf(p.Released, p.Notations, opts)
	if p.Original != nil {
		p.inserted = insertions(p.Original, p.Released)
		p.align()
	}
	for _, rule := range rules {
		if p.able(rule) {
			p.rule = rule
			rule.Check(p)
		}
	}
	p.report.Certificate.Normalised = p.normalised()
	p.release()
	p.tellResidues()
	order(p.report.Released)
	order(p.report.Original)
	p.certify(pair)
	return p.report
}

// largePair is the number of tokens of a pair from which on their memory is collected before more is asked for.
const largePair = 1 << 20

// release lets the alignment go: the search for residues takes as much memory again.
func (p *Pass) release() {
	large := p.pair != nil && len(p.pair.old.tokens)+len(p.pair.new.tokens) >= largePair
	p.pair, p.gate = nil, nil
	if large && len(p.awaiting) > 0 {
		runtime.GC()
	}
}

// able reports whether the pass has what the rule needs.
func (p *Pass) able(rule *Rule) bool {
	switch rule.Needs {
	case Both:
		return p.Original != nil
	case List:
		return p.Original != nil || len(p.Withheld) > 0
	default:
		return true
	}
}

// order sorts findings by place, then code, then message.
func order(findings []lint.Finding) {
	slices.SortStableFunc(findings, func(a, b lint.Finding) int {
		return cmp.Or(
			cmp.Compare(a.Span.Start, b.Span.Start),
			cmp.Compare(a.Rule.Code, b.Rule.Code),
			cmp.Compare(a.Message, b.Message),
			cmp.Compare(a.Span.End, b.Span.End),
		)
	})
}

// span is the place of a notation.
func span(n *redaction.Notation) cable.Span { return cable.Span{Start: n.Start, End: n.End} }
