// Package linttest runs the examples of rules. It is for tests.
package linttest

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// The signs that frame a span in an example.
const (
	opening = "«"
	closing = "»"
)

// Unframe takes the « » out of text and returns the spans of the plain text that they framed, in order of their starts.
// Frames may stand one in the other; «» is an empty span.
func Unframe(text string) (plain string, spans []cable.Span, err error) {
	var (
		b     strings.Builder
		stack []int
	)
	for {
		i := strings.IndexAny(text, opening+closing)
		if i < 0 {
			break
		}
		b.WriteString(text[:i])
		if strings.HasPrefix(text[i:], opening) {
			stack = append(stack, len(spans))
			spans = append(spans, cable.Span{Start: b.Len(), End: -1})
		} else {
			if len(stack) == 0 {
				return "", nil, errors.New("a » without its «")
			}
			spans[stack[len(stack)-1]].End = b.Len()
			stack = stack[:len(stack)-1]
		}
		text = text[i+len(opening):]
	}
	if len(stack) > 0 {
		return "", nil, errors.New("a « without its »")
	}
	b.WriteString(text)
	return b.String(), spans, nil
}

// Frame is the reverse of Unframe: plain with « » around spans. A span outside the text or a repeated one is left out.
func Frame(plain string, spans []cable.Span) string {
	spans = distinct(spans)
	var b strings.Builder
	for at := 0; at <= len(plain); at++ {
		for _, s := range spans {
			if s.End == at && s.Len() > 0 {
				b.WriteString(closing)
			}
		}
		for _, s := range spans {
			if s.Start == at && s.End <= len(plain) {
				b.WriteString(opening)
				if s.Len() == 0 {
					b.WriteString(closing)
				}
			}
		}
		if at < len(plain) {
			b.WriteByte(plain[at])
		}
	}
	return b.String()
}

