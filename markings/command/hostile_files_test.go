//go:build linux

package command_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// draft is a cable with a fix and without another finding.
const draft = hostileHead + "¶1. (SBU) The port raised its dues by a fifth.\n\n12. (SBU) Shippers object.\n\n" +
	"¶3. (SBU) The hearing is set for April.\n" + hostileTail

// outcome is how a run of the program ended.
type outcome struct {
	status    int
	out, errs string
	time      time.Duration
}

// ended runs cmd and waits for its end.
func ended(t *testing.T, cmd *exec.Cmd) outcome {
	t.Helper()
	var out, errs bytes.Buffer
	if cmd.Stdout == nil {
		cmd.Stdout = &out
	}
	cmd.Stderr = &errs
	begin := time.Now()
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	timer := time.AfterFunc(2*time.Minute, func() { _ = cmd.Process.Kill() })
	err := cmd.Wait()
	var exit *exec.ExitError
	if !timer.Stop() || err != nil && !errors.As(err, &exit) {
		t.Fatalf("%q: %v after %v; standard error: %.1000s", cmd.Args, err, time.Since(begin), errs.String())
	}
	return outcome{cmd.ProcessState.ExitCode(), out.String(), errs.String(), time.Since(begin)}
}

// pilcrow is a command in dir that anybody may run.
func pilcrow(t *testing.T, dir string, args ...string) *exec.Cmd {
	t.Helper()
	cmd := exec.Command(program(t), args...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "NO_COLOR=1")
	return cmd
}

// asNobody lets cmd run without the rights of the superuser, if it has them.
func asNobody(t *testing.T, cmd *exec.Cmd) *exec.Cmd {
	t.Helper()
	if os.Geteuid() != 0 {
		return cmd
	}
	for dir := filepath.Clean(cmd.Dir); dir != "/"; dir = filepath.Dir(dir) {
		info, err := os.Stat(dir)
		if err != nil || info.Mode().Perm()&0o005 != 0o005 {
			t.Skipf("nobody may enter %s", dir)
		}
	}
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: 65534, Gid: 65534}}
	return cmd
}

