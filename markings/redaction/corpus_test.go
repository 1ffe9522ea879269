package redaction_test

import (
	"encoding/json"
	"os"
	"path/filepath"
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
		t.Errorf("%d forms withhold, want all but the one that tells of a text that follows in another place", withholding)
	}
}
