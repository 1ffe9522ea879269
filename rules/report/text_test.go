package report_test

import (
	"errors"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"pilcrow/markings/cable"
	"pilcrow/markings/paint"
	"pilcrow/rules/lint"
	"pilcrow/rules/report"
)

// texts is the text report of one finding in src, without the headline and the summary.
func texts(t *testing.T, src string, start, end, columns int) string {
	t.Helper()
	doc := cable.Parse("a.txt", []byte(src))
	finding := lint.Finding{Rule: spelled, Severity: lint.Info, Message: "m", Span: cable.Span{Start: start, End: end}}
	got := written(t, report.Text, report.Options{Columns: columns, Quiet: true}, []report.Result{
		{Path: "a.txt", Doc: doc, Findings: []lint.Finding{finding}},
	})
	_, got, _ = strings.Cut(got, "\n")
	return strings.TrimSuffix(got, "\n")
}

func TestTextWindow(t *testing.T) {
	long := strings.Repeat("abcdefghij", 30)
	tests := []struct {
		name       string
		give       string
		start, end int
		columns    int
		want       string
	}{
		{"whole line", "one two\n", 4, 7, 0, "  1 | one two\n    |     ^^^\n"},
		{"empty span", "one two\n", 4, 4, 0, "  1 | one two\n    |     ^\n"},
		{"at the line's end", "one\ntwo\n", 3, 3, 0, "  1 | one\n    |    ^\n"},
		{"the line feed", "one\r\ntwo\n", 3, 5, 0, "  1 | one\n    |    ^\n"},
		{"at the text's end", "one\ntwo", 7, 7, 0, "  2 | two\n    |    ^\n"},
		{"empty line", "one\n\ntwo", 4, 5, 0, "  2 |\n    | ^\n"},
		{"empty text", "", 0, 0, 0, "  1 |\n    | ^\n"},
		{"over two lines", "one\ntwo\nthree", 2, 9, 0, "  1 | one\n    |   ^ to line 3\n"},
		{"wide characters", "東京 x 大阪\n", 7, 8, 0, "  1 | 東京 x 大阪\n    |      ^\n"},
		{"wide span", "x 大阪 y\n", 2, 8, 0, "  1 | x 大阪 y\n    |   ^^^^\n"},
		{"accents", "e\u0301te\u0301 x\n", 8, 9, 0, "  1 | e\u0301te\u0301 x\n    |     ^\n"},
		{"escapes", "\tx\x1b y\n", 4, 5, 0, "  1 | \\tx\\x1b y\n    |         ^\n"},
		{"hidden span", "a\u202eb\n", 1, 4, 0, "  1 | a\\u202eb\n    |  ^^^^^^\n"},
		{"start of a long line", long, 0, 3, 46, "  1 | abcdefghijabcdefghijabcdefghijabcdefghi…\n    | ^^^\n"},
		{
			"middle of a long line",
			long,
			150,
			153,
			46,
			"  1 | …defghijabcdefghijabcdefghijabcdefghija…\n    |                   ^^^\n",
		},
		{
			"end of a long line",
			long,
			297,
			300,
			46,
			"  1 | …bcdefghijabcdefghijabcdefghijabcdefghij\n    |                                      ^^^\n",
		},
		{
			"long span",
			long,
			50,
			250,
			46,
			"  1 | …defghijabcdefghijabcdefghijabc…abcdefg…\n    |         ^^^^^^^^^^^^^^^^^^^^^^^^\n",
		},
		{"narrow terminal", "one two three\n", 4, 7, 1, "  1 | one two three\n    |     ^^^\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := texts(t, tt.give, tt.start, tt.end, tt.columns)
			if got != tt.want {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
		})
	}
}

func TestTextFitsTheTerminal(t *testing.T) {
	for _, filler := range []string{"a", "大", "e\u0301", "\x1b", "\u0301", "\xff", "¶ "} {
		src := strings.Repeat(filler, 4000)
		for _, columns := range []int{40, 77, 100} {
			for _, start := range []int{0, 1, 600, len(src) / 2, len(src) - 2} {
				for _, length := range []int{0, 1, 300} {
					end := min(start+length, len(src))
					got := texts(t, src, start, end, columns)
					for line := range strings.Lines(got) {
						if line = strings.TrimSuffix(line, "\n"); paint.Width(line) > columns {
							t.Errorf(
								"%q at %d-%d: %d columns, want at most %d: %q",
								filler,
								start,
								end,
								paint.Width(line),
								columns,
								line,
							)
						}
					}
					if !utf8.ValidString(got) {
						t.Errorf("%q at %d-%d: %q is not UTF-8", filler, start, end, got)
					}
				}
			}
		}
	}
}

