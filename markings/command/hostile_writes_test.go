//go:build linux

package command_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// leftover is the pattern of the temporary file of a fix that was killed, beside the file that it was to replace.
const leftover = ".pilcrow-*.tmp"

// large is a cable of about 2 MB with a fix at its begin and another at its end, before and after.
func large() (before, after string) {
	body := strings.Repeat("The harbor master said that the ships came in.\n", 45)
	var b strings.Builder
	b.WriteString(hostileHead)
	for i := range 900 {
		fmt.Fprintf(&b, "¶%d. (SBU) %s\n", i+1, body)
	}
	after = b.String() + hostileTail
	return strings.NewReplacer("¶9. ", "19. ", "¶895. ", "895. ").Replace(after), after
}

// TestFixKilled kills fix again and again at a moment by lot: the file is the old or the new one, never a mixture.
func TestFixKilled(t *testing.T) {
	times := 20
	if *big {
		times = 200
	}
	before, after := large()
	dir := t.TempDir()
	path := filepath.Join(dir, "x.txt")
	writeFile(t, path, before)
	whole := ended(t, pilcrow(t, dir, "fix", "x.txt"))
	if whole.status > 1 {
		t.Fatalf("status %d, standard error %q", whole.status, whole.errs)
	}
	mended, err := os.ReadFile(path)
	if err != nil || string(mended) != after {
		t.Fatalf("fix of the whole file: %v; want %d bytes, got %d", err, len(after), len(mended))
	}
	lot := rand.New(rand.NewPCG(3, 5))
	var old, fixed, left int
	for i := range times {
		writeFile(t, path, before)
		cmd := pilcrow(t, dir, "fix", "x.txt")
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		// One moment is soon after the new file is begun, the next anywhere up to twice the time of an undisturbed run.
		moment := 2 * whole.time
		if i%2 == 0 {
			for begin := time.Now(); time.Since(begin) < whole.time && !writes(cmd.Process.Pid, dir); {
				time.Sleep(50 * time.Microsecond)
			}
			moment = 4 * time.Millisecond
		}
		time.Sleep(time.Duration(lot.Int64N(int64(moment))))
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
		now, err := os.ReadFile(path)
		switch {
		case err == nil && string(now) == before:
			old++
		case err == nil && string(now) == after:
			fixed++
		default:
			t.Fatalf("after a kill the file holds %d bytes, %v; want the %d old or the %d new ones", len(now), err, len(before), len(after))
		}
		names, _ := filepath.Glob(filepath.Join(dir, leftover))
		left += len(names)
		for _, name := range names {
			_ = os.Remove(name)
		}
		if entries, _ := os.ReadDir(dir); len(entries) != 1 {
			t.Fatalf("a kill leaves %v; want x.txt and files that are called %s", entries, leftover)
		}
	}
	t.Logf("%d kills: %d times the old file, %d times the new one, %d temporary files left", times, old, fixed, left)
}

// writes reports whether a process has a file open that is to stand in dir and has no name, or its first one.
func writes(pid int, dir string) bool {
	open, _ := filepath.Glob(fmt.Sprintf("/proc/%d/fd/*", pid))
	for _, link := range open {
		if file, err := os.Readlink(link); err == nil && filepath.Dir(file) == dir && filepath.Base(file) != "x.txt" {
			return true
		}
	}
	return false
}