// distinct is spans in order of their starts, the longer first, each once.
func distinct(spans []cable.Span) []cable.Span {
	spans = slices.Clone(spans)
	slices.SortFunc(spans, func(a, b cable.Span) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
	return slices.Compact(spans)
}

// Check tests what rule says of itself and every one of its examples, once as written and once with CRLF line ends: the
// framed spans are reported and nothing else is; Good is Bad after the safe fixes, and the rule is silent on it; an
// example with safe fixes has a Good; without frames the rule is silent.
func Check(t testing.TB, rule *lint.Rule) {
	t.Helper()
	checkAbout(t, rule)
	framed := false
	for i, example := range rule.Examples {
		framed = framed || strings.Contains(example.Bad, opening)
		for _, crlf := range []bool{false, true} {
			c := &check{rule: rule, example: example, crlf: crlf}
			for _, problem := range c.run() {
				t.Errorf("%s %s, example %d%s: %s", rule.Code, rule.Name, i, c.ends(), problem)
			}
		}
	}
	if !framed {
		t.Errorf("%s %s: no example shows what it reports", rule.Code, rule.Name)
	}
}

// checkAbout tests what rule says of itself.
func checkAbout(t testing.TB, rule *lint.Rule) {
	t.Helper()
	letters := strings.TrimRight(rule.Code, "0123456789")
	if letters == "" || letters != strings.ToUpper(letters) || len(rule.Code)-len(letters) != 2 {
		t.Errorf("rule code %q is not capitals and two digits", rule.Code)
	}
	if rule.Name == "" || strings.Trim(rule.Name, "abcdefghijklmnopqrstuvwxyz0123456789-") != "" {
		t.Errorf("%s: name %q is not lower-case words joined by hyphens", rule.Code, rule.Name)
	}
	if rule.Summary == "" || strings.Contains(rule.Summary, "\n") {
		t.Errorf("%s: summary %q is not one line", rule.Code, rule.Summary)
	}
	if rule.Doc == "" {
		t.Errorf("%s: no documentation", rule.Code)
	}
	if rule.Source == "" {
		t.Errorf("%s: no source", rule.Code)
	}
	if rule.Run == nil {
		t.Fatalf("%s: nothing to run", rule.Code)
	}
}

// check is the test of one example.
type check struct {
	rule    *lint.Rule
	example lint.Example
	crlf    bool
}

// ends names the line ends for a failure.
func (c *check) ends() string {
	if c.crlf {
		return " with CRLF"
	}
	return ""
}

// text is s with the line ends of the check.
func (c *check) text(s string) string {
	if c.crlf {
		return strings.ReplaceAll(s, "\n", "\r\n")
	}
	return s
}

// findings runs the rule over text.
func (c *check) findings(text string) (*cable.Document, []lint.Finding) {
	doc := cable.Parse("example.txt", []byte(text))
	cfg := lint.Config{Profile: c.example.Profile}
	if day, err := time.Parse(time.DateOnly, c.example.Day); err == nil {
		cfg.Today = day
	}
	if isOff(c.rule) {
		cfg.Asked = []string{c.rule.Code}
	}
	return doc, lint.Run(doc, []*lint.Rule{c.rule}, cfg)
}

// isOff reports whether no profile knows rule, so that it runs only where it is asked for.
func isOff(rule *lint.Rule) bool {
	for _, profile := range [...]lint.Profile{lint.State, lint.CAPCO, lint.DoD, lint.CUI} {
		if rule.Under(profile) != lint.Off {
			return false
		}
	}
	return true
}

// run returns what is wrong.
func (c *check) run() []string {
	plain, want, err := Unframe(c.text(c.example.Bad))
	if err != nil {
		return []string{err.Error()}
	}
	doc, findings := c.findings(plain)
	if doc.Src != plain {
		return []string{fmt.Sprintf("the text was not read as UTF-8: %q", plain)}
	}
	problems := unexpected(plain, findings, want)
	fixed, applied, err := lint.Apply(doc, []byte(plain), findings, false)
	switch {
	case err != nil:
		problems = append(problems, err.Error())
	case applied == 0 && c.example.Good != "":
		problems = append(problems, "there is a Good but no safe fix was applied")
	case applied > 0 && c.example.Good == "":
		problems = append(problems, fmt.Sprintf("there are safe fixes but no Good; they make\n%s", fixed))
	case applied > 0:
		problems = append(problems, c.compareGood(string(fixed))...)
	}
	return append(problems, unfit(doc, findings)...)
}

// unexpected compares the spans of findings with those that are wanted.
func unexpected(plain string, findings []lint.Finding, want []cable.Span) []string {
	var problems []string
	got := make([]cable.Span, 0, len(findings))
	for i := range findings {
		got = append(got, findings[i].Span)
		if findings[i].Message == "" {
			problems = append(problems, fmt.Sprintf("a finding at %v has no message", findings[i].Span))
		}
	}
	if !slices.Equal(distinct(got), distinct(want)) {
		problem := fmt.Sprintf("got\n%s\nwant\n%s", Frame(plain, got), Frame(plain, want))
		for i := range findings {
			problem += fmt.Sprintf("\nfinding %v: %s", findings[i].Span, findings[i].Message)
		}
		problems = append(problems, problem)
	}
	return problems
}

// compareGood tests the fixed text.
func (c *check) compareGood(fixed string) []string {
	if good := c.text(c.example.Good); fixed != good {
		return []string{fmt.Sprintf("fixed to\n%q\nwant\n%q", fixed, good)}
	}
	if _, findings := c.findings(fixed); len(findings) > 0 {
		return []string{
			fmt.Sprintf("after the fix it still finds %q at %v in\n%s", findings[0].Message, findings[0].Span, fixed),
		}
	}
	return nil
}

// unfit tests that every fix, taken by itself, can be applied, and says what it does. A suggestion may have no edits.
func unfit(doc *cable.Document, findings []lint.Finding) []string {
	var problems []string
	for i := range findings {
		f := findings[i]
		if f.Fix == nil {
			continue
		}
		if f.Fix.Message == "" {
			problems = append(problems, fmt.Sprintf("the fix at %v has no message", f.Span))
		}
		if f.Fix.Safety == lint.Suggestion {
			if len(f.Fix.Edits) == 0 {
				continue
			}
			tried := *f.Fix
			tried.Safety = lint.Unsafe
			f.Fix = &tried
		}
		if _, applied, err := lint.Apply(doc, []byte(doc.Src), []lint.Finding{f}, true); applied != 1 {
			problems = append(
				problems,
				fmt.Sprintf("the fix at %v cannot be applied: %+v, error %v", f.Span, *f.Fix, err),
			)
		}
	}
	return problems
}
