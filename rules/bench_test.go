package rules_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pilcrow/markings/cable"
	"pilcrow/rules/lint"
)

// BenchmarkAllRules runs the rules that run when none is chosen: on each clean cable, on ten megabytes of unmarked
// telegrams as an archive prints them, and on ten megabytes of one cable whose marks all have to be read.
func BenchmarkAllRules(b *testing.B) {
	paths, err := filepath.Glob(filepath.Join("..", "testdata", "cables", "clean-*.txt"))
	if err != nil || len(paths) == 0 {
		b.Fatal("no clean cables", err)
	}
	var clean []string
	for _, path := range paths {
		raw, err := os.ReadFile(path)
		if err != nil {
			b.Fatal(err)
		}
		clean = append(clean, string(raw))
	}
	marked := "S E C R E T QUIVERA 000412\n\nNOFORN\n\nE.O. 12958: DECL: 05/06/2019\n\n" + strings.Repeat(
		"¶1. (S//REL TO USA, AUS, GBR) The fair opened in the rain and closed on Friday, when the nine governors of the "+
			"north went home by train; nobody had seen the ninth before.\n\n", 10<<20/180)
	benchmarks := []struct {
		name string
		give []string
	}{
		{"cables", clean},
		{"archive", []string{strings.Repeat(archived, 10<<20/len(archived)+1)}},
		{"marked", []string{marked}},
	}
	all := usual()
	for _, bb := range benchmarks {
		b.Run(bb.name, func(b *testing.B) {
			var docs []*cable.Document
			size := 0
			for _, text := range bb.give {
				docs = append(docs, cable.Parse("cable.txt", []byte(text)))
				size += len(text)
			}
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
