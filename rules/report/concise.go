package report

import (
	"io"
	"strconv"

	"pilcrow/markings/paint"
	"pilcrow/rules/lint"
)

// conciseReport writes "path:line:column: severity CODE name: message", a line a finding.
type conciseReport struct {
	w    io.Writer
	opts Options
	buf  []byte
}

// Add writes the findings of r.
func (c *conciseReport) Add(r Result) error {
	c.buf = c.buf[:0]
	at := newPlaces(r.Doc)
	for i := range r.Findings {
		if f := &r.Findings[i]; f.Severity >= c.opts.MinSeverity {
			c.buf = appendHeadline(c.buf, c.opts.Palette, r.Path, at.at(f.Span.Start), f)
			var err error
			if c.buf, err = spill(c.w, c.buf); err != nil {
				return err
			}
		}
	}
	return write(c.w, c.buf)
}

// Close does nothing: the lines say it all.
func (c *conciseReport) Close() error { return nil }

// appendHeadline appends the line of a finding.
func appendHeadline(b []byte, p *paint.Palette, path string, at place, f *lint.Finding) []byte {
	if !p.On() {
		b = paint.AppendEscape(b, path)
		b = appendPlace(b, at)
		b = append(b, f.Severity.String()...)
		b = append(b, ' ')
		b = append(b, f.Rule.Code...)
		b = append(b, ' ')
		b = append(b, f.Rule.Name...)
		b = append(b, ": "...)
		return append(paint.AppendEscape(b, f.Message), '\n')
	}
	b = append(b, p.Path(paint.Escape(path))...)
	b = appendPlace(b, at)
	b = append(b, severity(p, f.Severity)...)
	b = append(b, ' ')
	b = append(b, p.Code(f.Rule.Code)...)
	b = append(b, ' ')
	b = append(b, p.Dim(f.Rule.Name)...)
	b = append(b, ": "...)
	return append(paint.AppendEscape(b, f.Message), '\n')
}

// appendPlace appends ":line:column: ".
func appendPlace(b []byte, at place) []byte {
	b = append(b, ':')
	b = strconv.AppendInt(b, int64(at.line), 10)
	b = append(b, ':')
	b = strconv.AppendInt(b, int64(at.column), 10)
	return append(b, ": "...)
}

// severity is the word for s in its colour.
func severity(p *paint.Palette, s lint.Severity) string {
	switch s {
	case lint.Critical:
		return p.Critical(s.String())
	case lint.Error:
		return p.Error(s.String())
	case lint.Warning:
		return p.Warning(s.String())
	default:
		return p.Info(s.String())
	}
}
