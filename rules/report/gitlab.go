package report

import (
	"encoding/hex"
	"io"
	"path/filepath"

	"pilcrow/rules/lint"
)

// gitlabReport writes a Code Quality report of GitLab: an array, a finding a line. GitLab knows a finding again by its
// fingerprint.
type gitlabReport struct {
	w       io.Writer
	opts    Options
	buf     []byte
	begun   bool
	written int
}

// Add writes the findings of r, and a blocker for an input that was not examined.
func (g *gitlabReport) Add(r Result) error {
	b := g.open(g.buf[:0])
	at := newPlaces(r.Doc)
	marks := newFingerprints(&r, &at)
	path := filepath.ToSlash(filepath.Clean(r.Path))
	for i := range r.Findings {
		f := &r.Findings[i]
		// A hidden finding counts all the same, so that the fingerprints of the others do not hang on what is hidden.
		fingerprint := marks.next(f)
		if f.Severity < g.opts.MinSeverity {
			continue
		}
		b = g.next(b)
		b = appendString(append(b, `{"description":`...), f.Message)
		b = appendString(append(b, `,"check_name":`...), f.Rule.Code+" "+f.Rule.Name)
		b = appendString(append(b, `,"fingerprint":`...), fingerprint)
		b = appendString(append(b, `,"severity":`...), quality(f.Severity))
		b = appendString(append(b, `,"location":{"path":`...), path)
		b = appendNumber(append(b, `,"lines":{`...), "begin", at.at(f.Span.Start).line)
		b = append(appendNumber(append(b, ','), "end", at.at(f.Span.End).line), "}}}"...)
		var err error
		if b, err = spill(g.w, b); err != nil {
			return err
		}
	}
	if r.Err != nil {
		b = appendString(append(g.next(b), `{"description":`...), "not examined: "+reason(r))
		b = append(b, `,"check_name":"not-examined"`...)
		sum := hashWords("not examined " + path)
		b = appendString(append(b, `,"fingerprint":`...), hex.EncodeToString(sum[:16]))
		b = appendString(append(b, `,"severity":"blocker","location":{"path":`...), path)
		b = append(b, `,"lines":{"begin":1}}}`...)
	}
	g.buf = b
	return write(g.w, b)
}

// open begins the array.
func (g *gitlabReport) open(b []byte) []byte {
	if g.begun {
		return b
	}
	g.begun = true
	return append(b, '[')
}

// next parts an entry from the one before it.
func (g *gitlabReport) next(b []byte) []byte {
	if g.written > 0 {
		b = append(b, ',')
	}
	g.written++
	return append(b, '\n')
}

// Close ends the array.
func (g *gitlabReport) Close() error {
	return write(g.w, append(g.open(g.buf[:0]), "]\n"...))
}

// quality is the word of GitLab for a severity.
func quality(s lint.Severity) string {
	switch s {
	case lint.Critical:
		return "critical"
	case lint.Error:
		return "major"
	case lint.Warning:
		return "minor"
	default:
		return "info"
	}
}
