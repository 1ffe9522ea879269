//go:build linux

package command_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

// big asks for the tests of hostile input at their full sizes: go test ./markings/command -big.
var big = flag.Bool("big", false, "feed every command hostile texts of megabytes, and kill fix 200 times")

// TestMain lets the test binary stand for the program measure, and removes what buildProgram built.
func TestMain(m *testing.M) {
	if os.Getenv("PILCROW_MEASURE") != "" {
		os.Exit(measure())
	}
	status := m.Run()
	if path, err := buildProgram(); err == nil {
		_ = os.RemoveAll(filepath.Dir(path))
	}
	os.Exit(status)
}

// buildProgram builds the whole program once: these tests are about what the system sees of it.
var buildProgram = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "pilcrow")
	if err != nil {
		return "", err
	}
	// Anybody may run it: see asNobody.
	if err := os.Chmod(dir, 0o755); err != nil {
		return "", err
	}
	path := filepath.Join(dir, "pilcrow")
	if out, err := exec.Command("go", "build", "-o", path, "pilcrow").CombinedOutput(); err != nil {
		return "", errors.Join(errors.New(string(out)), err)
	}
	return path, nil
})

// program is the path of the built program.
func program(tb testing.TB) string {
	tb.Helper()
	path, err := buildProgram()
	if err != nil {
		tb.Fatal(err)
	}
	return path
}

// usage is what one run of the program took.
type usage struct {
	Status int
	Time   time.Duration // of the processors
	Memory int           // bytes at its peak
}

// String is a row of the tables of TestBounds and TestMemory.
func (u usage) String() string {
	return fmt.Sprintf("status %d, %d ms, %d MB", u.Status, u.Time.Milliseconds(), u.Memory>>20)
}

// measure runs the program that its arguments name and writes its usage to the file descriptor 3. The system counts the
// memory of the process that starts another as the other's: this one has little.
func measure() int {
	runtime.LockOSThread()
	cmd := exec.Command(os.Args[1], os.Args[2:]...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	cmd.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}
	_ = cmd.Run()
	used, ok := cmd.ProcessState.SysUsage().(*syscall.Rusage)
	if !ok {
		return 1
	}
	err := json.NewEncoder(os.NewFile(3, "usage")).Encode(usage{
		Status: cmd.ProcessState.ExitCode(),
		Time:   cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime(),
		Memory: int(used.Maxrss) << 10,
	})
	if err != nil {
		return 1
	}
	return 0
}

// patience is how long a run may take before it counts as one that hangs.
const patience = 2 * time.Minute

// measured runs the program in dir and returns what it took and what it wrote to standard error. A run that hangs has
// the status -1.
func measured(tb testing.TB, dir string, args ...string) (usage, string) {
	tb.Helper()
	self, err := os.Executable()
	if err != nil {
		tb.Fatal(err)
	}
	r, w, err := os.Pipe()
	if err != nil {
		tb.Fatal(err)
	}
	defer func() { _ = r.Close() }()
	cmd := exec.Command(self, append([]string{program(tb)}, args...)...)
	cmd.Dir, cmd.ExtraFiles = dir, []*os.File{w}
	cmd.Env = append(os.Environ(), "PILCROW_MEASURE=1", "NO_COLOR=1", "GOMAXPROCS=1")
	var errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = io.Discard, &errs
	if err := cmd.Start(); err != nil {
		tb.Fatal(err)
	}
	_ = w.Close()
	defer time.AfterFunc(patience, func() { _ = cmd.Process.Kill() }).Stop()
	used := usage{Status: -1}
	told := json.NewDecoder(r).Decode(&used)
	if err := cmd.Wait(); err != nil && told == nil {
		tb.Fatal(err)
	}
	return used, errs.String()
}

