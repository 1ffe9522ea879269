package lint_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// listed writes findings, one a line.
func listed(findings []lint.Finding) string {
	var b strings.Builder
	for _, f := range findings {
		fmt.Fprintf(
			&b,
			"%d-%d %s %s %s ¶%d\n",
			f.Span.Start,
			f.Span.End,
			f.Rule.Code,
			f.Severity,
			f.Message,
			f.Paragraph,
		)
	}
	return b.String()
}

// reporting is a rule that reports findings as they are given.
func reporting(code string, severity lint.Severity, findings ...lint.Finding) *lint.Rule {
	return &lint.Rule{
		About: lint.About{Code: code, Name: strings.ToLower(code), Severity: severity},
		Run: func(p *lint.Pass) {
			for _, f := range findings {
				p.Report(f)
			}
		},
	}
}

func at(start, end int, message string) lint.Finding {
	return lint.Finding{Span: cable.Span{Start: start, End: end}, Message: message}
}

func TestRun(t *testing.T) {
	heavy := at(2, 4, "twice")
	heavy.Severity = lint.Critical
	own := at(0, 1, "own paragraph")
	own.Paragraph = 7

	tests := []struct {
		name string
		give []*lint.Rule
		cfg  lint.Config
		want string
	}{
		{name: "nothing"},
		{
			name: "by place, code and message",
			give: []*lint.Rule{
				reporting("ZZ01", lint.Info, at(5, 6, "b"), at(5, 6, "a"), at(0, 1, "z")),
				reporting("AA01", lint.Error, at(5, 9, "c"), at(5, 6, "c")),
			},
			want: "0-1 ZZ01 info z ¶0\n5-6 AA01 error c ¶0\n5-9 AA01 error c ¶0\n" +
				"5-6 ZZ01 info a ¶0\n5-6 ZZ01 info b ¶0\n",
		},
		{
			name: "of duplicates the heaviest stays",
			give: []*lint.Rule{
				reporting("AA01", lint.Info, at(2, 4, "twice"), heavy, at(2, 4, "twice"), at(2, 4, "other")),
				reporting("BB01", lint.Info, at(2, 4, "twice")),
			},
			want: "2-4 AA01 info other ¶0\n2-4 AA01 critical twice ¶0\n2-4 BB01 info twice ¶0\n",
		},
		{
			name: "severities of the configuration",
			give: []*lint.Rule{
				reporting(
					"AA01",
					lint.Info,
					heavy,
				),
				reporting("BB01", lint.Error, at(9, 9, "x")),
				reporting("CC01", lint.Error, at(9, 9, "y")),
			},
			cfg:  lint.Config{Severities: map[string]lint.Severity{"AA01": lint.Warning, "BB01": lint.Off}},
			want: "2-4 AA01 warning twice ¶0\n9-9 CC01 error y ¶0\n",
		},
		{
			name: "a rule that is off weighs when it is run",
			give: []*lint.Rule{reporting("AA01", lint.Off, at(0, 1, "x"))},
			want: "0-1 AA01 warning x ¶0\n",
		},
		{
			name: "spans outside the text",
			give: []*lint.Rule{
				reporting("AA01", lint.Info, at(-5, 2, "before"), at(8, 999, "after"), at(7, 3, "reversed")),
			},
			want: "0-2 AA01 info before ¶0\n7-7 AA01 info reversed ¶0\n8-10 AA01 info after ¶0\n",
		},
		{
			name: "own paragraph",
			give: []*lint.Rule{reporting("AA01", lint.Info, own)},
			want: "0-1 AA01 info own paragraph ¶7\n",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc := document("0123456789")
			for range 2 {
				if got := listed(lint.Run(doc, tt.give, tt.cfg)); got != tt.want {
					t.Errorf("Run:\n%swant\n%s", got, tt.want)
				}
			}
		})
	}
}

func TestRunIsSortedWhateverTheOrderOfRules(t *testing.T) {
	doc := document(strings.Repeat("PORT BERTH QUAY PORT\n", 20))
	rules := []*lint.Rule{
		rule(
			"AA01",
			"PORT",
			"",
			"",
		),
		rule("BB01", "BERTH", "", ""),
		rule("CC01", "QUAY", "", ""),
		rule("DD01", "ORT", "", ""),
	}
	want := listed(lint.Run(doc, rules, lint.Config{}))
	if strings.Count(want, "\n") != 120 {
		t.Fatalf("%d findings, want 120", strings.Count(want, "\n"))
	}
	slices.Reverse(rules)
	if got := listed(lint.Run(doc, rules, lint.Config{})); got != want {
		t.Errorf("reversed:\n%swant\n%s", got, want)
	}
}