func TestTextFixes(t *testing.T) {
	src := "¶1. one\n\n\n¶2. two"
	replace := func(from, to string, text string) lint.Edit {
		start := strings.Index(src, from)
		return lint.Edit{Span: cable.Span{Start: start, End: strings.Index(src, to) + len(to)}, Text: text}
	}
	tests := []struct {
		name string
		give lint.Fix
		want string
	}{
		{
			"safe",
			lint.Fix{Safety: lint.Safe, Message: "write \x1b", Edits: []lint.Edit{replace("one", "one", "1")}},
			"  fix: write \\x1b\n    - ¶1. one\n    + ¶1. 1\n",
		},
		{
			"over lines",
			lint.Fix{Safety: lint.Unsafe, Message: "join", Edits: []lint.Edit{replace("\n", "\n\n\n", " ")}},
			"  unsafe fix: join\n    - ¶1. one\\n\\n\\n¶2. two\n    + ¶1. one ¶2. two\n",
		},
		{
			"long insertion",
			lint.Fix{
				Safety:  lint.Safe,
				Message: "m",
				Edits:   []lint.Edit{replace("two", "two", strings.Repeat("xyz ", 400))},
			},
			"  fix: m\n    - ¶2. two\n    + ¶2. xyz xyz xyz xyz xyz xyz xyz xyz xyz xyz xyz xyz xyz xyz…\n",
		},
		{"no edits", lint.Fix{Safety: lint.Suggestion, Message: "ask"}, "  suggestion: ask\n"},
		{
			"many edits",
			lint.Fix{Safety: lint.Safe, Message: "m", Edits: []lint.Edit{
				replace("1", "1", "a"),
				replace("one", "one", "b"),
				replace("2", "2", "c"),
				replace("two", "two", "d"),
			}},
			"  fix: m\n    - ¶1. one\n    + ¶a. b\n    - ¶2. two\n    + ¶c. d\n",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			finding := lint.Finding{
				Rule:     spelled,
				Severity: lint.Info,
				Message:  "m",
				Span:     cable.Span{Start: 0, End: 2},
				Fix:      &tt.give,
			}
			got := written(t, report.Text, report.Options{Quiet: true}, []report.Result{
				{Path: "a.txt", Doc: cable.Parse("a.txt", []byte(src)), Findings: []lint.Finding{finding}},
			})
			if _, got, _ = strings.Cut(got, "^\n"); got != tt.want+"\n" {
				t.Errorf("got\n%s\nwant\n%s", got, tt.want)
			}
		})
	}
}

func TestTextSummaryLine(t *testing.T) {
	doc := cable.Parse("a.txt", []byte("12. x\n"))
	find := func(severity lint.Severity, fix *lint.Fix) lint.Finding {
		return lint.Finding{Rule: damaged, Severity: severity, Message: "m", Fix: fix}
	}
	fix := lint.Replace(lint.Safe, cable.Span{Start: 0, End: 3}, "¶1.")
	tests := []struct {
		give []report.Result
		opts report.Options
		want string
	}{
		{nil, report.Options{}, "0 files: no findings"},
		{[]report.Result{{Doc: doc}}, report.Options{}, "1 file: no findings"},
		{[]report.Result{{Err: errors.New("x")}}, report.Options{}, "0 files: no findings; 1 could not be examined"},
		{
			[]report.Result{
				{Doc: doc, Findings: []lint.Finding{find(lint.Error, nil), find(lint.Info, fix), find(lint.Info, fix)}},
				{Doc: doc, Findings: []lint.Finding{find(lint.Warning, fix), find(lint.Info, nil)}},
			},
			report.Options{MinSeverity: lint.Warning},
			"2 files: 1 error, 1 warning, 3 notes; 3 can be fixed by pilcrow fix; 3 not shown",
		},
		{
			[]report.Result{
				{Doc: doc, Suppressed: make([]report.Suppressed, 4), Findings: []lint.Finding{find(lint.Critical, nil), find(lint.Critical, nil)}},
			},
			report.Options{},
			"1 file: 2 critical; 4 suppressed",
		},
	}
	for _, tt := range tests {
		got := written(t, report.Text, tt.opts, tt.give)
		lines := strings.Split(strings.TrimSuffix(got, "\n"), "\n")
		if last := lines[len(lines)-1]; last != tt.want {
			t.Errorf("summary %q, want %q", last, tt.want)
		}
		tt.opts.Quiet = true
		if got := written(t, report.Text, tt.opts, tt.give); strings.Contains(got, "file") {
			t.Errorf("quiet:\n%s", got)
		}
	}
}

func TestColours(t *testing.T) {
	for _, format := range []report.Format{report.Text, report.Concise} {
		plain := written(t, format, report.Options{Palette: &paint.Palette{}}, results())
		painted := written(t, format, report.Options{Palette: paint.New(true)}, results())
		if plain == painted {
			t.Errorf("%s: no colours", format)
		}
		if got := regexp.MustCompile("\x1b\\[[0-9;]*m").ReplaceAllString(painted, ""); got != plain {
			t.Errorf("%s: the colours change the text:\n%s\nwant\n%s", format, got, plain)
		}
		for line := range strings.Lines(painted) {
			if strings.Count(line, "\x1b[")%2 != 0 {
				t.Errorf("%s: a colour leaves its line: %q", format, line)
			}
		}
	}
}