// TestFixStopped stops fix in the politer ways at a moment by lot: nothing is left over, however large the file is.
func TestFixStopped(t *testing.T) {
	times, copies := 10, 1
	if *big {
		times, copies = 60, 8
	}
	before, after := large()
	before, after = strings.Repeat(before, copies), strings.Repeat(after, copies)
	dir := t.TempDir()
	path := filepath.Join(dir, "x.txt")
	writeFile(t, path, before)
	whole := ended(t, pilcrow(t, dir, "fix", "x.txt"))
	if mended, err := os.ReadFile(path); err != nil || copies == 1 && string(mended) != after || len(mended) < len(after)*9/10 {
		t.Fatalf("fix of the whole file: status %d, %v", whole.status, err)
	} else {
		after = string(mended)
	}
	lot := rand.New(rand.NewPCG(7, 11))
	var stopped, fixed int
	for i := range times {
		signal := []syscall.Signal{syscall.SIGINT, syscall.SIGTERM, syscall.SIGPIPE, syscall.SIGHUP}[i%4]
		writeFile(t, path, before)
		cmd := pilcrow(t, dir, "fix", "--quiet", "x.txt")
		var errs bytes.Buffer
		cmd.Stderr = &errs
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		if i%2 == 0 {
			time.Sleep(time.Duration(lot.Int64N(int64(whole.time))))
		} else {
			for begin := time.Now(); time.Since(begin) < whole.time && !writes(cmd.Process.Pid, dir); {
				time.Sleep(50 * time.Microsecond)
			}
			time.Sleep(time.Duration(lot.Int64N(int64(10 * time.Millisecond))))
		}
		_ = cmd.Process.Signal(signal)
		_ = cmd.Wait()
		now, err := os.ReadFile(path)
		if err != nil || string(now) != before && string(now) != after {
			t.Errorf("%v: the file holds %d bytes, %v", signal, len(now), err)
		}
		if names, _ := filepath.Glob(filepath.Join(dir, ".*")); len(names) > 0 {
			t.Errorf("%v leaves %q", signal, names)
		}
		switch status := cmd.ProcessState.ExitCode(); {
		case status == 130 && errs.Len() > 0:
			t.Errorf("%v: standard error %q, want none", signal, errs.String())
		case status == 130:
			stopped++
		case string(now) == after:
			fixed++
		}
	}
	t.Logf("%d signals: %d times stopped, %d times done", times, stopped, fixed)
}

// TestFixFullDisk fixes a file on a disk that has no room for another of its size.
func TestFixFullDisk(t *testing.T) {
	dir := t.TempDir()
	if err := syscall.Mount("tmpfs", dir, "tmpfs", 0, "size=3m"); err != nil {
		t.Skipf("no disk of 3 MB: %v", err)
	}
	defer func() { _ = syscall.Unmount(dir, syscall.MNT_DETACH) }()
	before, _ := large()
	writeFile(t, filepath.Join(dir, "x.txt"), before)
	got := ended(t, pilcrow(t, dir, "fix", "x.txt"))
	if got.status != 2 || got.errs != "pilcrow: x.txt: no space left on device\n" {
		t.Errorf("status %d, standard error %q; want 2 and that there is no space", got.status, got.errs)
	}
	if now, err := os.ReadFile(filepath.Join(dir, "x.txt")); err != nil || string(now) != before {
		t.Errorf("the file has changed: %d bytes, %v", len(now), err)
	}
	if names, _ := filepath.Glob(filepath.Join(dir, leftover)); len(names) > 0 {
		t.Errorf("left over: %q", names)
	}
}

