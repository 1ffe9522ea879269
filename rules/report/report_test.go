package report_test

import (
	"bytes"
	"errors"
	"flag"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pilcrow/markings/cable"
	"pilcrow/markings/paint"
	"pilcrow/rules/lint"
	"pilcrow/rules/report"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// draft is a cable with what reports find hard: a long line, a wide script, codes for a terminal.
const draft = `UNCLAS VELMORA 000214

SIPDIS

E.O. 12958: N/A
TAGS: EWWT, PREL
SUBJECT: HARBOUR FEES RISE

¶1. (U) The port of Velmora raises its fees in March.

12. (SBU) Deputy Minister Orlan said the fees pay for dredging, for two new cranes and for the lights on ` +
	`the eastern mole, which have been dark since the storms of last winter, and that no ship under the flag ` +
	`of a neighbour would pay more than before.

¶3. (U) The guild 港湾組合 wrote to the mayor` + "\x1b]0;owned\x07 and to \u202eeht press.\t" + `

¶4. (U) Comment: nobody asked the fishermen. End comment.
MARSH
`

// The rules of the tests.
var (
	damaged = &lint.Rule{
		About: lint.About{
			Code: "PN04", Name: "damaged-label", Severity: lint.Warning,
			Summary: "A paragraph label lost its pilcrow.",
			Doc:     "A converter wrote a digit for ¶.\n\nWrite the label *anew*; see <the catalogue>.",
			Source:  "5 FAH-1 H-245",
		},
		Examples: []lint.Example{
			{Bad: "¶1. One.\n"}, {Bad: "¶1. One.\n«12.» Two.\n", Good: "¶1. One.\n¶2. Two.\n"}, {Bad: "«13.» Three.\n"},
		},
	}
	hiddenText = &lint.Rule{About: lint.About{
		Code: "TX01", Name: "hidden-text", Severity: lint.Critical, Summary: "Codes hide text.", Doc: "Take them out.",
	}, Examples: []lint.Example{{Bad: "«```»"}}}
	spelled = &lint.Rule{
		About: lint.About{Code: "TX02", Name: "spelling", Severity: lint.Info, Summary: "A word is misspelt."},
	}
	optional = &lint.Rule{About: lint.About{Code: "TX09", Name: "optional", Severity: lint.Off, Summary: "Off."}}
)

// span is where text stands in doc, from the nth time on that it stands there.
func span(doc *cable.Document, text string) cable.Span {
	i := strings.Index(doc.Src, text)
	if i < 0 {
		panic("no " + text)
	}
	return cable.Span{Start: i, End: i + len(text)}
}

// results are those of a run over a draft, a Windows-1252 file, a clean one and one that is gone.
func results() []report.Result {
	doc := cable.Parse("draft.txt", []byte(draft))
	label := span(doc, "12.")
	code := span(doc, "\x1b]0;owned\x07")
	word := span(doc, "eht")
	end := span(doc, "End comment.\n")
	end.End += len("MAR")
	findings := []lint.Finding{
		{
			Rule:      damaged,
			Severity:  lint.Warning,
			Message:   `paragraph label "12." should be "¶2."`,
			Span:      label,
			Paragraph: 2,
			Related: []lint.Related{
				{Message: "last intact label", Span: span(doc, "¶1.")},
				{Message: "next one", Span: span(doc, "¶3.")},
			},
			Fix: lint.Replace(lint.Safe, label, "¶2."),
		},
		{
			Rule:      spelled,
			Severity:  lint.Info,
			Message:   "long sentence",
			Span:      span(doc, "storms of last"),
			Paragraph: 2,
			Fix:       &lint.Fix{Safety: lint.Suggestion, Message: "make two of it"},
		},
		{
			Rule:      hiddenText,
			Severity:  lint.Critical,
			Message:   "codes \x1b and \xff",
			Span:      code,
			Paragraph: 3,
			Fix: &lint.Fix{
				Safety:  lint.Unsafe,
				Message: "take them out",
				Edits:   []lint.Edit{{Span: code}, {Span: span(doc, "\u202e")}},
			},
		},
		{
			Rule: spelled, Severity: lint.Info, Message: `"eht" is no word`, Span: word, Paragraph: 3,
			Fix: lint.Replace(lint.Suggestion, word, "the"),
		},
		{
			Rule: spelled, Severity: lint.Error, Message: "stands at the end", Span: end, Paragraph: 4,
			Fix: &lint.Fix{Safety: lint.Safe, Message: "part the lines", Edits: []lint.Edit{
				{Span: cable.Span{Start: end.End - 4, End: end.End - 3}, Text: "\n\n"},
			}},
		},
	}
	old := cable.Parse("old.txt", []byte("\xB61. caf\xE9 one\r\n15. caf\xE9 two\r\n"))
	label = span(old, "15.")
	return []report.Result{
		{Path: "in/draft \x1b¶.txt", Doc: doc, Findings: findings, Suppressed: accepted(doc)},
		{Path: "in/old.txt", Doc: old, Findings: []lint.Finding{
			{
				Rule:     damaged,
				Severity: lint.Warning,
				Message:  "lost pilcrow",
				Span:     label,
				Fix:      lint.Replace(lint.Safe, label, "¶2."),
			},
		}},
		{Path: "in/clean.txt", Doc: cable.Parse("clean.txt", []byte("1. (U) All is well.\n"))},
		{Path: "in/gone.txt", Err: &fs.PathError{Op: "open", Path: "in/gone.txt", Err: errors.New("no such file")}},
		{
			Path: "in/part.txt",
			Doc:  cable.Parse("part.txt", nil),
			Err:  errors.New("in/part.txt: an attachment is no text"),
		},
	}
}

// accepted are findings that somebody accepts.
func accepted(doc *cable.Document) []report.Suppressed {
	finding := func(text string) lint.Finding {
		return lint.Finding{Rule: spelled, Severity: lint.Info, Message: "no word", Span: span(doc, text), Paragraph: 1}
	}
	return []report.Suppressed{
		{Finding: finding("Velmora raises"), By: "allow", Reason: "a name, \x1b[1m see the <gazette>", Owner: "records"},
		{Finding: finding("fees in"), By: "baseline"},
	}
}

// written is the report of results.
func written(t testing.TB, format report.Format, opts report.Options, all []report.Result) string {
	t.Helper()
	var b bytes.Buffer
	r, err := report.New(format, &b, opts)
	if err != nil {
		t.Fatal(err)
	}
	for _, result := range all {
		if err := r.Add(result); err != nil {
			t.Fatal(err)
		}
	}
	if err := r.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// golden compares got with a file of testdata.
func golden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s:\ngot\n%s\nwant\n%s", file, got, want)
	}
}