func TestRunFindsTheParagraph(t *testing.T) {
	doc := document(strings.Repeat(".", 100))
	doc.Paragraphs = []cable.Paragraph{
		{Number: 0, Span: cable.Span{Start: 5, End: 10}},
		{Number: 1, Span: cable.Span{Start: 10, End: 30}},
		{Number: 2, Span: cable.Span{Start: 40, End: 60}},
	}
	tests := []struct{ start, end, want int }{
		{0, 5, 0},
		{5, 6, 0},
		{10, 11, 1},
		{29, 50, 1},
		{30, 31, 0},
		{30, 30, 1},
		{31, 31, 0},
		{40, 40, 2},
		{59, 60, 2},
		{60, 100, 0},
		{100, 100, 0},
	}
	for _, tt := range tests {
		got := lint.Run(doc, []*lint.Rule{reporting("AA01", lint.Info, at(tt.start, tt.end, "x"))}, lint.Config{})
		if len(got) != 1 || got[0].Paragraph != tt.want {
			t.Errorf("at %d-%d: %s want ¶%d", tt.start, tt.end, listed(got), tt.want)
		}
	}
}

func TestRunProfile(t *testing.T) {
	var got []lint.Profile
	spy := &lint.Rule{Run: func(p *lint.Pass) { got = append(got, p.Profile) }}
	for _, give := range []lint.Profile{"", lint.Auto, lint.CAPCO} {
		lint.Run(document("CUI\n"), []*lint.Rule{spy}, lint.Config{Profile: give})
	}
	if want := []lint.Profile{lint.CUI, lint.CUI, lint.CAPCO}; !slices.Equal(got, want) {
		t.Errorf("profiles %v, want %v", got, want)
	}
}

func TestRunGivesFixesTheLineEndsOfTheText(t *testing.T) {
	shared := &lint.Fix{Safety: lint.Safe, Edits: []lint.Edit{{Text: "one\ntwo\r\nthree"}, {Text: "four"}}}
	tests := []struct{ name, give, want string }{
		{"LF", "a\nb\n", "one\ntwo\r\nthree"},
		{"CRLF", "a\r\nb\r\n", "one\r\ntwo\r\nthree"},
		{"none", "a", "one\ntwo\r\nthree"},
		{"starts with LF", "\na\r\n", "one\ntwo\r\nthree"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := at(0, 1, "x")
			f.Fix = shared
			got := lint.Run(document(tt.give), []*lint.Rule{reporting("AA01", lint.Info, f)}, lint.Config{})
			if got[0].Fix.Edits[0].Text != tt.want || got[0].Fix.Edits[1].Text != "four" {
				t.Errorf("edits %+v, want %q", got[0].Fix.Edits, tt.want)
			}
		})
	}
	if shared.Edits[0].Text != "one\ntwo\r\nthree" {
		t.Errorf("the rule's own fix was changed to %q", shared.Edits[0].Text)
	}
}

func TestRunOnNothingAllocatesLittle(t *testing.T) {
	doc := document("1. (U) The ferry runs again.\n")
	rules := []*lint.Rule{{Run: func(*lint.Pass) {}}}
	if got := testing.AllocsPerRun(100, func() { lint.Run(doc, rules, lint.Config{}) }); got > 1 {
		t.Errorf("%v allocations a run, want at most 1", got)
	}
}

func BenchmarkRunNoRules(b *testing.B) {
	doc := document(strings.Repeat("1. (U) The ferry runs again between the islands.\n", 200))
	b.SetBytes(int64(len(doc.Src)))
	b.ReportAllocs()
	for b.Loop() {
		lint.Run(doc, nil, lint.Config{})
	}
}

func BenchmarkRunThousandFindings(b *testing.B) {
	doc := document(strings.Repeat("1. (U) The ferry runs again between the islands.\n", 1000))
	rules := []*lint.Rule{rule("AA01", "ferry", "", "")}
	b.SetBytes(int64(len(doc.Src)))
	b.ReportAllocs()
	for b.Loop() {
		lint.Run(doc, rules, lint.Config{})
	}
}
