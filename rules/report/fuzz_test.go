package report_test

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
	"pilcrow/rules/report"
)

// position is a position of the contract.
type position struct{ Line, Column, Offset int }

// positionOf is the position of an offset of doc by the document's own reckoning.
func positionOf(doc *cable.Document, offset int) position {
	line, column := doc.Position(offset)
	return position{line, column, doc.Disk(offset)}
}

// object is a finding of json.
type object struct {
	Rule, Name, Severity, Message, Path string
	Start, End                          position
	Paragraph                           *int
	Related                             []struct {
		Message    string
		Start, End position
	}
	Fix *struct {
		Safety, Message string
		Edits           []struct {
			Start, End int
			Text       string
		}
	}
}

func TestJSONPositions(t *testing.T) {
	sources := []string{
		"",
		"one",
		"one\ntwo\n",
		"¶1. (U) café\r\n¶2. 東京\r\n\r\n¶3. x",
		"\uFEFF¶1. a\n\n",
		"\xB61. caf\xE9\r\n15. b",
		"\xFF\xFE\xB6\x001\x00.\x00\n\x00=\xD8\x00\xDEx\x00",
		"¶¶¶¶ \xFF\xE2\x80 x\xB6\nb",
		strings.Repeat("long ¶ line ", 50),
	}
	for _, src := range sources {
		doc := cable.Parse("a.txt", []byte(src))
		var findings []lint.Finding
		// Forwards, with a related place far behind and a fix, then backwards: the order must not matter.
		for i := range len(doc.Src) + 1 {
			findings = append(findings, lint.Finding{
				Rule: spelled, Severity: lint.Info, Span: cable.Span{Start: i, End: min(i+3, len(doc.Src))},
				Related: []lint.Related{{Span: cable.Span{Start: i / 3, End: i / 2}}},
				Fix:     &lint.Fix{Edits: []lint.Edit{{Span: cable.Span{Start: i / 2, End: i}}}},
			})
		}
		for i := len(findings) - 1; i >= 0; i-- {
			findings = append(findings, findings[i])
		}
		got := written(
			t,
			report.JSONL,
			report.Options{},
			[]report.Result{{Path: "a.txt", Doc: doc, Findings: findings}},
		)
		for n, line := range strings.Split(strings.TrimSuffix(got, "\n"), "\n") {
			var o object
			if err := json.Unmarshal([]byte(line), &o); err != nil {
				t.Fatalf("%v in %s", err, line)
			}
			f := findings[n]
			if o.Start != positionOf(doc, f.Span.Start) || o.End != positionOf(doc, f.Span.End) {
				t.Fatalf("%q at %v: %+v to %+v", src, f.Span, o.Start, o.End)
			}
			if r := o.Related[0]; r.Start != positionOf(doc, f.Related[0].Span.Start) ||
				r.End != positionOf(doc, f.Related[0].Span.End) {
				t.Fatalf("%q related at %v: %+v", src, f.Related[0].Span, r)
			}
			if e := o.Fix.Edits[0]; e.Start != doc.Disk(f.Fix.Edits[0].Span.Start) ||
				e.End != doc.Disk(f.Fix.Edits[0].Span.End) {
				t.Fatalf("%q edit at %v: %+v", src, f.Fix.Edits[0].Span, e)
			}
		}
	}
}

// TestJSONContract compares a finding with the example of the contract, but for its blanks.
func TestJSONContract(t *testing.T) {
	src := strings.Repeat("¶1. x\n", 23) + "15. (U) y\n"
	doc := cable.Parse("draft.txt", []byte(src))
	label := span(doc, "15.")
	finding := lint.Finding{
		Rule:      damaged,
		Severity:  lint.Warning,
		Message:   `paragraph label "15." should be "¶5."`,
		Span:      label,
		Paragraph: 5,
		Related: []lint.Related{
			{Message: "last intact label", Span: cable.Span{Start: 0, End: 4}},
		},
		Fix: lint.Replace(lint.Safe, label, "¶5."),
	}
	got := written(t, report.JSON, report.Options{}, []report.Result{
		{Path: "draft.txt", Doc: doc, Findings: []lint.Finding{finding}},
		{Path: "gone.txt", Err: errString("gone.txt: no such file")},
	})
	const want = `{
  "version": 1,
  "files": [
    {
      "path": "draft.txt",
      "findings": [
        {
          "rule": "PN04",
          "name": "damaged-label",
          "severity": "warning",
          "message": "paragraph label \"15.\" should be \"¶5.\"",
          "start": {"line": 24, "column": 1, "offset": 161},
          "end": {"line": 24, "column": 4, "offset": 164},
          "paragraph": 5,
          "related": [
            {
              "message": "last intact label",
              "start": {"line": 1, "column": 1, "offset": 0},
              "end": {"line": 1, "column": 4, "offset": 4}
            }
          ],
          "fix": {"safety": "safe", "message": "write \"¶5.\"", "edits": [{"start": 161, "end": 164, "text": "¶5."}]}
        }
      ]
    }
  ],
  "summary": {"files": 1, "critical": 0, "error": 0, "warning": 1, "info": 0, "suppressed": 0},
  "errors": [{"path": "gone.txt", "message": "no such file"}]
}
`
	var compactGot, compactWant bytes.Buffer
	if err := json.Compact(&compactGot, []byte(got)); err != nil {
		t.Fatal(err)
	}
	if err := json.Compact(&compactWant, []byte(want)); err != nil {
		t.Fatal(err)
	}
	if compactGot.String() != compactWant.String() {
		t.Errorf("got\n%s\nwant\n%s", compactGot.String(), compactWant.String())
	}
}

// errString is an error of a text.
type errString string

func (e errString) Error() string { return string(e) }

