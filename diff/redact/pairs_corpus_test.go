package redact_test

import (
	"path/filepath"
	"strings"
	"testing"

	"pilcrow/diff/redact"
)

// eachPair runs f on every pair a.txt, b.txt of a folder of real documents, and counts them.
func eachPair(t *testing.T, folder string, f func(name string, a, b redact.Version)) int {
	t.Helper()
	read := func(name string, data []byte) redact.Version {
		return redact.Read(name, data)
	}
	texts := map[string][]byte{}
	eachFile(t, folder, func(name string, data []byte) { texts[name] = data })
	n := 0
	for name, data := range texts {
		base, ok := strings.CutSuffix(name, ".a.txt")
		if !ok || texts[base+".b.txt"] == nil {
			continue
		}
		n++
		f(base, read(name, data), read(base+".b.txt", texts[base+".b.txt"]))
	}
	return n
}

// TestRealPairs: every real pair is audited in both directions without a panic, and no finding quotes what is withheld.
func TestRealPairs(t *testing.T) {
	for _, folder := range []string{filepath.Join("pairs", "frus"), filepath.Join("foia-emails", "pairs")} {
		n := eachPair(t, folder, func(name string, a, b redact.Version) {
			for _, pair := range []redact.Pair{{Original: a, Released: b}, {Original: b, Released: a}} {
				got := redact.Audit(pair, redact.All(), redact.Options{})
				for _, f := range got.Released {
					if f.Span.Start < 0 || f.Span.End < f.Span.Start || f.Span.End > len(pair.Released.Doc.Src) {
						t.Errorf("%s: %s at %v", name, f.Rule.Code, f.Span)
					}
				}
				for _, f := range got.Original {
					if f.Span.Start < 0 || f.Span.End < f.Span.Start || f.Span.End > len(pair.Original.Doc.Src) {
						t.Errorf("%s: %s at %v in the original", name, f.Rule.Code, f.Span)
					}
				}
			}
		})
		if n == 0 {
			t.Errorf("no pairs in %s", folder)
		}
	}
}

// TestArchivePairs audits the raw records of an archive against their clean copies.
func TestArchivePairs(t *testing.T) {
	folder := filepath.Join("pairs", "aad-raw-edited")
	clean := map[string][]byte{}
	eachNamed(t, folder, ".md", func(name string, data []byte) { clean[name] = data })
	n := eachFile(t, folder, func(name string, data []byte) {
		id, ok := strings.CutSuffix(name, ".raw.txt")
		if !ok {
			return
		}
		edited := clean[id+".edited.md"]
		redact.Audit(redact.Pair{
			Original: redact.Read(name, data),
			Released: redact.Read(id+".edited.md", edited),
		}, redact.All(), redact.Options{})
	})
	if n == 0 {
		t.Error("no records")
	}
}

// TestSameText: a real text against itself has no finding of the pair.
func TestSameText(t *testing.T) {
	for _, folder := range []string{"foia-cables", "frus", "seed"} {
		eachFile(t, folder, func(name string, data []byte) {
			v := redact.Read(name, data)
			got := redact.Audit(redact.Pair{Original: v, Released: v}, redact.All(), redact.Options{})
			for _, f := range got.Released {
				if strings.HasPrefix(f.Rule.Code, "RA") || strings.HasPrefix(f.Rule.Code, "RF") {
					t.Errorf("%s: %s %s", name, f.Rule.Code, f.Message)
				}
			}
			if len(got.Original) > 0 || got.Certificate.Verdict == redact.Incomplete {
				t.Errorf("%s: verdict %s%s", name, got.Certificate.Verdict, describe(got.Original))
			}
		})
	}
}
