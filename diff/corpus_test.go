package diff_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"testing"

	"pilcrow/diff"
	"pilcrow/markings/cable"
)

// corpus finds a folder of the shared corpus beside the project, and skips the test where there is none.
func corpus(t *testing.T, folder string) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			break
		}
		if filepath.Dir(dir) == dir {
			t.Skip("no project root")
		}
		dir = filepath.Dir(dir)
	}
	path := filepath.Join(dir, "..", "shared", "corpus", folder)
	if _, err := os.Stat(path); err != nil {
		t.Skip("no corpus beside the project")
	}
	return path
}

func readFile(t *testing.T, parts ...string) []byte {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(parts...))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func readManifest(t *testing.T, folder string, into any) {
	t.Helper()
	if err := json.Unmarshal(readFile(t, folder, "manifest.json"), into); err != nil {
		t.Fatal(err)
	}
}

// together reports whether a paragraph of the old side and one of the new side stand in one block.
func together(c *diff.Comparison, i, j int) bool {
	return slices.ContainsFunc(c.Blocks, func(b diff.Block) bool {
		return slices.Contains(b.Old, i) && slices.Contains(b.New, j)
	})
}

// paragraphAt is the index of the paragraph whose body holds the first words of a stretch of the source, -1 for none.
func paragraphAt(d *cable.Document, stretch cable.Span) int {
	return slices.IndexFunc(d.Paragraphs, func(p cable.Paragraph) bool {
		return slices.ContainsFunc(p.Body, func(s cable.Span) bool { return s.Start < stretch.End && stretch.Start < s.End })
	})
}

// TestPrintedTwice holds the alignment to texts that were printed twice: paragraphs that are equal in both volumes stand
// together.
func TestPrintedTwice(t *testing.T) {
	folder := corpus(t, "pairs/frus")
	var pairs []struct {
		Pair string
		Map  [][2]int `json:"paragraph_map"`
	}
	readManifest(t, folder, &pairs)
	blank := regexp.MustCompile(`\n\s*\n`)
	aligned, all, outside := 0, 0, 0
	for _, p := range pairs {
		var docs [2]*cable.Document
		var stretches [2][]cable.Span
		for k, suffix := range []string{".a.txt", ".b.txt"} {
			docs[k] = cable.Parse(p.Pair, readFile(t, folder, p.Pair+suffix))
			start := 0
			for _, at := range append(blank.FindAllStringIndex(docs[k].Src, -1), []int{len(docs[k].Src), len(docs[k].Src)}) {
				stretches[k] = append(stretches[k], cable.Span{Start: start, End: at[0]})
				start = at[1]
			}
		}
		c := diff.Compare(docs[0], docs[1])
		checkComparison(t, c)
		checkMirror(t, c)
		for _, m := range p.Map {
			i, j := paragraphAt(docs[0], stretches[0][m[0]]), paragraphAt(docs[1], stretches[1][m[1]])
			switch {
			case i < 0 || j < 0:
				outside++ // a heading or a header line
			case together(c, i, j):
				aligned++
				all++
			default:
				all++
				t.Logf("%s: %v (paragraphs %d and %d): %.80q", p.Pair, m, i, j, docs[0].Slice(stretches[0][m[0]]))
			}
		}
	}
	share := float64(aligned) / float64(all)
	t.Logf("%d of %d equal paragraphs aligned (%.4f); %d stand outside the paragraphs", aligned, all, share, outside)
	if share < 0.99 {
		t.Errorf("%.4f of the equal paragraphs aligned, want 0.99", share)
	}
}

// TestRawAndEdited holds the alignment to records and their clean copies, in other case and with other punctuation:
// paragraphs of one number stand together.
func TestRawAndEdited(t *testing.T) {
	folder := corpus(t, "pairs/aad-raw-edited")
	var pairs []struct {
		ID, Raw, Edited string
		Same            bool  `json:"same_numbers"`
		Numbers         []int `json:"numbers_raw"`
	}
	readManifest(t, folder, &pairs)
	aligned, all := 0, 0
	for _, p := range pairs {
		if !p.Same {
			continue
		}
		old, fresh := cable.Parse(p.Raw, readFile(t, folder, p.Raw)), cable.Parse(p.Edited, readFile(t, folder, p.Edited))
		c := diff.Compare(old, fresh)
		checkComparison(t, c)
		checkMirror(t, c)
		for _, n := range p.Numbers {
			i, j := numberedParagraph(old, n), numberedParagraph(fresh, n)
			all++
			if i >= 0 && j >= 0 && together(c, i, j) {
				aligned++
			} else {
				t.Logf("%s: number %d (paragraphs %d and %d)", p.ID, n, i, j)
			}
		}
	}
	share := float64(aligned) / float64(all)
	t.Logf("%d of %d paragraphs of the same number aligned (%.4f)", aligned, all, share)
	if share < 0.97 {
		t.Errorf("%.4f of the paragraphs of the same number aligned, want 0.97", share)
	}
}

func numberedParagraph(d *cable.Document, n int) int {
	return slices.IndexFunc(d.Paragraphs, func(p cable.Paragraph) bool { return p.Number == n })
}
