// Package report writes findings for people and for programs, in one format a file.
//
// A report takes the results of a run one by one and writes each as it comes, so that a run over an archive holds no
// more than one file. What it writes depends on the results alone: the same results in the same order give the same
// bytes. Whatever an input holds, what is written for programs is valid, and what is written for people is fit for a
// terminal.
package report

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"

	"pilcrow/markings/cable"
	"pilcrow/markings/paint"
	"pilcrow/rules/lint"
)

// Result is what a run knows of one input.
type Result struct {
	Path       string
	Doc        *cable.Document // nil where the input could not be read
	Findings   []lint.Finding  // as lint.Run returns them, sorted by place
	Suppressed []Suppressed    // findings that somebody accepts, sorted by place; they count for nothing but the sum
	Err        error           // why the input was not examined, or not all of it

	// Withheld says that no word of Doc may be shown or be guessed from what is shown.
	Withheld bool

	held []passage // what stands above the limit of the report, in order
}

// Suppressed is a finding that somebody accepts.
type Suppressed struct {
	lint.Finding
	By     string // the list that accepts it: "allow" or "baseline"
	Reason string // the owner's words; a baseline has none
	Owner  string
}

// Format names the form of a report.
type Format string

// The formats.
const (
	Text    Format = "text"
	Concise Format = "concise"
	JSON    Format = "json"
	JSONL   Format = "jsonl"
	SARIF   Format = "sarif"
	RDJSON  Format = "rdjson" // reviewdog
	GitHub  Format = "github" // workflow commands of GitHub Actions
	GitLab  Format = "gitlab" // a Code Quality report
	JUnit   Format = "junit"

	Checkstyle Format = "checkstyle"
)

// Formats are all formats, in the order of the documentation.
func Formats() []Format {
	return []Format{Text, Concise, JSON, JSONL, SARIF, RDJSON, GitHub, GitLab, JUnit, Checkstyle}
}

// Machine reports whether f is for programs: what they read goes where nobody looks who may read it.
func (f Format) Machine() bool { return f != Text && f != Concise }

// ParseFormat reads the name of a format.
func ParseFormat(name string) (Format, error) {
	if f := Format(name); slices.Contains(Formats(), f) {
		return f, nil
	}
	var names []string
	for _, f := range Formats() {
		names = append(names, string(f))
	}
	return "", fmt.Errorf("unknown format %q (%s)", name, strings.Join(names, ", "))
}

// Options say how a report is written. The zero Options are good for every format.
type Options struct {
	Rules       []*lint.Rule   // the rules that were run; sarif describes them
	MinSeverity lint.Severity  // lighter findings are not written; the summary counts them
	Version     string         // the program's version, for sarif
	Palette     *paint.Palette // for text and concise; nil: no colours
	Columns     int            // the width of the terminal, for text; 0: 100
	Quiet       bool           // text without its summary line
	MaxSnippet  Limit          // text that is marked above is not quoted; zero: everything is
	Certificate any            // the audit's certificate, which json writes beside the files; nil: none
}

// Report takes the results of a run.
type Report interface {
	// Add writes a result, or keeps of it for the end what is not in its document: that may be gone by then.
	Add(r Result) error
	// Close writes the rest. It does not close the writer.
	Close() error
}

// New is a report of a format on w. Each Add is at most one write. A format that is not among Formats is an error.
func New(format Format, w io.Writer, opts Options) (Report, error) {
	r, err := newReport(format, w, opts)
	if err != nil || opts.MaxSnippet == NoLimit {
		return r, err
	}
	return &gated{r, opts.MaxSnippet}, nil
}

// newReport is a report that shows whatever it is given.
func newReport(format Format, w io.Writer, opts Options) (Report, error) {
	switch format {
	case Text:
		return &textReport{w: w, opts: opts, columns: textColumns(opts.Columns)}, nil
	case Concise:
		return &conciseReport{w: w, opts: opts}, nil
	case JSON:
		return &jsonReport{w: w, opts: opts}, nil
	case JSONL:
		return &jsonlReport{w: w, opts: opts}, nil
	case SARIF:
		return newSARIF(w, opts), nil
	case RDJSON:
		return &rdjsonReport{w: w, opts: opts}, nil
	case GitHub:
		return &githubReport{w: w, opts: opts}, nil
	case GitLab:
		return &gitlabReport{w: w, opts: opts}, nil
	case JUnit:
		return &junitReport{w: w, opts: opts}, nil
	case Checkstyle:
		return &checkstyleReport{w: w, opts: opts}, nil
	}
	_, err := ParseFormat(string(format))
	return nil, err
}

// Summary counts results. The zero Summary is ready for use.
type Summary struct {
	Files                          int // that were examined
	Critical, Error, Warning, Info int
	Suppressed                     int
	Fixable                        int // findings with a safe fix
	Failed                         int // inputs that were not examined, or not all of them
}

// Add counts r.
func (s *Summary) Add(r Result) {
	if r.Err != nil {
		s.Failed++
	}
	if r.Doc == nil {
		return
	}
	s.Files++
	s.Suppressed += len(r.Suppressed)
	for i := range r.Findings {
		f := &r.Findings[i]
		switch f.Severity {
		case lint.Critical:
			s.Critical++
		case lint.Error:
			s.Error++
		case lint.Warning:
			s.Warning++
		default:
			s.Info++
		}
		if f.Fix != nil && f.Fix.Safety == lint.Safe {
			s.Fixable++
		}
	}
}

// AtLeast is the number of findings of a severity or a heavier one.
func (s *Summary) AtLeast(severity lint.Severity) int {
	n := 0
	for _, c := range []struct {
		severity lint.Severity
		count    int
	}{{lint.Critical, s.Critical}, {lint.Error, s.Error}, {lint.Warning, s.Warning}, {lint.Info, s.Info}} {
		if c.severity >= severity {
			n += c.count
		}
	}
	return n
}

// reason is r.Err without the path, which stands beside it.
func reason(r Result) string {
	var pathErr *fs.PathError
	if errors.As(r.Err, &pathErr) && pathErr.Path == r.Path {
		return pathErr.Err.Error()
	}
	return strings.TrimPrefix(r.Err.Error(), r.Path+": ")
}

// enough is how many bytes a report collects before it writes them: a file can have a finding at every word.
const enough = 1 << 16

// spill writes b where it is enough, and returns what is still to be written.
func spill(w io.Writer, b []byte) ([]byte, error) {
	if len(b) < enough {
		return b, nil
	}
	return b[:0], write(w, b)
}

// write is one write, none where there is nothing to write.
func write(w io.Writer, b []byte) error {
	if len(b) == 0 {
		return nil
	}
	_, err := w.Write(b)
	return err
}
