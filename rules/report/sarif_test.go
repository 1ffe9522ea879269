package report_test

import (
	"encoding/json"
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
	"pilcrow/rules/report"
)

// schema is the official schema, which go-sarif carries as an unexported constant. It is read from that module's
// source, so that the bytes of a report are judged and not what a library makes of them.
func schema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	dir, err := exec.Command("go", "list", "-f", "{{.Dir}}", "github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif").
		Output()
	if errors.Is(err, exec.ErrNotFound) {
		t.Skip("no go command to find the schema with")
	}
	if err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(strings.TrimSpace(string(dir)), "schema.go")
	file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	var text string
	ast.Inspect(file, func(n ast.Node) bool {
		if value, ok := n.(*ast.BasicLit); ok && value.Kind == token.STRING && text == "" {
			text, err = strconv.Unquote(value.Value)
		}
		return err == nil
	})
	if err != nil {
		t.Fatal(err)
	}
	document, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	compiler := jsonschema.NewCompiler()
	compiler.AssertFormat()
	if err := compiler.AddResource("sarif.json", document); err != nil {
		t.Fatal(err)
	}
	compiled, err := compiler.Compile("sarif.json")
	if err != nil {
		t.Fatal(err)
	}
	return compiled
}

func TestSARIFSchema(t *testing.T) {
	official := schema(t)
	rules := []*lint.Rule{hiddenText, damaged, spelled, optional}
	tests := []struct {
		name  string
		rules []*lint.Rule
		give  []report.Result
	}{
		{"nothing", nil, nil},
		{"clean", rules, results()[2:3]},
		{"findings", rules, results()},
		{"rules that are not described", nil, results()},
		{"unreadable only", rules, results()[3:4]},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := written(t, report.SARIF, report.Options{Rules: tt.rules}, tt.give)
			value, err := jsonschema.UnmarshalJSON(strings.NewReader(got))
			if err != nil {
				t.Fatal(err)
			}
			if err := official.Validate(value); err != nil {
				t.Errorf("%v\n%s", err, got)
			}
			log, err := sarif.FromString(got)
			if err != nil {
				t.Fatal(err)
			}
			if len(log.Runs) != 1 || log.Runs[0].Results == nil {
				t.Errorf("not one run with results:\n%s", got)
			}
		})
	}
	value, err := jsonschema.UnmarshalJSON(strings.NewReader(`{"version":"2.1.0","runs":[{"tool":{}}]}`))
	if err != nil {
		t.Fatal(err)
	}
	if official.Validate(value) == nil {
		t.Error("the schema takes a tool without a driver: it is not the schema")
	}
}

// log is what the tests read of a SARIF report.
type log struct {
	Runs []struct {
		Results []struct {
			RuleID    string
			RuleIndex *int
			Level     string
			Message   struct{ Text string }
			Locations []struct {
				PhysicalLocation struct {
					ArtifactLocation struct{ URI string }
					Region           struct{ StartLine, StartColumn, EndLine, EndColumn int }
				}
			}
			PartialFingerprints map[string]string
			Properties          struct{ Severity string }
		}
		Invocations []struct {
			ExecutionSuccessful        bool
			ToolExecutionNotifications []struct{ Message struct{ Text string } }
		}
	}
}

// read is the log of results.
func read(t *testing.T, all ...report.Result) log {
	t.Helper()
	var l log
	text := written(t, report.SARIF, report.Options{Rules: []*lint.Rule{damaged, spelled}}, all)
	if err := json.Unmarshal([]byte(text), &l); err != nil {
		t.Fatalf("%v\n%s", err, text)
	}
	return l
}

