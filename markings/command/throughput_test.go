//go:build linux

package command_test

import (
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// The bounds of a run over a folder of clean cables of 10 KB.
const (
	throughputMemory = 150 << 20 // bytes
	throughputTimes  = 4         // the time of wc -w over the same bytes, twice what is measured on a quiet machine
	throughputLinear = 1.3       // how much longer than eight times the time of an eighth of the bytes
)

// TestThroughput lints a folder of cables without a finding, and tells the time of the processors beside that of wc -w,
// grep -c and sed -E over the same bytes. With -big it is told for 10, 40 and 80 MB, and how much two processors help.
func TestThroughput(t *testing.T) {
	if testing.Short() {
		t.Skip("writes megabytes")
	}
	if _, err := exec.LookPath("wc"); err != nil {
		t.Skip("no wc to compare with")
	}
	counts := []int{1000}
	if *big {
		counts = []int{1000, 4000, 8000}
	}
	var least []time.Duration
	for _, n := range counts {
		dir := t.TempDir()
		size, names := cables(t, dir, n)
		lint := quickest(t, dir, program(t), "lint", "--no-cache", "-j", "1", "--format", "json", ".")
		least = append(least, lint)
		t.Logf("%d cables, %.1f MB: %v, %.0f MB a second", n, float64(size)/1e6, lint, float64(size)/1e6/lint.Seconds())
		for _, other := range [][]string{{"wc", "-w"}, {"grep", "-c", "harbor"}, {"sed", "-E", "-n", "s/^([0-9]+)[.] [(]/&/p"}} {
			took := quickest(t, dir, slices.Concat(other, names)...)
			times := lint.Seconds() / took.Seconds()
			t.Logf("  %s: %v, lint takes %.2f times that", strings.Join(other[:2], " "), took, times)
			if other[0] == "wc" && times > throughputTimes {
				t.Errorf("lint of %d cables takes %.1f times the time of wc -w, want at most %d", n, times, throughputTimes)
			}
		}
		used, _ := measured(t, dir, "lint", "--no-cache", "--format", "json", ".")
		if used.Status != 0 || used.Memory > throughputMemory {
			t.Errorf("lint of %d cables: %v, want status 0 and at most %d MB", n, used, throughputMemory>>20)
		}
		if *big {
			one, two := walled(t, dir, "1"), walled(t, dir, "2")
			t.Logf("  %d MB of memory; by the clock %v on one processor, %v on two: %.2f times as fast",
				used.Memory>>20, one, two, one.Seconds()/two.Seconds())
		}
	}
	if n := len(least); n > 1 && least[n-1].Seconds() > 8*throughputLinear*least[0].Seconds() {
		t.Errorf("80 MB take %v, more than %v times the %v of 10 MB", least[n-1], 8*throughputLinear, least[0])
	}
}

// cables writes n cables of 10 KB into dir, all different and without a finding. It returns their size together, in
// bytes, and their names.
func cables(t *testing.T, dir string, n int) (size int, names []string) {
	t.Helper()
	sentences := []string{
		"The harbor master said that the second berth would be dredged before the winter.",
		"A shipper from the north told us that the dues had doubled in a year.",
		"The ministry (which pays half of the bill) has not answered his letters.",
		"Fourteen of the thirty cranes stand still for want of parts.",
		"Our contact laughed at the figure of 2.5 million and asked who had counted.",
		"The union wants a hearing in May; the owners want none at all.",
		"No ship under the flag has called since the storm.",
	}
	lot := rand.New(rand.NewPCG(7, uint64(n)))
	for i := range n {
		var b strings.Builder
		b.WriteString(hostileHead)
		for k := 1; b.Len() < 10_000; k++ {
			column, _ := fmt.Fprintf(&b, "%d. (SBU)", k)
			for range 6 {
				for word := range strings.FieldsSeq(sentences[lot.IntN(len(sentences))]) {
					if column += 1 + len(word); column <= 65 {
						b.WriteString(" " + word)
						continue
					}
					b.WriteString("\n" + word)
					column = len(word)
				}
			}
			b.WriteString("\n\n")
		}
		b.WriteString(strings.TrimPrefix(hostileTail, "\n"))
		name := fmt.Sprintf("%d.txt", i)
		writeFile(t, filepath.Join(dir, name), b.String())
		size, names = size+b.Len(), append(names, name)
	}
	return size, names
}

// quickest is the least time of the processors of five runs of a command in dir.
func quickest(t *testing.T, dir string, command ...string) time.Duration {
	t.Helper()
	return least(t, dir, command, func(cmd *exec.Cmd, _ time.Duration) time.Duration {
		return cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()
	})
}

// walled is the least time by the clock of five runs of lint in dir by so many workers.
func walled(t *testing.T, dir, workers string) time.Duration {
	t.Helper()
	return least(t, dir, []string{program(t), "lint", "--no-cache", "-j", workers, "--format", "json", "."},
		func(_ *exec.Cmd, clock time.Duration) time.Duration { return clock })
}

// least is the least of what time says of five runs of a command.
func least(t *testing.T, dir string, command []string, taken func(*exec.Cmd, time.Duration) time.Duration) time.Duration {
	t.Helper()
	var times []time.Duration
	for range 5 {
		cmd := exec.Command(command[0], command[1:]...)
		var errs bytes.Buffer
		cmd.Dir, cmd.Stdout, cmd.Stderr = dir, io.Discard, &errs
		begin := time.Now()
		if err := cmd.Run(); err != nil {
			t.Fatalf("%s: %v: %s", command[0], err, errs.String())
		}
		times = append(times, taken(cmd, time.Since(begin)))
	}
	return slices.Min(times)
}
