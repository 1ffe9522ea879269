package lint_test

import (
	"strings"
	"testing"

	"pilcrow/markings/cable"
	"pilcrow/markings/charset"
	"pilcrow/rules/lint"
)

// document reads raw without the parser, for tests that place their spans by hand.
func document(raw string) *cable.Document {
	text := charset.Decode([]byte(raw))
	return &cable.Document{Name: "test.txt", Src: text.UTF8, Text: text}
}

// rule is a rule that reports each place where word stands, and writes instead there when that is not empty.
func rule(code, word, instead string, safety lint.Safety) *lint.Rule {
	return &lint.Rule{
		About: lint.About{
			Code: code, Name: "no-" + strings.ToLower(word), Severity: lint.Warning,
			Summary: "The word stands nowhere.", Doc: "It must go.", Source: "this test",
		},
		Run: func(p *lint.Pass) {
			for at := 0; ; {
				i := strings.Index(p.Doc.Src[at:], word)
				if i < 0 {
					return
				}
				span := cable.Span{Start: at + i, End: at + i + len(word)}
				f := lint.Finding{Span: span, Message: "found " + word}
				if instead != "" {
					f.Fix = lint.Replace(safety, span, instead)
				}
				p.Report(f)
				at = span.End
			}
		},
	}
}

func TestSeverity(t *testing.T) {
	for _, s := range []lint.Severity{lint.Off, lint.Info, lint.Warning, lint.Error, lint.Critical} {
		got, err := lint.ParseSeverity(s.String())
		if err != nil || got != s {
			t.Errorf("ParseSeverity(%q) = %v, %v", s.String(), got, err)
		}
	}
	for _, give := range []string{"", "fatal", "Error", "severity(9)"} {
		if got, err := lint.ParseSeverity(give); err == nil {
			t.Errorf("ParseSeverity(%q) = %v, want an error", give, got)
		}
	}
	if got, want := lint.Severity(9).String(), "severity(9)"; got != want {
		t.Errorf("String() = %q, want %q", got, want)
	}
	all := lint.Severities()
	for i := range all[1:] {
		if all[i] <= all[i+1] {
			t.Errorf("Severities() = %v, want the heaviest first", all)
		}
	}
}

func TestParseProfile(t *testing.T) {
	for _, p := range []lint.Profile{lint.Auto, lint.State, lint.CAPCO, lint.DoD, lint.CUI} {
		if got, err := lint.ParseProfile(string(p)); err != nil || got != p {
			t.Errorf("ParseProfile(%q) = %v, %v", p, got, err)
		}
	}
	for _, give := range []string{"", "STATE", "nato"} {
		if got, err := lint.ParseProfile(give); err == nil {
			t.Errorf("ParseProfile(%q) = %v, want an error", give, got)
		}
	}
}

func TestReplace(t *testing.T) {
	span := cable.Span{Start: 3, End: 6}
	fix := lint.Replace(lint.Safe, span, "¶5.")
	if fix.Message != `write "¶5."` || fix.Safety != lint.Safe || len(fix.Edits) != 1 || fix.Edits[0].Span != span {
		t.Errorf("Replace = %+v", *fix)
	}
}
