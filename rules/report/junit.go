package report

import (
	"encoding/xml"
	"fmt"
	"io"

	"pilcrow/markings/paint"
	"pilcrow/rules/lint"
)

// The elements of a JUnit report.
type (
	junitSuite struct {
		XMLName  xml.Name    `xml:"testsuite"`
		Name     string      `xml:"name,attr"`
		Tests    int         `xml:"tests,attr"`
		Failures int         `xml:"failures,attr"`
		Errors   int         `xml:"errors,attr"`
		Cases    []junitCase `xml:"testcase"`
	}
	junitCase struct {
		Name    string        `xml:"name,attr"`
		Class   string        `xml:"classname,attr"`
		Failure *junitProblem `xml:"failure,omitempty"`
		Error   *junitProblem `xml:"error,omitempty"`
		Out     string        `xml:"system-out,omitempty"`
	}
	junitProblem struct {
		Type    string `xml:"type,attr"`
		Message string `xml:"message,attr"`
		Text    string `xml:",chardata"`
	}
)

// junitReport writes JUnit XML: a suite a file, a case a finding. A finding of severity info is no failure; a file
// without findings is one case that passes, and one that was not examined is an error.
type junitReport struct {
	w     io.Writer
	opts  Options
	begun bool
}

// Add writes the suite of r.
func (j *junitReport) Add(r Result) error {
	path := paint.Escape(r.Path)
	suite := junitSuite{Name: path}
	at := newPlaces(r.Doc)
	for i := range r.Findings {
		f := &r.Findings[i]
		if f.Severity < j.opts.MinSeverity {
			continue
		}
		place := at.at(f.Span.Start)
		text := paint.Escape(f.Message)
		head := fmt.Sprintf("%s:%d:%d: %s: ", path, place.line, place.column, f.Severity)
		name := fmt.Sprintf("%s %s at %d:%d", f.Rule.Code, f.Rule.Name, place.line, place.column)
		c := junitCase{Name: name, Class: path}
		if f.Severity >= lint.Warning {
			c.Failure = &junitProblem{Type: f.Severity.String(), Message: text, Text: head + text}
			suite.Failures++
		} else {
			c.Out = head + text
		}
		suite.Cases = append(suite.Cases, c)
	}
	if r.Err != nil {
		text := paint.Escape(reason(r))
		problem := &junitProblem{Type: "not examined", Message: text, Text: path + ": " + text}
		suite.Cases = append(suite.Cases, junitCase{Name: "read", Class: path, Error: problem})
		suite.Errors++
	}
	if len(suite.Cases) == 0 {
		suite.Cases = []junitCase{{Name: "checked", Class: path}}
	}
	suite.Tests = len(suite.Cases)
	b, err := xml.MarshalIndent(suite, "  ", "  ")
	if err != nil {
		return err
	}
	return write(j.w, append(append(j.open(), b...), '\n'))
}

// open begins the report.
func (j *junitReport) open() []byte {
	if j.begun {
		return nil
	}
	j.begun = true
	return []byte(xml.Header + "<testsuites name=\"pilcrow\">\n")
}

// Close ends the report.
func (j *junitReport) Close() error {
	return write(j.w, append(j.open(), "</testsuites>\n"...))
}
