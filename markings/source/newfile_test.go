//go:build linux

package source_test

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"pilcrow/markings/source"
)

// impatient is a context that is done when it has been asked so many times.
type impatient struct {
	context.Context
	asks int
}

func (c *impatient) Err() error {
	if c.asks--; c.asks < 0 {
		return context.Canceled
	}
	return nil
}

// TestReplaceStopped stops the work at every moment: the file is the old or the new one, and nothing lies beside it.
func TestReplaceStopped(t *testing.T) {
	old, fixed := []byte("old"), bytes.Repeat([]byte("new"), 1<<20)
	for name, replace := range map[string]func(context.Context, string, []byte, []byte, string) error{
		"nameless": source.Replace, "named": source.ReplaceNamed,
	} {
		t.Run(name, func(t *testing.T) {
			dir := tree(t, map[string]string{"sub/a.txt": "old"})
			path := filepath.Join(dir, "sub", "a.txt")
			stops := 0
			for ; ; stops++ {
				err := replace(&impatient{context.Background(), stops}, path, old, fixed, dir)
				alone(t, filepath.Join(dir, "sub"), "a.txt")
				if err == nil {
					break
				}
				if !errors.Is(err, context.Canceled) || content(t, path) != "old" {
					t.Fatalf("stopped at ask %d: %v, and %d bytes", stops, err, len(content(t, path)))
				}
			}
			if content(t, path) != string(fixed) {
				t.Error("the new text has not arrived")
			}
			if want := 4; stops < want {
				t.Errorf("the context is asked %d times for 3 MB, want %d at least", stops, want)
			}
		})
	}
}

// TestReplaceNamed writes where the system has no files without a name.
func TestReplaceNamed(t *testing.T) {
	dir := tree(t, map[string]string{"a.txt": "old"})
	path := filepath.Join(dir, "a.txt")
	if err := os.Chmod(path, 0o640); err != nil {
		t.Fatal(err)
	}
	if err := source.ReplaceNamed(t.Context(), path, []byte("old"), []byte("new"), dir); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(path)
	if err != nil || info.Mode() != 0o640 || content(t, path) != "new" {
		t.Errorf("%v, %v, %q; want the mode 0640 and the new text", err, info.Mode(), content(t, path))
	}
	if err := source.ReplaceNamed(t.Context(), path, []byte("old"), []byte("newer"), dir); err == nil {
		t.Error("a file that has changed is written over")
	}
	alone(t, dir, "a.txt")
}

// TestSweep removes what a killed process left, and nothing else.
func TestSweep(t *testing.T) {
	letters := strings.Repeat("A2Z7", 6)
	left := ".pilcrow-" + letters + "AA.tmp"
	kept := []string{
		".pilcrow-" + letters + "BB.tmp",  // written to just now
		".pilcrow-" + letters + "CC.tmp",  // locked
		".pilcrow-" + letters + "DD.tmp",  // a folder
		".pilcrow-" + letters + "EE.tmp",  // a link
		".pilcrow-" + letters + "F.tmp",   // too short
		".pilcrow-" + letters + "11.tmp",  // no such digits
		".pilcrow-" + letters + "AA.tmp~", // somebody's copy
		"pilcrow-" + letters + "AA.tmp", "a.txt",
	}
	files := map[string]string{"sub/" + left: "half", "other/" + left: "half"}
	for _, name := range kept {
		files["sub/"+name] = "text"
	}
	dir := tree(t, files)
	sub := filepath.Join(dir, "sub")
	for _, err := range []error{
		os.Remove(filepath.Join(sub, kept[2])), os.Mkdir(filepath.Join(sub, kept[2]), 0o755),
		os.Remove(filepath.Join(sub, kept[3])), os.Symlink("a.txt", filepath.Join(sub, kept[3])),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	old := time.Now().Add(-time.Hour)
	for _, name := range append(slices.Clone(kept[1:]), left) {
		if err := os.Chtimes(filepath.Join(sub, name), old, old); err != nil {
			t.Fatal(err)
		}
	}
	locked, err := os.Open(filepath.Join(sub, kept[1]))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = locked.Close() }()
	if err := syscall.Flock(int(locked.Fd()), syscall.LOCK_EX); err != nil {
		t.Skip(err)
	}
	for range 2 {
		got := source.Sweep(filepath.Join(sub, "a.txt"), dir)
		if want := []string{filepath.Join(sub, left)}; left != "" && !slices.Equal(got, want) || left == "" && got != nil {
			t.Errorf("Sweep = %q, want %q", got, want)
		}
		left = ""
	}
	alone(t, sub, kept...)
	if _, err := os.Stat(filepath.Join(dir, "other", ".pilcrow-"+letters+"AA.tmp")); err != nil {
		t.Errorf("Sweep goes to other folders: %v", err)
	}
	if got := source.Sweep(filepath.Join(dir, "gone", "a.txt"), ""); got != nil {
		t.Errorf("Sweep of no folder = %q", got)
	}
}