// TestFixUnwritable fixes what may not be written: a file without the right, a file in a folder without it.
func TestFixUnwritable(t *testing.T) {
	dir := t.TempDir()
	inner := filepath.Join(dir, "inner")
	for _, err := range []error{os.Chmod(filepath.Dir(dir), 0o755), os.Chmod(dir, 0o755), os.Mkdir(inner, 0o777)} {
		if err != nil {
			t.Fatal(err)
		}
	}
	for path, mode := range map[string]os.FileMode{"x.txt": 0o666, "inner/x.txt": 0o444} {
		writeFile(t, filepath.Join(dir, path), draft)
		if err := os.Chmod(filepath.Join(dir, path), mode); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Chmod(inner, 0o777); err != nil {
		t.Fatal(err)
	}
	if os.Geteuid() != 0 {
		defer func() { _ = os.Chmod(dir, 0o755) }()
		if err := os.Chmod(dir, 0o555); err != nil {
			t.Fatal(err)
		}
	}
	for _, path := range []string{"x.txt", "inner/x.txt"} {
		got := ended(t, asNobody(t, pilcrow(t, dir, "fix", path)))
		if got.status != 2 || got.errs != "pilcrow: "+path+": permission denied\n" {
			t.Errorf("fix %s: status %d, standard error %q; want 2 and that it is not allowed", path, got.status, got.errs)
		}
		if now, err := os.ReadFile(filepath.Join(dir, path)); err != nil || string(now) != draft {
			t.Errorf("%s has changed: %v", path, err)
		}
	}
}

// TestFixLinks fixes files of two names: a symbolic link stays one, another hard link keeps the old text.
func TestFixLinks(t *testing.T) {
	dir := t.TempDir()
	at := func(name string) string { return filepath.Join(dir, name) }
	writeFile(t, at("a.txt"), draft)
	for _, err := range []error{os.Link(at("a.txt"), at("hard.txt")), os.Symlink("a.txt", at("soft.txt"))} {
		if err != nil {
			t.Skip(err)
		}
	}
	if got := ended(t, pilcrow(t, dir, "fix", "soft.txt")); got.status != 0 {
		t.Errorf("status %d, standard error %q", got.status, got.errs)
	}
	fixed, err := os.ReadFile(at("a.txt"))
	if err != nil || bytes.Equal(fixed, []byte(draft)) {
		t.Errorf("a.txt is not fixed through its link: %v", err)
	}
	if target, err := os.Readlink(at("soft.txt")); err != nil || target != "a.txt" {
		t.Errorf("soft.txt is no link any more: %q, %v", target, err)
	}
	if hard, err := os.ReadFile(at("hard.txt")); err != nil || string(hard) != draft {
		t.Errorf("hard.txt, another name of the old file, has changed: %v", err)
	}
}

// TestFixChanged writes to a file while it is fixed, again and again: what was written last stays.
func TestFixChanged(t *testing.T) {
	before, after := large()
	dir := t.TempDir()
	path := filepath.Join(dir, "x.txt")
	other := draft + "A new line.\n"
	late := pilcrow(t, dir, "fix", "-") // it reads what was written last
	late.Stdin = strings.NewReader(other)
	fixed := ended(t, late).out
	lost := 0
	for i := range 8 {
		writeFile(t, path, before)
		cmd := pilcrow(t, dir, "fix", "x.txt")
		var errs bytes.Buffer
		cmd.Stderr = &errs
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(20+15*i) * time.Millisecond)
		now, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		writeFile(t, path, other)
		_ = cmd.Wait()
		end, err := os.ReadFile(path)
		if err != nil || string(end) != other && string(end) != fixed && string(now) == before && string(end) != after {
			t.Fatalf("the file holds none of the texts: %d bytes, %v", len(end), err)
		}
		if string(end) == after {
			lost++ // it was written between the last look and the rename
		} else if string(end) == other && cmd.ProcessState.ExitCode() == 2 && errs.String() != "pilcrow: x.txt: changed on disk since it was read\n" {
			t.Errorf("standard error %q", errs.String())
		}
	}
	if lost > 1 {
		t.Errorf("%d of 8 changes were lost", lost)
	}
}

// TestFixSweeps runs fix where a run was killed before: what that one left is gone, and fix says so.
func TestFixSweeps(t *testing.T) {
	dir := t.TempDir()
	left := ".pilcrow-" + strings.Repeat("Q", 26) + ".tmp"
	old := time.Now().Add(-time.Hour)
	for _, quiet := range []bool{false, true} {
		writeFile(t, filepath.Join(dir, "x.txt"), draft)
		writeFile(t, filepath.Join(dir, left), draft[:100])
		if err := os.Chtimes(filepath.Join(dir, left), old, old); err != nil {
			t.Fatal(err)
		}
		args, want := []string{"fix", "x.txt"}, "pilcrow: "+left+": removed, a run that was killed had left it\n"+
			"pilcrow: x.txt: 1 fix applied\n"
		if quiet {
			args, want = append(args, "--quiet"), ""
		}
		if got := ended(t, pilcrow(t, dir, args...)); got.status != 0 || got.errs != want {
			t.Errorf("%q: status %d, standard error %q, want %q", args, got.status, got.errs, want)
		}
		if entries, _ := os.ReadDir(dir); len(entries) != 1 {
			t.Errorf("%q leaves %v", args, entries)
		}
	}
}
