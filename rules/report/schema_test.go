package report_test

import (
	"encoding/json"
	"encoding/xml"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
	"pilcrow/rules/report"
)

// published is a schema that the project publishes.
func published(t *testing.T, name string) *jsonschema.Schema {
	t.Helper()
	schema, err := jsonschema.NewCompiler().Compile(filepath.Join("..", "..", "testdata", "schema", name))
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

// valid holds text to a schema.
func valid(schema *jsonschema.Schema, text string) error {
	value, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	if err != nil {
		return err
	}
	return schema.Validate(value)
}

func TestPublishedSchemas(t *testing.T) {
	lintSchema, lineSchema, rdSchema := published(t, "lint.json"), published(t, "lint-line.json"), published(t, "rdjson.json")
	for name, all := range map[string][]report.Result{"none": nil, "all": results(), "gone": results()[3:4]} {
		for _, opts := range []report.Options{{}, {MinSeverity: lint.Error}, {Certificate: map[string]any{"verdict": "pass"}}} {
			if err := valid(lintSchema, written(t, report.JSON, opts, all)); err != nil {
				t.Errorf("json of %s: %v", name, err)
			}
			if err := valid(rdSchema, written(t, report.RDJSON, opts, all)); err != nil {
				t.Errorf("rdjson of %s: %v", name, err)
			}
			for line := range strings.Lines(written(t, report.JSONL, opts, all)) {
				if err := valid(lineSchema, line); err != nil {
					t.Errorf("jsonl of %s: %v in %s", name, err, line)
				}
			}
		}
	}
}

func TestPublishedSchemasRefuse(t *testing.T) {
	place := `{"line":1,"column":1,"offset":0}`
	line := `{"path":"a","rule":"PN04","name":"n","severity":"error","message":"m","start":` + place + `,"end":` + place + `}`
	tests := []struct{ schema, take, refuse string }{
		{"lint-line.json", line, strings.Replace(line, `"offset":0`, `"offset":-1`, 1)},
		{"lint-line.json", line, strings.Replace(line, `"error"`, `"fatal"`, 1)},
		{"lint-line.json", line, strings.Replace(line, `"message"`, `"text"`, 1)},
		{
			"rdjson.json",
			`{"source":{"name":"pilcrow"},"diagnostics":[{"message":"m","location":{"path":"a"}}]}`,
			`{"source":{"name":"pilcrow"},"diagnostics":[{"message":"m"}]}`,
		},
		{
			"lint.json",
			`{"version":1,"files":[],"summary":{"files":0,"critical":0,"error":0,"warning":0,"info":0,"suppressed":0},"errors":[]}`,
			`{"version":2,"files":[],"summary":{"files":0,"critical":0,"error":0,"warning":0,"info":0,"suppressed":0},"errors":[]}`,
		},
	}
	for _, tt := range tests {
		schema := published(t, tt.schema)
		if err := valid(schema, tt.take); err != nil {
			t.Errorf("%s: %v", tt.schema, err)
		}
		if valid(schema, tt.refuse) == nil {
			t.Errorf("%s takes %s", tt.schema, tt.refuse)
		}
	}
}

func TestCheckstyle(t *testing.T) {
	var got struct {
		XMLName xml.Name `xml:"checkstyle"`
		Files   []struct {
			Name   string `xml:"name,attr"`
			Errors []struct {
				Line     int    `xml:"line,attr"`
				Severity string `xml:"severity,attr"`
				Source   string `xml:"source,attr"`
			} `xml:"error"`
		} `xml:"file"`
	}
	text := written(t, report.Checkstyle, report.Options{}, results())
	if err := xml.Unmarshal([]byte(text), &got); err != nil {
		t.Fatalf("%v in\n%s", err, text)
	}
	want := []string{"warning info error info error", "warning", "", "error", "error"}
	if len(got.Files) != len(want) {
		t.Fatalf("%d files, want %d", len(got.Files), len(want))
	}
	for i, f := range got.Files {
		var severities []string
		for _, e := range f.Errors {
			severities = append(severities, e.Severity)
			if e.Line < 1 || !strings.HasPrefix(e.Source, "pilcrow.") {
				t.Errorf("%s: %+v", f.Name, e)
			}
		}
		if s := strings.Join(severities, " "); s != want[i] {
			t.Errorf("%s: %q, want %q", f.Name, s, want[i])
		}
	}
}

func TestGitLabFingerprintsDiffer(t *testing.T) {
	all := results()
	all[0].Findings = append(all[0].Findings, all[0].Findings...)
	var got []struct {
		Fingerprint, Severity string
		Location              struct{ Lines struct{ Begin int } }
	}
	text := written(t, report.GitLab, report.Options{}, all)
	if err := json.Unmarshal([]byte(text), &got); err != nil {
		t.Fatalf("%v in\n%s", err, text)
	}
	seen := map[string]bool{}
	for _, issue := range got {
		if seen[issue.Fingerprint] || issue.Location.Lines.Begin < 1 {
			t.Errorf("%+v comes again or stands nowhere", issue)
		}
		seen[issue.Fingerprint] = true
	}
	if len(got) != 13 || got[len(got)-1].Severity != "blocker" {
		t.Errorf("%d issues, want 13, the last a blocker:\n%s", len(got), text)
	}
}

func TestGitHubCap(t *testing.T) {
	tests := []struct {
		errors, warnings, notices int
		want                      []int // annotations, the last for the sums where there are more than are shown
		sums                      string
	}{
		{10, 10, 10, []int{10, 10, 10}, ""},
		{11, 0, 0, []int{10, 0, 1}, "1 error\n"},
		{0, 12, 10, []int{0, 10, 10}, "2 warnings, 1 notice\n"},
		{3, 0, 14, []int{3, 0, 10}, "5 notices\n"},
		{0, 0, 0, []int{0, 0, 0}, ""},
	}
	for _, tt := range tests {
		t.Run(fmt.Sprint(tt.errors, tt.warnings, tt.notices), func(t *testing.T) {
			result := report.Result{Path: "a.txt", Doc: cable.Parse("a.txt", []byte("one"))}
			for severity, n := range map[lint.Severity]int{lint.Error: tt.errors, lint.Warning: tt.warnings, lint.Info: tt.notices} {
				for range n {
					result.Findings = append(result.Findings, lint.Finding{Rule: damaged, Severity: severity, Message: "m"})
				}
			}
			got := written(t, report.GitHub, report.Options{}, []report.Result{result})
			for i, kind := range []string{"::error ", "::warning ", "::notice "} {
				if n := strings.Count(got, kind); n != tt.want[i] {
					t.Errorf("%d of %s, want %d in\n%s", n, kind, tt.want[i], got)
				}
			}
			if !strings.HasSuffix(got, tt.sums) {
				t.Errorf("want the sums %q in\n%s", tt.sums, got)
			}
		})
	}
}

// TestAcceptedFindings looks for the findings that somebody accepts, with their justification, in json and sarif, and
// nowhere else.
func TestAcceptedFindings(t *testing.T) {
	for _, format := range report.Formats() {
		got := written(t, format, report.Options{}, results()[:1])
		want := format == report.JSON || format == report.SARIF
		if shown := strings.Contains(got, "see the <gazette>"); shown != want {
			t.Errorf("%s shows the justification: %v, want %v in\n%s", format, shown, want, got)
		}
	}
	// A finding keeps its fingerprint when it is accepted.
	all := results()[:1]
	fingerprints := func() map[string]int {
		seen := map[string]int{}
		for _, part := range strings.Split(written(t, report.SARIF, report.Options{}, all), `"pilcrowParagraph/v1":"`)[1:] {
			seen[part[:32]]++
		}
		return seen
	}
	before := fingerprints()
	all[0].Suppressed = append(all[0].Suppressed, report.Suppressed{Finding: all[0].Findings[0], By: "baseline"})
	all[0].Findings = all[0].Findings[1:]
	if after := fingerprints(); fmt.Sprint(after) != fmt.Sprint(before) || len(after) != 7 {
		t.Errorf("fingerprints %v, before %v", after, before)
	}
}
