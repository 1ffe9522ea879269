package rules_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// BenchmarkLint reads texts and runs the rules that run when none is chosen, as lint does with every file: each clean
// cable, a cable of 10 KB, ten megabytes of telegrams as an archive prints them, and ten megabytes of one cable whose
// marks all have to be read. Its part rules runs the rules alone, on documents that were read before.
func BenchmarkLint(b *testing.B) {
	all := usual()
	for _, tt := range lintTexts(b) {
		name, texts := tt.name, tt.texts
		size := 0
		docs := make([]*cable.Document, len(texts))
		for i, text := range texts {
			size += len(text)
			docs[i] = cable.Parse(name, text)
		}
		b.Run(name+"/whole", func(b *testing.B) {
			b.SetBytes(int64(size))
			b.ReportAllocs()
			for b.Loop() {
				for _, text := range texts {
					lint.Run(cable.Parse(name, text), all, lint.Config{})
				}
			}
		})
		b.Run(name+"/rules", func(b *testing.B) {
			b.SetBytes(int64(size))
			b.ReportAllocs()
			for b.Loop() {
				for _, doc := range docs {
					lint.Run(doc, all, lint.Config{})
				}
			}
		})
	}
}

// benchTexts are texts that are measured together.
type benchTexts struct {
	name  string
	texts [][]byte
}

// lintTexts are the texts of BenchmarkLint.
func lintTexts(tb testing.TB) []benchTexts {
	tb.Helper()
	paths, err := filepath.Glob(filepath.Join("..", "testdata", "cables", "clean-*.txt"))
	if err != nil || len(paths) == 0 {
		tb.Fatal("no clean cables", err)
	}
	var clean [][]byte
	for _, path := range paths {
		raw, err := os.ReadFile(path)
		if err != nil {
			tb.Fatal(err)
		}
		clean = append(clean, raw)
	}
	long := strings.Replace(modern, "QUILL", governors(3, 10_000-len(modern), "(SBU)")+"QUILL", 1)
	return []benchTexts{
		{"cables", clean},
		{"long", [][]byte{[]byte(long)}},
		{"archive", [][]byte{[]byte(strings.Repeat(archived, 10<<20/len(archived)+1))}},
		{"marked", [][]byte{[]byte("S E C R E T QUIVERA 000412\n\nNOFORN\n\nE.O. 12958: DECL: 05/06/2019\n\n" +
			governors(1, 10<<20, "(S//REL TO USA, AUS, GBR)"))}},
	}
}

// governors are paragraphs of size bytes in all, numbered from first on, each with a mark. The numbers begin again after
// 99.
func governors(first, size int, mark string) string {
	var b strings.Builder
	for n := first; b.Len() < size; n = n%99 + 1 {
		fmt.Fprintf(&b, "%d. %s The fair opened in the rain and closed on Friday, when the nine\ngovernors of the "+
			"north went home by train; nobody had seen the\nninth before, and none of the papers named him.\n\n", n, mark)
	}
	return b.String()
}
