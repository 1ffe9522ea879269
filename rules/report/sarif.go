package report

import (
	"bytes"
	"encoding/json"
	"io"
	"net/url"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"pilcrow/rules/lint"
)

// sarifSchema is the address of the schema that the report is held to.
const sarifSchema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

// The parts of a SARIF 2.1.0 log that this report writes, in the names of the standard.
type (
	sarifMessage struct {
		Text     string `json:"text"`
		Markdown string `json:"markdown,omitempty"`
	}
	sarifDriver struct {
		Name    string      `json:"name"`
		Version string      `json:"version,omitempty"`
		Rules   []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID         string             `json:"id"`
		Name       string             `json:"name"`
		Short      sarifMessage       `json:"shortDescription"`
		Full       *sarifMessage      `json:"fullDescription,omitempty"`
		Help       sarifMessage       `json:"help"`
		Default    sarifConfiguration `json:"defaultConfiguration"`
		Properties sarifRuleMore      `json:"properties"`
	}
	sarifConfiguration struct {
		Enabled bool   `json:"enabled"`
		Level   string `json:"level"`
	}
	sarifRuleMore struct {
		Severity string `json:"severity"`
		Source   string `json:"source,omitempty"`
	}
	sarifInvocation struct {
		Successful    bool                `json:"executionSuccessful"`
		Notifications []sarifNotification `json:"toolExecutionNotifications"`
	}
	sarifNotification struct {
		Level     string          `json:"level"`
		Message   sarifMessage    `json:"message"`
		Locations []sarifLocation `json:"locations"`
	}
)

// sarifReport writes one SARIF 2.1.0 log with one run, a result a line.
type sarifReport struct {
	w       io.Writer
	opts    Options
	rules   map[*lint.Rule]int // index in the driver's rules
	buf     bytes.Buffer
	out     []byte
	begun   bool
	results int
	failed  []sarifNotification
}

func newSARIF(w io.Writer, opts Options) *sarifReport {
	s := &sarifReport{w: w, opts: opts, rules: make(map[*lint.Rule]int, len(opts.Rules))}
	for i, rule := range opts.Rules {
		s.rules[rule] = i
	}
	return s
}

// Add writes the results of r.
func (s *sarifReport) Add(r Result) error {
	if r.Err != nil {
		s.failed = append(s.failed, notification(r))
	}
	if r.Doc == nil {
		return nil
	}
	if err := s.begin(); err != nil {
		return err
	}
	each := newResults(s, r)
	for result := range each.all(s.opts.MinSeverity) {
		if s.results > 0 {
			s.buf.WriteByte(',')
		}
		s.results++
		s.buf.WriteByte('\n')
		if err := s.encode(result); err != nil {
			return err
		}
		if s.buf.Len() >= enough {
			if err := s.flush(); err != nil {
				return err
			}
		}
	}
	return s.flush()
}

// begin writes what stands before the results.
func (s *sarifReport) begin() error {
	if s.begun {
		return nil
	}
	s.begun = true
	s.buf.WriteString(`{"$schema":"` + sarifSchema + `","version":"2.1.0","runs":[{"tool":{"driver":`)
	driver := sarifDriver{Name: "pilcrow", Version: s.opts.Version, Rules: make([]sarifRule, 0, len(s.opts.Rules))}
	for _, rule := range s.opts.Rules {
		driver.Rules = append(driver.Rules, describe(rule))
	}
	if err := s.encode(driver); err != nil {
		return err
	}
	s.buf.WriteString(`},"columnKind":"unicodeCodePoints","results":[`)
	return nil
}

// Close writes what stands behind the results.
func (s *sarifReport) Close() error {
	if err := s.begin(); err != nil {
		return err
	}
	s.buf.WriteString(`],"invocations":[`)
	invocation := sarifInvocation{Successful: len(s.failed) == 0, Notifications: s.failed}
	if s.failed == nil {
		invocation.Notifications = []sarifNotification{}
	}
	if err := s.encode(invocation); err != nil {
		return err
	}
	s.buf.WriteString("]}]}\n")
	return s.flush()
}