func TestGolden(t *testing.T) {
	rules := []*lint.Rule{hiddenText, damaged, spelled, optional}
	tests := []struct {
		name   string
		format report.Format
		opts   report.Options
	}{
		{"text.txt", report.Text, report.Options{}},
		{"text-narrow.txt", report.Text, report.Options{Columns: 50, MinSeverity: lint.Warning}},
		{"concise.txt", report.Concise, report.Options{}},
		{"report.json", report.JSON, report.Options{Certificate: map[string]any{"verdict": "pass\u202e"}}},
		{"report.jsonl", report.JSONL, report.Options{}},
		{"report.rdjson", report.RDJSON, report.Options{}},
		{"github.txt", report.GitHub, report.Options{}},
		{"gitlab.json", report.GitLab, report.Options{}},
		{"junit.xml", report.JUnit, report.Options{}},
		{"checkstyle.xml", report.Checkstyle, report.Options{}},
		{"report.sarif", report.SARIF, report.Options{Rules: rules, Version: "1.2.3"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := written(t, tt.format, tt.opts, results())
			golden(t, tt.name, got)
			if again := written(t, tt.format, tt.opts, results()); again != got {
				t.Errorf("a second time:\n%s", again)
			}
			for _, raw := range []string{"\x1b", "\u202e", "\x07", "\xff", "\u0085"} {
				if strings.Contains(got, raw) {
					t.Errorf("%q reaches the terminal", raw)
				}
			}
		})
	}
}

func TestMinSeverityHidesInEveryFormat(t *testing.T) {
	rules := []*lint.Rule{hiddenText, damaged, spelled}
	for _, format := range report.Formats() {
		t.Run(string(format), func(t *testing.T) {
			got := written(t, format, report.Options{Rules: rules, MinSeverity: lint.Error}, results())
			for _, gone := range []string{"lost pilcrow", "is no word", "should be"} {
				if strings.Contains(got, gone) {
					t.Errorf("%q is not hidden in\n%s", gone, got)
				}
			}
			for _, kept := range []string{"stands at the end", "codes "} {
				if !strings.Contains(got, kept) {
					t.Errorf("%q is hidden in\n%s", kept, got)
				}
			}
		})
	}
	got := written(t, report.JSON, report.Options{MinSeverity: lint.Error}, results())
	if !strings.Contains(got, `"critical":1,"error":1,"warning":2,"info":2`) {
		t.Errorf("the sums do not count what is hidden:\n%s", got)
	}
}

