package source_test

import (
	"archive/tar"
	"archive/zip"
	"bufio"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/klauspost/compress/zstd"

	"pilcrow/markings/source"
)

// big asks for archives of 300 MB, which take minutes.
var big = flag.Bool("big", false, "read archives of 300 MB")

// cables is how many cables of 10 KB the archives of TestStreamMemory hold.
func cables() int {
	if *big {
		return 30_000
	}
	return 3_000
}

// numbered is the text of a cable of 10 KB.
func numbered(n int) string {
	var b strings.Builder
	for p := 1; b.Len() < 10_000; p++ {
		fmt.Fprintf(&b, "%d. (U) Orchard %d of valley %d gave %d baskets.\n\n", p, n*p%977, n%83, (n+p)*7919%1009)
	}
	return b.String()
}

// writers make archives of the cables.
var writers = map[string]func(testing.TB, io.Writer){
	"big.zip": func(t testing.TB, w io.Writer) {
		z := zip.NewWriter(w)
		for n := range cables() {
			m, err := z.Create(fmt.Sprintf("%d.txt", n))
			check(t, err)
			_, err = io.WriteString(m, numbered(n))
			check(t, err)
		}
		check(t, z.Close())
	},
	"big.tar.zst": func(t testing.TB, w io.Writer) {
		packed, err := zstd.NewWriter(w, zstd.WithEncoderLevel(zstd.SpeedFastest))
		check(t, err)
		z := tar.NewWriter(packed)
		for n := range cables() {
			text := numbered(n)
			check(t, z.WriteHeader(&tar.Header{Name: fmt.Sprintf("%d.txt", n), Mode: 0o600, Size: int64(len(text))}))
			_, err := io.WriteString(z, text)
			check(t, err)
		}
		check(t, z.Close())
		check(t, packed.Close())
	},
	"big.csv": func(t testing.TB, w io.Writer) {
		_, err := io.WriteString(w, "body\n")
		check(t, err)
		for n := range cables() {
			_, err := fmt.Fprintf(w, "\"%s\"\n", numbered(n))
			check(t, err)
		}
	},
}

// The memory that an archive takes does not grow with it.
func TestStreamMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("makes archives of 30 MB")
	}
	const most = 20 << 20 // a stream's windows and buffers, not the 30 MB of the smallest archive's text
	for name, write := range writers {
		path := filepath.Join(t.TempDir(), name)
		f, err := os.Create(path)
		check(t, err)
		w := bufio.NewWriter(f)
		write(t, w)
		check(t, w.Flush())
		check(t, f.Close())

		var before, now runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&before)
		n, peak := 0, uint64(0)
		for it := range source.Stream(source.Resolve([]string{path}, source.Options{}), source.Options{}) {
			text, err := it.Read()
			if err != nil || string(text) != numbered(n) {
				t.Fatalf("%s: cable %d is not what was written: %v", name, n, err)
			}
			if n++; n%1000 == 0 {
				runtime.GC()
				runtime.ReadMemStats(&now)
				peak = max(peak, now.HeapAlloc-min(before.HeapAlloc, now.HeapAlloc))
			}
		}
		if n != cables() || peak > most {
			t.Errorf("%s: %d cables and %d bytes of memory, want %d and at most %d", name, n, peak, cables(), most)
		}
		t.Logf("%s: %d cables, %d KB of memory", name, n, peak>>10)
	}
}
