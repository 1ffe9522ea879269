package rules_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pilcrow/markings/cable"
	"pilcrow/rules"
	"pilcrow/rules/lint"
)

// ordinary is a cable of testdata with the lines of its longest paragraph that no page line cuts written again and again
// until the cable has 10 KB.
func ordinary(tb testing.TB, name string) []byte {
	tb.Helper()
	raw, err := os.ReadFile(filepath.Join("..", "testdata", "cables", name))
	if err != nil {
		tb.Fatal(err)
	}
	text := string(raw)
	doc := cable.Parse(name, raw)
	var longest cable.Span
	for i := range doc.Paragraphs {
		p := &doc.Paragraphs[i]
		if p.Number == 0 || len(p.Body) == 0 {
			continue
		}
		body := cable.Span{Start: p.Body[0].Start, End: p.Span.End}
		if body.Len() > longest.Len() && !strings.Contains(doc.Slice(body), "\n\n") {
			longest = body
		}
	}
	words := "\n" + text[longest.Start:longest.End]
	for n := 10_000 - len(text); n > 0; n -= len(words) {
		text = text[:longest.End] + words[:min(n, len(words))] + text[longest.End:]
	}
	return []byte(text)
}

// BenchmarkCable is what lint does to one cable of 10 KB: it reads it and runs all rules.
func BenchmarkCable(b *testing.B) {
	all := rules.All()
	for _, name := range []string{
		"clean-2009-monrovia-unclas-sbu-pilcrows.txt", // long lines, pilcrows
		"clean-2003-jakarta-confidential-long.txt",    // wrapped lines
		"clean-1975-lapaz-lou.txt",                    // capitals, page heads
	} {
		src := ordinary(b, name)
		doc := cable.Parse(name, src)
		benchmarks := []struct {
			name string
			run  func()
		}{
			{"parse", func() { cable.Parse(name, src) }},
			{"rules", func() { lint.Run(doc, all, lint.Config{}) }},
			{"both", func() { lint.Run(cable.Parse(name, src), all, lint.Config{}) }},
		}
		for _, bb := range benchmarks {
			b.Run(strings.TrimSuffix(name, ".txt")+"/"+bb.name, func(b *testing.B) {
				b.SetBytes(int64(len(src)))
				b.ReportAllocs()
				for b.Loop() {
					bb.run()
				}
			})
		}
	}
}

// TestAllocations holds the whole of reading and judging a cable to one allocation for 100 bytes of its text.
func TestAllocations(t *testing.T) {
	if testing.Short() {
		t.Skip("the race detector, under which short runs are made, drops what is pooled and adds allocations")
	}
	all := rules.All()
	for _, name := range []string{
		"clean-2009-monrovia-unclas-sbu-pilcrows.txt", "clean-2003-jakarta-confidential-long.txt", "clean-1975-lapaz-lou.txt",
	} {
		src := ordinary(t, name)
		got := testing.AllocsPerRun(5, func() { lint.Run(cable.Parse(name, src), all, lint.Config{}) })
		if most := float64(len(src) / 100); got > most {
			t.Errorf("%s: %.0f allocations for %d bytes, want at most %.0f", name, got, len(src), most)
		}
	}
}
