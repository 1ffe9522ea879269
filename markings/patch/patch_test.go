package patch_test

import (
	"slices"
	"strings"
	"testing"

	"pilcrow/markings/patch"
)

func TestWrite(t *testing.T) {
	tests := []struct {
		name       string
		old, fresh string
		changes    []patch.Change
		want       string
	}{
		{"nothing", "a\n", "a\n", nil, ""},
		{
			"one line", "a\nb\nc\n", "a\nB\nc\n",
			[]patch.Change{{1, 2, 1, 2}},
			"--- a/x\n+++ b/x\n@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n",
		},
		{
			"no line feed at the end", "a\nb", "a\nb\n",
			[]patch.Change{{1, 2, 1, 2}},
			"--- a/x\n+++ b/x\n@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+b\n",
		},
		{"from nothing", "", "a\n", []patch.Change{{0, 0, 0, 1}}, "--- a/x\n+++ b/x\n@@ -0,0 +1,1 @@\n+a\n"},
		{
			"far apart", "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n", "X\n2\n3\n4\n5\n6\n7\n8\n9\nY\n",
			[]patch.Change{{0, 1, 0, 1}, {9, 10, 9, 10}},
			"--- a/x\n+++ b/x\n@@ -1,4 +1,4 @@\n-1\n+X\n 2\n 3\n 4\n@@ -7,4 +7,4 @@\n 7\n 8\n 9\n-10\n+Y\n",
		},
		{
			"close together", "1\n2\n3\n4\n5\n6\n", "X\n2\n3\n4\n5\nY\n",
			[]patch.Change{{0, 1, 0, 1}, {5, 6, 5, 6}},
			"--- a/x\n+++ b/x\n@@ -1,6 +1,6 @@\n-1\n+X\n 2\n 3\n 4\n 5\n-6\n+Y\n",
		},
	}
	for _, tt := range tests {
		var b strings.Builder
		before, after := patch.Lines([]byte(tt.old)), patch.Lines([]byte(tt.fresh))
		if err := patch.Write(&b, "a/x", "b/x", before, after, tt.changes); err != nil || b.String() != tt.want {
			t.Errorf("%s: %v\ngot\n%s\nwant\n%s", tt.name, err, b.String(), tt.want)
		}
	}
}

func TestLines(t *testing.T) {
	tests := []struct {
		give string
		want []string
	}{
		{"", []string{}},
		{"a", []string{"a"}},
		{"a\r\n\nb\n", []string{"a\r\n", "\n", "b\n"}},
	}
	for _, tt := range tests {
		if got := patch.Lines([]byte(tt.give)); !slices.Equal(got, tt.want) {
			t.Errorf("Lines(%q) = %q, want %q", tt.give, got, tt.want)
		}
	}
}

func TestName(t *testing.T) {
	tests := []struct{ give, want string }{
		{"draft.txt", "a/draft.txt"},
		{"./in/../draft.txt", "a/draft.txt"},
		{"/tmp/draft.txt", "a/tmp/draft.txt"},
		{"../other/draft.txt", "a/draft.txt"},
		{"two words.txt", "a/two words.txt\t"},
		{"¶.txt", "a/¶.txt"},
		{"a\"b\n.txt", `"a/a\"b\012.txt"`},
		{"bad\xff.txt", `"a/bad\377.txt"`},
	}
	for _, tt := range tests {
		if got := patch.Name("a/", tt.give); got != tt.want {
			t.Errorf("Name(%q) = %q, want %q", tt.give, got, tt.want)
		}
	}
}
