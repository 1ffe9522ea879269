package report

import "io"

// jsonlReport writes the findings of json, an object a line, each with its path.
type jsonlReport struct {
	w    io.Writer
	opts Options
	buf  []byte
}

// Add writes the findings of r.
func (j *jsonlReport) Add(r Result) error {
	j.buf = j.buf[:0]
	at := newPlaces(r.Doc)
	for i := range r.Findings {
		if f := &r.Findings[i]; f.Severity >= j.opts.MinSeverity {
			j.buf = appendString(append(j.buf, "{\"path\":"...), r.Path)
			j.buf = append(appendFinding(append(j.buf, ','), &at, f), "}\n"...)
			var err error
			if j.buf, err = spill(j.w, j.buf); err != nil {
				return err
			}
		}
	}
	return write(j.w, j.buf)
}

// Close does nothing: each line stands for itself.
func (j *jsonlReport) Close() error { return nil }
