package source_test

import (
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"pilcrow/markings/charset"
	"pilcrow/markings/source"
)

// tree writes files into a new folder and returns it.
func tree(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// resolved prints items as a person would: their names below dir, and the errors of those that have one.
func resolved(dir string, items []source.Item) []string {
	var out []string
	for _, it := range items {
		line := it.Name
		if it.Err != nil {
			line = it.Err.Error()
		}
		out = append(out, strings.ReplaceAll(line, dir+string(filepath.Separator), ""))
	}
	return out
}

func link(t *testing.T, target, path string) {
	t.Helper()
	if err := os.Symlink(target, path); err != nil {
		t.Skipf("no symbolic links: %v", err)
	}
}

func TestResolve(t *testing.T) {
	dir := tree(t, map[string]string{
		"b.txt": "b", "a.cable": "a", "c.md": "c", "UPPER.TXT": "u", "sub/z.txt": "z", "sub/deep/y.cable": "y",
		"sub.txt": "s", ".git/x.txt": "x", "empty/readme.md": "", "[1].txt": "1",
	})
	tests := []struct {
		name string
		give []string
		want []string
	}{
		{"file of any name", []string{"c.md"}, []string{"c.md"}},
		{"order as given", []string{"b.txt", "a.cable"}, []string{"b.txt", "a.cable"}},
		{
			"folder",
			[]string{"."},
			[]string{"UPPER.TXT", "[1].txt", "a.cable", "b.txt", "sub.txt", "sub/deep/y.cable", "sub/z.txt"},
		},
		{"folder below", []string{"sub"}, []string{"sub/deep/y.cable", "sub/z.txt"}},
		{
			"same path twice",
			[]string{"b.txt", "./b.txt", "sub", "sub/z.txt"},
			[]string{"b.txt", "sub/deep/y.cable", "sub/z.txt"},
		},
		{"no such file", []string{"gone.txt", "b.txt"}, []string{"gone.txt: no such file", "b.txt"}},
		{"empty path", []string{""}, []string{`"": no such file`}},
		{"folder without cables", []string{"empty"}, []string{"empty: no cables (*.txt, *.cable) in this folder"}},
		{"glob", []string{"*.txt"}, []string{"[1].txt", "b.txt", "sub.txt"}},
		{"glob over folders", []string{"sub/**/*.{txt,cable}"}, []string{"sub/deep/y.cable", "sub/z.txt"}},
		{"glob of other names", []string{"*.md"}, []string{"c.md"}},
		{"glob that matches nothing", []string{"*.doc"}, []string{"*.doc: the glob matches no file"}},
		{"glob that matches a folder", []string{"emp*"}, []string{"emp*: the glob matches no file"}},
		{"bad glob", []string{"[.txt"}, []string{"[.txt: no such file"}},
		{"a file comes before a glob", []string{"[1].txt"}, []string{"[1].txt"}},
		{"path below a file", []string{"b.txt/c"}, []string{"b.txt/c: not a directory"}},
	}
	t.Chdir(dir)
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := resolved(dir, source.Resolve(tt.give, source.Options{}))
			if !slices.Equal(got, tt.want) {
				t.Errorf("Resolve(%q) = %q, want %q", tt.give, got, tt.want)
			}
		})
	}
}

func TestResolveRoot(t *testing.T) {
	dir := tree(t, map[string]string{"a/b/c.txt": ""})
	t.Chdir(dir)
	tests := []struct{ give, want string }{{"a/b/c.txt", ""}, {"a", "a"}, {"a/b/*.txt", "a/b"}, {"**/*.txt", "."}}
	for _, tt := range tests {
		items := source.Resolve([]string{tt.give}, source.Options{})
		if len(items) != 1 || items[0].Root != tt.want {
			t.Errorf("Resolve(%q) = %+v, want one item with the root %q", tt.give, items, tt.want)
		}
	}
}