// encode appends v to the buffer.
func (s *sarifReport) encode(v any) error {
	encoder := json.NewEncoder(&s.buf)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(v); err != nil {
		return err
	}
	s.buf.Truncate(s.buf.Len() - 1) // the line feed that Encode adds
	return nil
}

// flush writes the buffer. A result may be large: its fix can have an edit at every word.
func (s *sarifReport) flush() error {
	for rest := s.buf.Bytes(); len(rest) > 0; {
		n := min(len(rest), enough)
		for n < len(rest) && !utf8.RuneStart(rest[n]) {
			n++
		}
		s.out = appendHarmless(s.out[:0], rest[:n])
		if err := write(s.w, s.out); err != nil {
			return err
		}
		rest = rest[n:]
	}
	if s.buf.Reset(); s.buf.Cap() > 16*enough {
		s.buf = bytes.Buffer{}
	}
	return nil
}

// notification says that an input was not examined.
func notification(r Result) sarifNotification {
	location := sarifLocation{Physical: sarifPhysical{Artifact: sarifArtifact{URI: reference(r.Path)}}}
	return sarifNotification{
		Level: "error", Message: sarifMessage{Text: r.Path + ": " + reason(r)}, Locations: []sarifLocation{location},
	}
}

// describe is the descriptor of rule.
func describe(rule *lint.Rule) sarifRule {
	text := rule.Doc
	if text == "" {
		text = rule.Summary
	}
	if rule.Source != "" {
		text += "\n\nSource: " + rule.Source
	}
	d := sarifRule{
		ID: rule.Code, Name: rule.Name,
		Short:      sarifMessage{Text: rule.Summary},
		Help:       sarifMessage{Text: text, Markdown: markdown(rule, text)},
		Default:    sarifConfiguration{Enabled: rule.Severity != lint.Off, Level: level(rule.Severity)},
		Properties: sarifRuleMore{Severity: rule.Severity.String(), Source: rule.Source},
	}
	if rule.Doc != "" {
		d.Full = &sarifMessage{Text: rule.Doc}
	}
	return d
}

// level is the level of SARIF for a severity.
func level(s lint.Severity) string {
	switch s {
	case lint.Critical, lint.Error:
		return "error"
	case lint.Info:
		return "note"
	default:
		return "warning"
	}
}

// markdown is the help of rule with its first example.
func markdown(rule *lint.Rule, text string) string {
	var b strings.Builder
	b.WriteString(plainMarkdown(text))
	for _, example := range rule.Examples {
		if !strings.Contains(example.Bad, "«") {
			continue
		}
		fenced(&b, "Reported («» frame the place):", example.Bad)
		if example.Good != "" {
			fenced(&b, "After the fix:", example.Good)
		}
		break
	}
	return b.String()
}

// fenced writes a title and text as a block of code.
func fenced(b *strings.Builder, title, text string) {
	fence := "```"
	for strings.Contains(text, fence) {
		fence += "`"
	}
	b.WriteString("\n\n" + title + "\n\n" + fence + "text\n" + strings.TrimSuffix(text, "\n") + "\n" + fence)
}

// plainMarkdown escapes what Markdown would take for its own.
func plainMarkdown(text string) string {
	return strings.NewReplacer(
		`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", `\<`, ">", `\>`, "#", `\#`,
	).Replace(text)
}

// reference is path as a URI reference: relative where path is.
func reference(path string) string {
	slashed := filepath.ToSlash(path)
	u := url.URL{Path: slashed}
	if strings.HasPrefix(slashed, "/") {
		u.Scheme = "file"
	} else if volume := filepath.VolumeName(path); volume != "" {
		u = url.URL{Scheme: "file", Path: "/" + slashed}
	}
	return u.String()
}