func TestSARIFReferences(t *testing.T) {
	tests := []struct{ give, want string }{
		{"a.txt", "a.txt"},
		{"in/a b¶.txt", "in/a%20b%C2%B6.txt"},
		{"../up.txt", "../up.txt"},
		{"/tmp/a.txt", "file:///tmp/a.txt"},
		{"c:d.txt", "./c:d.txt"},
		{"50%#?.txt", "50%25%23%3F.txt"},
		{"\xff.txt", "%FF.txt"},
		{"-", "-"},
	}
	for _, tt := range tests {
		doc := cable.Parse(tt.give, []byte("12. x"))
		finding := lint.Finding{
			Rule:     damaged,
			Severity: lint.Critical,
			Message:  "m",
			Span:     cable.Span{Start: 0, End: 3},
		}
		l := read(t, report.Result{Path: tt.give, Doc: doc, Findings: []lint.Finding{finding}})
		result := l.Runs[0].Results[0]
		if got := result.Locations[0].PhysicalLocation.ArtifactLocation.URI; got != tt.want {
			t.Errorf("reference to %q is %q, want %q", tt.give, got, tt.want)
		}
		if result.Level != "error" || result.Properties.Severity != "critical" || result.RuleIndex == nil ||
			*result.RuleIndex != 0 {
			t.Errorf("result %+v", result)
		}
	}
}

// fingerprints are the fingerprints of findings of damaged at each word of the text.
func fingerprints(t *testing.T, path, text, word string) []string {
	t.Helper()
	doc := cable.Parse(path, []byte(text))
	var findings []lint.Finding
	for at := 0; ; {
		i := strings.Index(doc.Src[at:], word)
		if i < 0 {
			break
		}
		at += i + len(word)
		findings = append(findings, lint.Finding{
			Rule: damaged, Severity: lint.Error, Message: "m", Span: cable.Span{Start: at - len(word), End: at},
		})
	}
	var all []string
	for _, result := range read(t, report.Result{Path: path, Doc: doc, Findings: findings}).Runs[0].Results {
		for name, value := range result.PartialFingerprints {
			if name != "pilcrowParagraph/v1" || len(value) != 32 {
				t.Errorf("fingerprint %q: %q", name, value)
			}
			all = append(all, value)
		}
	}
	return all
}

func TestSARIFFingerprints(t *testing.T) {
	const before = "¶1. (U) The quay is closed. The quay is wet.\n\n¶2. (U) A ferry waits at the quay.\n"
	const after = "SUBJECT: NEW\n\n¶1. (U) Something new.\n\n" +
		"¶2. (U) The quay is\nclosed.  The quay is wet.\n\n¶3. (U) A lone ferry waits at the quay.\n"
	old, now := fingerprints(t, "a.txt", before, "quay"), fingerprints(t, "a.txt", after, "quay")
	if len(old) != 3 || len(now) != 3 {
		t.Fatalf("%d and %d fingerprints, want 3 and 3", len(old), len(now))
	}
	if old[0] != now[0] || old[1] != now[1] {
		t.Errorf("edits elsewhere changed the fingerprints: %v, %v", old, now)
	}
	if old[2] == now[2] {
		t.Errorf("an edit of the paragraph kept the fingerprint %s", old[2])
	}
	other := fingerprints(t, "b.txt", before, "quay")
	distinct := map[string]bool{}
	for _, f := range append(append(old, now[2]), other...) {
		distinct[f] = true
	}
	if len(distinct) != 7 {
		t.Errorf("%d distinct fingerprints, want 7", len(distinct))
	}
}

func TestSARIFInvocation(t *testing.T) {
	all := results()
	if l := read(t, all[:3]...); !l.Runs[0].Invocations[0].ExecutionSuccessful {
		t.Error("a good run is not successful")
	}
	invocation := read(t, all...).Runs[0].Invocations[0]
	if invocation.ExecutionSuccessful || len(invocation.ToolExecutionNotifications) != 2 {
		t.Fatalf("invocation %+v", invocation)
	}
	if got, want := invocation.ToolExecutionNotifications[0].Message.Text, "in/gone.txt: no such file"; got != want {
		t.Errorf("notification %q, want %q", got, want)
	}
}