// timed runs the program in dir and returns the time it took and what it wrote to standard error.
func timed(t *testing.T, dir string, args ...string) (usage, string) {
	t.Helper()
	cmd := pilcrow(t, dir, args...)
	cmd.Stdout = io.Discard
	cmd.Env = append(cmd.Env, "GOMAXPROCS=1")
	got := ended(t, cmd)
	return usage{Status: got.status, Time: cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()}, got.errs
}

// hostileRun is a command line that reads a hostile text, x.txt, and perhaps its first half, y.txt.
type hostileRun struct {
	name     string
	args     []string
	statuses []int
	big      bool // runs at full sizes alone
}

// hostileRuns are the command lines that must bear every text.
func hostileRuns() []hostileRun {
	return []hostileRun{
		{
			name: "lint", statuses: []int{0, 1},
			args: []string{"lint", "--format", "text", "--format", "json=j.out", "--format", "sarif=s.out", "x.txt"},
		},
		{name: "lint concise", args: []string{"lint", "--format", "concise", "x.txt"}, statuses: []int{0, 1}, big: true},
		{name: "fix", args: []string{"fix", "--diff", "--unsafe", "x.txt"}, statuses: []int{0, 1}, big: true},
		{name: "outline", args: []string{"outline", "x.txt"}, statuses: []int{0}, big: true},
		{name: "outline json", args: []string{"outline", "--format", "json", "x.txt"}, statuses: []int{0}, big: true},
		{name: "diff", args: []string{"diff", "x.txt", "y.txt"}, statuses: []int{0, 1}},
		{name: "diff side", args: []string{"diff", "--side-by-side", "x.txt", "y.txt"}, statuses: []int{0, 1}, big: true},
		{name: "diff json", args: []string{"diff", "--format", "json", "x.txt", "y.txt"}, statuses: []int{0, 1}, big: true},
		{name: "audit", args: []string{"audit", "x.txt", "y.txt"}, statuses: []int{0, 1, 2}},
		{name: "diff html", args: []string{"diff", "--format", "html", "x.txt", "y.txt"}, statuses: []int{0, 1}, big: true},
		{name: "diff unified", args: []string{"diff", "--format", "unified", "x.txt", "y.txt"}, statuses: []int{0, 1}, big: true},
	}
}

// timesLonger is how much longer a run over twice the bytes may take: 2 is linear, 4 is quadratic.
const timesLonger = 3.5

// TestBounds feeds every command hostile texts: the status is that of work that was done, and twice the text takes no
// longer than timesLonger times, unless it is soon done, in a second for a megabyte. The times are those of the
// processors; of three tries the best counts. A megabyte takes no more memory than TestMemory grants, unless it is heavy.
func TestBounds(t *testing.T) {
	if testing.Short() {
		t.Skip("takes half a minute")
	}
	size, soonDone := 200<<10, 200*time.Millisecond
	if *big {
		size, soonDone = 1<<20, time.Second
	}
	program(t)
	for _, tt := range hostileTexts() {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			for _, r := range hostileRuns() {
				if r.big && !*big {
					continue
				}
				whole, read := runHostile(t, tt, r, size, *big)
				t.Logf("%s, %d KB: %v", r.name, read>>10, whole)
				if *big {
					holdMemory(t, tt, r, whole, read, size)
				}
				if whole.Time <= soonDone {
					continue
				}
				if half, longer := slower(t, tt, r, size); longer {
					t.Errorf("%s: twice the text takes more than %v times the %v of its half", r.name, timesLonger, half)
				}
			}
		})
	}
}

// holdMemory fails where the run over size bytes took more memory than it may, and two more tries do. A heavy one is told.
func holdMemory(t *testing.T, give hostileText, r hostileRun, used usage, read, size int) {
	t.Helper()
	for try := 1; ; try++ {
		above := fmt.Sprintf("%s: above the bound, %d MB of memory for %d KB of text", r.name, used.Memory>>20, read>>10)
		switch {
		case used.Memory <= memoryTimes*read+memoryMore:
			return
		case give.isHeavy(r.args[0]):
			t.Log(above)
			return
		case try == 3:
			t.Error(above)
			return
		}
		used, read = runHostile(t, give, r, size, true)
	}
}

