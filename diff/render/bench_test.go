package render_test

import (
	"fmt"
	"io"
	"math/rand/v2"
	"strings"
	"testing"

	"pilcrow/diff"
	"pilcrow/diff/render"
	"pilcrow/markings/paint"
)

// large compares two texts of about a megabyte of which a part of the words differs.
func large(rate float64) *diff.Comparison {
	r := rand.New(rand.NewPCG(1, 1))
	word := func() string {
		w := strings.Map(func(c rune) rune { return c - '0' + 'f' }, fmt.Sprint(r.IntN(9000)))
		switch r.IntN(20) {
		case 0:
			return strings.ToUpper(w[:1]) + w[1:]
		case 1:
			return w + "."
		}
		return w
	}
	var old, fresh strings.Builder
	for k := range 1700 {
		fmt.Fprintf(&old, "%d. (U)", k+1)
		fmt.Fprintf(&fresh, "%d. (U)", k+1)
		for range 100 {
			w := word()
			old.WriteString(" " + w)
			if r.Float64() < rate {
				w = word()
			}
			fresh.WriteString(" " + w)
		}
		old.WriteString("\n\n")
		fresh.WriteString("\n\n")
	}
	return ofTexts(old.String(), fresh.String())
}

func BenchmarkRender(b *testing.B) {
	formats := []struct {
		name string
		give format
	}{
		{"text", render.Text}, {"side", render.SideBySide}, {"stat", render.Stat}, {"json", formatJSON}, {"html", render.HTML},
	}
	for _, rate := range []float64{.005, .2} {
		c := large(rate)
		for _, f := range formats {
			for _, palette := range []*paint.Palette{nil, paint.New(true)} {
				name := fmt.Sprintf("%s/%v/colours=%v", f.name, rate, palette.On())
				b.Run(name, func(b *testing.B) {
					b.ReportAllocs()
					b.SetBytes(int64(len(c.New.Src)))
					for b.Loop() {
						if err := f.give(io.Discard, c, render.Options{Palette: palette}); err != nil {
							b.Fatal(err)
						}
					}
				})
			}
		}
	}
}