func TestLinks(t *testing.T) {
	dir := tree(t, map[string]string{"real/a.txt": "a", "walked/b.txt": "b"})
	walked := filepath.Join(dir, "walked")
	link(t, filepath.Join(dir, "real", "a.txt"), filepath.Join(walked, "link.txt"))
	link(t, filepath.Join(dir, "real"), filepath.Join(walked, "folder.txt"))
	link(t, walked, filepath.Join(walked, "self"))
	link(t, "round.txt", filepath.Join(walked, "round.txt"))
	link(t, "nowhere", filepath.Join(walked, "broken.txt"))
	link(t, walked, filepath.Join(dir, "alias"))

	want := []string{
		"walked/b.txt", "walked/broken.txt: no such file", "walked/link.txt",
		"walked/round.txt: the link leads round in a circle",
	}
	if got := resolved(dir, source.Resolve([]string{walked}, source.Options{})); !slices.Equal(got, want) {
		t.Errorf("walked = %q, want %q", got, want)
	}
	got := resolved(dir, source.Resolve([]string{filepath.Join(dir, "**", "[abl]*.txt")}, source.Options{}))
	want = []string{"real/a.txt", "walked/b.txt", "walked/broken.txt: no such file", "walked/link.txt"}
	if !slices.Equal(got, want) {
		t.Errorf("glob = %q, want %q", got, want)
	}
	got = resolved(dir, source.Resolve([]string{filepath.Join(dir, "alias")}, source.Options{}))
	if len(got) != 4 || got[0] != "alias/b.txt" {
		t.Errorf("a folder named by a link = %q, want its four files", got)
	}
	got = resolved(dir, source.Resolve([]string{filepath.Join(walked, "round.txt")}, source.Options{}))
	if len(got) != 1 || got[0] != "walked/round.txt: the link leads round in a circle" {
		t.Errorf("named link in a circle = %q", got)
	}
}

// gitTree is a work tree with an ignored file, a tracked one that is ignored, a deleted one, a repository inside and
// an ignored folder.
func gitTree(t *testing.T) string {
	t.Helper()
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("no git")
	}
	dir := tree(t, map[string]string{
		".gitignore": "*.draft.txt\n/out/\n", "a.txt": "", "b.draft.txt": "", "kept.draft.txt": "", "gone.txt": "",
		"out/built.txt": "", "sub/.gitignore": "secret.txt\n", "sub/secret.txt": "", "sub/ümlaut ¶.txt": "",
		"sub/new.txt": "",
		"inner/x.txt": "", "inner/.gitignore": "y.txt\n", "inner/y.txt": "", "docs/readme.md": "",
	})
	run := func(dir string, args ...string) {
		as := []string{"-C", dir, "-c", "user.name=t", "-c", "user.email=t@example.org"}
		cmd := exec.Command("git", append(as, args...)...)
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("git %q: %v\n%s", args, err, out)
		}
	}
	run(dir, "init", "-q")
	run(filepath.Join(dir, "inner"), "init", "-q")
	run(dir, "add", "a.txt", "gone.txt", "sub/ümlaut ¶.txt")
	run(dir, "add", "-f", "kept.draft.txt")
	run(dir, "commit", "-q", "-m", "Add cables")
	if err := os.Remove(filepath.Join(dir, "gone.txt")); err != nil {
		t.Fatal(err)
	}
	return dir
}

func TestGitignore(t *testing.T) {
	dir := gitTree(t)
	tests := []struct {
		name string
		give string
		want []string
	}{
		{"work tree", "", []string{"a.txt", "inner/x.txt", "kept.draft.txt", "sub/new.txt", "sub/ümlaut ¶.txt"}},
		{"folder of a work tree", "sub", []string{"sub/new.txt", "sub/ümlaut ¶.txt"}},
		{"repository inside", "inner", []string{"inner/x.txt"}},
		{"ignored folder that is named", "out", []string{"out/built.txt"}},
		{"ignored file that is named", "b.draft.txt", []string{"b.draft.txt"}},
		{"nothing in it", "docs", []string{"docs: no cables (*.txt, *.cable) in this folder"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := resolved(dir, source.Resolve([]string{filepath.Join(dir, tt.give)}, source.Options{}))
			if !slices.Equal(got, tt.want) {
				t.Errorf("Resolve(%q) = %q, want %q", tt.give, got, tt.want)
			}
		})
	}
	t.Run("in a hook of another repository", func(t *testing.T) {
		t.Setenv("GIT_DIR", filepath.Join(dir, "inner", ".git"))
		t.Setenv("GIT_INDEX_FILE", "nothing")
		got := resolved(dir, source.Resolve([]string{dir}, source.Options{}))
		if !slices.Equal(got, tests[0].want) {
			t.Errorf("Resolve = %q, want %q", got, tests[0].want)
		}
	})
}