// TestOddFiles names what is no ordinary file: one line each, the right status, and nothing waits.
func TestOddFiles(t *testing.T) {
	dir := t.TempDir()
	for _, open := range []string{dir, filepath.Dir(dir)} {
		if err := os.Chmod(open, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	at := func(name string) string { return filepath.Join(dir, name) }
	writeFile(t, at("a.txt"), draft)
	writeFile(t, at("secret.txt"), draft)
	for _, err := range []error{
		os.Chmod(at("a.txt"), 0o644),
		os.Chmod(at("secret.txt"), 0),
		os.Mkdir(at("folder.txt"), 0o755),
		os.Symlink("loop.txt", at("loop.txt")),
		os.Symlink("two.txt", at("one.txt")),
		os.Symlink("one.txt", at("two.txt")),
		os.Symlink(".", at("folder.txt/self")),
		os.Symlink("nowhere", at("broken.txt")),
		syscall.Mkfifo(at("pipe.txt"), 0o644),
	} {
		if err != nil {
			t.Skip(err)
		}
	}
	tests := []struct {
		path string
		want string // of standard error; empty: the file is read
	}{
		{"loop.txt", "pilcrow: loop.txt: the link leads round in a circle\n"},
		{"one.txt", "pilcrow: one.txt: the link leads round in a circle\n"},
		{"broken.txt", "pilcrow: broken.txt: no such file\n"},
		{"gone.txt", "pilcrow: gone.txt: no such file\n"},
		{"a.txt/b.txt", "pilcrow: a.txt/b.txt: not a directory\n"},
		{"pipe.txt", "pilcrow: pipe.txt: no process has this FIFO open for writing\n"},
		{"secret.txt", "pilcrow: secret.txt: permission denied\n"},
		{"folder.txt", "pilcrow: folder.txt: "},
		{"/dev/zero", "pilcrow: /dev/zero: not text (NUL byte at offset 0)\n"},
		{"/dev/null", ""},
		{"", "pilcrow: \"\": no such file\n"},
		{strings.Repeat("a", 5000), "pilcrow: aaa"},
		{"gone\n\x1b[31m\xff.txt", "pilcrow: \"gone\\n\\x1b[31m\\xff.txt\": no such file\n"},
	}
	for _, tt := range tests {
		for _, args := range [][]string{
			{"lint", tt.path},
			{"fix", tt.path},
			{"outline", tt.path},
			{"diff", "a.txt", tt.path},
			{"diff", tt.path, "a.txt"},
			{"audit", tt.path},
			{"audit", "a.txt", tt.path},
		} {
			got := ended(t, asNobody(t, pilcrow(t, dir, args...)))
			lines := strings.Count(got.errs, "\n")
			if tt.want == "" {
				if got.errs != "" && args[0] != "fix" || strings.Contains(got.errs, "goroutine") {
					t.Errorf("%.60q: status %d, standard error %q", args, got.status, got.errs)
				}
				continue
			}
			if got.status != 2 || lines != 1 || !strings.HasPrefix(got.errs, tt.want) {
				t.Errorf("%.60q: status %d, standard error %.200q; want 2 and one line, %q", args, got.status, got.errs, tt.want)
			}
			if got.time > 15*time.Second {
				t.Errorf("%.60q took %v", args, got.time)
			}
		}
	}
	// A folder is walked past all of it, and each thing that cannot be read has its line.
	got := ended(t, asNobody(t, pilcrow(t, dir, "lint", "--quiet", ".")))
	if want := 5; got.status != 2 || strings.Count(got.errs, "\n") != want {
		t.Errorf("lint of the folder: status %d, standard error\n%s\nwant 2 and %d lines", got.status, got.errs, want)
	}
	if !strings.Contains(got.out, "a.txt:") {
		t.Errorf("lint of the folder leaves out a.txt:\n%s", got.out)
	}
}

// TestManyFiles walks a folder of many empty files with odd names.
func TestManyFiles(t *testing.T) {
	dir := t.TempDir()
	for i := range 2000 {
		writeFile(t, filepath.Join(dir, fmt.Sprintf("\n\x1b]0;%d\x07 \xff%d.txt", i, i)), "")
	}
	got := ended(t, pilcrow(t, dir, "lint", "--format", "concise", "."))
	if got.status != 0 || got.out != "" || got.errs != "" {
		t.Errorf("status %d, output %.300q, standard error %.300q; want 0 and nothing", got.status, got.out, got.errs)
	}
	if got.time > 20*time.Second {
		t.Errorf("took %v", got.time)
	}
}

// TestFullOutput writes where there is no room: status 2, one line.
func TestFullOutput(t *testing.T) {
	dir := t.TempDir()
	writeFile(t, filepath.Join(dir, "x.txt"), draft)
	writeFile(t, filepath.Join(dir, "y.txt"), strings.ReplaceAll(draft, "dues", "fees"))
	for _, args := range [][]string{
		{"lint", "x.txt"},
		{"lint", "--format", "json", "x.txt"},
		{"lint", "--format", "json=/dev/full", "x.txt"},
		{"fix", "--diff", "x.txt"},
		{"outline", "x.txt"},
		{"outline", "--format", "json", "x.txt"},
		{"diff", "x.txt", "y.txt"},
		{"diff", "--format", "html", "x.txt", "y.txt"},
		{"diff", "--format", "unified", "x.txt", "y.txt"},
		{"audit", "x.txt", "y.txt"},
		{"audit", "--format", "json", "x.txt", "y.txt"},
		{"marks", "(S//NF)"},
		{"rules"},
		{"rules", "PM01"},
		{"--help"},
		{"lint", "--help"},
		{"--version"},
	} {
		full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
		if err != nil {
			t.Skip(err)
		}
		cmd := pilcrow(t, dir, args...)
		cmd.Stdout = full
		got := ended(t, cmd)
		_ = full.Close()
		if got.status != 2 || strings.Count(got.errs, "\n") != 1 || !strings.Contains(got.errs, "no space left") {
			t.Errorf("%q: status %d, standard error %q; want 2 and that there is no space", args, got.status, got.errs)
		}
	}
}

// waiting are commands that wait for standard input.
func waiting() [][]string {
	return [][]string{
		{"lint", "-"},
		{"lint"},
		{"fix", "-"},
		{"fix", "--diff", "-"},
		{"outline", "-"},
		{"diff", "-", "x.txt"},
		{"diff", "x.txt", "-"},
		{"audit", "-"},
		{"audit", "x.txt", "-"},
		{"marks"},
		{"marks", "-"},
	}
}

// TestStops stops every command while it waits: it ends at once and says nothing.
func TestStops(t *testing.T) {
	dir := t.TempDir()
	writeFile(t, filepath.Join(dir, "x.txt"), draft)
	program(t)
	for _, args := range waiting() {
		t.Run(strings.Join(args, " "), func(t *testing.T) {
			t.Parallel()
			r, w, err := os.Pipe()
			if err != nil {
				t.Fatal(err)
			}
			defer func() { _, _ = r.Close(), w.Close() }()
			cmd := pilcrow(t, dir, args...)
			cmd.Stdin = r
			var out bytes.Buffer
			cmd.Stdout, cmd.Stderr = &out, &out
			if err := cmd.Start(); err != nil {
				t.Fatal(err)
			}
			time.Sleep(400 * time.Millisecond) // the signal is caught by now
			begin := time.Now()
			_ = cmd.Process.Signal(os.Interrupt)
			_ = cmd.Wait()
			took := time.Since(begin)
			if cmd.ProcessState.ExitCode() != 130 || out.Len() > 0 || took > 10*time.Second {
				t.Errorf("status %d after %v, output %q; want 130 soon and none", cmd.ProcessState.ExitCode(), took, out.String())
			}
		})
	}
}

// TestStopsWork stops commands that work on a large text, if they have not ended by then.
func TestStopsWork(t *testing.T) {
	dir := t.TempDir()
	text := counted("1%d. (SBU) The harbor master said that the ships came in.\n\n")(8 << 20)
	writeFile(t, filepath.Join(dir, "x.txt"), text)
	writeFile(t, filepath.Join(dir, "y.txt"), strings.ReplaceAll(text, "ships", "boats"))
	stdin := pilcrow(t, dir, "fix", "-")
	stdin.Stdin = strings.NewReader(text)
	fixed := ended(t, stdin).out
	for _, args := range [][]string{
		{"lint", "x.txt"},
		{"fix", "x.txt"},
		{"fix", "--diff", "x.txt"},
		{"outline", "x.txt"},
		{"diff", "x.txt", "y.txt"},
		{"audit", "x.txt", "y.txt"},
		{"audit", "x.txt"},
	} {
		cmd := pilcrow(t, dir, args...)
		var errs bytes.Buffer
		cmd.Stdout, cmd.Stderr = io.Discard, &errs
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(80 * time.Millisecond)
		begin := time.Now()
		_ = cmd.Process.Signal(syscall.SIGTERM)
		_ = cmd.Wait()
		took, status := time.Since(begin), cmd.ProcessState.ExitCode()
		if took > 10*time.Second || status == 130 && errs.Len() > 0 && args[0] != "fix" || status != 130 && status > 1 {
			t.Errorf("%q: status %d after %v, standard error %q; want 130 soon, or an end before", args, status, took, errs.String())
		}
	}
	if now, err := os.ReadFile(filepath.Join(dir, "x.txt")); err != nil || string(now) != text && string(now) != fixed {
		t.Errorf("fix that was stopped has left neither the old nor the new file: %d bytes, %v", len(now), err)
	}
}

// TestOpenInput gives an open standard input without data to commands that have paths: none of them reads it.
func TestOpenInput(t *testing.T) {
	dir := t.TempDir()
	writeFile(t, filepath.Join(dir, "x.txt"), draft)
	r, w, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _, _ = r.Close(), w.Close() }()
	for _, args := range [][]string{
		{"lint", "x.txt"},
		{"lint", "."},
		{"lint", "*.txt"},
		{"fix", "--diff", "x.txt"},
		{"outline", "x.txt"},
		{"diff", "x.txt", "x.txt"},
		{"audit", "x.txt", "x.txt"},
		{"audit", "x.txt"},
		{"marks", "(S)"},
		{"rules"},
		{"rules", "PM01"},
		{"--help"},
		{"fix", "--help"},
		{"--version"},
		{"lint", "gone.txt"},
		{"nonsense"},
		{},
	} {
		cmd := pilcrow(t, dir, args...)
		cmd.Stdin = r
		if got := ended(t, cmd); got.time > 15*time.Second {
			t.Errorf("%q took %v", args, got.time)
		}
	}
}

// TestClosedPipe reads one line of a long output and goes away: the command ends soon and says nothing.
func TestClosedPipe(t *testing.T) {
	dir := t.TempDir()
	text := counted("1%d. (SBU) The harbor master said that the ships came in.\n\n")(512 << 10)
	writeFile(t, filepath.Join(dir, "x.txt"), text)
	writeFile(t, filepath.Join(dir, "y.txt"), strings.ReplaceAll(text, "ships", "boats"))
	marks := strings.Repeat("(S//NF)\n", 50_000)
	for _, args := range [][]string{
		{"lint", "x.txt"},
		{"lint", "--format", "json", "x.txt"},
		{"lint", "--format", "sarif", "x.txt"},
		{"lint", "--format", "junit", "x.txt"},
		{"fix", "--diff", "x.txt"},
		{"outline", "x.txt"},
		{"outline", "--format", "json", "x.txt"},
		{"diff", "x.txt", "y.txt"},
		{"diff", "--format", "json", "x.txt", "y.txt"},
		{"diff", "--format", "html", "x.txt", "y.txt"},
		{"diff", "--format", "unified", "x.txt", "y.txt"},
		{"diff", "--side-by-side", "x.txt", "y.txt"},
		{"diff", "--stat", "x.txt", "y.txt"},
		{"audit", "x.txt", "y.txt"},
		{"marks"},
		{"marks", "--format", "json"},
		{"rules", "--format", "json"},
	} {
		ctx, cancel := context.WithTimeout(context.Background(), 30*time.Second)
		cmd := exec.CommandContext(ctx, program(t), args...)
		cmd.Dir, cmd.Stdin = dir, strings.NewReader(marks)
		var errs bytes.Buffer
		cmd.Stderr = &errs
		out, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		_, _ = io.ReadFull(out, make([]byte, 1))
		_ = out.Close()
		_ = cmd.Wait()
		cancel()
		if ctx.Err() == context.DeadlineExceeded || errs.Len() > 0 {
			t.Errorf("%q: %v, standard error %q; want an end and nothing", args, ctx.Err(), errs.String())
		}
	}
}