func TestNoFiles(t *testing.T) {
	tests := []struct {
		format report.Format
		want   string
	}{
		{report.Text, "0 files: no findings\n"},
		{report.Concise, ""},
		{
			report.JSON,
			`{"version":1,"files":[],` + "\n" +
				`"summary":{"files":0,"critical":0,"error":0,"warning":0,"info":0,"suppressed":0},` + "\n" +
				`"errors":[]}` + "\n",
		},
		{report.JSONL, ""},
		{report.RDJSON, `{"source":{"name":"pilcrow"},"diagnostics":[]}` + "\n"},
		{report.GitHub, ""},
		{report.GitLab, "[]\n"},
		{
			report.Checkstyle,
			`<?xml version="1.0" encoding="UTF-8"?>` + "\n<checkstyle version=\"4.3\">\n</checkstyle>\n",
		},
		{
			report.JUnit,
			`<?xml version="1.0" encoding="UTF-8"?>` + "\n<testsuites name=\"pilcrow\">\n</testsuites>\n",
		},
		{
			report.SARIF,
			`{"$schema":"https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",` +
				`"version":"2.1.0","runs":[{"tool":{"driver":{"name":"pilcrow","rules":[]}},` +
				`"columnKind":"unicodeCodePoints","results":[],` +
				`"invocations":[{"executionSuccessful":true,"toolExecutionNotifications":[]}]}]}` + "\n",
		},
	}
	for _, tt := range tests {
		if got := written(t, tt.format, report.Options{}, nil); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.format, got, tt.want)
		}
	}
}

// failing is a writer whose reader has gone.
type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }

func TestWriteErrors(t *testing.T) {
	for _, format := range report.Formats() {
		r, err := report.New(format, failing{}, report.Options{})
		if err != nil {
			t.Fatal(err)
		}
		if err := r.Add(results()[0]); !errors.Is(err, io.ErrClosedPipe) {
			t.Errorf("%s: Add = %v", format, err)
		}
	}
	r, _ := report.New(report.JSON, io.Discard, report.Options{Certificate: func() {}})
	if err := r.Close(); err == nil {
		t.Error("a certificate that is no JSON: no error")
	}
}

func TestParseFormat(t *testing.T) {
	for _, f := range report.Formats() {
		if got, err := report.ParseFormat(string(f)); err != nil || got != f {
			t.Errorf("ParseFormat(%q) = %q, %v", f, got, err)
		}
	}
	for _, give := range []string{"", "xml", "JSON"} {
		if got, err := report.ParseFormat(give); err == nil {
			t.Errorf("ParseFormat(%q) = %q, want an error", give, got)
		}
		if _, err := report.New(report.Format(give), io.Discard, report.Options{}); err == nil {
			t.Errorf("New(%q): no error", give)
		}
	}
}

func TestSummary(t *testing.T) {
	var s report.Summary
	for _, r := range results() {
		s.Add(r)
	}
	want := report.Summary{Files: 4, Critical: 1, Error: 1, Warning: 2, Info: 2, Suppressed: 2, Fixable: 3, Failed: 2}
	if s != want {
		t.Errorf("summary %+v, want %+v", s, want)
	}
	for severity, want := range map[lint.Severity]int{lint.Info: 6, lint.Warning: 4, lint.Error: 2, lint.Critical: 1} {
		if got := s.AtLeast(severity); got != want {
			t.Errorf("AtLeast(%v) = %d, want %d", severity, got, want)
		}
	}
}

func TestWithheldTextIsNotShown(t *testing.T) {
	all := results()[:1]
	for i := range all {
		all[i].Withheld = true
	}
	for i := range all[0].Findings {
		all[0].Findings[i].Message = "text"
		all[0].Findings[i].Related = nil
		all[0].Findings[i].Fix = nil
	}
	for _, format := range report.Formats() {
		got := written(t, format, report.Options{Palette: paint.New(true)}, all)
		for _, word := range []string{"Orlan", "storms", "guild", "fishermen"} {
			if strings.Contains(got, word) {
				t.Errorf("%s shows %q:\n%s", format, word, got)
			}
		}
	}
	// A hash of few words is as good as the words.
	one := written(t, report.SARIF, report.Options{}, all)
	all[0].Doc = cable.Parse("draft.txt", []byte(strings.ReplaceAll(draft, "Orlan", "Prest")))
	if other := written(t, report.SARIF, report.Options{}, all); other != one {
		t.Errorf("the report hangs on withheld words:\n%s\n%s", one, other)
	}
}
