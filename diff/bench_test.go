package diff_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"pilcrow/diff"
)

// An essay is prose for measurements: paragraphs of words.
type essay [][]string

// essayOf makes about size bytes of prose.
func essayOf(r *rand.Rand, size int) essay {
	var e essay
	for n := 0; n < size; {
		var p []string
		for range 2 + r.IntN(6) {
			s := prose(r, 8+r.IntN(17), 20000)
			s[0] = strings.ToUpper(s[0])
			s[len(s)-1] += "."
			p = append(p, s...)
		}
		for _, w := range p {
			n += len(w) + 1
		}
		e = append(e, p)
	}
	return e
}

func (e essay) String() string {
	var b strings.Builder
	for _, p := range e {
		b.WriteString(strings.Join(wrapped(strings.Join(p, " "), 72), "\n"))
		b.WriteString("\n\n")
	}
	return b.String()
}

// edited changes words at a rate; the last word of a paragraph stays.
func (e essay) edited(r *rand.Rand, rate float64) essay {
	out := make(essay, len(e))
	for i, p := range e {
		for k, w := range p {
			switch n := r.IntN(4); {
			case k == len(p)-1 || r.Float64() >= rate:
				out[i] = append(out[i], w)
			case n < 2:
				out[i] = append(out[i], prose(r, 1, 20000)...)
			case n == 2:
				out[i] = append(out[i], prose(r, 2, 20000)...)
			}
		}
	}
	return out
}

// moved moves a tenth of the paragraphs.
func (e essay) moved(r *rand.Rand) essay {
	out := append(essay(nil), e...)
	for range len(e) / 10 {
		i, j := r.IntN(len(out)), r.IntN(len(out))
		p := out[i]
		out = append(out[:i], out[i+1:]...)
		out = append(out[:j:j], append(essay{p}, out[j:]...)...)
	}
	return out
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

// BenchmarkCompare aligns two versions of a text and finds the words that differ.
func BenchmarkCompare(b *testing.B) {
	kinds := []struct {
		name string
		new  func(r *rand.Rand, old essay, size int) essay
	}{
		{"few", func(r *rand.Rand, old essay, _ int) essay { return old.edited(r, 0.005) }},
		{"many", func(r *rand.Rand, old essay, _ int) essay { return old.edited(r, 0.12) }},
		{"rewrite", func(r *rand.Rand, _ essay, size int) essay { return essayOf(r, size) }},
		{"moved", func(r *rand.Rand, old essay, _ int) essay { return old.moved(r) }},
	}
	for _, size := range sizes {
		for _, kind := range kinds {
			b.Run(size.name+"/"+kind.name, func(b *testing.B) {
				r := rand.New(rand.NewPCG(1, uint64(size.bytes)))
				old := essayOf(r, size.bytes)
				x, y := parse(old.String()), parse(kind.new(r, old, size.bytes).String())
				b.SetBytes(int64(len(x.Src) + len(y.Src)))
				b.ReportAllocs()
				for b.Loop() {
					diff.Compare(x, y)
				}
			})
		}
	}
}

// BenchmarkWords measures the words of a text of which some were edited, and one paragraph that was rewritten, by its
// number of words, below and above the size that go-diff is given.
func BenchmarkWords(b *testing.B) {
	run := func(name string, seed int, words func(r *rand.Rand) (x, y []string)) {
		b.Run(name, func(b *testing.B) {
			x, y := words(rand.New(rand.NewPCG(2, uint64(seed))))
			size := 0
			for _, word := range x {
				size += len(word) + 1
			}
			b.SetBytes(int64(size))
			b.ReportAllocs()
			for b.Loop() {
				diff.Words(x, y)
			}
		})
	}
	for _, size := range sizes {
		run(size.name, size.bytes, func(r *rand.Rand) (x, y []string) {
			old := essayOf(r, size.bytes)
			return slices.Concat(old...), slices.Concat(old.edited(r, 0.05)...)
		})
	}
	for _, n := range []int{100, 400, 1600, 12800} {
		run(fmt.Sprint(n), n, func(r *rand.Rand) (x, y []string) { return prose(r, n, 2000), prose(r, n, 2000) })
	}
}
