package redact

import (
	"cmp"
	"fmt"
	"slices"
	"sync"
	"time"

	"pilcrow/markings/cable"
	"pilcrow/markings/redaction"
	"pilcrow/rules/lint"
)

// SetOptions say how a set is audited.
type SetOptions struct {
	Fail    lint.Severity // the least severity that fails the set; Off: Error
	Workers int           // how many pairs are aligned at once; 0: one
}

// SetCertificate says what was audited in a set. It holds no word of a text.
type SetCertificate struct {
	Verdict    Verdict  `json:"verdict"`
	Documents  int      `json:"documents"`
	Pairs      int      `json:"pairs"` // of texts that are nearly the same, or one in the other, and were aligned
	Unexamined []string `json:"unexamined"`
}

// SetReport is what the audit of a set found. Findings has an entry for each document, in their order.
type SetReport struct {
	Findings    [][]lint.Finding
	Certificate SetCertificate
}

// member is a text of the set.
type member struct {
	doc       *cable.Document
	notations []redaction.Notation
	words     []setWord
	shingles  []uint64  // sorted, each once
	sketch    []uint64  // the least shingles under each hash
	partial   bool      // a stamp says that the text is released in part: words can be missing without a mark
	review    time.Time // the day of the release, zero where it is not known
	sum       uint64    // of words and marks, the same for copies
}

// set is one audit of a set.
type set struct {
	SetOptions
	members  []*member
	rules    map[string]*Rule
	findings [][]lint.Finding
	unclear  []string
	ledger   ledger
	met      map[[2]int]bool // the places of words that a pair has shown, by member and first byte
}

// SetRules are the rules over sets, in the order of their codes.
func SetRules() []*Rule {
	return []*Rule{ShownElsewhere, WithdrawnLater, NameLeftElsewhere, OtherCodeElsewhere}
}

// AuditSet looks for texts that are nearly the same, aligns each two of them and reports what one withholds and the
// other shows. Texts are found by sketches of their runs of words, so that not every two are compared.
func AuditSet(docs []*cable.Document, rules []*Rule, opts SetOptions) SetReport {
	if opts.Fail == lint.Off {
		opts.Fail = lint.Error
	}
	s := &set{SetOptions: opts, rules: map[string]*Rule{}, met: map[[2]int]bool{}}
	s.findings = make([][]lint.Finding, len(docs))
	s.members = make([]*member, len(docs))
	for _, r := range rules {
		s.rules[r.Code] = r
	}
	s.each(len(docs), func(i int) { s.members[i] = newMember(docs[i]) })
	pairs := s.candidates()
	aligned := make([][]meeting, len(pairs))
	s.each(len(pairs), func(i int) { aligned[i] = s.align(pairs[i]) })
	for i, pair := range pairs {
		for _, m := range aligned[i] {
			s.report(pair, m)
		}
	}
	s.search()
	for i := range s.findings {
		order(s.findings[i])
		s.findings[i] = slices.CompactFunc(s.findings[i], func(a, b lint.Finding) bool {
			return a.Rule == b.Rule && a.Span == b.Span && a.Message == b.Message
		})
	}
	return SetReport{Findings: s.findings, Certificate: s.certify(len(pairs))}
}

// each calls work for 0 to n-1, as many at once as there are workers.
func (s *set) each(n int, work func(i int)) {
	var group sync.WaitGroup
	next := make(chan int)
	for range max(1, s.Workers) {
		group.Go(func() {
			for i := range next {
				work(i)
			}
		})
	}
	for i := range n {
		next <- i
	}
	close(next)
	group.Wait()
}

// certify draws up the certificate of a finished audit.
func (s *set) certify(pairs int) SetCertificate {
	c := SetCertificate{Verdict: Passed, Documents: len(s.members), Pairs: pairs, Unexamined: []string{}}
	c.Unexamined = append(c.Unexamined, s.unclear...)
	for _, list := range s.findings {
		if slices.ContainsFunc(list, func(f lint.Finding) bool { return f.Severity >= s.Fail }) {
			c.Verdict = Failed
		}
	}
	if len(c.Unexamined) > 0 {
		c.Verdict = Incomplete
	}
	return c
}

// add adds a finding of a rule, if it was picked, to member i.
func (s *set) add(code string, i int, severity lint.Severity, span cable.Span, format string, args ...any) {
	rule := s.rules[code]
	if rule == nil {
		return
	}
	f := lint.Finding{Rule: &rule.Rule, Severity: severity, Span: span, Message: fmt.Sprintf(format, args...)}
	if para := paragraphAt(s.members[i].doc, span.Start); para != nil {
		f.Paragraph = para.Number
	}
	s.findings[i] = append(s.findings[i], f)
}

// at says where a span of member i begins: "memo.txt, line 12, column 5".
func (s *set) at(i int, span cable.Span) string {
	doc := s.members[i].doc
	line, column := doc.Position(span.Start)
	return fmt.Sprintf("%s, line %d, column %d", doc.Name, line, column)
}

// report reports what two members withhold and show at the same place.
func (s *set) report(pair [2]int, m meeting) {
	here, there := pair[m.side], pair[1-m.side]
	if m.shown.IsZero() {
		s.ledger.sameMark(s, here, there, m)
		return
	}
	withholds, shows := s.members[here], s.members[there]
	code, severity := ShownElsewhere.Code, lint.Off
	for _, w := range shows.words[m.first:] {
		if w.span.Start >= m.shown.End {
			break
		}
		s.met[[2]int{there, w.span.Start}] = true
	}
	what := "what is withheld here is shown in %s (%d words)"
	if !withholds.review.IsZero() && !shows.review.IsZero() {
		switch cmp.Compare(withholds.review.Unix(), shows.review.Unix()) {
		case 1:
			code, what = WithdrawnLater.Code, "what is withheld here was shown in an earlier release, %s (%d words)"
		case -1:
			severity, what = lint.Info, "what is withheld here was shown in a later release, %s (%d words)"
		}
	}
	if severity == lint.Off {
		severity = s.severity(code)
	}
	s.add(code, here, severity, m.place, what, s.at(there, m.shown), m.words)
	s.add(code, there, severity, m.shown, "what is shown here (%d words) is withheld in %s", m.words, s.at(here, m.place))
	s.ledger.enter(s, here, there, m)
}

// severity is that of a rule, Off where it was not picked.
func (s *set) severity(code string) lint.Severity {
	if rule := s.rules[code]; rule != nil {
		return rule.Severity
	}
	return lint.Off
}
