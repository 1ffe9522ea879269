package config

import (
	"fmt"
	"strings"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// Check runs the examples of the file's own rules: each bad one must be reported, where « and » frame something just
// that, and no good one may be. It returns how many examples there are and what is wrong with some of them.
func (f *File) Check() (examples int, wrong []*Error) {
	for _, e := range f.examples {
		if message := e.check(); message != "" {
			wrong = append(wrong, &Error{f.Name, e.line, e.column, message})
		}
	}
	return len(f.examples), wrong
}

// check says what is wrong with an example, nothing where it is as it should be.
func (e *example) check() string {
	source, framed := e.text, []cable.Span(nil)
	if !e.good {
		var ok bool
		if source, framed, ok = unframe(e.text); !ok {
			return fmt.Sprintf("bad example of %s: « and » do not come in pairs", e.rule.Code)
		}
	}
	doc := cable.Parse("example", []byte(source))
	findings := lint.Run(doc, []*lint.Rule{e.rule}, lint.Config{Profile: lint.State})
	var reported []string
	for i := range findings {
		reported = append(reported, fmt.Sprintf("%q", doc.Slice(findings[i].Span)))
	}
	switch {
	case e.good && len(findings) > 0:
		return fmt.Sprintf("good example of %s: it reports %s", e.rule.Code, strings.Join(reported, ", "))
	case !e.good && len(findings) == 0:
		return fmt.Sprintf("bad example of %s: it reports nothing", e.rule.Code)
	case len(framed) > 0 && !same(findings, framed):
		return fmt.Sprintf("bad example of %s: it reports %s, not what « » frame", e.rule.Code, strings.Join(reported, ", "))
	}
	return ""
}

// same reports whether findings, which are in order, are at spans.
func same(findings []lint.Finding, spans []cable.Span) bool {
	if len(findings) != len(spans) {
		return false
	}
	for i := range spans {
		if findings[i].Span != spans[i] {
			return false
		}
	}
	return true
}

// unframe is text without « and », and the spans they frame; false where they do not come in pairs.
func unframe(text string) (plain string, framed []cable.Span, ok bool) {
	var b strings.Builder
	open := -1
	for _, c := range text {
		switch {
		case c == '«' && open < 0:
			open = b.Len()
		case c == '»' && open >= 0:
			framed = append(framed, cable.Span{Start: open, End: b.Len()})
			open = -1
		case c == '«' || c == '»':
			return "", nil, false
		default:
			b.WriteRune(c)
		}
	}
	return b.String(), framed, open < 0
}
