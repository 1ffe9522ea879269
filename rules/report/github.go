package report

import (
	"fmt"
	"io"
	"strings"

	"pilcrow/markings/paint"
	"pilcrow/rules/lint"
)

// mostAnnotations is how many annotations of each kind GitHub shows of one step; it drops the rest without a word.
const mostAnnotations = 10

// githubReport writes workflow commands of GitHub Actions, which become annotations: a line a finding, as many as GitHub
// shows. One notice at the end sums up the others.
type githubReport struct {
	w       io.Writer
	opts    Options
	written map[string]int // annotations by their command
	left    map[string]int // findings without an annotation
	last    string         // the last notice that has room, kept back: the sums may need its place
}

// Add writes the findings of r, and an error for an input that was not examined.
func (g *githubReport) Add(r Result) error {
	var b strings.Builder
	at := newPlaces(r.Doc)
	path := property(r.Path)
	for i := range r.Findings {
		f := &r.Findings[i]
		kind := annotation(f.Severity)
		if f.Severity < g.opts.MinSeverity || !g.room(kind) {
			continue
		}
		var line strings.Builder
		start, end := at.at(f.Span.Start), at.at(f.Span.End)
		fmt.Fprintf(&line, "::%s file=%s,line=%d,endLine=%d,col=%d", kind, path, start.line, end.line, start.column)
		// GitHub takes an end column for a span of one line only, and counts the last character in.
		if start.line == end.line {
			fmt.Fprintf(&line, ",endColumn=%d", max(end.column-1, start.column))
		}
		fmt.Fprintf(&line, ",title=%s::%s\n", property(f.Rule.Code+" "+f.Rule.Name), message(f.Message))
		if kind == "notice" && g.written[kind] == mostAnnotations {
			g.last = line.String()
			continue
		}
		b.WriteString(line.String())
	}
	if r.Err != nil && g.room("error") {
		fmt.Fprintf(&b, "::error file=%s,title=not examined::%s\n", path, message(reason(r)))
	}
	return write(g.w, []byte(b.String()))
}

// room counts an annotation and reports whether GitHub would show it.
func (g *githubReport) room(kind string) bool {
	if g.written == nil {
		g.written, g.left = map[string]int{}, map[string]int{}
	}
	if g.written[kind] == mostAnnotations {
		g.left[kind]++
		return false
	}
	g.written[kind]++
	return true
}

// Close writes the sums of what has no annotation.
func (g *githubReport) Close() error {
	if len(g.left) == 0 {
		return write(g.w, []byte(g.last))
	}
	if g.last != "" {
		g.left["notice"]++
	}
	var sums []string
	for _, kind := range []string{"error", "warning", "notice"} {
		if n := g.left[kind]; n > 0 {
			sums = append(sums, counted(n, kind))
		}
	}
	line := "::notice title=pilcrow::not shown here, for GitHub shows " + fmt.Sprint(mostAnnotations) +
		" annotations of a kind: " + strings.Join(sums, ", ") + "\n"
	return write(g.w, []byte(line))
}

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
