package rules_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pilcrow/markings/cable"
	"pilcrow/rules"
	"pilcrow/rules/lint"
)

// corpus is the folder of real documents beside the project; the test is skipped where it is not there.
func corpus(t testing.TB) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			break
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			t.Fatal("no go.mod above the working directory")
		}
		dir = parent
	}
	found := filepath.Join(filepath.Dir(dir), "shared", "corpus")
	if _, err := os.Stat(found); err != nil {
		t.Skip("no corpus beside the project")
	}
	return found
}

// sample is the sample cable.
func sample(t testing.TB) string {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(corpus(t), "seed", "*.txt"))
	if err != nil || len(paths) != 1 {
		t.Skipf("no sample cable: %v, %v", paths, err)
	}
	text, err := os.ReadFile(paths[0])
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// run runs every rule that is not off over text.
func run(text string) (*cable.Document, []lint.Finding) {
	doc := cable.Parse("sample.txt", []byte(text))
	return doc, lint.Run(doc, usual(), lint.Config{})
}

// usual are the rules that run when none is chosen.
func usual() []*lint.Rule {
	all, err := lint.Select(rules.All(), nil, nil)
	if err != nil {
		panic(err)
	}
	return all
}

// brief writes findings as "PN04 warning 5": code, severity, paragraph.
func brief(findings []lint.Finding) []string {
	lines := make([]string, len(findings))
	for i, f := range findings {
		lines[i] = fmt.Sprintf("%s %s %d", f.Rule.Code, f.Severity, f.Paragraph)
	}
	return lines
}

func TestSample(t *testing.T) {
	doc, findings := run(sample(t))
	want := []string{
		"CP03 info 0",
		"OC02 info 0",
		"PN08 info 0",
		"PN07 info 4",
		"PN08 info 0",
		"PN04 warning 5",
		"PN04 warning 6",
		"PN04 warning 7",
		"PN07 info 7",
		"PN08 info 0",
		"PN04 warning 8",
		"PN04 warning 9",
		"PN05 info 10",
		"PN08 info 0",
		"PN06 warning 11",
	}
	if got := brief(findings); !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	for _, f := range findings {
		if f.Rule.Code != "PN04" {
			continue
		}
		if got, want := doc.Slice(f.Span), fmt.Sprintf("1%d.", f.Paragraph); got != want {
			t.Errorf("PN04 frames %q, want %q", got, want)
		}
		if f.Fix == nil || f.Fix.Edits[0].Text != fmt.Sprintf("¶%d.", f.Paragraph) {
			t.Errorf("PN04 at %q: fix %+v", doc.Slice(f.Span), f.Fix)
		}
	}
}

func TestSampleFixed(t *testing.T) {
	text := sample(t)
	doc, findings := run(text)
	fixed, applied, err := lint.Apply(doc, []byte(text), findings, false)
	if err != nil || applied != 7 {
		t.Fatalf("applied %d fixes, error %v, want 7", applied, err)
	}
	doc, findings = run(string(fixed))
	want := []string{
		"CP03 info 0", "OC02 info 0", "PN08 info 0", "PN07 info 4", "PN08 info 0", "PN07 info 7", "PN08 info 0", "PN08 info 0",
	}
	if got := brief(findings); !slices.Equal(got, want) {
		t.Errorf("after the fixes got %q, want %q", got, want)
	}
	for i, para := range doc.Paragraphs {
		if para.Number != i+1 || para.Damage != cable.Intact {
			t.Errorf("paragraph %d has number %d, damage %d", i, para.Number, para.Damage)
		}
	}
}

func TestSampleMutations(t *testing.T) {
	text := sample(t)
	start, end := strings.Index(text, "18. (SBU)"), strings.Index(text, "19. (SBU)")
	tests := []struct {
		name     string
		old, new string
		want     []string // the findings that the sample itself does not have
	}{
		{"a mark is dropped", "¶11. (SBU) ", "¶11. ", []string{"PM01 error 11"}},
		{"a higher mark", "16. (SBU)", "16. (C)", []string{"RU01 critical 6"}},
		{"no SENSITIVE", "SENSITIVE\nSIPDIS", "SIPDIS", []string{"RU03 error 0"}},
		{"day of year", "1260213", "1250213", []string{"XC01 error 0"}},
		{"serial", "#0778", "#0779", []string{"XC02 error 0"}},
		{"security letters", "ZNR UUUUU", "ZNY SSSSS", []string{"XC06 error 0"}},
		{"precedence", "OO RUEHAG", "RR RUEHAG", []string{"XC04 warning 0"}},
		{"number of the page line", "ASTANA 00000778", "ASTANA 00000779", []string{"XC07 error 7"}},
		{"a paragraph is removed", text[start:end], "", []string{"PN01 error 9"}},
		{"a date on an unclassified text", "E.O. 12958: N/A", "E.O. 12958: DECL: 05/06/2019", []string{"XC11 error 0"}},
		{"a later order", "E.O. 12958", "E.O. 13526", []string{"XC12 error 0"}},
		{"no END SUMMARY", " END SUMMARY.", "", []string{"PN11 warning 2"}},
		{"a number twice", "¶11.", "¶12.", []string{"PN06 warning 12", "PN03 error 12"}},
		{"sections on the page line", "002 OF 002", "002 OF 003", []string{"XC07 error 7"}},
	}
	_, findings := run(text)
	before := brief(findings)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if strings.Count(text, tt.old) != 1 {
				t.Fatalf("%q stands %d times in the sample", tt.old, strings.Count(text, tt.old))
			}
			_, findings := run(strings.Replace(text, tt.old, tt.new, 1))
			var got []string
			for _, line := range brief(findings) {
				if !slices.Contains(before, line) {
					got = append(got, line)
				}
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}