// toUTF8 is s with a U+FFFD for each byte that is no UTF-8.
func toUTF8(s string) string { return string([]rune(s)) }

func FuzzReports(f *testing.F) {
	f.Add([]byte(draft), "path\x1b", "message \xff", "¶5.", 8, 12)
	f.Add([]byte("\xB61. caf\xE9\r\n15. b"), "\u202e", `"\`, "\r\n\u2028", 2, 9)
	f.Add([]byte("¶¶¶¶\xFF\xE2\x80"), "", "", "\U000e0041<&>\u007f", 9, 3)
	f.Fuzz(func(t *testing.T, src []byte, path, message, text string, start, end int) {
		doc := cable.Parse(path, src)
		where := cable.Span{Start: start, End: end}
		rule := &lint.Rule{About: damaged.About, Run: func(p *lint.Pass) {
			p.Report(lint.Finding{
				Span: where, Message: message, Related: []lint.Related{{Span: where, Message: text}},
				Fix: &lint.Fix{Safety: lint.Safe, Message: message, Edits: []lint.Edit{{Text: text}}},
			})
		}}
		findings := lint.Run(doc, []*lint.Rule{rule}, lint.Config{})
		findings[0].Fix.Edits[0].Span = findings[0].Span
		all := []report.Result{{Path: path, Doc: doc, Findings: findings}, {Path: path, Err: errString(message)}}
		for i, format := range slices.Repeat(report.Formats(), 2) {
			opts := report.Options{Rules: []*lint.Rule{rule}}
			if i >= len(report.Formats()) {
				opts.MaxSnippet = report.UpToUnclassified
			}
			got := written(t, format, opts, all)
			if !utf8.ValidString(got) {
				t.Fatalf("%s is not UTF-8: %q", format, got)
			}
			for _, r := range got {
				if r != '\n' && (unicode.IsControl(r) || unicode.In(r, unicode.Cf, unicode.Zl, unicode.Zp)) {
					t.Fatalf("%s lets %U through: %q", format, r, got)
				}
			}
			switch format {
			case report.JSON, report.SARIF, report.RDJSON, report.GitLab:
				if !json.Valid([]byte(got)) {
					t.Fatalf("%s is no JSON: %q", format, got)
				}
			case report.JUnit, report.Checkstyle:
				if err := xml.Unmarshal([]byte(got), new(struct{})); err != nil {
					t.Fatalf("%s: %v in %q", format, err, got)
				}
			case report.GitHub:
				if lines := strings.Count(got, "\n"); lines != 2 {
					t.Fatalf("%s has %d lines: %q", format, lines, got)
				}
			}
		}
		var o object
		line := written(t, report.JSONL, report.Options{}, all)
		if err := json.Unmarshal([]byte(line), &o); err != nil {
			t.Fatalf("%v in %q", err, line)
		}
		if o.Path != toUTF8(path) || o.Message != toUTF8(message) || o.Fix.Edits[0].Text != findingText(findings) {
			t.Fatalf("%q does not say what was found: %+v", line, o)
		}
	})
}

// findingText is the text of the first edit.
func findingText(findings []lint.Finding) string { return toUTF8(findings[0].Fix.Edits[0].Text) }

// thousand is a result with so many findings.
func thousand() report.Result {
	src := strings.Repeat(
		"¶1. (SBU) The port of Velmora raises its fees in March, said the Deputy Minister to the guild.\n",
		1000,
	)
	doc := cable.Parse("a.txt", []byte(src))
	var findings []lint.Finding
	for i := range 1000 {
		at := cable.Span{Start: i * (len(src) / 1000), End: i*(len(src)/1000) + 4}
		findings = append(findings, lint.Finding{
			Rule:      damaged,
			Severity:  lint.Warning,
			Message:   `paragraph label "15." should be "¶5."`,
			Span:      at,
			Paragraph: i + 1,
			Related: []lint.Related{
				{Message: "last intact label", Span: cable.Span{Start: max(at.Start-97, 0), End: at.Start}},
			},
			Fix: lint.Replace(lint.Safe, at, "¶5."),
		})
	}
	return report.Result{Path: "a.txt", Doc: doc, Findings: findings}
}

func BenchmarkThousandFindings(b *testing.B) {
	result := thousand()
	for _, format := range report.Formats() {
		b.Run(string(format), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				written(b, format, report.Options{Rules: []*lint.Rule{damaged}}, []report.Result{result})
			}
		})
	}
}

// BenchmarkWithholding has every message withheld.
func BenchmarkWithholding(b *testing.B) {
	result := thousand()
	for i := range result.Findings {
		result.Findings[i].Message = `"Deputy Minister to the guild" is long`
	}
	b.SetBytes(int64(len(result.Doc.Src)))
	b.ReportAllocs()
	for b.Loop() {
		written(b, report.JSON, report.Options{MaxSnippet: report.UpToUnclassified}, []report.Result{result})
	}
}

func BenchmarkOneLongLine(b *testing.B) {
	doc := cable.Parse("a.txt", []byte(strings.Repeat("The port of Velmora raises its fees ¶ ", 250_000)))
	var findings []lint.Finding
	for i := 0; i < len(doc.Src)-39; i += 39 * 250 {
		findings = append(
			findings,
			lint.Finding{Rule: spelled, Message: "m", Severity: lint.Info, Span: cable.Span{Start: i, End: i + 3}},
		)
	}
	for _, format := range []report.Format{report.Text, report.JSON} {
		b.Run(string(format), func(b *testing.B) {
			b.SetBytes(int64(len(doc.Src)))
			for b.Loop() {
				written(b, format, report.Options{}, []report.Result{{Path: "a.txt", Doc: doc, Findings: findings}})
			}
		})
	}
}
