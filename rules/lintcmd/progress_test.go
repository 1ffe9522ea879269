//go:build unix

package lintcmd_test

import (
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"

	"pilcrow/markings/command"
	"pilcrow/rules/lintcmd"
)

// damaged has a finding, the label of paragraph 2.
const damaged = "UNCLAS TIRANA 000112\n\nSENSITIVE\n\nSUBJECT: PORT DUES\n\n" +
	"¶1. (SBU) The port raised its dues.\n\n12. (SBU) Shippers object.\n\n¶3. (SBU) Talks go on.\n"

// shown runs a command over a file, a FIFO that is written after wait, and a file, with standard error on a terminal and
// standard output there too where both is set. It returns what the terminal was sent.
func shown(t *testing.T, wait time.Duration, both bool, vars map[string]string, args ...string) string {
	t.Helper()
	folder := t.TempDir()
	first, slow, last := filepath.Join(folder, "a.txt"), filepath.Join(folder, "b.txt"), filepath.Join(folder, "c.txt")
	for _, name := range []string{first, last} {
		if err := os.WriteFile(name, []byte(damaged), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := syscall.Mkfifo(slow, 0o600); err != nil {
		t.Fatal(err)
	}
	keyboard, screen, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = keyboard.Close() }()
	if err := pty.Setsize(screen, &pty.Winsize{Rows: 24, Cols: 80}); err != nil {
		t.Fatal(err)
	}
	go func() {
		w, err := os.OpenFile(slow, os.O_WRONLY, 0)
		if err != nil {
			return
		}
		time.Sleep(wait)
		_, _ = io.WriteString(w, damaged)
		_ = w.Close()
	}()
	sent := make(chan string)
	go func() {
		var all bytes.Buffer
		_, _ = io.Copy(&all, keyboard) // a terminal whose last writer has gone is an error of its own kind
		sent <- all.String()
	}()
	env := command.Env{
		Stdin: strings.NewReader(""), Stdout: io.Discard, Stderr: screen,
		Getenv: func(name string) string { return vars[name] },
	}
	if both {
		env.Stdout = screen
	}
	app := command.App(env, lintcmd.Lint(env), lintcmd.Fix(env))
	line := append(args, "-j1", first, slow, last)
	if status := command.Run(context.Background(), env, app, line); status > command.Found {
		t.Errorf("%q: exit status %d", line, status)
	}
	if err := screen.Close(); err != nil {
		t.Fatal(err)
	}
	return <-sent
}

// bar is a bar as it is drawn.
var bar = regexp.MustCompile(`pilcrow: \[#*\.*\] \d of \d inputs?`)

// TestProgress shows a bar where a person waits for longer than a second, and nowhere else.
func TestProgress(t *testing.T) {
	const long, short = 1500 * time.Millisecond, 0
	tests := []struct {
		name string
		wait time.Duration
		vars map[string]string
		args []string
		want bool
	}{
		{name: "lint", wait: long, args: []string{"lint"}, want: true},
		{name: "fix", wait: long, args: []string{"fix", "--diff"}, want: true},
		{name: "short", wait: short, args: []string{"lint"}},
		{name: "quiet", wait: long, args: []string{"lint", "--quiet"}},
		{name: "quiet fix", wait: long, args: []string{"fix", "--diff", "-q"}},
		{name: "CI", wait: long, vars: map[string]string{"CI": "true"}, args: []string{"lint"}},
		{name: "pre-commit", wait: long, vars: map[string]string{"PRE_COMMIT": "1"}, args: []string{"lint"}},
		{name: "dumb terminal", wait: long, vars: map[string]string{"TERM": "dumb"}, args: []string{"lint"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := shown(t, tt.wait, false, tt.vars, tt.args...)
			if bar.MatchString(got) != tt.want {
				t.Errorf("%q: the terminal was sent %q; want a bar: %v", tt.args, got, tt.want)
			}
			if left := screenOf(got); left != "" {
				t.Errorf("%q: %q is left on the screen, want nothing", tt.args, left)
			}
		})
	}
}

// TestProgressGoesBeforeFindings prints the findings of the first file before the bar comes, and those of the others after
// it: the screen shows what it would show without a bar.
func TestProgressGoesBeforeFindings(t *testing.T) {
	for _, command := range []string{"lint", "fix"} {
		args := []string{command, "--color=never", "--format=concise"}
		if command == "fix" {
			args = []string{command, "--diff"}
		}
		got := shown(t, 1500*time.Millisecond, true, nil, args...)
		if !bar.MatchString(got) {
			t.Errorf("%s: no bar in %q", command, got)
		}
		left := screenOf(got)
		if bar.MatchString(left) || strings.Contains(left, "inputs") {
			t.Errorf("%s: a bar is left on the screen:\n%s", command, left)
		}
		plain := screenOf(shown(t, 0, true, nil, args...))
		folders := regexp.MustCompile(`\S*/(00\d)/`)
		if left, plain = folders.ReplaceAllString(left, ""), folders.ReplaceAllString(plain, ""); left != plain {
			t.Errorf("%s: the screen shows\n%s\nwithout a bar it shows\n%s", command, left, plain)
		}
	}
}

// screenOf is what a terminal shows that was sent text: a carriage return goes back, what follows writes over.
func screenOf(text string) string {
	var lines []string
	for line := range strings.SplitSeq(text, "\n") {
		var cells []rune
		at := 0
		for _, r := range line {
			switch {
			case r == '\r':
				at = 0
				continue
			case at < len(cells):
				cells[at] = r
			default:
				cells = append(cells, r)
			}
			at++
		}
		lines = append(lines, strings.TrimRight(string(cells), " "))
	}
	return strings.Join(lines, "\n")
}

// TestProgressLines holds the bar to its writer's lines: it does not come back within one, nor once a pipe was written to.
func TestProgressLines(t *testing.T) {
	const beat, soon = 250 * time.Millisecond, 10 * time.Millisecond
	keyboard, screen, err := pty.Open()
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _, _ = keyboard.Close(), screen.Close() }()
	go func() { _, _ = io.Copy(io.Discard, keyboard) }()
	reader, pipe, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _, _ = reader.Close(), pipe.Close() }()
	tests := []struct {
		name string
		to   io.Writer
		give string
		want bool // the bar comes back
	}{
		{"line", screen, "one\n", true},
		{"part of a line", screen, "one", false},
		{"file", io.Discard, "one", true},
		{"pipe", pipe, "one\n", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var drawn guarded
			p := lintcmd.StartProgress(&drawn, 3, soon)
			defer p.Stop()
			time.Sleep(beat)
			if text := drawn.take(); !strings.Contains(text, "0 of 3 inputs") {
				t.Fatalf("drawn: %q, want a bar", text)
			}
			p.Step()
			if _, err := io.WriteString(p.Above(tt.to), tt.give); err != nil {
				t.Fatal(err)
			}
			time.Sleep(beat)
			if text := drawn.take(); strings.Contains(text, "1 of 3 inputs") != tt.want {
				t.Errorf("after %q, drawn: %q; want the bar back: %v", tt.give, text, tt.want)
			}
		})
	}
}

// guarded is a buffer that may be written to while it is read.
type guarded struct {
	mu   sync.Mutex
	text strings.Builder
}

func (g *guarded) Write(b []byte) (int, error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.text.Write(b)
}

// take is what has been written since the last call.
func (g *guarded) take() string {
	g.mu.Lock()
	defer g.mu.Unlock()
	text := g.text.String()
	g.text.Reset()
	return text
}
