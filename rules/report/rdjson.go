package report

import (
	"io"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// rdjsonReport writes the Diagnostic Format of reviewdog as one object, a diagnostic a line. Its columns count bytes of
// UTF-8. A fix of one edit is a suggestion; reviewdog knows none of several edits.
type rdjsonReport struct {
	w       io.Writer
	opts    Options
	buf     []byte
	begun   bool
	written int
}

// Add writes the findings of r.
func (d *rdjsonReport) Add(r Result) error {
	b := d.open(d.buf[:0])
	at := newPlaces(r.Doc)
	for i := range r.Findings {
		f := &r.Findings[i]
		if f.Severity < d.opts.MinSeverity {
			continue
		}
		if d.written > 0 {
			b = append(b, ',')
		}
		d.written++
		b = appendDiagnostic(append(b, '\n'), &at, r.Path, f)
		var err error
		if b, err = spill(d.w, b); err != nil {
			return err
		}
	}
	d.buf = b
	return write(d.w, b)
}

// open begins the object.
func (d *rdjsonReport) open(b []byte) []byte {
	if d.begun {
		return b
	}
	d.begun = true
	return append(b, `{"source":{"name":"pilcrow"},"diagnostics":[`...)
}

// Close ends the object.
func (d *rdjsonReport) Close() error {
	return write(d.w, append(d.open(d.buf[:0]), "]}\n"...))
}

// appendDiagnostic appends the object of a finding.
func appendDiagnostic(b []byte, at *places, path string, f *lint.Finding) []byte {
	b = appendString(append(b, `{"message":`...), f.Message)
	b = appendLocation(append(b, ','), at, path, f.Span)
	b = appendString(append(b, `,"severity":`...), rdSeverity(f.Severity))
	b = appendString(append(b, `,"code":{"value":`...), f.Rule.Code)
	b = append(b, '}')
	separator := `,"relatedLocations":[`
	for _, related := range f.Related {
		b = appendString(append(append(b, separator...), `{"message":`...), related.Message)
		b = append(appendLocation(append(b, ','), at, path, related.Span), '}')
		separator = ","
	}
	if len(f.Related) > 0 {
		b = append(b, ']')
	}
	if f.Fix != nil && len(f.Fix.Edits) == 1 {
		edit := f.Fix.Edits[0]
		b = appendRange(append(b, `,"suggestions":[{`...), at, edit.Span)
		b = append(appendString(append(b, `,"text":`...), edit.Text), "}]"...)
	}
	return append(b, '}')
}

// appendLocation appends the member location.
func appendLocation(b []byte, at *places, path string, span cable.Span) []byte {
	b = appendString(append(b, `"location":{"path":`...), path)
	return append(appendRange(append(b, ','), at, span), '}')
}

// appendRange appends the member range.
func appendRange(b []byte, at *places, span cable.Span) []byte {
	b = appendBytePlace(append(b, `"range":{"start":`...), at, span.Start)
	b = appendBytePlace(append(b, `,"end":`...), at, span.End)
	return append(b, '}')
}

// appendBytePlace appends the line and the column in bytes of offset.
func appendBytePlace(b []byte, at *places, offset int) []byte {
	line := at.found.Line(offset)
	_, start := at.text(line - 1)
	b = appendNumber(append(b, '{'), "line", line)
	return append(appendNumber(append(b, ','), "column", offset-start+1), '}')
}

// rdSeverity is the word of reviewdog for a severity.
func rdSeverity(s lint.Severity) string {
	switch s {
	case lint.Critical, lint.Error:
		return "ERROR"
	case lint.Warning:
		return "WARNING"
	default:
		return "INFO"
	}
}
