package rules_test

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pilcrow/markings/cable"
	"pilcrow/rules"
	"pilcrow/rules/lint"
)

// The limits of the score over real documents.
const (
	leastNumbers = 0.97 // of the documents whose paragraph numbers are known
	mostFalse    = 0.05 // of the findings of severity error or critical
)

// verdict is what a person who looked at the findings of one rule in one document said of them.
type verdict struct {
	doc, code string
	findings  int
	agreed    bool   // the person agrees with them
	why       string // what stands in the document
}

// verdicts are all findings of severity error or critical over the corpus. A finding that is not listed here is to be
// looked at in its document and judged.
var verdicts = []verdict{
	{"1974LAPAZ00590", "PN03", 1, true, "two paragraphs 7, one after the other"},
	{"1974LAPAZ00601", "EO01", 1, true, "a table under REF and TITLE, no other line of the header"},
	{"1974LAPAZ00601", "TG01", 1, true, "a table under REF and TITLE, no other line of the header"},
	{"1974LAPAZ00601", "TG06", 1, true, "a table under REF and TITLE, no other line of the header"},
	{"1974LAPAZ02576", "PN03", 1, true, "3, 4, 4, 6"},
	{"1974LAPAZ03478", "EO01", 1, true, "the header ends with REF"},
	{"1974LAPAZ03478", "TG01", 1, true, "the header ends with REF"},
	{"1974LAPAZ03478", "TG06", 1, true, "the header ends with REF"},
	{"1974LAPAZ04909", "TG01", 1, true, "an E.O. line and a SUBJECT line, no TAGS line"},
	{"1974LAPAZ05124", "EO01", 1, true, "a press report straight under the classification line"},
	{"1974LAPAZ05124", "TG01", 1, true, "a press report straight under the classification line"},
	{"1974LAPAZ05124", "TG06", 1, true, "a press report straight under the classification line"},
	{"1974LAPAZ05466", "TG06", 1, true, "RE stands for SUBJECT"},
	{"1979LAPAZ00177", "PN03", 1, true, "1, 2, 2, 3"},
	{"1979LAPAZ02347", "PN01", 1, true, "10, 1, 12: the number 11 does not occur"},
	{"1979LAPAZ04250", "PM01", 1, true, "CONFIDENTIAL in May 1979, two paragraphs, no mark"},
	{"1979STATE062940", "PN01", 1, true, "two paragraphs without numbers in March 1979"},
	{"1974LAPAZ05124.edited", "EO01", 1, true, "as the raw text"},
	{"1974LAPAZ05124.edited", "TG01", 1, true, "as the raw text"},
	{"1974LAPAZ05124.edited", "TG06", 1, true, "as the raw text"},
	{"1974LAPAZ05466.edited", "TG06", 1, true, "as the raw text"},
	{"frus1969-76ve14p1/d36", "BN01", 1, true, "post and number stand alone, without a level"},
	{"frus1969-76ve14p1/d8", "BN01", 1, true, "post and number stand alone, without a level"},
	{"frus1977-80v21/d143", "PN01", 1, true, "9, 11"},
}

// document names a document of the corpus in verdicts.
func document(path string) string {
	name := strings.TrimSuffix(strings.TrimSuffix(filepath.Base(path), ".txt"), ".md")
	if folder := filepath.Base(filepath.Dir(path)); strings.HasPrefix(folder, "frus19") {
		return folder + "/" + name
	}
	return name
}

// examine reads and lints a document and fails where that panics.
func examine(t *testing.T, path string) (doc *cable.Document, findings []lint.Finding) {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if p := recover(); p != nil {
			t.Errorf("%s: panic: %v", path, p)
		}
	}()
	doc = cable.Parse(path, raw)
	return doc, lint.Run(doc, rules.All(), lint.Config{})
}

