package redact_test

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"
	"unicode"

	"github.com/google/go-cmp/cmp"

	"pilcrow/diff/redact"
	"pilcrow/rules/lint"
)

const original = "UNCLAS PRAIA 000123\n\nSENSITIVE\n\nE.O. 12958: N/A\nTAGS: ECON, CV\nSUBJECT: HARBOR\n\n" +
	"¶1. (SBU) The mayor met Ana Lopes at the harbor on May 3.\n\n¶2. (SBU) The fund is empty.\n"

func TestCertificate(t *testing.T) {
	released := strings.Replace(original, "Ana Lopes", "[name not declassified]", 1)
	got := redact.Audit(redact.Pair{Original: version(original), Released: version(released)}, redact.All(), redact.Options{})
	sum := func(text string) string {
		s := sha256.Sum256([]byte(text))
		return hex.EncodeToString(s[:])
	}
	want := redact.Certificate{
		Verdict:    redact.Passed,
		Original:   &redact.Party{Path: "cable.txt", SHA256: sum(original)},
		Released:   &redact.Party{Path: "cable.txt", SHA256: sum(released)},
		Convention: "frus",
		Withheld:   redact.Count{Passages: 1, Words: 2},
		Marks:      1,
		Normalised: map[string]int{},
		Unexamined: []string{},
	}
	if diff := cmp.Diff(want, got.Certificate); diff != "" {
		t.Errorf("certificate: (-want +got)\n%s", diff)
	}
	data, err := json.Marshal(got.Certificate)
	if err != nil || !strings.Contains(string(data), `"withheld":{"passages":1,"words":2},"marks":1`) {
		t.Errorf("json: %s, %v", data, err)
	}
}

func TestVerdict(t *testing.T) {
	stamped := "RELEASE IN FULL\n\n¶1. (U) He met [name not declassified].\n"
	tests := []struct {
		name string
		give string
		fail lint.Severity
		want redact.Verdict
	}{
		{"clean", "¶1. (U) The mayor left.\n", lint.Off, redact.Passed},
		{"error", stamped, lint.Off, redact.Failed},
		{"error below the level", stamped, lint.Critical, redact.Passed},
		{"warning at the level", "¶1. (U) The ma\u200byor left.\n", lint.Warning, redact.Failed},
		{"unexamined", "¶1. (U) data:image/png;base64,AAAA\n", lint.Critical, redact.Incomplete},
		{"unexamined stands above failed", stamped + "\n¶2. (U) data:image/png;base64,AAAA\n", lint.Off, redact.Incomplete},
	}
	for _, tt := range tests {
		got := redact.Audit(redact.Pair{Released: version(tt.give)}, redact.All(), redact.Options{Fail: tt.fail})
		if got.Certificate.Verdict != tt.want {
			t.Errorf("%s: verdict %q, want %q%s", tt.name, got.Certificate.Verdict, tt.want, describe(got.Released))
		}
	}
}

func TestReviewed(t *testing.T) {
	text := "R 060213Z MAY 80\nFM AMEMBASSY PRAIA\nTO SECSTATE WASHDC 1234\nBT\nC O N F I D E N T I A L PRAIA 000123\n\n" +
		"¶1. (C) He met XXXXXXXXXXXX [(b)(1), 1.4(d)] on May 3.\n"
	rules := []*redact.Rule{redact.CodeAgainstAge}
	for year, want := range map[int]int{2004: 0, 2005: 0, 2006: 1} {
		opts := redact.Options{Reviewed: time.Date(year, 5, 5, 0, 0, 0, 0, time.UTC)}
		got := redact.Audit(redact.Pair{Released: version(text)}, rules, opts)
		if len(got.Released) != want {
			t.Errorf("reviewed in %d: %d findings, want %d%s", year, len(got.Released), want, describe(got.Released))
		}
	}
}

// TestMessagesQuoteNothing: no message holds a word that the specimens alone have.
func TestMessagesQuoteNothing(t *testing.T) {
	for _, rule := range redact.All() {
		for _, s := range rule.Specimens {
			text := strings.NewReplacer("«", "", "»", "").Replace(s.Released)
			got := redact.Audit(redact.Pair{Released: version(text)}, redact.All(), redact.Options{Withheld: s.Withheld})
			for _, f := range got.Released {
				words := strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) })
				for _, word := range words {
					proper := len(word) > 3 && unicode.IsUpper(rune(word[0])) && strings.ToUpper(word) != word
					if proper && strings.Contains(f.Message, word) {
						t.Errorf("%s: message %q holds %q", f.Rule.Code, f.Message, word)
					}
				}
			}
		}
	}
}

// TestSilentOnReleases: official releases have no finding of error, and their audit is complete.
func TestSilentOnReleases(t *testing.T) {
	for _, folder := range []string{"foia-cables", "foia-emails", "frus", "aad", "seed", filepath.Join("pairs", "frus")} {
		n := eachFile(t, folder, func(name string, data []byte) {
			pair := redact.Pair{Released: redact.Read(name, data)}
			got := redact.Audit(pair, redact.All(), redact.Options{})
			if got.Certificate.Verdict != redact.Passed {
				t.Errorf("%s: verdict %q%s", name, got.Certificate.Verdict, describe(got.Released))
			}
		})
		if n == 0 {
			t.Errorf("no text in %s", folder)
		}
	}
}

// eachFile runs f on every text of a folder of real documents, which stands beside the project, and counts them.
func eachFile(t *testing.T, folder string, f func(name string, data []byte)) int {
	t.Helper()
	return eachNamed(t, folder, ".txt", f)
}

// eachNamed is eachFile for the files whose names end in ext.
func eachNamed(t *testing.T, folder, ext string, f func(name string, data []byte)) int {
	t.Helper()
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for dir != filepath.Dir(dir) {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			break
		}
		dir = filepath.Dir(dir)
	}
	root := filepath.Join(dir, "..", "shared", "corpus")
	if _, err := os.Stat(root); err != nil {
		t.Skip("no folder of real documents beside the project")
	}
	n := 0
	err = filepath.WalkDir(filepath.Join(root, folder), func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(path) != ext {
			return err
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		n++
		f(filepath.Base(path), data)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func FuzzAudit(f *testing.F) {
	for _, rule := range redact.All() {
		for _, s := range rule.Specimens {
			f.Add(s.Original, s.Released)
		}
	}
	f.Add(original, strings.Replace(original, "Ana Lopes", "XXXXXXXX", 1))
	f.Fuzz(func(t *testing.T, before, after string) {
		pair := redact.Pair{Original: version(before), Released: version(after)}
		if after == "" {
			return
		}
		got := redact.Audit(pair, redact.All(), redact.Options{})
		src := pair.Released.Doc.Src
		for _, find := range got.Released {
			if find.Span.Start < 0 || find.Span.End < find.Span.Start || find.Span.End > len(src) {
				t.Fatalf("%s: span %v in a text of %d bytes", find.Rule.Code, find.Span, len(src))
			}
		}
		if !reflect.DeepEqual(got, redact.Audit(pair, redact.All(), redact.Options{})) {
			t.Fatal("two audits of one pair differ")
		}
	})
}

func BenchmarkAudit(b *testing.B) {
	body := strings.Repeat("¶1. (SBU) The deputy mayor told us on May 3 that [name not declassified] (b)(6) would be heard before\n"+
		"the summer. He expected the council to agree, but said that the figures were not yet firm.\n\n", 50)
	release := version(body)
	b.SetBytes(int64(len(body)))
	b.ReportAllocs()
	for b.Loop() {
		redact.Audit(redact.Pair{Released: release}, redact.All(), redact.Options{})
	}
}
