package cable_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pilcrow/markings/cable"
)

// ordinary is a cable of about 10 KB: one of testdata, the words of its longest paragraph repeated to that size.
func ordinary(tb testing.TB, name string) []byte {
	tb.Helper()
	src, err := os.ReadFile(filepath.Join(root, "testdata", "cables", name))
	if err != nil {
		tb.Fatal(err)
	}
	text := string(src)
	longest := ""
	for _, p := range strings.Split(text, "\n\n") {
		if len(p) > len(longest) && cable.Parse("", []byte(p)).Numbered {
			longest = p
		}
	}
	end := strings.Index(text, longest) + len(longest)
	_, words, _ := strings.Cut(longest, " ")
	_, words, _ = strings.Cut(words, " ")
	for len(text) < 10_000 {
		text = text[:end] + "\n" + words + text[end:]
	}
	return []byte(text)
}

func BenchmarkParse(b *testing.B) {
	for _, name := range []string{"clean-2009-monrovia-unclas-sbu-pilcrows.txt", "clean-1975-lapaz-lou.txt"} {
		b.Run(strings.TrimSuffix(name, ".txt"), func(b *testing.B) {
			src := ordinary(b, name)
			b.SetBytes(int64(len(src)))
			b.ReportAllocs()
			for b.Loop() {
				cable.Parse(name, src)
			}
		})
	}
}

// prose is a cable of 10 MB with paragraphs of ordinary length.
func prose() string {
	var b strings.Builder
	b.WriteString(head)
	for i := 1; b.Len() < 10<<20; i++ {
		fmt.Fprintf(&b, "¶%d. (SBU) %s\n\n", i, strings.Repeat("The harbor master said that 14 ships (of all kinds) came in.\n", 11))
	}
	return b.String()
}

// BenchmarkWords reads the words of every paragraph.
func BenchmarkWords(b *testing.B) {
	d := cable.Parse("prose", []byte(prose()))
	b.SetBytes(int64(len(d.Src)))
	b.ReportAllocs()
	for b.Loop() {
		for i := range d.Paragraphs {
			d.Words(i)
		}
	}
}

func BenchmarkParseLarge(b *testing.B) {
	line := strings.Repeat("The harbor master (who was new) said that 14 ships came in before 2011. He counted them. ", 120_000)
	inputs := map[string]string{
		"one-line-10MB":   "¶1. (SBU) " + line + "\n",
		"prose-10MB":      prose(),
		"same-label-10MB": head + strings.Repeat("¶3. (SBU) The harbor master said that ships came in, and that he counted them all.\n\n", 120_000),
	}
	for name, text := range inputs {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				cable.Parse(name, []byte(text))
			}
		})
	}
}
