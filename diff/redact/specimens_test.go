package redact_test

import (
	"fmt"
	"strings"
	"testing"

	"pilcrow/diff/redact"
	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
	"pilcrow/rules/lint/linttest"
)

// version reads text as a version.
func version(text string) redact.Version {
	if text == "" {
		return redact.Version{}
	}
	return redact.Read("cable.txt", []byte(text))
}

// framed is text with « » around the places of findings.
func framed(text string, findings []lint.Finding) string {
	var spans []cable.Span
	for _, f := range findings {
		spans = append(spans, f.Span)
	}
	return linttest.Frame(text, spans)
}

// describe lists findings, for failures.
func describe(findings []lint.Finding) string {
	var b strings.Builder
	for _, f := range findings {
		fmt.Fprintf(&b, "\n\t%d-%d %s %s: %s", f.Span.Start, f.Span.End, f.Rule.Code, f.Severity, f.Message)
	}
	return b.String()
}

// TestSpecimens runs every specimen of every rule, and every rule on no more than itself.
func TestSpecimens(t *testing.T) {
	for _, rule := range redact.All() {
		t.Run(rule.Code, func(t *testing.T) {
			loud, silent := false, false
			for i, s := range rule.Specimens {
				original, _, err := linttest.Unframe(s.Original)
				if err != nil {
					t.Fatal(err)
				}
				released, _, err := linttest.Unframe(s.Released)
				if err != nil {
					t.Fatal(err)
				}
				pair := redact.Pair{Original: version(original), Released: version(released)}
				got := redact.Audit(pair, []*redact.Rule{rule}, redact.Options{Withheld: s.Withheld})
				if text := framed(released, got.Released); text != s.Released {
					t.Errorf("specimen %d: reported\n%s\nwant\n%s%s", i, text, s.Released, describe(got.Released))
				}
				if text := framed(original, got.Original); original != "" && text != s.Original {
					t.Errorf("specimen %d: reported in the original\n%s\nwant\n%s", i, text, s.Original)
				}
				marked := strings.Contains(s.Original+s.Released, "«")
				loud, silent = loud || marked, silent || !marked
			}
			if !loud || !silent {
				t.Errorf("%s needs a specimen that it reports and one that it accepts", rule.Name)
			}
		})
	}
}

func TestCatalogue(t *testing.T) {
	names, last := map[string]bool{}, ""
	for _, rule := range redact.All() {
		if rule.Code <= last {
			t.Errorf("%s stands after %s", rule.Code, last)
		}
		last = rule.Code
		if len(rule.Code) != 4 || rule.Code[0] != 'R' || names[rule.Name] {
			t.Errorf("%s %s: the code or the name is not its own", rule.Code, rule.Name)
		}
		names[rule.Name] = true
		if rule.Summary == "" || rule.Doc == "" || rule.Source == "" || rule.Severity == lint.Off || rule.Check == nil {
			t.Errorf("%s lacks a part of its documentation, its severity or its check", rule.Code)
		}
	}
}
