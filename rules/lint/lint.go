// Package lint says what a rule is, runs rules over a document and applies their fixes.
package lint

import (
	"fmt"

	"pilcrow/markings/cable"
)

// Severity says how much a finding weighs. Severities are ordered.
type Severity uint8

// The severities. Off is that of a rule which runs only when it is selected by name.
const (
	Off Severity = iota
	Info
	Warning
	Error
	Critical
)

// Profile names the body of rules a document is held to.
type Profile string

// The profiles.
const (
	Auto  Profile = "auto"
	State Profile = "state"
	CAPCO Profile = "capco"
	DoD   Profile = "dod"
	CUI   Profile = "cui"
)

// About is what a rule says of itself.
type About struct {
	Code     string   // PM01
	Name     string   // missing-mark
	Severity Severity // of a finding that does not say otherwise
	Summary  string   // one sentence, for tables
	Doc      string   // why it matters and what to do, paragraphs of plain text
	Source   string   // the authority it rests on: "32 CFR 2001.21(c); 5 FAH-1 H-246.2"
}

// Example is a text that breaks the rule. « » frame each span that must be reported; Good, where given, is Bad after its
// safe fixes. An example without « » must be silent.
type Example struct {
	Bad, Good string
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

// Fix is a set of edits that mend a finding.
type Fix struct {
	Safety  Safety
	Message string // write "¶5."
	Edits   []Edit
}

// Edit replaces the bytes of Span in Document.Src by Text.
type Edit struct {
	Span cable.Span
	Text string
}

// Pass is one run of one rule over one document.
type Pass struct {
	Doc     *cable.Document
	Profile Profile // never Auto

	rule     *Rule
	findings []Finding
}

// Report adds f. Its rule and, where it is zero, its severity are those of the running rule; its paragraph, where it is
// zero, is the one that f.Span stands in.
func (p *Pass) Report(f Finding) { p.findings = append(p.findings, f) }

// Reportf adds a finding at span.
func (p *Pass) Reportf(span cable.Span, format string, args ...any) {
	p.Report(Finding{Span: span, Message: fmt.Sprintf(format, args...)})
}
