package report

import (
	"encoding/xml"
	"io"

	"pilcrow/markings/paint"
	"pilcrow/rules/lint"
)

// The elements of a Checkstyle report.
type (
	checkstyleFile struct {
		XMLName xml.Name          `xml:"file"`
		Name    string            `xml:"name,attr"`
		Errors  []checkstyleError `xml:"error"`
	}
	checkstyleError struct {
		Line     int    `xml:"line,attr"`
		Column   int    `xml:"column,attr"`
		Severity string `xml:"severity,attr"`
		Message  string `xml:"message,attr"`
		Source   string `xml:"source,attr"`
	}
)

// checkstyleReport writes Checkstyle XML: an element a file, with an error for each finding.
type checkstyleReport struct {
	w     io.Writer
	opts  Options
	begun bool
}

// Add writes the element of r. An input that was not examined has an error at its first line.
func (c *checkstyleReport) Add(r Result) error {
	file := checkstyleFile{Name: paint.Escape(r.Path)}
	at := newPlaces(r.Doc)
	for i := range r.Findings {
		f := &r.Findings[i]
		if f.Severity < c.opts.MinSeverity {
			continue
		}
		place := at.at(f.Span.Start)
		file.Errors = append(file.Errors, checkstyleError{
			Line: place.line, Column: place.column, Severity: checkstyleSeverity(f.Severity),
			Message: paint.Escape(f.Message), Source: "pilcrow." + f.Rule.Code + "." + f.Rule.Name,
		})
	}
	if r.Err != nil {
		file.Errors = append(file.Errors, checkstyleError{
			Line: 1, Column: 1, Severity: "error", Message: paint.Escape("not examined: " + reason(r)),
			Source: "pilcrow.not-examined",
		})
	}
	b, err := xml.MarshalIndent(file, "  ", "  ")
	if err != nil {
		return err
	}
	return write(c.w, append(append(c.open(), b...), '\n'))
}

// open begins the report.
func (c *checkstyleReport) open() []byte {
	if c.begun {
		return nil
	}
	c.begun = true
	return []byte(xml.Header + "<checkstyle version=\"4.3\">\n")
}

// Close ends the report.
func (c *checkstyleReport) Close() error {
	return write(c.w, append(c.open(), "</checkstyle>\n"...))
}

// checkstyleSeverity is the word of Checkstyle for a severity.
func checkstyleSeverity(s lint.Severity) string {
	switch s {
	case lint.Critical, lint.Error:
		return "error"
	case lint.Warning:
		return "warning"
	default:
		return "info"
	}
}
