package diff_test

import (
	"fmt"
	"math/rand/v2"
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

func BenchmarkCompare(b *testing.B) {
	for _, size := range []int{10 << 10, 100 << 10, 1 << 20, 10 << 20} {
		r := rand.New(rand.NewPCG(1, uint64(size)))
		old := essayOf(r, size)
		cases := []struct {
			name string
			new  essay
		}{
			{"few", old.edited(r, 0.005)},
			{"many", old.edited(r, 0.12)},
			{"rewrite", essayOf(r, size)},
			{"moved", old.moved(r)},
		}
		x := parse(old.String())
		for _, bb := range cases {
			b.Run(fmt.Sprintf("%dKB/%s", size>>10, bb.name), func(b *testing.B) {
				y := parse(bb.new.String())
				b.SetBytes(int64(len(x.Src) + len(y.Src)))
				b.ReportAllocs()
				for b.Loop() {
					diff.Compare(x, y)
				}
			})
		}
	}
}

// BenchmarkWords measures one paragraph that was rewritten, below and above the size that go-diff is given.
func BenchmarkWords(b *testing.B) {
	for _, n := range []int{100, 400, 1600, 12800} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			r := rand.New(rand.NewPCG(2, uint64(n)))
			x, y := prose(r, n, 2000), prose(r, n, 2000)
			for b.Loop() {
				diff.Words(x, y)
			}
		})
	}
}
