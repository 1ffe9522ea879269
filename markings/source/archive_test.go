package source_test

import (
	"archive/tar"
	"archive/zip"
	"bytes"
	"compress/gzip"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/klauspost/compress/zstd"

	"pilcrow/markings/source"
)

// entry is a member of an archive that a test makes.
type entry struct{ name, text string }

func check(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func zipOf(t testing.TB, entries ...entry) []byte {
	t.Helper()
	var buf bytes.Buffer
	z := zip.NewWriter(&buf)
	for _, e := range entries {
		w, err := z.Create(e.name)
		check(t, err)
		_, err = w.Write([]byte(e.text))
		check(t, err)
	}
	check(t, z.Close())
	return buf.Bytes()
}

func tarOf(t testing.TB, entries ...entry) []byte {
	t.Helper()
	var buf bytes.Buffer
	w := tar.NewWriter(&buf)
	for _, e := range entries {
		h := &tar.Header{Name: e.name, Mode: 0o644, Size: int64(len(e.text)), Typeflag: tar.TypeReg}
		if target, ok := strings.CutPrefix(e.text, "link to "); ok {
			h.Typeflag, h.Linkname, h.Size = tar.TypeSymlink, target, 0
			check(t, w.WriteHeader(h))
			continue
		}
		if strings.HasSuffix(e.name, "/") {
			h.Typeflag = tar.TypeDir
		}
		check(t, w.WriteHeader(h))
		_, err := w.Write([]byte(e.text))
		check(t, err)
	}
	check(t, w.Close())
	return buf.Bytes()
}

func gzipOf(t testing.TB, raw []byte) []byte {
	t.Helper()
	var buf bytes.Buffer
	w := gzip.NewWriter(&buf)
	_, err := w.Write(raw)
	check(t, err)
	check(t, w.Close())
	return buf.Bytes()
}

func zstdOf(t testing.TB, raw []byte) []byte {
	t.Helper()
	w, err := zstd.NewWriter(nil)
	check(t, err)
	return w.EncodeAll(raw, nil)
}

// streamed writes raw as a file called name and prints what Stream makes of it: a line for each item, "name = text" or
// the error.
func streamed(t testing.TB, name string, raw []byte, opts source.Options) []string {
	t.Helper()
	dir := t.TempDir()
	path := filepath.Join(dir, name)
	check(t, os.WriteFile(path, raw, 0o600))
	var lines []string
	for it := range source.Stream(source.Resolve([]string{path}, opts), opts) {
		text, err := it.Read()
		line := fmt.Sprintf("%s = %s", it.Name, text)
		if err != nil {
			line = err.Error()
		}
		lines = append(lines, strings.ReplaceAll(line, dir+string(filepath.Separator), ""))
		if it.Path != path {
			t.Errorf("the path of %q is %q, want that of the archive", it.Name, it.Path)
		}
	}
	return lines
}

func TestStreamMembers(t *testing.T) {
	two := []entry{{"b.txt", "B"}, {"sub/", ""}, {"sub/a.CABLE", "A"}, {"note.md", "N"}}
	odd := []entry{
		{"../up.txt", "u"},
		{"a/../../up.md", "u"},
		{"/etc/abs.txt", "a"},
		{`..\win.txt`, "w"},
		{`C:\win.txt`, "w"},
		{"in.zip", "z"},
		{"in.tar.gz", "z"},
		{"good.txt", "g"},
	}
	oddWant := func(name string) []string {
		const leads = ": its name leads out of the archive: not read"
		const nested = ": an archive within an archive is not opened"
		return []string{
			name + "!../up.txt" + leads, name + "!a/../../up.md" + leads, name + "!/etc/abs.txt" + leads,
			name + `!..\win.txt` + leads, name + `!C:\win.txt` + leads,
			name + "!in.zip" + nested, name + "!in.tar.gz" + nested, name + "!good.txt = g",
		}
	}
	whole := func(name string) []string { return []string{name + "!b.txt = B", name + "!sub/a.CABLE = A"} }
	tests := []struct {
		name string
		give []byte
		want []string
	}{
		{"a.zip", zipOf(t, two...), whole("a.zip")},
		{"A.ZIP", zipOf(t, two...), whole("A.ZIP")},
		{"a.tar", tarOf(t, two...), whole("a.tar")},
		{"a.tar.gz", gzipOf(t, tarOf(t, two...)), whole("a.tar.gz")},
		{"a.tgz", gzipOf(t, tarOf(t, two...)), whole("a.tgz")},
		{"a.tar.zst", zstdOf(t, tarOf(t, two...)), whole("a.tar.zst")},
		{"odd.zip", zipOf(t, odd...), oddWant("odd.zip")},
		{"odd.tar", tarOf(t, odd...), oddWant("odd.tar")},
		{"link.tar", tarOf(t, entry{"l.txt", "link to /etc/passwd"}), []string{"link.tar!l.txt: not a regular file"}},
		{"a.txt.gz", gzipOf(t, []byte("one")), []string{"a.txt.gz = one"}},
		{"a.zst", zstdOf(t, []byte("one")), []string{"a.zst = one"}},
		{"bin.zip", zipOf(t, entry{"x.txt", "a\x00"}), []string{"bin.zip!x.txt: not text (NUL byte at offset 1)"}},
		{"none.zip", zipOf(t, entry{"x.md", "a"}), []string{"none.zip: no cables (*.txt, *.cable) in this archive"}},
		{"none.tar", tarOf(t), []string{"none.tar: no cables (*.txt, *.cable) in this archive"}},
	}
	for _, tt := range tests {
		if got := streamed(t, tt.name, tt.give, source.Options{}); !slices.Equal(got, tt.want) {
			t.Errorf("Stream(%s) =\n%s\nwant\n%s", tt.name, strings.Join(got, "\n"), strings.Join(tt.want, "\n"))
		}
	}
}

// What stands before the damage is read, and the damage is said.
func TestStreamDamage(t *testing.T) {
	cables := []entry{{"a.txt", strings.Repeat("A line of a cable.\n", 50)}, {"b.txt", strings.Repeat("Another.\n", 900)}}
	plain := tarOf(t, cables...)
	packed := gzipOf(t, plain)
	wrongSum := slices.Clone(packed)
	wrongSum[len(wrongSum)-5] ^= 0xff
	inZip := zipOf(t, cables...)
	inZip[bytes.Index(inZip, []byte("b.txt"))+9] ^= 0xff
	tests := []struct {
		name  string
		give  []byte
		first bool   // a.txt is read all the same
		want  string // opens one of the errors
	}{
		{"cut.tar", plain[:len(plain)-4000], true, "cut.tar!b.txt: damaged archive: unexpected EOF"},
		{"unended.tar", plain[:len(plain)-1024], true, "unended.tar: damaged archive: it ends without its end mark"},
		{"no.tar", []byte(strings.Repeat("no archive ", 99)), false, "no.tar: damaged archive: "},
		{"empty.tar", nil, false, "empty.tar: damaged archive: it ends without its end mark"},
		{"sum.tar.gz", wrongSum, true, "sum.tar.gz: damaged archive: gzip: invalid checksum"},
		{"cut.tar.zst", zstdOf(t, plain)[:60], false, "cut.tar.zst: damaged archive: "},
		{"no.gz", []byte("no"), false, "no.gz: damaged archive: unexpected EOF"},
		{"no.zst", []byte("no archive"), false, "no.zst: damaged archive: "},
		{"member.zip", inZip, true, "member.zip!b.txt: damaged archive: "},
		{"cut.zip", inZip[:len(inZip)-9], false, "cut.zip: damaged archive: zip: not a valid zip file"},
		{"empty.zip", nil, false, "empty.zip: damaged archive: zip: not a valid zip file"},
	}
	for _, tt := range tests {
		got := streamed(t, tt.name, tt.give, source.Options{})
		says := func(line string) bool { return strings.HasPrefix(line, tt.want) }
		if !slices.ContainsFunc(got, says) {
			t.Errorf("Stream(%s) = %.200q, want %q", tt.name, got, tt.want)
		}
		if read := strings.HasPrefix(got[0], tt.name+"!a.txt = A line"); read != tt.first {
			t.Errorf("Stream(%s): a.txt was read: %t, want %t", tt.name, read, tt.first)
		}
	}
}

func TestStreamBombs(t *testing.T) {
	long := strings.Repeat("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n", 40<<14)
	tests := []struct {
		name string
		give []byte
		most int64
		want string
	}{
		{"bomb.zip", zipOf(t, entry{"b.txt", long}), 0, "bomb.zip!b.txt: holds far more than its packed size: not read"},
		{"bomb.tar.gz", gzipOf(t, tarOf(t, entry{"b.txt", long})), 0, "bomb.tar.gz!b.txt: holds far more"},
		{"bomb.tar.zst", zstdOf(t, tarOf(t, entry{"b.txt", long})), 0, "bomb.tar.zst!b.txt: holds far more"},
		{"bomb.gz", gzipOf(t, []byte(long)), 0, "bomb.gz: holds far more"},
		{"large.zip", zipOf(t, entry{"b.txt", "123456"}), 5, "large.zip!b.txt: larger than 5 bytes: not read"},
		{"large.tar", tarOf(t, entry{"b.txt", "123456"}), 5, "large.tar!b.txt: larger than 5 bytes: not read"},
		{"large.csv", []byte("body\n123456\n"), 5, "large.csv:2: larger than 5 bytes: not read; the rest of the file is not read"},
		{"large.jsonl", []byte(`{"body":"` + strings.Repeat("x", 99) + `"}`), 5, "large.jsonl:1: larger than 30 bytes"},
		{"fits.zip", zipOf(t, entry{"b.txt", "12345"}), 5, "fits.zip!b.txt = 12345"},
	}
	for _, tt := range tests {
		got := streamed(t, tt.name, tt.give, source.Options{MaxCable: tt.most})
		if len(got) != 1 || !strings.HasPrefix(got[0], tt.want) {
			t.Errorf("Stream(%s) = %.300q, want %q", tt.name, got, tt.want)
		}
	}
}

// A stream that the caller leaves reads no further, and what is no archive passes through.
func TestStreamOrder(t *testing.T) {
	dir := tree(t, map[string]string{"a.txt": "a", "c.txt": "c"})
	check(t, os.WriteFile(filepath.Join(dir, "b.zip"), zipOf(t, entry{"1.txt", "1"}, entry{"2.txt", "2"}), 0o600))
	t.Chdir(dir)
	items := source.Resolve([]string{"a.txt", "b.zip", "gone.zip", "c.txt"}, source.Options{})
	want := []string{"a.txt", "b.zip!1.txt", "b.zip!2.txt", "gone.zip: no such file", "c.txt"}
	got := resolved(dir, slices.Collect(source.Stream(items, source.Options{})))
	if !slices.Equal(got, want) {
		t.Errorf("Stream = %q, want %q", got, want)
	}
	for n := 1; n < len(want); n++ {
		var some []source.Item
		for it := range source.Stream(items, source.Options{}) {
			if some = append(some, it); len(some) == n {
				break
			}
		}
		if got := resolved(dir, some); !slices.Equal(got, want[:n]) {
			t.Errorf("the first %d of Stream = %q, want %q", n, got, want[:n])
		}
	}
	if !errors.Is(items[2].Err, fs.ErrNotExist) || items[2].IsArchive() || !items[1].IsArchive() || items[0].IsArchive() {
		t.Errorf("IsArchive is wrong for %+v", items)
	}
}
