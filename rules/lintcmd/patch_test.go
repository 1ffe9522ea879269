package lintcmd_test

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"pilcrow/rules/lintcmd"
)

func TestPatch(t *testing.T) {
	tests := []struct{ name, old, new, want string }{
		{"same", "a\n", "a\n", ""},
		{"one line", "a\nb\nc\n", "a\nB\nc\n", "@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n"},
		{"blank lines between", "15.\n\n16.\n\n17.\n", "5.\n\n6.\n\n17.\n", "@@ -1,5 +1,5 @@\n-15.\n+5.\n \n-16.\n+6.\n \n 17.\n"},
		{
			"far apart", "a\n1\n2\n3\n4\n5\n6\n7\nb\n", "A\n1\n2\n3\n4\n5\n6\n7\nB\n",
			"@@ -1,4 +1,4 @@\n-a\n+A\n 1\n 2\n 3\n@@ -6,4 +6,4 @@\n 5\n 6\n 7\n-b\n+B\n",
		},
		{"insert", "a\nb\n", "a\nx\nb\n", "@@ -1,2 +1,3 @@\n a\n+x\n b\n"},
		{"delete", "a\nx\nb\n", "a\nb\n", "@@ -1,3 +1,2 @@\n a\n-x\n b\n"},
		{"from nothing", "", "a\n", "@@ -0,0 +1,1 @@\n+a\n"},
		{"to nothing", "a\n", "", "@@ -1,1 +0,0 @@\n-a\n"},
		{"no last line end", "a\nb", "a\nB", "@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+B\n\\ No newline at end of file\n"},
		{"carriage returns stay", "a\r\nb\r\n", "a\r\nB\r\n", "@@ -1,2 +1,2 @@\n a\r\n-b\r\n+B\r\n"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			want := tt.want
			if want != "" {
				want = "--- a/draft.txt\n+++ b/draft.txt\n" + want
			}
			if got := string(lintcmd.Patch("draft.txt", []byte(tt.old), []byte(tt.new))); got != want {
				t.Errorf("patch of %q and %q\n got %q\nwant %q", tt.old, tt.new, got, want)
			}
		})
	}
}

// TestPatchNames holds the names of a patch to what git reads: it must change the file of that name.
func TestPatchNames(t *testing.T) {
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip("git is not installed")
	}
	names := []string{
		"draft.txt", "two words.txt", "./draft.txt", "café.txt", "quo\"te.txt", "back\\slash.txt", "new\nline.txt",
		"esc\x1b[31m.txt", "bad\xff.txt", "¶5.txt", "sub/folder/draft.txt", "bidi\u202etxt", " lead.txt", "tab\t.txt",
	}
	for _, name := range names {
		t.Run(name, func(t *testing.T) {
			folder := t.TempDir()
			file := filepath.Join(folder, name)
			if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
				t.Fatal(err)
			}
			old, fixed := []byte("15. One.\r\n\xb6\n"), []byte("\xb65. One.\r\n\xb6\n")
			if err := os.WriteFile(file, old, 0o600); err != nil {
				t.Fatal(err)
			}
			text := lintcmd.Patch(name, old, fixed)
			git := exec.Command("git", "apply", "-")
			git.Dir, git.Stdin = folder, bytes.NewReader(text)
			if out, err := git.CombinedOutput(); err != nil {
				t.Fatalf("git apply: %v\n%s%s", err, out, text)
			}
			if got, err := os.ReadFile(file); err != nil || !bytes.Equal(got, fixed) {
				t.Errorf("after git apply %q holds %q, %v; want %q", name, got, err, fixed)
			}
		})
	}
}

// FuzzPatch applies each patch to the old text as git does, line numbers and context checked, and wants the new one.
func FuzzPatch(f *testing.F) {
	f.Add("a\nb\nc\n", "a\nB\nc\n")
	f.Add("", "a")
	f.Add("a\n\nb\n\n\nc", "\n\nb\na\nc\n")
	f.Add(strings.Repeat("x\n", 200)+"y\n", "y\n"+strings.Repeat("z\n", 200))
	f.Fuzz(func(t *testing.T, old, fixed string) {
		text := string(lintcmd.Patch("f", []byte(old), []byte(fixed)))
		if text == "" {
			if old != fixed {
				t.Fatalf("no patch from %q to %q", old, fixed)
			}
			return
		}
		if got := apply(t, old, text); got != fixed {
			t.Errorf("the patch\n%s\nmakes %q of %q, want %q", text, got, old, fixed)
		}
	})
}

// apply makes the text that a patch says of old, and fails where the patch does not fit.
func apply(t *testing.T, old, text string) string {
	t.Helper()
	left, made := strings.SplitAfter(old, "\n"), ""
	_, text, _ = strings.Cut(text, "\n+++ b/f\n")
	patch := strings.SplitAfter(text, "\n")
	for i, line := range patch[:len(patch)-1] {
		body := line[1:]
		if strings.HasPrefix(patch[i+1], "\\") {
			body = strings.TrimSuffix(body, "\n")
		}
		if line[0] == ' ' || line[0] == '-' {
			if len(left) == 0 || left[0] != body {
				t.Fatalf("the patch\n%s\nwants %q where %q is left", text, body, left)
			}
			left = left[1:]
		}
		switch line[0] {
		case ' ', '+':
			made += body
		case '@':
			var start, count int
			if _, err := fmt.Sscanf(line, "@@ -%d,%d", &start, &count); err != nil {
				t.Fatalf("head of a hunk %q: %v", line, err)
			}
			passed := strings.Count(old, "\n") + 1 - len(left)
			for ; passed < start-min(count, 1); passed++ {
				made += left[0]
				left = left[1:]
			}
		}
	}
	return made + strings.Join(left, "")
}
