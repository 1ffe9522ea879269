package redaction_test

import (
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pilcrow/markings/redaction"
)

// corpus is the folder of real documents beside the project, "" where it is not there.
func corpus(tb testing.TB) string {
	tb.Helper()
	dir, err := os.Getwd()
	if err != nil {
		tb.Fatal(err)
	}
	for ; dir != filepath.Dir(dir); dir = filepath.Dir(dir) {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			folder := filepath.Join(dir, "..", "shared", "corpus")
			if _, err := os.Stat(folder); err == nil {
				return folder
			}
			break
		}
	}
	tb.Skip("no folder of real documents beside the project")
	return ""
}

func TestPrintedForms(t *testing.T) {
	data, err := os.ReadFile(filepath.Join(corpus(t), "frus", "redaction_forms.public.json"))
	if err != nil {
		t.Fatal(err)
	}
	var forms []struct {
		Form    string   `json:"form"`
		Count   int      `json:"count"`
		Example []string `json:"example"`
	}
	if err := json.Unmarshal(data, &forms); err != nil {
		t.Fatal(err)
	}
	if len(forms) != 202 {
		t.Fatalf("%d forms, want 202", len(forms))
	}
	withholding := 0
	for _, f := range forms {
		n, err := redaction.Parse(f.Example[2])
		if err != nil {
			t.Errorf("%v", err)
			continue
		}
		if n.Convention != redaction.FRUS || n.Nature == "" {
			t.Errorf("Parse(%q) = %+v, want a note of the series", f.Example[2], n)
		}
		if n.Withholds() {
			withholding++
		}
	}
	if withholding != 201 {
		t.Errorf("%d forms withhold, want all but the one on a text that follows elsewhere", withholding)
	}
}

// eachText runs f on every text of a folder of real documents and returns how many there are.
func eachText(t *testing.T, folder string, f func(name, text string)) int {
	t.Helper()
	n := 0
	err := filepath.WalkDir(filepath.Join(corpus(t), folder), func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) != ".txt" {
			return err
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		n++
		f(filepath.Base(path), string(data))
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// TestSilentOnOpenRecords: records that were released in full hold no notation.
func TestSilentOnOpenRecords(t *testing.T) {
	for _, folder := range []string{"aad", "seed"} {
		n := eachText(t, folder, func(name, text string) {
			for _, n := range redaction.Find(text) {
				if n.Kind != redaction.Loss {
					t.Errorf("%s: %q is no notation", name, text[n.Start:n.End])
				}
			}
		})
		if n == 0 {
			t.Errorf("no text in %s", folder)
		}
	}
}

// TestReleaseLines holds the page stamps of the released cables to the catalogue beside them.
func TestReleaseLines(t *testing.T) {
	data, err := os.ReadFile(filepath.Join(corpus(t), "foia-cables", "manifest.json"))
	if err != nil {
		t.Fatal(err)
	}
	var manifest struct {
		Docs []struct {
			File    string `json:"file"`
			Release string `json:"release_line"`
		} `json:"docs"`
	}
	if err := json.Unmarshal(data, &manifest); err != nil {
		t.Fatal(err)
	}
	checked := 0
	for _, e := range manifest.Docs {
		data, err := os.ReadFile(filepath.Join(corpus(t), "foia-cables", e.File))
		if err != nil {
			t.Fatal(err)
		}
		for _, n := range redaction.Find(string(data)) {
			if n.Kind != redaction.Stamp {
				continue
			}
			checked++
			got := strings.Join(strings.Fields(string(data)[n.Start:n.End]), " ")
			want, _, _ := strings.Cut(e.Release, "  ") // what a scanner read beside the stamp
			if !strings.HasPrefix(got, want) {
				t.Errorf("%s: stamp %q, want %q", e.File, got, want)
			}
			break
		}
	}
	if checked != len(manifest.Docs) {
		t.Errorf("%d stamps in %d cables", checked, len(manifest.Docs))
	}
}
