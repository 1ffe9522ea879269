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

// sizes are the sizes of texts that are measured, by name.
var sizes = []struct {
	name  string
	bytes int
}{
	{"1KB", 1 << 10},
	{"10KB", 10 << 10},
	{"100KB", 100 << 10},
	{"1MB", 1 << 20},
	{"10MB", 10 << 20},
}

// prose is a cable of about size bytes with paragraphs of ordinary length.
func prose(size int) string {
	var b strings.Builder
	b.WriteString(head)
	const line = "The harbor master said that 14 ships (of all kinds) came in.\n"
	for i := 1; b.Len() < size; i++ {
		lines := min(11, max(1, (size-b.Len())/len(line)))
		fmt.Fprintf(&b, "¶%d. (SBU) %s\n\n", i, strings.Repeat(line, lines))
	}
	return b.String()
}

// BenchmarkParse reads cables of every size, and two of 10 KB as they were written.
func BenchmarkParse(b *testing.B) {
	texts := make(map[string]func() []byte)
	var names []string
	for _, size := range sizes {
		names = append(names, size.name)
		texts[size.name] = func() []byte { return []byte(prose(size.bytes)) }
	}
	for _, name := range []string{"clean-2009-monrovia-unclas-sbu-pilcrows", "clean-1975-lapaz-lou"} {
		names = append(names, name)
		texts[name] = func() []byte { return ordinary(b, name+".txt") }
	}
	for _, name := range names {
		b.Run(name, func(b *testing.B) {
			src := texts[name]()
			b.SetBytes(int64(len(src)))
			b.ReportAllocs()
			for b.Loop() {
				cable.Parse(name, src)
			}
		})
	}
}

// BenchmarkWords reads the words of every paragraph.
func BenchmarkWords(b *testing.B) {
	for _, size := range sizes {
		b.Run(size.name, func(b *testing.B) {
			d := cable.Parse("prose", []byte(prose(size.bytes)))
			b.SetBytes(int64(len(d.Src)))
			b.ReportAllocs()
			for b.Loop() {
				for i := range d.Paragraphs {
					d.Words(i)
				}
			}
		})
	}
}

// BenchmarkParseLarge reads ten megabytes that are no ordinary cable.
func BenchmarkParseLarge(b *testing.B) {
	line := strings.Repeat("The harbor master (who was new) said that 14 ships came in before 2011. He counted them. ", 120_000)
	inputs := []struct{ name, text string }{
		{"one-line-10MB", "¶1. (SBU) " + line + "\n"},
		{"same-label-10MB", head + strings.Repeat("¶3. (SBU) The harbor master said that ships came in, and that he counted them all.\n\n", 120_000)},
	}
	for _, input := range inputs {
		b.Run(input.name, func(b *testing.B) {
			b.SetBytes(int64(len(input.text)))
			b.ReportAllocs()
			for b.Loop() {
				cable.Parse(input.name, []byte(input.text))
			}
		})
	}
}
