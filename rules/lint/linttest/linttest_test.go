package linttest_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
	"pilcrow/rules/lint/linttest"
)

func TestUnframe(t *testing.T) {
	tests := []struct {
		give, plain string
		spans       []cable.Span
		wantErr     bool
	}{
		{give: "", plain: ""},
		{give: "¶1. a", plain: "¶1. a"},
		{give: "«¶1.» a«»", plain: "¶1. a", spans: []cable.Span{{Start: 0, End: 4}, {Start: 6, End: 6}}},
		{give: "a«b«c»d»e", plain: "abcde", spans: []cable.Span{{Start: 1, End: 4}, {Start: 2, End: 3}}},
		{give: "a»", wantErr: true},
		{give: "«a", wantErr: true},
	}
	for _, tt := range tests {
		plain, spans, err := linttest.Unframe(tt.give)
		if plain != tt.plain || !slices.Equal(spans, tt.spans) || (err != nil) != tt.wantErr {
			t.Errorf("Unframe(%q) = %q, %v, %v", tt.give, plain, spans, err)
			continue
		}
		if err == nil {
			if got := linttest.Frame(plain, spans); got != tt.give {
				t.Errorf("Frame = %q, want %q", got, tt.give)
			}
		}
	}
}

func TestFrameLeavesOut(t *testing.T) {
	give := []cable.Span{{Start: 1, End: 9}, {Start: 0, End: 1}, {Start: 0, End: 1}}
	if got, want := linttest.Frame("ab", give), "«a»b"; got != want {
		t.Errorf("Frame = %q, want %q", got, want)
	}
}

// recorder is a testing.TB that keeps what is reported.
type recorder struct {
	testing.TB
	errors []string
}

func (r *recorder) Helper() {}

func (r *recorder) Errorf(format string, args ...any) {
	r.errors = append(r.errors, fmt.Sprintf(format, args...))
}

// quai is a rule against a slip of the pen.
func quai(examples ...lint.Example) *lint.Rule {
	return &lint.Rule{
		About: lint.About{
			Code:     "AA01",
			Name:     "slip-of-the-pen",
			Severity: lint.Warning,
			Summary:  "Quai is no word.",
			Doc:      "Write quay.",
			Source:   "this test",
		},
		Examples: examples,
		Run: func(p *lint.Pass) {
			for at := 0; ; {
				i := strings.Index(p.Doc.Src[at:], "quai")
				if i < 0 {
					return
				}
				span := cable.Span{Start: at + i, End: at + i + len("quai")}
				f := lint.Finding{Span: span, Message: "slip", Fix: lint.Replace(lint.Safe, span, "quay")}
				if strings.HasPrefix(p.Doc.Src[span.End:], "!") {
					f.Fix = nil
				}
				p.Report(f)
				at = span.End
			}
		},
	}
}

func TestCheck(t *testing.T) {
	good := lint.Example{Bad: "«quai» harbour and «quai» mole\n", Good: "quay harbour and quay mole\n"}
	silent := func(p *lint.Pass) {}
	with := func(change func(*lint.Rule)) *lint.Rule {
		r := quai(good)
		change(r)
		return r
	}
	tests := []struct {
		name string
		give *lint.Rule
		want []string // in the errors, in order; each example is run twice
	}{
		{"good", quai(good, lint.Example{Bad: "the mole\n"}, lint.Example{Bad: "«quai»! mole\n"}), nil},
		{
			"frame in the wrong place",
			quai(lint.Example{Bad: "quai «mole»", Good: "quay mole"}),
			[]string{"got\n«quai» mole\nwant\nquai «mole»", "CRLF"},
		},
		{"too much is reported", quai(good, lint.Example{Bad: "quai!"}), []string{"got\n«quai»!\nwant\nquai!", "CRLF"}},
		{
			"wrong Good",
			quai(lint.Example{Bad: "«quai» mole", Good: "quai mole"}),
			[]string{`fixed to` + "\n" + `"quay mole"`, "CRLF"},
		},
		{"no Good", quai(lint.Example{Bad: "«quai» mole"}), []string{"no Good", "CRLF"}},
		{
			"Good without a fix",
			quai(lint.Example{Bad: "«quai»! mole", Good: "quay! mole"}),
			[]string{"no safe fix", "CRLF"},
		},
		{
			"not silent after the fix",
			quai(lint.Example{Bad: "«quai» or «quai»!", Good: "quay or quai!"}),
			[]string{`still finds "slip"`, "CRLF"},
		},
		{"bad frames", quai(good, lint.Example{Bad: "quai» mole"}), []string{"a » without its «", "CRLF"}},
		{"no framed example", quai(lint.Example{Bad: "the mole"}), []string{"no example shows"}},
		{"no examples", quai(), []string{"no example shows"}},
		{"code", with(func(r *lint.Rule) { r.Code = "a1" }), []string{"rule code"}},
		{"name", with(func(r *lint.Rule) { r.Name = "Slip of" }), []string{"name"}},
		{"summary", with(func(r *lint.Rule) { r.Summary = "" }), []string{"summary"}},
		{"doc", with(func(r *lint.Rule) { r.Doc = "" }), []string{"no documentation"}},
		{"source", with(func(r *lint.Rule) { r.Source = "" }), []string{"no source"}},
		{
			"silent rule",
			with(func(r *lint.Rule) { r.Run = silent }),
			[]string{"want\n«quai»", "no safe fix", "CRLF", "CRLF"},
		},
		{
			"message and fix",
			with(func(r *lint.Rule) {
				r.Run = func(p *lint.Pass) {
					for _, start := range []int{0, 17} {
						span := cable.Span{Start: start, End: start + 4}
						p.Report(
							lint.Finding{
								Span: span,
								Fix: &lint.Fix{
									Safety: lint.Suggestion,
									Edits:  []lint.Edit{{Span: span, Text: "quai"}},
								},
							},
						)
					}
				}
			}),
			[]string{
				"has no message",
				"has no message",
				"no safe fix",
				"fix at {0 4} has no message",
				"cannot be applied",
				"fix at {17 21} has no message",
				"cannot be applied",
				"CRLF",
				"CRLF",
				"CRLF",
				"CRLF",
				"CRLF",
				"CRLF",
				"CRLF",
			},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			r := &recorder{TB: t}
			linttest.Check(r, tt.give)
			if len(r.errors) != len(tt.want) {
				t.Fatalf("%d errors, want %d: %q", len(r.errors), len(tt.want), r.errors)
			}
			for i, want := range tt.want {
				if !strings.Contains(r.errors[i], want) {
					t.Errorf("error %q, want %q", r.errors[i], want)
				}
			}
		})
	}
}

func TestCheckProfile(t *testing.T) {
	r := quai(lint.Example{Bad: "«quai» mole", Good: "quay mole", Profile: lint.DoD})
	run := r.Run
	r.Run = func(p *lint.Pass) {
		if p.Profile != lint.DoD {
			t.Errorf("profile %q, want dod", p.Profile)
		}
		run(p)
	}
	linttest.Check(t, r)
}
