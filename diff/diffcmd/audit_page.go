package diffcmd

import (
	"cmp"
	_ "embed"
	"html/template"
	"io"
	"slices"
	"strconv"
	"strings"

	"pilcrow/diff/redact"
	"pilcrow/markings/cable"
	"pilcrow/markings/paint"
	"pilcrow/rules/lint"
	"pilcrow/rules/report"
)

//go:embed audit.html
var auditPage string

//go:embed audit.css
var auditStyle string

// reviewPage is what the page shows. Its texts are escaped for people; the template escapes them for HTML.
type reviewPage struct {
	Style       template.CSS
	Original    string
	Released    string
	Verdict     string
	Facts       []reviewFact
	Gone        []reviewFinding // about text that the release lacks
	Findings    []reviewFinding
	Segments    []reviewSegment
	Marks       int
	ShowsSecret bool
}

type reviewFact struct{ Name, Value string }

// reviewFinding is a finding and where it stands.
type reviewFinding struct {
	Number               int
	Severity, Code, Name string
	Message, Place       string
}

// reviewSegment is a run of the release's text with the same marks and findings.
type reviewSegment struct {
	Text     string
	Mark     bool
	First    bool // the mark begins here
	MarkID   int
	Note     string // what the mark says: its codes, its amount, how many words it stands for
	Withheld string // with --show-withheld
	Opens    []reviewFinding
	Severity string // of the heaviest finding that the segment stands in
}

// writePage writes the page for a reviewer to walk through: the release with each of its marks and findings. It needs
// nothing beside it: no script, no style sheet, no font from elsewhere.
func (o *auditOptions) writePage(w io.Writer, a *audited) error {
	t, err := template.New("audit").Parse(auditPage)
	if err != nil {
		return err
	}
	c := a.gate.certificate(a.report.Certificate)
	p := reviewPage{
		Style: template.CSS(auditStyle), Released: paint.Escape(c.Released.Path), Verdict: string(c.Verdict),
		ShowsSecret: o.show, Marks: c.Marks, Facts: reviewFacts(&c),
	}
	if c.Original != nil {
		p.Original = paint.Escape(c.Original.Path)
		p.Gone = o.reviewFindings(a.gate.result(*a.original), 0)
	}
	p.Findings = o.reviewFindings(a.gate.result(*a.released), len(p.Gone))
	p.Segments = o.segments(a, p.Findings)
	return t.Execute(w, &p)
}

// reviewFacts are the lines of the certificate.
func reviewFacts(c *redact.Certificate) []reviewFact {
	facts := []reviewFact{{"withheld", withheldWords(c)}}
	add := func(name string, counts map[string]int) {
		if len(counts) > 0 {
			facts = append(facts, reviewFact{name, tallyWords(counts)})
		}
	}
	add("codes", c.Withheld.Codes)
	add("amounts", c.Withheld.Amounts)
	add("normalised", c.Normalised)
	for _, what := range c.Unexamined {
		facts = append(facts, reviewFact{"unexamined", paint.Escape(what)})
	}
	if c.Original != nil {
		facts = append(facts, reviewFact{"original, sha256", c.Original.SHA256})
	}
	return append(facts, reviewFact{"released, sha256", c.Released.SHA256})
}

// reviewFindings are the findings of a result that are to be shown, numbered from after.
func (o *auditOptions) reviewFindings(r report.Result, after int) []reviewFinding {
	var all []reviewFinding
	for _, f := range r.Findings {
		after++
		if f.Severity < o.least {
			continue
		}
		line, column := r.Doc.Position(f.Span.Start)
		all = append(all, reviewFinding{
			Number: after, Severity: f.Severity.String(), Code: f.Rule.Code, Name: f.Rule.Name,
			Message: paint.Escape(f.Message), Place: strconv.Itoa(line) + ":" + strconv.Itoa(column),
		})
	}
	return all
}

