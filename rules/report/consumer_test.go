package report_test

import (
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
	"pilcrow/rules/report"
)

// digits is a rule that reports each number at the start of a line and writes a pilcrow before it.
var digits = &lint.Rule{
	About: lint.About{Code: "PN05", Name: "lost-pilcrow", Severity: lint.Warning},
	Run: func(p *lint.Pass) {
		for _, at := range regexp.MustCompile(`(?m)^\d+\.`).FindAllStringIndex(p.Doc.Src, -1) {
			where := cable.Span{Start: at[0], End: at[1]}
			text := p.Doc.Slice(where)
			p.Report(lint.Finding{Span: where, Message: text, Fix: lint.Replace(lint.Safe, where, "¶"+text)})
		}
	},
}

// files are texts in every encoding, with numbers to report.
var files = map[string]string{
	"utf-8":        "1. café\n\n2. 東京 😀\n30. end",
	"bom":          "\uFEFF1. café\r\n2. b\r\n",
	"windows-1252": "1. caf\xE9 \x96 a\r\n\xB62. b\r\n3. \xB6 c\r\n",
	"utf-16le":     "\xFF\xFE1\x00.\x00 \x00\xE9\x00\n\x00=\xD8\x00\xDE\n\x002\x00.\x00",
	"stray bytes":  "¶¶¶¶ \xFF\n1. \xE2\x80\n2. x",
}

// TestEditsOfJSON does what a reader of json does: it applies the edits to the bytes of the file.
func TestEditsOfJSON(t *testing.T) {
	for name, raw := range files {
		t.Run(name, func(t *testing.T) {
			doc := cable.Parse("a.txt", []byte(raw))
			findings := lint.Run(doc, []*lint.Rule{digits}, lint.Config{})
			if len(findings) == 0 {
				t.Fatal("nothing was found")
			}
			var got struct {
				Files []struct{ Findings []object }
			}
			all := []report.Result{{Path: "a.txt", Doc: doc, Findings: findings}}
			text := written(t, report.JSON, report.Options{}, all)
			if err := json.Unmarshal([]byte(text), &got); err != nil {
				t.Fatal(err)
			}
			bytes := []byte(raw)
			for _, f := range slices.Backward(got.Files[0].Findings) {
				for _, e := range f.Fix.Edits {
					encoded, err := doc.Text.Encode(e.Text)
					if err != nil {
						t.Fatal(err)
					}
					bytes = slices.Replace(bytes, e.Start, e.End, encoded...)
				}
			}
			want, applied, err := lint.Apply(doc, []byte(raw), findings, false)
			if err != nil || applied != len(findings) || string(bytes) != string(want) {
				t.Errorf("edits make\n%q\nApply makes\n%q, %d, %v", bytes, want, applied, err)
			}
		})
	}
}

// TestPlacesOfReports looks up what every format points at, by its own way to count.
func TestPlacesOfReports(t *testing.T) {
	for name, raw := range files {
		t.Run(name, func(t *testing.T) {
			doc := cable.Parse("a.txt", []byte(raw))
			findings := lint.Run(doc, []*lint.Rule{digits}, lint.Config{})
			all := []report.Result{{Path: "a.txt", Doc: doc, Findings: findings}}
			lines := strings.Split(doc.Src, "\n")

			concise := strings.Split(written(t, report.Concise, report.Options{}, all), "\n")
			var sarif log
			if err := json.Unmarshal([]byte(written(t, report.SARIF, report.Options{}, all)), &sarif); err != nil {
				t.Fatal(err)
			}
			var reviewdog struct {
				Diagnostics []struct {
					Message  string
					Location struct {
						Range struct{ Start, End struct{ Line, Column int } }
					}
				}
			}
			if err := json.Unmarshal([]byte(written(t, report.RDJSON, report.Options{}, all)), &reviewdog); err != nil {
				t.Fatal(err)
			}
			for i, f := range findings {
				want := doc.Slice(f.Span)
				region := sarif.Runs[0].Results[i].Locations[0].PhysicalLocation.Region
				line := []rune(lines[region.StartLine-1])
				if got := string(line[region.StartColumn-1 : region.EndColumn-1]); got != want {
					t.Errorf("sarif points at %q, want %q", got, want)
				}
				span := reviewdog.Diagnostics[i].Location.Range
				if got := lines[span.Start.Line-1][span.Start.Column-1 : span.End.Column-1]; got != want {
					t.Errorf("rdjson points at %q, want %q", got, want)
				}
				pattern := fmt.Sprintf(`^a\.txt:%d:%d: warning PN05 lost-pilcrow: %s$`,
					region.StartLine, region.StartColumn, regexp.QuoteMeta(want))
				if !regexp.MustCompile(pattern).MatchString(concise[i]) {
					t.Errorf("concise says %q, want %s", concise[i], pattern)
				}
			}
		})
	}
}

// TestReportsStream adds many files and looks at what is kept: nothing of the files that are written.
func TestReportsStream(t *testing.T) {
	for _, format := range report.Formats() {
		files := 50
		if format == report.GitHub {
			files = 10 // the rest has no annotation
		}
		var all []report.Result
		for i := range files {
			doc := cable.Parse("a.txt", []byte("1. x\n"))
			findings := lint.Run(doc, []*lint.Rule{digits}, lint.Config{})
			all = append(all, report.Result{Path: "a" + strconv.Itoa(i) + ".txt", Doc: doc, Findings: findings})
		}
		w := &counter{}
		r, err := report.New(format, w, report.Options{})
		if err != nil {
			t.Fatal(err)
		}
		for i, result := range all {
			if err := r.Add(result); err != nil {
				t.Fatal(err)
			}
			if w.writes != i+1 || !strings.Contains(w.last, "a"+strconv.Itoa(i)+".txt") {
				t.Fatalf("%s: file %d was not written at once: %d writes, last %q", format, i, w.writes, w.last)
			}
		}
	}
}

// counter counts writes.
type counter struct {
	writes int
	last   string
}

func (c *counter) Write(b []byte) (int, error) {
	c.writes++
	c.last = string(b)
	return len(b), nil
}
