package cable_test

import (
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

func BenchmarkParseLarge(b *testing.B) {
	line := strings.Repeat("The harbor master (who was new) said that 14 ships came in before 2011. He counted them. ", 120_000)
	inputs := map[string]string{
		"one-line-10MB":   "¶1. (SBU) " + line + "\n",
		"paragraphs-10MB": head + strings.Repeat("¶3. (SBU) The harbor master said that ships came in, and that he counted them all.\n\n", 120_000),
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