// segments cuts the release where marks, findings and withheld words begin and end.
func (o *auditOptions) segments(a *audited, findings []reviewFinding) []reviewSegment {
	src := a.released.Doc.Src
	hidden := a.concealed()
	first := 1
	if a.original != nil {
		first += len(a.original.Findings)
	}
	open := sweep[reviewFinding]{}
	for _, f := range findings {
		open.add(a.released.Findings[f.Number-first].Span, f)
	}
	marks := sweep[int]{}
	for k := range a.marks {
		marks.add(a.marks[k].Span, k)
	}
	masks := sweep[bool]{}
	for _, s := range hidden {
		masks.add(s, true)
	}
	cuts := slices.Concat([]int{0, len(src)}, open.borders, marks.borders, masks.borders)
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)

	all := make([]reviewSegment, 0, len(cuts))
	for i, from := range cuts {
		to := from
		if i+1 < len(cuts) {
			to = cuts[i+1]
		}
		s := reviewSegment{Text: paint.EscapeText(src[from:to])}
		around, begun := open.at(from)
		s.Opens = begun
		if from == to {
			all = append(all, s)
			continue
		}
		for _, f := range around {
			if severity, err := lint.ParseSeverity(f.Severity); err == nil && (s.Severity == "" || heavier(severity, s.Severity)) {
				s.Severity = f.Severity
			}
		}
		if inside, begins := marks.at(from); len(inside) > 0 {
			a.noteMark(&s, inside[0], len(begins) > 0)
		}
		if inside, _ := masks.at(from); len(inside) > 0 {
			s.Text = strings.Repeat("\n", strings.Count(src[from:to], "\n")) + masked
		}
		all = append(all, s)
	}
	return all
}

// heavier reports whether a severity is heavier than the one of the name.
func heavier(s lint.Severity, name string) bool {
	other, err := lint.ParseSeverity(name)
	return err == nil && s > other
}

// sweep goes over spans from left to right.
type sweep[T any] struct {
	spans   []swept[T]
	active  []swept[T]
	next    int
	borders []int
}

type swept[T any] struct {
	span cable.Span
	is   T
}

// add adds a span; spans come in the order of their starts.
func (s *sweep[T]) add(span cable.Span, is T) {
	s.spans = append(s.spans, swept[T]{span, is})
	s.borders = append(s.borders, span.Start, span.End)
}

// at lists what stands at the byte at offset, and what of it begins there, empty spans as well. Offsets come in order.
func (s *sweep[T]) at(offset int) (around, begun []T) {
	s.active = slices.DeleteFunc(s.active, func(w swept[T]) bool { return w.span.End <= offset })
	for s.next < len(s.spans) && s.spans[s.next].span.Start <= offset {
		w := s.spans[s.next]
		s.next++
		if w.span.Start == offset {
			begun = append(begun, w.is)
		}
		if w.span.End > offset {
			s.active = append(s.active, w)
		}
	}
	for _, w := range s.active {
		around = append(around, w.is)
	}
	return around, begun
}

// noteMark says of a segment that it belongs to a mark, and with its first one what the mark says.
func (a *audited) noteMark(s *reviewSegment, k int, first bool) {
	m := &a.marks[k]
	s.Mark, s.First, s.MarkID = true, first, k+1
	var notes []string
	if len(m.Codes) > 0 {
		notes = append(notes, list(m.Codes))
	}
	if m.Amount != "" {
		notes = append(notes, m.Amount)
	}
	if m.Passage >= 0 {
		passage := &a.passages[m.Passage]
		notes = append(notes, "stands for "+plural(len(strings.Fields(passage.Text)), "word"))
		if a.gate.open {
			s.Withheld = paint.Escape(passage.Text)
		}
	}
	s.Note = strings.Join(notes, " · ")
}

// concealed are the places of the release that may not be shown: withheld words, and the places of all findings that
// something withheld is left.
func (a *audited) concealed() []cable.Span {
	if a.gate.open {
		return nil
	}
	spans := a.gate.hidden(a.released.Doc.Src)
	for _, f := range a.released.Findings {
		if strings.HasPrefix(f.Rule.Code, "RC") || f.Rule.Code == "RG06" {
			spans = append(spans, f.Span)
		}
	}
	slices.SortFunc(spans, func(x, y cable.Span) int {
		return cmp.Or(cmp.Compare(x.Start, y.Start), cmp.Compare(x.End, y.End))
	})
	return spans
}
