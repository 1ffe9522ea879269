package report

import (
	"fmt"
	"io"
	"strings"

	"pilcrow/markings/paint"
	"pilcrow/rules/lint"
)

// githubReport writes workflow commands of GitHub Actions, which become annotations: a line a finding.
type githubReport struct {
	w    io.Writer
	opts Options
}

// Add writes the findings of r, and an error for an input that was not examined.
func (g *githubReport) Add(r Result) error {
	var b strings.Builder
	at := newPlaces(r.Doc)
	path := property(r.Path)
	for i := range r.Findings {
		f := &r.Findings[i]
		if f.Severity < g.opts.MinSeverity {
			continue
		}
		start, end := at.at(f.Span.Start), at.at(f.Span.End)
		fmt.Fprintf(&b, "::%s file=%s,line=%d,endLine=%d,col=%d",
			annotation(f.Severity), path, start.line, end.line, start.column)
		// GitHub takes an end column for a span of one line only, and counts the last character in.
		if start.line == end.line {
			fmt.Fprintf(&b, ",endColumn=%d", max(end.column-1, start.column))
		}
		fmt.Fprintf(&b, ",title=%s::%s\n", property(f.Rule.Code+" "+f.Rule.Name), message(f.Message))
		if b.Len() >= enough {
			if err := write(g.w, []byte(b.String())); err != nil {
				return err
			}
			b.Reset()
		}
	}
	if r.Err != nil {
		fmt.Fprintf(&b, "::error file=%s,title=not examined::%s\n", path, message(reason(r)))
	}
	return write(g.w, []byte(b.String()))
}

// Close does nothing: each line stands for itself.
func (g *githubReport) Close() error { return nil }

// annotation is the command for a severity.
func annotation(s lint.Severity) string {
	switch s {
	case lint.Critical, lint.Error:
		return "error"
	case lint.Warning:
		return "warning"
	default:
		return "notice"
	}
}

// message is text for the end of a command: one line, and no percent sign of its own.
func message(text string) string {
	return strings.ReplaceAll(paint.Escape(text), "%", "%25")
}

// property is text for a property of a command.
func property(text string) string {
	return strings.NewReplacer("%", "%25", ":", "%3A", ",", "%2C").Replace(paint.Escape(text))
}
