package source_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pilcrow/markings/source"
)

// ignoreFiles is a tree on which each pattern can be told from its neighbours.
var ignoreFiles = []string{
	"a.txt", "b.txt", "{a}.txt", "#c.txt", "!d.txt", "e .txt", "old/a.txt", "old/new/a.txt", "old/new/b.txt", "sub/old/z.txt",
	"sub/a.txt", "sub/deep/a.txt", "sub/deep/b.txt", "older.txt",
}

var ignoreTests = []string{
	"a.txt", "/a.txt", "old", "old/", "/old/", "*.txt", "sub/*.txt", "sub/**", "sub/**/a.txt", "**/deep", "**/deep/b.txt",
	"*\n!b.txt", "*.txt\n!b.txt", "old/*\n!old/new", "old\n!old/new/a.txt", "# a.txt\n\nb.txt  ", `\#c.txt`, `\!d.txt`,
	"[ab].txt", "[!a].txt", "?.txt", "{a}.txt", "{a,b}.txt", "old**", "sub/old", "deep/a.txt", "old/new/../a.txt", "o*d/", `e\ .txt`,
}

// The patterns of .pilcrowignore mean what git takes those of .gitignore for.
func TestIgnoreAsGit(t *testing.T) {
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("no git")
	}
	for _, give := range ignoreTests {
		files := map[string]string{".gitignore": give}
		for _, name := range ignoreFiles {
			files[name] = "x"
		}
		dir := tree(t, files)
		if out, err := exec.Command("git", "init", "-q", dir).CombinedOutput(); err != nil {
			t.Fatalf("git init: %v: %s", err, out)
		}
		want := resolved(dir, source.Resolve([]string{dir}, source.Options{}))
		if len(want) == len(ignoreFiles) && give != "{a,b}.txt" && give != "deep/a.txt" && give != "old/new/../a.txt" {
			t.Fatalf("git ignores nothing under %q", give)
		}
		check(t, os.Rename(filepath.Join(dir, ".gitignore"), filepath.Join(dir, ".pilcrowignore")))
		if got := resolved(dir, source.Resolve([]string{dir}, source.Options{})); !slices.Equal(got, want) {
			t.Errorf("in a work tree, %q leaves %q, want %q", give, got, want)
		}
		check(t, os.RemoveAll(filepath.Join(dir, ".git")))
		if got := resolved(dir, source.Resolve([]string{dir}, source.Options{})); !slices.Equal(got, want) {
			t.Errorf("outside a work tree, %q leaves %q, want %q", give, got, want)
		}
	}
}

func TestIgnore(t *testing.T) {
	dir := tree(t, map[string]string{
		"top/.pilcrowignore": "z.txt\nkept.txt\n", "top/sub/.pilcrowignore": "!kept.txt\n/a.txt\n", "top/sub/a.txt": "x",
		"top/sub/kept.txt": "x", "top/sub/z.txt": "x", "top/sub/deep/a.txt": "x", "bad/.pilcrowignore": "a.txt\n[\n", "bad/a.txt": "x",
		"all/.pilcrowignore": "*\n", "all/a.txt": "x",
	})
	t.Chdir(dir)
	tests := []struct {
		give string
		want []string
	}{
		{"top", []string{"top/sub/deep/a.txt", "top/sub/kept.txt"}},
		{"top/sub/a.txt", []string{"top/sub/a.txt"}},
		{"top/sub/*.txt", []string{"top/sub/a.txt", "top/sub/kept.txt", "top/sub/z.txt"}},
		{"bad", []string{"bad/a.txt", "bad/.pilcrowignore: line 2: not a pattern"}},
		{"all", []string{"all: no cables (*.txt, *.cable) in this folder"}},
	}
	for _, tt := range tests {
		got := resolved(dir, source.Resolve([]string{tt.give}, source.Options{}))
		for i := range got {
			got[i] = strings.ReplaceAll(got[i], dir+"/", "")
		}
		slices.Sort(got)
		slices.Sort(tt.want)
		if !slices.Equal(got, tt.want) {
			t.Errorf("Resolve(%q) = %q, want %q", tt.give, got, tt.want)
		}
	}
}
