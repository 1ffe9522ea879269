package report_test

import (
	"strings"
	"testing"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
	"pilcrow/rules/report"
)

// perFinding is a stretch of text with a finding at its label.
const perFinding = "15. (U) The port of Velmora raises its fees, said the master of the harbor, and nobody in the town has\n" +
	"read the letter in which he says so; the ships lie where they lay, and the fees are those of the year before.\n" +
	"A second letter is said to be on its way.\n\n"

// sized is the result of a text of about size bytes with a finding in each stretch.
func sized(size int) report.Result {
	n := max(1, size/len(perFinding))
	doc := cable.Parse("a.txt", []byte(strings.Repeat(perFinding, n)))
	findings := make([]lint.Finding, n)
	for i := range findings {
		at := cable.Span{Start: i * len(perFinding), End: i*len(perFinding) + len("15.")}
		findings[i] = lint.Finding{
			Rule: damaged, Severity: lint.Warning, Message: `paragraph label "15." should be "¶5."`, Span: at,
			Paragraph: i + 1, Fix: lint.Replace(lint.Safe, at, "¶5."),
		}
	}
	return report.Result{Path: "a.txt", Doc: doc, Findings: findings}
}

// BenchmarkReport writes the findings of texts of every size in every format.
func BenchmarkReport(b *testing.B) {
	sizes := []struct {
		name  string
		bytes int
	}{
		{"1KB", 1 << 10},
		{"10KB", 10 << 10},
		{"100KB", 100 << 10},
		{"1MB", 1 << 20},
		{"10MB", 10 << 20},
	}
	for _, size := range sizes {
		var results []report.Result
		for _, format := range report.Formats() {
			b.Run(size.name+"/"+string(format), func(b *testing.B) {
				if results == nil {
					results = []report.Result{sized(size.bytes)}
				}
				b.SetBytes(int64(len(results[0].Doc.Src)))
				b.ReportAllocs()
				for b.Loop() {
					written(b, format, report.Options{Rules: []*lint.Rule{damaged}}, results)
				}
			})
		}
	}
}
