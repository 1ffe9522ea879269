package revision_test

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"pilcrow/diff/revision"
)

func TestParseRange(t *testing.T) {
	tests := []struct {
		give string
		want revision.Range
		err  string
	}{
		{"HEAD", revision.Range{Old: "HEAD"}, ""},
		{"HEAD~1..HEAD", revision.Range{Old: "HEAD~1", New: "HEAD"}, ""},
		{"v1..", revision.Range{Old: "v1", New: "HEAD"}, ""},
		{"..v1", revision.Range{Old: "HEAD", New: "v1"}, ""},
		{"..", revision.Range{Old: "HEAD", New: "HEAD"}, ""},
		{"main...draft", revision.Range{Old: "main", New: "draft", Fork: true}, ""},
		{"...draft", revision.Range{Old: "HEAD", New: "draft", Fork: true}, ""},
		{"v1.2..v1.3", revision.Range{Old: "v1.2", New: "v1.3"}, ""},
		{"HEAD@{1.day.ago}", revision.Range{Old: "HEAD@{1.day.ago}"}, ""},
		{"a..b..c", revision.Range{}, `"a..b..c" is no range of revisions`},
		{"", revision.Range{}, "no revision"},
	}
	for _, tt := range tests {
		got, err := revision.ParseRange(tt.give)
		said := ""
		if err != nil {
			said = err.Error()
		}
		if got != tt.want || said != tt.err {
			t.Errorf("ParseRange(%q) = %+v, %q; want %+v, %q", tt.give, got, said, tt.want, tt.err)
		}
	}
}

// repository makes a repository in dir with one commit, in a format of git's.
func repository(t *testing.T, dir, format string, files map[string]string) {
	t.Helper()
	run := func(args ...string) {
		t.Helper()
		cmd := exec.Command("git", append([]string{"-C", dir, "-c", "user.name=clerk", "-c", "user.email=clerk@example.org"}, args...)...)
		cmd.Env = append(cmd.Environ(), "GIT_CONFIG_GLOBAL=/dev/null", "GIT_CONFIG_NOSYSTEM=1")
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("git %s: %v\n%s", args, err, out)
		}
	}
	run("init", "-q", "--object-format="+format)
	for name, text := range files {
		path := filepath.Join(dir, name)
		if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o755), os.WriteFile(path, []byte(text), 0o644)); err != nil {
			t.Fatal(err)
		}
	}
	run("add", ".")
	run("commit", "-q", "-m", "one")
}

// TestRead reads files whose names git could take for something else, out of repositories of either format.
func TestRead(t *testing.T) {
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("git is not installed")
	}
	files := map[string]string{
		"a.txt": "one\r\n\xe9", "-x.txt": "two", "*.txt": "three", ":x.txt": "four", "[a].txt": "five", "the post/¶ a.txt": "six",
		"empty.txt": "", "--output=y": "seven", "line\nfeed.txt": "eight", "\"q\"\\.txt": "nine",
	}
	for _, format := range []string{"sha1", "sha256"} {
		dir := t.TempDir()
		repository(t, dir, format, files)
		for name, want := range files {
			store, err := revision.Open(filepath.Join(dir, name))
			if err != nil {
				t.Fatal(err)
			}
			if got, err := store.Read(t.Context(), "HEAD"); err != nil || string(got) != want {
				t.Errorf("%s: Read of %q = %q, %v; want %q", format, name, got, err, want)
			}
		}
	}
}

func TestReadErrors(t *testing.T) {
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("git is not installed")
	}
	dir := t.TempDir()
	repository(t, dir, "sha1", map[string]string{"a.txt": "one", "post/b.txt": "two"})
	outside := t.TempDir()
	tests := []struct{ revision, path, want string }{
		{"HEAD", filepath.Join(dir, "c.txt"), "no such file in this revision"},
		{"HEAD", filepath.Join(dir, "gone", "deep", "c.txt"), "no such file in this revision"},
		{"HEAD", filepath.Join(dir, "post"), "is a folder in this revision"},
		{"nope", filepath.Join(dir, "a.txt"), "Not a valid object name nope"},
		{"--name-only", filepath.Join(dir, "a.txt"), "Not a valid object name --name-only"},
		{"HEAD", filepath.Join(outside, "a.txt"), "not a git repository"},
	}
	for _, tt := range tests {
		store, err := revision.Open(tt.path)
		if err != nil {
			t.Fatal(err)
		}
		got, err := store.Read(t.Context(), tt.revision)
		if err == nil || !strings.Contains(err.Error(), tt.want) || got != nil {
			t.Errorf("Read(%q) of %q = %q, %v; want an error with %q", tt.revision, tt.path, got, err, tt.want)
		}
	}
}

// TestCancelled ends with the context's error, not git's.
func TestCancelled(t *testing.T) {
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("git is not installed")
	}
	dir := t.TempDir()
	repository(t, dir, "sha1", map[string]string{"a.txt": "one"})
	store, err := revision.Open(filepath.Join(dir, "a.txt"))
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := store.Read(ctx, "HEAD"); !errors.Is(err, ctx.Err()) {
		t.Errorf("Read = %v, want %v", err, ctx.Err())
	}
}
