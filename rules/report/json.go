package report

import (
	"encoding/json"
	"fmt"
	"io"
	"strconv"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// schemaVersion is the version of the form of json; a change that readers notice raises it.
const schemaVersion = 1

// jsonReport writes one object: the files with their findings, a finding a line, then the sums and what could not be
// read.
type jsonReport struct {
	w       io.Writer
	opts    Options
	buf     []byte
	summary Summary
	failed  []Result
	files   int
}

// Add writes the object of a file.
func (j *jsonReport) Add(r Result) error {
	j.summary.Add(r)
	if r.Err != nil {
		j.failed = append(j.failed, Result{Path: r.Path, Err: r.Err})
	}
	if r.Doc == nil {
		return nil
	}
	b := j.open(j.buf[:0])
	if j.files > 0 {
		b = append(b, ',')
	}
	j.files++
	b = append(b, "\n{\"path\":"...)
	b = appendString(b, r.Path)
	b = append(b, ",\"findings\":["...)
	at := newPlaces(r.Doc)
	written := 0
	for i := range r.Findings {
		if f := &r.Findings[i]; f.Severity >= j.opts.MinSeverity {
			if written > 0 {
				b = append(b, ',')
			}
			b = append(b, "\n{"...)
			b = append(appendFinding(b, &at, f), '}')
			written++
			var err error
			if b, err = spill(j.w, b); err != nil {
				return err
			}
		}
	}
	b = append(b, ']')
	b = append(j.suppressed(b, &at, r.Suppressed), '}')
	j.buf = b
	return write(j.w, b)
}

// suppressed appends the member with the findings that somebody accepts, where there are any.
func (j *jsonReport) suppressed(b []byte, at *places, accepted []Suppressed) []byte {
	written := 0
	for i := range accepted {
		s := &accepted[i]
		if s.Severity < j.opts.MinSeverity {
			continue
		}
		if written == 0 {
			b = append(b, ",\"suppressed\":["...)
		} else {
			b = append(b, ',')
		}
		written++
		b = appendFinding(append(b, "\n{"...), at, &s.Finding)
		b = appendString(append(b, ",\"by\":"...), s.By)
		b = appendString(append(b, ",\"justification\":"...), s.Reason)
		b = append(appendString(append(b, ",\"owner\":"...), s.Owner), '}')
	}
	if written > 0 {
		b = append(b, ']')
	}
	return b
}

// open begins the object before its first file.
func (j *jsonReport) open(b []byte) []byte {
	if j.files > 0 {
		return b
	}
	b = append(b, "{\"version\":"...)
	b = strconv.AppendInt(b, schemaVersion, 10)
	return append(b, ",\"files\":["...)
}

// Close writes the certificate, the sums and the errors.
func (j *jsonReport) Close() error {
	b := append(j.open(j.buf[:0]), "],\n"...)
	if j.opts.Certificate != nil {
		certificate, err := json.Marshal(j.opts.Certificate)
		if err != nil {
			return fmt.Errorf("encode the certificate: %w", err)
		}
		b = append(b, "\"certificate\":"...)
		b = append(appendHarmless(b, certificate), ",\n"...)
	}
	b = append(appendSummary(append(b, "\"summary\":"...), j.summary), ",\n\"errors\":["...)
	for i, r := range j.failed {
		if i > 0 {
			b = append(b, ',')
		}
		b = appendString(append(b, "\n{\"path\":"...), r.Path)
		b = appendString(append(b, ",\"message\":"...), reason(r))
		b = append(b, '}')
	}
	return write(j.w, append(b, "]}\n"...))
}

// appendSummary appends the object of s.
func appendSummary(b []byte, s Summary) []byte {
	b = append(b, '{')
	for i, c := range []struct {
		name  string
		count int
	}{
		{"files", s.Files},
		{"critical", s.Critical},
		{"error", s.Error},
		{"warning", s.Warning},
		{"info", s.Info},
		{"suppressed", s.Suppressed},
	} {
		if i > 0 {
			b = append(b, ',')
		}
		b = appendNumber(b, c.name, c.count)
	}
	return append(b, '}')
}

// appendFinding appends the members of a finding's object, without the braces.
func appendFinding(b []byte, at *places, f *lint.Finding) []byte {
	b = appendString(append(b, "\"rule\":"...), f.Rule.Code)
	b = appendString(append(b, ",\"name\":"...), f.Rule.Name)
	b = appendString(append(b, ",\"severity\":"...), f.Severity.String())
	b = appendString(append(b, ",\"message\":"...), f.Message)
	b = appendSpan(append(b, ','), at, f.Span)
	if f.Paragraph != 0 {
		b = appendNumber(append(b, ','), "paragraph", f.Paragraph)
	}
	separator := ",\"related\":["
	for _, related := range f.Related {
		b = append(b, separator...)
		b = appendString(append(b, "{\"message\":"...), related.Message)
		b = append(appendSpan(append(b, ','), at, related.Span), '}')
		separator = ","
	}
	if len(f.Related) > 0 {
		b = append(b, ']')
	}
	if f.Fix != nil {
		b = appendFix(append(b, ",\"fix\":"...), at.doc, f.Fix)
	}
	return b
}

// appendFix appends the object of a fix. Its edits count bytes on disk; their text is UTF-8.
func appendFix(b []byte, doc *cable.Document, fix *lint.Fix) []byte {
	b = appendString(append(b, "{\"safety\":"...), string(fix.Safety))
	b = appendString(append(b, ",\"message\":"...), fix.Message)
	b = append(b, ",\"edits\":["...)
	for i, e := range fix.Edits {
		if i > 0 {
			b = append(b, ',')
		}
		b = appendNumber(append(b, '{'), "start", doc.Disk(e.Span.Start))
		b = appendNumber(append(b, ','), "end", doc.Disk(e.Span.End))
		b = appendString(append(b, ",\"text\":"...), e.Text)
		b = append(b, '}')
	}
	return append(b, "]}"...)
}

// appendSpan appends the members start and end.
func appendSpan(b []byte, at *places, span cable.Span) []byte {
	b = appendPosition(append(b, "\"start\":"...), at.at(span.Start))
	return appendPosition(append(b, ",\"end\":"...), at.at(span.End))
}

func appendPosition(b []byte, p place) []byte {
	b = appendNumber(append(b, '{'), "line", p.line)
	b = appendNumber(append(b, ','), "column", p.column)
	return append(appendNumber(append(b, ','), "offset", p.offset), '}')
}
