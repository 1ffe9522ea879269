package markings_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"pilcrow/markings"
)

// shared is the path of a file in the collection of real documents beside the project's root. The test is skipped where
// it is not there.
func shared(t *testing.T, name string) string {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			break
		}
		up := filepath.Dir(dir)
		if up == dir {
			t.Skip("no root of the project")
		}
		dir = up
	}
	path := filepath.Join(dir, "..", "shared", "corpus", "markings", name)
	if _, err := os.Stat(path); err != nil {
		t.Skipf("%s is not there", name)
	}
	return path
}

func load(t *testing.T, name string, into any) {
	t.Helper()
	data, err := os.ReadFile(shared(t, name))
	if err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(data, into); err != nil {
		t.Fatal(err)
	}
}

// TestAlliance compares verdicts with those of another reader of DoDM 5200.01 Volume 2. They differ where that reader
// takes what the manual forbids.
func TestAlliance(t *testing.T) {
	disputed := map[string]bool{
		"SECRET//TK/NOFORN": true, // a single slash between categories
		"TOP SECRET//DOD UNCLASSIFIED CONTROLLED NUCLEAR INFORMATION": true, // DOD UCNI is unclassified
		"SECRET//SI-GAMMA-X//REL TO CAN":                              true, // USA stands first in every list
	}
	var file struct {
		Cases []struct {
			Kind, Markings string
			Valid          bool
			Expect         struct{ Classification string }
		}
	}
	load(t, "alliance.public.json", &file)
	agreed := 0
	for _, c := range file.Cases {
		form := markings.Banner
		if c.Kind == "portion" {
			form = markings.Portion
		}
		got := markings.DoD.Read(c.Markings, form)
		if got.Valid() == c.Valid {
			agreed++
		} else if !disputed[c.Markings] {
			t.Errorf("%s %q: valid %v, want %v: %+v", c.Kind, c.Markings, got.Valid(), c.Valid, got.Problems)
		}
		want := strings.ReplaceAll(c.Expect.Classification, "_", " ")
		if c.Valid && want != "" && got.Mark.Level.Word() != want {
			t.Errorf("%q: level %s, want %s", c.Markings, got.Mark.Level.Word(), want)
		}
	}
	t.Logf("%d of %d verdicts agree", agreed, len(file.Cases))
	if 100*agreed < 98*len(file.Cases) {
		t.Errorf("%d of %d verdicts agree, want 98 %%", agreed, len(file.Cases))
	}
}

// TestVocabularyISM reads each token of the IC-ISM vocabulary in a portion and finds it in its category.
func TestVocabularyISM(t *testing.T) {
	var file map[string][]struct{ Value, Description string }
	load(t, "ic-ism-cve.json", &file)
	tests := []struct {
		enumeration string
		want        markings.Category
		prefix      string
	}{
		{"CVEnumISMClassificationUS", markings.Classification, ""},
		{"CVEnumISMAtomicEnergyMarkings", markings.AEA, "TS//"},
		{"CVEnumISMDissem", markings.Dissem, "TS//"},
		{"CVEnumISMNonIC", markings.NonIC, "TS//"},
		{"CVEnumISMSCIControls", markings.SCI, "TS//"},
		{"CVEnumISMSAR", markings.SAP, "TS//SAR-"},
	}
	for _, tt := range tests {
		if len(file[tt.enumeration]) == 0 {
			t.Errorf("%s is empty", tt.enumeration)
		}
		for _, token := range file[tt.enumeration] {
			give := "(" + tt.prefix + instance(token.Value) + ")"
			got := markings.CAPCO.Read(give, markings.Portion)
			if len(got.Tokens) == 0 || got.Tokens[len(got.Tokens)-1].Category != tt.want {
				t.Errorf("%s %s: tokens %+v, want %v", give, token.Description, got.Tokens, tt.want)
			}
			for _, p := range got.Problems {
				if p.Code == "PM12" {
					t.Errorf("%s: %s", give, p.Message)
				}
			}
		}
	}
}

// instance is one string that a pattern of the vocabulary matches.
func instance(pattern string) string {
	switch pattern {
	case "REL":
		return "REL TO USA, GBR"
	case "DISPLAYONLY":
		return "DISPLAY ONLY GBR"
	}
	for _, class := range []struct{ pattern, with string }{
		{`\(\((\d+)\).*\)$`, "$1"},
		{`\[[^\]]*\]\{1,(\d+)\}`, "AB12"},
		{`\[[^\]]*\]\{2,\}`, "BP"},
		{`\[[^\]]*\]\{(\d)\}`, "ABC"},
		{`\[[^\]]*\]\+`, "X"},
		{`\[[^\]]*\]`, "A"},
	} {
		pattern = regexp.MustCompile(class.pattern).ReplaceAllString(pattern, class.with)
	}
	return strings.ReplaceAll(strings.ReplaceAll(pattern, "-SG-", "-SG "), "DISPLAYONLY", "DISPLAY ONLY GBR")
}
