//go:build unix

package source_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"pilcrow/markings/source"
)

// pipe makes a FIFO in a new folder beside a cable.
func pipe(t *testing.T) (dir, path string) {
	t.Helper()
	dir = tree(t, map[string]string{"a.txt": "a"})
	path = filepath.Join(dir, "pipe.txt")
	if err := syscall.Mkfifo(path, 0o600); err != nil {
		t.Skipf("no FIFO: %v", err)
	}
	return dir, path
}

func TestPipeWithoutWriter(t *testing.T) {
	dir, path := pipe(t)
	start := time.Now()
	_, err := source.Resolve([]string{path}, source.Options{})[0].Read()
	if err == nil || err.Error() != path+": no process has this FIFO open for writing" {
		t.Errorf("Read = %v", err)
	}
	if waited := time.Since(start); waited > 10*time.Second {
		t.Errorf("Read waited %v", waited)
	}
	for _, give := range []string{dir, filepath.Join(dir, "*.txt")} {
		got := resolved(dir, source.Resolve([]string{give}, source.Options{}))
		if !slices.Equal(got, []string{"a.txt"}) {
			t.Errorf("Resolve(%q) = %q, want a.txt alone", give, got)
		}
	}
}

func TestPipeWithWriter(t *testing.T) {
	_, path := pipe(t)
	long := strings.Repeat("A line of text.\n", 100_000)
	wrote := make(chan error, 1)
	go func() {
		time.Sleep(50 * time.Millisecond)
		f, err := os.OpenFile(path, os.O_WRONLY, 0)
		if err == nil {
			time.Sleep(20 * time.Millisecond)
			_, err = f.WriteString(long)
			_ = f.Close()
		}
		wrote <- err
	}()
	got, err := source.Resolve([]string{path}, source.Options{})[0].Read()
	if err != nil || string(got) != long {
		t.Errorf("Read = %d bytes, %v; want %d bytes", len(got), err, len(long))
	}
	if err := <-wrote; err != nil {
		t.Errorf("the writer: %v", err)
	}
}

// A file that was found while walking and has become a FIFO since is not waited for.
func TestFileTurnedPipe(t *testing.T) {
	dir := tree(t, map[string]string{"a.txt": "a"})
	it := source.Resolve([]string{dir}, source.Options{})[0]
	if err := os.Remove(it.Path); err != nil {
		t.Fatal(err)
	}
	if err := syscall.Mkfifo(it.Path, 0o600); err != nil {
		t.Skipf("no FIFO: %v", err)
	}
	if _, err := it.Read(); err == nil || err.Error() != it.Name+": not a regular file" {
		t.Errorf("Read = %v, want not a regular file", err)
	}
}

func TestDevices(t *testing.T) {
	tests := []struct{ give, want string }{
		{"/dev/null", ""},
		{"/dev/zero", "/dev/zero: not text (NUL byte at offset 0)"},
	}
	for _, tt := range tests {
		_, err := source.Named(tt.give, source.Options{}).Read()
		got := ""
		if err != nil {
			got = err.Error()
		}
		if got != tt.want {
			t.Errorf("Read(%s) = %q, want %q", tt.give, got, tt.want)
		}
	}
}

func TestReplaceKeepsMode(t *testing.T) {
	for _, mode := range []os.FileMode{0o600, 0o640, 0o664, 0o755} {
		path := filepath.Join(tree(t, map[string]string{"a.txt": "old"}), "a.txt")
		if err := os.Chmod(path, mode); err != nil {
			t.Fatal(err)
		}
		if err := source.Replace(t.Context(), path, []byte("old"), []byte("new"), ""); err != nil {
			t.Fatal(err)
		}
		info, err := os.Stat(path)
		if err != nil || info.Mode().Perm() != mode {
			t.Errorf("mode = %v, %v; want %v", info.Mode(), err, mode)
		}
	}
}

func TestReplaceRefusesReadOnly(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("the superuser writes everything")
	}
	path := filepath.Join(tree(t, map[string]string{"a.txt": "old"}), "a.txt")
	if err := os.Chmod(path, 0o444); err != nil {
		t.Fatal(err)
	}
	err := source.Replace(t.Context(), path, []byte("old"), []byte("new"), "")
	if err == nil || err.Error() != path+": permission denied" {
		t.Errorf("Replace = %v, want permission denied", err)
	}
}

func TestReplaceRefusesPipe(t *testing.T) {
	_, path := pipe(t)
	if err := source.Replace(t.Context(), path, nil, []byte("new"), ""); err == nil || err.Error() != path+": not a regular file" {
		t.Errorf("Replace = %v, want not a regular file", err)
	}
}