// TestCorpusFindings lints all real documents: nothing panics, every finding of severity error or critical has been
// judged by a person, and few of them are false.
func TestCorpusFindings(t *testing.T) {
	type key struct{ doc, code string }
	found := map[key]int{}
	byRule := map[string]int{}
	all := 0
	for _, path := range realTexts(t) {
		all++
		doc, findings := examine(t, path)
		for _, f := range findings {
			if f.Severity < lint.Error {
				continue
			}
			k := key{document(path), f.Rule.Code}
			found[k]++
			byRule[f.Rule.Code]++
			if !slices.ContainsFunc(verdicts, func(v verdict) bool { return v.doc == k.doc && v.code == k.code }) {
				line, column := doc.Position(f.Span.Start)
				t.Errorf("nobody judged %s:%d:%d %s: %s", k.doc, line, column, f.Rule.Code, f.Message)
			}
		}
	}
	agreed, wrong := 0, 0
	var b strings.Builder
	for _, v := range verdicts {
		n := found[key{v.doc, v.code}]
		switch {
		case n > v.findings:
			t.Errorf("%s has %d findings of %s, %d were judged", v.doc, n, v.code, v.findings)
		case v.agreed && n < v.findings:
			t.Errorf("%s has %d findings of %s, %d were true (%s)", v.doc, n, v.code, v.findings, v.why)
		}
		if v.agreed {
			agreed += n
		} else {
			wrong += n
		}
		fmt.Fprintf(&b, "\n%-24s %s %d %-5v %s", v.doc, v.code, n, v.agreed, v.why)
	}
	for _, code := range slices.Sorted(maps.Keys(byRule)) {
		fmt.Fprintf(&b, "\n%s %d", code, byRule[code])
	}
	t.Logf("%d documents, findings of severity error and critical (true, false) = (%d, %d)%s", all, agreed, wrong, &b)
	if float64(wrong) > mostFalse*float64(agreed+wrong) {
		t.Errorf("%d of %d findings of severity error and critical are false", wrong, agreed+wrong)
	}
}

// realTexts lists the documents of the corpus, each once: the raw halves of pairs/aad-raw-edited stand under aad too.
func realTexts(t *testing.T) []string {
	t.Helper()
	root := corpus(t)
	var paths []string
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || strings.HasSuffix(path, ".raw.txt") || entry.Name() == "README.md" {
			return err
		}
		if ext := filepath.Ext(path); ext == ".txt" || ext == ".md" {
			paths = append(paths, path)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(paths) < 500 {
		t.Fatalf("%d documents under %s", len(paths), root)
	}
	return paths
}

// TestCorpusNumbers compares the paragraph numbers of archive prints with those that their edited copies bear out.
func TestCorpusNumbers(t *testing.T) {
	folder := filepath.Join(corpus(t), "pairs", "aad-raw-edited")
	var manifest []struct {
		ID, Raw string
		Numbers []int `json:"numbers_raw"`
		Same    bool  `json:"same_numbers"`
	}
	unmarshal(t, filepath.Join(folder, "manifest.json"), &manifest)
	agree, known := 0, 0
	for _, entry := range manifest {
		if !entry.Same {
			continue
		}
		known++
		doc, _ := examine(t, filepath.Join(folder, entry.Raw))
		if got := numbersOf(doc); slices.Equal(got, entry.Numbers) {
			agree++
		} else {
			t.Logf("%s: got %v, want %v", entry.ID, got, entry.Numbers)
		}
	}
	t.Logf("paragraph numbers agree in %d of %d documents", agree, known)
	if known < 50 || float64(agree) < leastNumbers*float64(known) {
		t.Errorf("paragraph numbers agree in %d of %d documents", agree, known)
	}
}

// TestCorpusReleases compares the paragraph numbers of released cables with their manifest. The
// manifest counts a wrapped number of one of them among its paragraphs.
func TestCorpusReleases(t *testing.T) {
	folder := filepath.Join(corpus(t), "foia-cables")
	var manifest struct {
		Docs []struct {
			File    string
			Numbers []int `json:"paragraph_numbers"`
		}
	}
	unmarshal(t, filepath.Join(folder, "manifest.json"), &manifest)
	agree := 0
	for _, entry := range manifest.Docs {
		doc, _ := examine(t, filepath.Join(folder, filepath.FromSlash(entry.File)))
		if got := numbersOf(doc); slices.Equal(got, entry.Numbers) {
			agree++
		} else {
			t.Logf("%s: got %v, the manifest has %v", entry.File, got, entry.Numbers)
		}
	}
	if len(manifest.Docs) == 0 || agree < len(manifest.Docs)-1 {
		t.Errorf("paragraph numbers agree in %d of %d releases", agree, len(manifest.Docs))
	}
}

// unmarshal reads a file of JSON.
func unmarshal(t *testing.T, path string, into any) {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(text, into); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
}

// numbersOf are the numbers of the paragraphs of doc, in order.
func numbersOf(doc *cable.Document) []int {
	var numbers []int
	for i := range doc.Paragraphs {
		if n := doc.Paragraphs[i].Number; n > 0 {
			numbers = append(numbers, n)
		}
	}
	return numbers
}

// TestVerdictsOnce checks that no document is judged twice by one rule.
func TestVerdictsOnce(t *testing.T) {
	sorted := slices.Clone(verdicts)
	slices.SortFunc(sorted, func(a, b verdict) int {
		return cmp.Or(strings.Compare(a.doc, b.doc), strings.Compare(a.code, b.code))
	})
	for i := 1; i < len(sorted); i++ {
		if sorted[i].doc == sorted[i-1].doc && sorted[i].code == sorted[i-1].code {
			t.Errorf("%s %s is judged twice", sorted[i].doc, sorted[i].code)
		}
	}
}
