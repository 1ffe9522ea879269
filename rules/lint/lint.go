// Package lint says what a rule is, runs rules over a document and applies their fixes.
//
// A rule is a value: what it says of itself, examples that its test runs, and a function that looks at a Pass and
// reports findings. Select picks rules by code, name or family, Run runs them, Apply writes their fixes into the bytes
// of the file. Findings are values, not errors: a rule cannot fail.
package lint

import (
	"fmt"
	"slices"
	"time"

	"pilcrow/markings/cable"
)

// About is what a rule says of itself.
type About struct {
	Code     string   // PM01
	Name     string   // missing-mark
	Severity Severity // of a finding that does not say otherwise
	Summary  string   // one sentence, for tables
	Doc      string   // why it matters and what to do, paragraphs of plain text
	Source   string   // the authority it rests on: "32 CFR 2001.21(c); 5 FAH-1 H-246.2"

	// Profiles holds the severities under the profiles that weigh the rule otherwise; Off: they do not know it.
	Profiles map[Profile]Severity
}

// Under is the severity of the rule under a profile.
func (a *About) Under(p Profile) Severity {
	if severity, ok := a.Profiles[p]; ok {
		return severity
	}
	return a.Severity
}

// isOff reports whether the rule runs under no profile unless it is asked for.
func (a *About) isOff() bool {
	for _, severity := range a.Profiles {
		if severity != Off {
			return false
		}
	}
	return a.Severity == Off
}

// Example is a text that breaks the rule. « » frame each span that must be reported; Good, where given, is Bad after
// its safe fixes. An example without « » must be silent.
type Example struct {
	Bad, Good string
	Profile   Profile // the profile it is run under; empty: Auto
	Day       string  // the day it is run on, 2009-05-06; empty: none
}

// Rule is a check with its documentation and its examples.
type Rule struct {
	About
	Examples []Example
	Run      func(*Pass)
}

// Finding is what a rule found at a place of the document.
type Finding struct {
	Rule      *Rule
	Severity  Severity // zero: that of the rule
	Message   string
	Span      cable.Span
	Paragraph int // recovered number, 0 for none
	Related   []Related
	Fix       *Fix
}

// Related is a second place that explains a finding.
type Related struct {
	Message string
	Span    cable.Span
}

// Safety says whether a fix may be applied without a person who looks.
type Safety string

// A Safe fix keeps every word and every mark. An Unsafe one may not; a Suggestion is never applied.
const (
	Safe       Safety = "safe"
	Unsafe     Safety = "unsafe"
	Suggestion Safety = "suggestion"
)

// Fix is a set of edits that mend a finding. The edits of one fix do not overlap.
type Fix struct {
	Safety  Safety
	Message string // write "¶5."
	Edits   []Edit
}

// Edit replaces the bytes of Span in Document.Src by Text. A rule ends the lines of Text with "\n"; Run gives them the
// line ends of the document.
type Edit struct {
	Span cable.Span
	Text string
}

// Replace is a fix of one edit: it writes text in the place of span.
func Replace(safety Safety, span cable.Span, text string) *Fix {
	return &Fix{Safety: safety, Message: fmt.Sprintf("write %q", text), Edits: []Edit{{Span: span, Text: text}}}
}

// Pass is one run of one rule over one document.
type Pass struct {
	Doc     *cable.Document
	Profile Profile   // never Auto
	Today   time.Time // the day of Config; zero where the run was not told one
	Tags    []string  // the tags of Config
	Routes  []Route   // the routes of Config

	rule     *Rule
	findings []Finding
	facts    []any   // of a type each
	room     [16]any // where the first facts stand
}

// Fact is what find says about the document of p. Rules that need the same facts share them: of each type T there is one
// in a run, and find is called for the first rule that asks.
func Fact[T any](p *Pass, find func(*Pass) T) T {
	// They are few, so that looking at each is faster than a map.
	for _, known := range p.facts {
		if fact, ok := known.(T); ok {
			return fact
		}
	}
	fact := find(p)
	p.facts = append(p.facts, fact)
	return fact
}

// Report adds f. Its rule and, where it is zero, its severity are those of the running rule; its paragraph, where it is
// zero, is the one that f.Span stands in.
func (p *Pass) Report(f Finding) {
	f.Rule = p.rule
	if n := len(p.findings); n == cap(p.findings) {
		// Findings are large: twice the room is cheaper than copying them more often.
		p.findings = slices.Grow(p.findings, max(n, 4))
	}
	p.findings = append(p.findings, f)
}

// Reportf adds a finding at span.
func (p *Pass) Reportf(span cable.Span, format string, args ...any) {
	p.Report(Finding{Span: span, Message: fmt.Sprintf(format, args...)})
}
