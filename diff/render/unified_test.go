package render_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"pilcrow/diff/render"
)

// patchOf is the patch from old to fresh.
func patchOf(t testing.TB, name string, old, fresh []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	differ, err := render.Unified(&b, render.Version{Name: name, Raw: old}, render.Version{Name: "new.txt", Raw: fresh})
	if err != nil {
		t.Fatal(err)
	}
	if differ == bytes.Equal(old, fresh) || differ == (b.Len() == 0) {
		t.Fatalf("Unified(%q, %q) reports %v and writes %q", old, fresh, differ, b.Bytes())
	}
	return b.Bytes()
}

func TestUnified(t *testing.T) {
	tests := []struct{ name, old, fresh, want string }{
		{"equal", "a\n", "a\n", ""},
		{"one line", "a\nb\nc\n", "a\nx\nc\n", "@@ -1,3 +1,3 @@\n a\n-b\n+x\n c\n"},
		{"no line end", "a\nb", "a\nb\n", "@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+b\n"},
		{"lost line end", "a\nb\n", "a\nb", "@@ -1,2 +1,2 @@\n a\n-b\n+b\n\\ No newline at end of file\n"},
		{"carriage returns stay", "a\r\nb\r\n", "a\r\nc\r\n", "@@ -1,2 +1,2 @@\n a\r\n-b\r\n+c\r\n"},
		{"from nothing", "", "a\n", "@@ -0,0 +1,1 @@\n+a\n"},
		{"to nothing", "a\n", "", "@@ -1,1 +0,0 @@\n-a\n"},
		{
			"two hunks", "a\n1\n2\n3\n4\n5\n6\n7\nz\n", "b\n1\n2\n3\n4\n5\n6\n7\ny\n",
			"@@ -1,4 +1,4 @@\n-a\n+b\n 1\n 2\n 3\n@@ -6,4 +6,4 @@\n 5\n 6\n 7\n-z\n+y\n",
		},
		{
			"one hunk", "a\n1\n2\n3\n4\n5\n6\nz\n", "b\n1\n2\n3\n4\n5\n6\ny\n",
			"@@ -1,8 +1,8 @@\n-a\n+b\n 1\n 2\n 3\n 4\n 5\n 6\n-z\n+y\n",
		},
		{
			"a unique line holds", "\nfirst\n\nsecond\n\n", "\nnew\n\nfirst\n\nsecond\n\n",
			"@@ -1,4 +1,6 @@\n \n+new\n+\n first\n \n second\n",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			want := tt.want
			if want != "" {
				want = "--- a/old.txt\n+++ b/old.txt\n" + want
			}
			if got := string(patchOf(t, "old.txt", []byte(tt.old), []byte(tt.fresh))); got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

func TestPatchNames(t *testing.T) {
	tests := []struct{ old, fresh, want string }{
		{"draft.txt", "released.txt", "--- a/draft.txt\n+++ b/draft.txt\n"},
		{"./a/../draft.txt", "x", "--- a/draft.txt\n+++ b/draft.txt\n"},
		{"/tmp/draft.txt", "x", "--- a/tmp/draft.txt\n+++ b/tmp/draft.txt\n"},
		{"../old/draft.txt", "x", "--- a/draft.txt\n+++ b/draft.txt\n"},
		{"two words.txt", "x", "--- a/two words.txt\t\n+++ b/two words.txt\t\n"},
		{"¶.txt", "x", "--- a/¶.txt\n+++ b/¶.txt\n"},
		{"a\"b\n\xff.txt", "x", "--- \"a/a\\\"b\\012\\377.txt\"\n+++ \"b/a\\\"b\\012\\377.txt\"\n"},
		{"-", "new.txt", "--- a/new.txt\n+++ b/new.txt\n"},
		{"/dev/null", "new.txt", "--- /dev/null\n+++ b/new.txt\n"},
		{"old.txt", "/dev/null", "--- a/old.txt\n+++ /dev/null\n"},
	}
	for _, tt := range tests {
		var b bytes.Buffer
		old := render.Version{Name: tt.old, Raw: []byte("a\n")}
		if _, err := render.Unified(&b, old, render.Version{Name: tt.fresh}); err != nil {
			t.Fatal(err)
		}
		if got, _, _ := strings.Cut(b.String(), "@@"); got != tt.want {
			t.Errorf("heads of a patch from %q to %q: %q, want %q", tt.old, tt.fresh, got, tt.want)
		}
	}
}

// applied is old with a patch applied, as strictly as a patch can be read.
func applied(old, patch []byte) ([]byte, error) {
	var out []byte
	lines := bytes.SplitAfter(old, []byte("\n"))
	at, started := 0, false
	rest := patch
	next := func() []byte {
		line := rest
		if end := bytes.IndexByte(rest, '\n'); end >= 0 {
			line = rest[:end+1]
		}
		rest = rest[len(line):]
		return line
	}
	for len(rest) > 0 {
		line := next()
		if bytes.HasPrefix(rest, []byte("\\ No newline")) && len(line) > 0 && strings.IndexByte(" -+", line[0]) >= 0 {
			line = bytes.TrimSuffix(line, []byte("\n"))
			next()
		}
		switch {
		case !started && (bytes.HasPrefix(line, []byte("--- ")) || bytes.HasPrefix(line, []byte("+++ "))):
		case bytes.HasPrefix(line, []byte("@@ -")):
			head, _, _ := strings.Cut(string(line[4:]), ",")
			start, err := strconv.Atoi(head)
			if err != nil {
				return nil, err
			}
			if !bytes.Contains(line, []byte(",0 +")) {
				start--
			}
			for ; at < start; at++ {
				out = append(out, lines[at]...)
			}
			started = true
		case line[0] == '+':
			out = append(out, line[1:]...)
		case line[0] == ' ' || line[0] == '-':
			if at >= len(lines) || !bytes.Equal(lines[at], line[1:]) {
				return nil, fmt.Errorf("line %d is not %q", at+1, line[1:])
			}
			if line[0] == ' ' {
				out = append(out, line[1:]...)
			}
			at++
		default:
			return nil, fmt.Errorf("unknown line %q", line)
		}
	}
	for ; at < len(lines); at++ {
		out = append(out, lines[at]...)
	}
	return out, nil
}

func FuzzUnified(f *testing.F) {
	f.Add([]byte("a\nb\nc\n"), []byte("a\nc\nb"))
	f.Add([]byte("\n\n\n\na\n\n\n"), []byte("\n\nb\n\n\n\na\n"))
	f.Add([]byte("--- a\n+++ b\n@@ x\n"), []byte("--- b\n"))
	f.Fuzz(func(t *testing.T, old, fresh []byte) {
		patch := patchOf(t, "old.txt", old, fresh)
		if len(patch) == 0 {
			return
		}
		got, err := applied(old, patch)
		if err != nil || !bytes.Equal(got, fresh) {
			t.Errorf("patch\n%s\nof %q gives %q, %v; want %q", patch, old, got, err, fresh)
		}
	})
}

// edited makes a pair of texts: lines of a small stock, some repeated, with lines changed, left out, added and moved.
func edited(r *rand.Rand) (old, fresh []byte) {
	ends := []string{"\n", "\r\n"}[r.IntN(2)]
	line := func() string {
		switch r.IntN(4) {
		case 0:
			return ends
		case 1:
			return "¶" + strconv.Itoa(r.IntN(5)) + ". (U) Text." + ends
		case 2:
			return []string{"--- a", "+++ b", "@@ -1 +1 @@", "\\ No newline", "diff --git a/x b/x", "\xe9\xb6", " "}[r.IntN(7)] + ends
		}
		return "Line " + strconv.Itoa(r.IntN(500)) + ends
	}
	var before, after []string
	for range r.IntN(60) {
		before = append(before, line())
	}
	for _, l := range before {
		switch r.IntN(12) {
		case 0:
		case 1:
			after = append(after, line())
		case 2:
			after = append(after, l, line())
		default:
			after = append(after, l)
		}
	}
	if n := len(after); n > 9 && r.IntN(3) == 0 {
		after = append(append(append([]string{}, after[n/2:n/2+4]...), after[:n/2]...), after[n/2+4:]...)
	}
	old, fresh = []byte(strings.Join(before, "")), []byte(strings.Join(after, ""))
	if r.IntN(4) == 0 {
		old = append(old, "the end without a line feed"...)
	}
	if r.IntN(4) == 0 {
		fresh = append(fresh, "the end without a line feed"...)
	}
	return old, fresh
}

// TestPatchTools lets git apply and patch rebuild the new file, byte for byte.
func TestPatchTools(t *testing.T) {
	tools := map[string][]string{
		"git": {"apply", "--whitespace=nowarn", "change.patch"}, "patch": {"-p1", "--binary", "-s", "-i", "change.patch"},
	}
	r := rand.New(rand.NewPCG(1, 2))
	type pair struct{ old, fresh []byte }
	pairs := []pair{
		{read(t, "harbor.old.txt"), read(t, "harbor.new.txt")},
		{read(t, "wide.old.txt"), read(t, "wide.new.txt")},
		{read(t, "released.old.txt"), read(t, "rewrapped.new.txt")},
		{[]byte("a\n"), nil},
		{nil, []byte("a")},
		{[]byte("\xff\xfeU\x00N\x00\n\x00C\x00"), []byte("\xff\xfeU\x00M\x00\n\x00C\x00\n\x00")},
	}
	for range 60 {
		old, fresh := edited(r)
		pairs = append(pairs, pair{old, fresh})
	}
	for tool, args := range tools {
		t.Run(tool, func(t *testing.T) {
			if _, err := exec.LookPath(tool); err != nil {
				t.Skip(tool, "is not installed")
			}
			dir := t.TempDir()
			for _, p := range pairs {
				patch := patchOf(t, "the draft.txt", p.old, p.fresh)
				if len(patch) == 0 {
					continue
				}
				draft := filepath.Join(dir, "the draft.txt")
				for name, text := range map[string][]byte{draft: p.old, filepath.Join(dir, "change.patch"): patch} {
					if err := os.WriteFile(name, text, 0o644); err != nil {
						t.Fatal(err)
					}
				}
				cmd := exec.Command(tool, args...)
				cmd.Dir = dir
				out, err := cmd.CombinedOutput()
				got, _ := os.ReadFile(draft) // patch takes an empty file away
				if err != nil || !bytes.Equal(got, p.fresh) {
					t.Fatalf("%s: %v\n%s\npatch\n%s\ngives\n%q\nwant\n%q", tool, err, out, patch, got, p.fresh)
				}
			}
		})
	}
}

// TestUnifiedLong holds long texts to a time that grows with them: rewritten ones, and ones of a few lines repeated.
func TestUnifiedLong(t *testing.T) {
	var a, b, c bytes.Buffer
	for k := range 60_000 {
		fmt.Fprintf(&a, "line %d\n", k)
		fmt.Fprintf(&b, "other %d\n", k)
		fmt.Fprintf(&c, "%d\n", k*k%7)
	}
	for _, p := range [][2][]byte{{a.Bytes(), b.Bytes()}, {b.Bytes(), c.Bytes()}, {c.Bytes(), c.Bytes()[999:]}} {
		got, err := applied(p[0], patchOf(t, "old.txt", p[0], p[1]))
		if err != nil || !bytes.Equal(got, p[1]) {
			t.Errorf("the patch of a long text does not rebuild it: %v", err)
		}
	}
}