// slower reports whether a run over size bytes takes longer than timesLonger times one over half of them, whose time it
// returns: in the first of three tries that does not, or in the best of each.
func slower(t *testing.T, give hostileText, r hostileRun, size int) (half time.Duration, longer bool) {
	t.Helper()
	half, whole := time.Duration(math.MaxInt64), time.Duration(math.MaxInt64)
	for range 3 {
		used, _ := runHostile(t, give, r, size/2, false)
		half = min(half, used.Time)
		used, _ = runHostile(t, give, r, size, false)
		whole = min(whole, used.Time)
		if float64(whole) <= timesLonger*float64(half) {
			return half, false
		}
	}
	return half, true
}

// The bounds of the memory of a run.
const (
	memoryTimes = 10       // of the bytes read
	memoryMore  = 50 << 20 // for a program that has read nothing
)

// TestMemory reads large texts: the program takes at most ten times the bytes read and 50 MB.
func TestMemory(t *testing.T) {
	if testing.Short() {
		t.Skip("reads megabytes")
	}
	size := 4 << 20
	if *big {
		size = 100 << 20
	}
	tests := []hostileText{
		{name: "one line of words", make: inBody("The harbor master (who was new) said that 14 ships came before 2011. ")},
		{name: "one line without a blank", make: inBody("a")},
		{name: "parentheses", make: inBody("(")},
		{name: "paragraphs of a line", make: counted("¶%d. (SBU) The harbor master said that the ships came in, and counted all.\n\n")},
		{name: "lines", make: inBody("The harbor master said that the ships came in.\n")},
	}
	for _, tt := range tests {
		for _, r := range []hostileRun{
			{name: "lint", args: []string{"lint", "--format", "json", "x.txt"}, statuses: []int{0, 1}},
			{name: "outline", args: []string{"outline", "x.txt"}, statuses: []int{0}},
		} {
			t.Run(tt.name+"/"+r.name, func(t *testing.T) {
				used, read := runHostile(t, tt, r, size, true)
				t.Logf("%d KB: %v", read>>10, used)
				if used.Memory > memoryTimes*read+memoryMore {
					t.Errorf("%d MB of memory for %d KB of text", used.Memory>>20, read>>10)
				}
			})
		}
	}
}

// runHostile runs a command over about size bytes of a text, with its memory measured or not. It returns what that took
// and how many bytes were read.
func runHostile(t *testing.T, give hostileText, r hostileRun, size int, memory bool) (usage, int) {
	t.Helper()
	dir := t.TempDir()
	text := give.make(size)
	read := len(text)
	writeFile(t, filepath.Join(dir, "x.txt"), text)
	if slices.Contains(r.args, "y.txt") {
		text = give.make(size / 2)
		read += len(text)
		writeFile(t, filepath.Join(dir, "y.txt"), text)
	}
	var used usage
	var errs string
	if memory {
		used, errs = measured(t, dir, r.args...)
	} else {
		used, errs = timed(t, dir, r.args...)
	}
	switch {
	case used.Status < 0:
		t.Fatalf("%d KB: no end after %v", read>>10, patience)
	case give.binary:
		if used.Status != 2 || !strings.HasPrefix(errs, "pilcrow: x.txt: not text (") {
			t.Fatalf("exit status %d, %.200q; want 2 and that it is not text", used.Status, errs)
		}
	case !slices.Contains(r.statuses, used.Status) || r.args[0] != "fix" && errs != "":
		t.Fatalf("%d KB: exit status %d, want one of %v; standard error: %.1500s", read>>10, used.Status, r.statuses, errs)
	}
	return used, read
}

func writeFile(tb testing.TB, path, text string) {
	tb.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		tb.Fatal(err)
	}
}
