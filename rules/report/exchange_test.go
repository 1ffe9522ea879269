package report_test

import (
	"encoding/json"
	"encoding/xml"
	"strings"
	"testing"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
	"pilcrow/rules/report"
)

// one is a result with one finding in src.
func one(path, src string, where cable.Span, severity lint.Severity, message string) report.Result {
	return report.Result{Path: path, Doc: cable.Parse(path, []byte(src)), Findings: []lint.Finding{
		{Rule: damaged, Severity: severity, Message: message, Span: where},
	}}
}

func TestRDJSONColumnsCountBytes(t *testing.T) {
	// In the file ¶ and é are one byte each; as UTF-8 they are two.
	src := "\xB61. caf\xE9 one\r\n\xB615. x\r\n"
	doc := cable.Parse("a.txt", []byte(src))
	finding := lint.Finding{Rule: damaged, Severity: lint.Info, Message: "m", Span: span(doc, "one"), Fix: &lint.Fix{
		Edits: []lint.Edit{{Span: span(doc, "15."), Text: "2."}},
	}}
	got := written(t, report.RDJSON, report.Options{}, []report.Result{
		{Path: "a.txt", Doc: doc, Findings: []lint.Finding{finding}},
	})
	want := `{"source":{"name":"pilcrow"},"diagnostics":[` + "\n" + `{"message":"m","location":{"path":"a.txt",` +
		`"range":{"start":{"line":1,"column":12},"end":{"line":1,"column":15}}},` +
		`"severity":"INFO","code":{"value":"PN04"},` +
		`"suggestions":[{"range":{"start":{"line":2,"column":3},"end":{"line":2,"column":6}},"text":"2."}]}]}` + "\n"
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestRDJSONSuggestsWholeFixesOnly(t *testing.T) {
	result := one("a.txt", "12. x", cable.Span{Start: 0, End: 3}, lint.Error, "m")
	result.Findings[0].Fix = &lint.Fix{Safety: lint.Safe, Edits: make([]lint.Edit, 2)}
	var got struct {
		Diagnostics []struct{ Suggestions []any }
	}
	text := written(t, report.RDJSON, report.Options{}, []report.Result{result})
	if err := json.Unmarshal([]byte(text), &got); err != nil {
		t.Fatal(err)
	}
	if len(got.Diagnostics) != 1 || got.Diagnostics[0].Suggestions != nil {
		t.Errorf("half of a fix is suggested: %s", text)
	}
}

func TestGitHubCommands(t *testing.T) {
	tests := []struct {
		give report.Result
		want string
	}{
		{
			one("a.txt", "12. x\n", cable.Span{Start: 0, End: 3}, lint.Critical, "m"),
			"::error file=a.txt,line=1,endLine=1,col=1,endColumn=3,title=PN04 damaged-label::m\n",
		},
		{
			one("a,b:c%.txt", "12. x\n", cable.Span{Start: 4, End: 4}, lint.Warning, "50%\r\n::error::no"),
			"::warning file=a%2Cb%3Ac%25.txt,line=1,endLine=1,col=5,endColumn=5," +
				"title=PN04 damaged-label::50%25\\r\\n::error::no\n",
		},
		{
			one("a.txt", "12. x\ny\n", cable.Span{Start: 4, End: 7}, lint.Info, "m"),
			"::notice file=a.txt,line=1,endLine=2,col=5,title=PN04 damaged-label::m\n",
		},
		{
			report.Result{Path: "gone.txt", Err: errString("gone.txt: no such file")},
			"::error file=gone.txt,title=not examined::no such file\n",
		},
	}
	for _, tt := range tests {
		if got := written(t, report.GitHub, report.Options{}, []report.Result{tt.give}); got != tt.want {
			t.Errorf("got %q, want %q", got, tt.want)
		}
	}
}

func TestJUnit(t *testing.T) {
	var got struct {
		Suites []struct {
			Name     string `xml:"name,attr"`
			Tests    int    `xml:"tests,attr"`
			Failures int    `xml:"failures,attr"`
			Errors   int    `xml:"errors,attr"`
			Cases    []struct {
				Failure *struct {
					Message string `xml:"message,attr"`
				} `xml:"failure"`
			} `xml:"testcase"`
		} `xml:"testsuite"`
	}
	text := written(t, report.JUnit, report.Options{}, results())
	if err := xml.Unmarshal([]byte(text), &got); err != nil {
		t.Fatalf("%v in\n%s", err, text)
	}
	want := [][4]int{{5, 3, 0, 5}, {1, 1, 0, 1}, {1, 0, 0, 1}, {1, 0, 1, 1}, {1, 0, 1, 1}}
	if len(got.Suites) != len(want) {
		t.Fatalf("%d suites, want %d", len(got.Suites), len(want))
	}
	for i, s := range got.Suites {
		if counts := [4]int{s.Tests, s.Failures, s.Errors, len(s.Cases)}; counts != want[i] {
			t.Errorf("suite %s: %v, want %v", s.Name, counts, want[i])
		}
	}
	if !strings.Contains(text, "in/draft \\x1b¶.txt") {
		t.Errorf("the path is not escaped:\n%s", text)
	}
}
