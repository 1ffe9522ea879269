package rules_test

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// TestCorpusFixes applies the safe fixes of all rules to real documents: nothing is left to fix after one run, and the
// words of every paragraph are the same.
func TestCorpusFixes(t *testing.T) {
	root := corpus(t)
	seen := 0
	all := usual()
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || filepath.Ext(path) != ".txt" {
			return err
		}
		raw, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		seen++
		doc := cable.Parse(path, raw)
		fixed, applied, err := lint.Apply(doc, raw, lint.Run(doc, all, lint.Config{}), false)
		if err != nil {
			t.Errorf("%s: %v", entry.Name(), err)
			return nil
		}
		if applied == 0 {
			return nil
		}
		mended := cable.Parse(path, fixed)
		for _, f := range lint.Run(mended, all, lint.Config{}) {
			if f.Fix != nil && f.Fix.Safety == lint.Safe {
				t.Errorf("%s: %s is left after the fixes: %s", entry.Name(), f.Rule.Code, f.Message)
			}
		}
		if got, want := words(mended), words(doc); !slices.Equal(got, want) {
			t.Errorf("%s: the words changed at %s", entry.Name(), firstChange(got, want))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if seen == 0 {
		t.Errorf("no document under %s", root)
	}
}

// words are the words of all paragraphs of doc, the signs that fixes take away set aside.
func words(doc *cable.Document) []string {
	var all []string
	for i := range doc.Paragraphs {
		all = append(all, strings.Fields(strings.ReplaceAll(doc.Words(i), "¶", ""))...)
	}
	return all
}

// firstChange shows the first place where got and want differ.
func firstChange(got, want []string) string {
	i := 0
	for i < len(got) && i < len(want) && got[i] == want[i] {
		i++
	}
	end := func(s []string) string { return strings.Join(s[i:min(len(s), i+5)], " ") }
	return "…" + end(got) + "… for …" + end(want) + "…"
}