func TestEmptySubmodule(t *testing.T) {
	dir := gitTree(t)
	entry := "160000," + strings.Repeat("1", 40) + ",module"
	add := exec.Command("git", "-C", dir, "update-index", "--add", "--cacheinfo", entry)
	if out, err := add.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	if err := os.Mkdir(filepath.Join(dir, "module"), 0o755); err != nil {
		t.Fatal(err)
	}
	got := resolved(dir, source.Resolve([]string{dir}, source.Options{}))
	want := []string{"a.txt", "inner/x.txt", "kept.draft.txt", "sub/new.txt", "sub/ümlaut ¶.txt"}
	if !slices.Equal(got, want) {
		t.Errorf("Resolve = %q, want %q", got, want)
	}
}

func TestUnreadableFolder(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("the superuser reads everything")
	}
	for _, dir := range []string{tree(t, map[string]string{"a.txt": "", "shut/b.txt": ""}), gitTree(t)} {
		shut := filepath.Join(dir, "shut")
		if err := os.MkdirAll(shut, 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.Chmod(shut, 0); err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = os.Chmod(shut, 0o755) })
		for _, give := range []string{dir, filepath.Join(dir, "**", "*.txt")} {
			got := resolved(dir, source.Resolve([]string{give}, source.Options{}))
			if !slices.Contains(got, "shut: permission denied") || !slices.Contains(got, "a.txt") {
				t.Errorf("Resolve(%q) = %q, want the shut folder among the errors, and a.txt", give, got)
			}
		}
	}
}

func TestNamed(t *testing.T) {
	dir := tree(t, map[string]string{"a.txt": "a", "[1].txt": "1"})
	t.Chdir(dir)
	tests := []struct{ give, want string }{
		{"a.txt", "a.txt"},
		{"[1].txt", "[1].txt"},
		{".", ".: is a folder"},
		{"*.txt", "*.txt: no such file"},
		{"-", "draft.txt"},
	}
	for _, tt := range tests {
		opts := source.Options{Stdin: strings.NewReader("x"), StdinName: "draft.txt"}
		got := resolved(dir, []source.Item{source.Named(tt.give, opts)})
		if got[0] != tt.want {
			t.Errorf("Named(%q) = %q, want %q", tt.give, got[0], tt.want)
		}
	}
}

func TestErrors(t *testing.T) {
	items := source.Resolve([]string{"no\nsuch\x1b[31m\u202e.txt"}, source.Options{})
	var wrong *source.Error
	if len(items) != 1 || !errors.As(items[0].Err, &wrong) {
		t.Fatalf("Resolve = %+v, want one *Error", items)
	}
	if got, want := wrong.Error(), `"no\nsuch\x1b[31m\u202e.txt": no such file`; got != want {
		t.Errorf("Error() = %q, want %q", got, want)
	}
	if got, want := wrong.Err.Error(), "no such file"; got != want {
		t.Errorf("cause = %q, want %q", got, want)
	}
	if !errors.Is(wrong, fs.ErrNotExist) {
		t.Errorf("%v is not fs.ErrNotExist", wrong)
	}
}

func TestQuote(t *testing.T) {
	tests := []struct{ give, want string }{
		{"a b¶.txt", "a b¶.txt"},
		{`it's "x".txt`, `it's "x".txt`},
		{"a\nb", `"a\nb"`},
		{"a\x1b]0;x\ab", `"a\x1b]0;x\ab"`},
		{"a\u009bb", `"a\u009bb"`},
		{"a\u200eb", `"a\u200eb"`},
		{"a\xffb", `"a\xffb"`},
		{"", `""`},
	}
	for _, tt := range tests {
		if got := source.Quote(tt.give); got != tt.want {
			t.Errorf("Quote(%q) = %s, want %s", tt.give, got, tt.want)
		}
	}
}

func TestBinaryError(t *testing.T) {
	dir := tree(t, map[string]string{"a.bin": "abc\x00"})
	t.Chdir(dir)
	_, err := source.Named("a.bin", source.Options{}).Read()
	if !errors.Is(err, charset.ErrBinary) || err.Error() != "a.bin: not text (NUL byte at offset 3)" {
		t.Errorf("Read = %v", err)
	}
}
