package source_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pilcrow/markings/source"
)

func content(t *testing.T, path string) string {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(raw)
}

// alone fails if dir holds other entries than names: a temporary file that was left behind.
func alone(t *testing.T, dir string, names ...string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) != len(names) {
		t.Errorf("%s holds %v, %v; want %q", dir, entries, err, names)
	}
}

func TestReplace(t *testing.T) {
	dir := tree(t, map[string]string{"sub/a.txt": "old"})
	path := filepath.Join(dir, "sub", "a.txt")
	for _, root := range []string{"", dir, filepath.Join(dir, "sub")} {
		if err := source.Replace(t.Context(), path, []byte("old"), []byte("new\xff"), root); err != nil {
			t.Fatalf("Replace with the root %q: %v", root, err)
		}
		if got := content(t, path); got != "new\xff" {
			t.Errorf("after Replace with the root %q: %q", root, got)
		}
		if err := source.Replace(t.Context(), path, []byte("new\xff"), []byte("old"), root); err != nil {
			t.Fatal(err)
		}
	}
	alone(t, filepath.Join(dir, "sub"), "a.txt")
}

func TestReplaceRelative(t *testing.T) {
	dir := tree(t, map[string]string{"sub/a.txt": "old"})
	t.Chdir(dir)
	for _, root := range []string{"", ".", "sub"} {
		if err := source.Replace(t.Context(), "sub/a.txt", []byte("old"), []byte("old"), root); err != nil {
			t.Errorf("Replace with the root %q: %v", root, err)
		}
	}
}

func TestReplaceChanged(t *testing.T) {
	dir := tree(t, map[string]string{"a.txt": "changed"})
	path := filepath.Join(dir, "a.txt")
	err := source.Replace(t.Context(), path, []byte("old"), []byte("new"), "")
	if err == nil || err.Error() != path+": changed on disk since it was read" {
		t.Errorf("Replace = %v, want changed on disk", err)
	}
	if got := content(t, path); got != "changed" {
		t.Errorf("the file holds %q", got)
	}
	alone(t, dir, "a.txt")
}

func TestReplaceGone(t *testing.T) {
	path := filepath.Join(t.TempDir(), "gone.txt")
	if err := source.Replace(t.Context(), path, nil, []byte("new"), ""); err == nil || err.Error() != path+": no such file" {
		t.Errorf("Replace = %v, want no such file", err)
	}
	if _, err := os.Lstat(path); err == nil {
		t.Error("Replace made a file")
	}
}

func TestReplaceLink(t *testing.T) {
	dir := tree(t, map[string]string{"given/real/a.txt": "old", "outside.txt": "old", "given2/b.txt": "old"})
	given := filepath.Join(dir, "given")
	link(t, "real/a.txt", filepath.Join(given, "in.txt"))
	link(t, "../outside.txt", filepath.Join(given, "out.txt"))
	link(t, "../given2", filepath.Join(given, "folder"))
	link(t, given, filepath.Join(dir, "alias"))
	const refused = "not written: it leads out of the folder ROOT to FILE"
	tests := []struct {
		name string
		path string
		root string
		file string
		want string
	}{
		{"inside", "given/in.txt", "given", "given/real/a.txt", ""},
		{"inside, root a link", "alias/in.txt", "alias", "given/real/a.txt", ""},
		{"outside", "given/out.txt", "given", "outside.txt", refused},
		{"outside by a folder", "given/folder/b.txt", "given", "given2/b.txt", refused},
		{"outside, no bounds", "given/out.txt", "", "outside.txt", ""},
	}
	target, err := filepath.EvalSymlinks(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			path, file, root := filepath.Join(dir, tt.path), filepath.Join(dir, tt.file), tt.root
			if root != "" {
				root = filepath.Join(dir, root)
			}
			err := source.Replace(t.Context(), path, []byte("old"), []byte("new"), root)
			got, want := "", tt.want
			if err != nil {
				got = strings.TrimPrefix(err.Error(), path+": ")
				want = strings.ReplaceAll(want, "ROOT", root)
				want = strings.ReplaceAll(want, "FILE", filepath.Join(target, tt.file))
			}
			if got != want {
				t.Errorf("Replace = %q, want %q", got, want)
			}
			wantText := "new"
			if tt.want != "" {
				wantText = "old"
			}
			if text := content(t, file); text != wantText {
				t.Errorf("%s holds %q, want %q", tt.file, text, wantText)
			}
			if err := os.WriteFile(file, []byte("old"), 0o644); err != nil {
				t.Fatal(err)
			}
			if info, err := os.Lstat(filepath.Join(given, "in.txt")); err != nil || info.Mode()&os.ModeSymlink == 0 {
				t.Errorf("in.txt is a link no more: %v, %v", info, err)
			}
		})
	}
	alone(t, given, "real", "in.txt", "out.txt", "folder")
	alone(t, filepath.Join(given, "real"), "a.txt")
}
