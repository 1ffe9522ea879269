package source_test

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"

	"pilcrow/markings/charset"
	"pilcrow/markings/source"
)

func TestRead(t *testing.T) {
	big := strings.Repeat("1. (U) A line of a long cable.\n", 100_000)
	dir := tree(t, map[string]string{"a.txt": "UNCLAS\n", "empty.txt": "", "big.txt": big, "odd\nname.txt": "x"})
	tests := []struct{ give, want string }{
		{"a.txt", "UNCLAS\n"},
		{"empty.txt", ""},
		{"big.txt", big},
		{"odd\nname.txt", "x"},
	}
	for _, tt := range tests {
		items := source.Resolve([]string{filepath.Join(dir, tt.give)}, source.Options{})
		got, err := items[0].Read()
		if err != nil || string(got) != tt.want {
			t.Errorf("Read(%q) = %d bytes, %v; want %d bytes", tt.give, len(got), err, len(tt.want))
		}
	}
}

func TestReadGone(t *testing.T) {
	dir := tree(t, map[string]string{"a.txt": "a"})
	path := filepath.Join(dir, "a.txt")
	it := source.Resolve([]string{path}, source.Options{})[0]
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	_, err := it.Read()
	if !errors.Is(err, fs.ErrNotExist) || err.Error() != path+": no such file" {
		t.Errorf("Read = %v, want no such file", err)
	}
}

func TestReadUnreadable(t *testing.T) {
	if os.Geteuid() == 0 {
		t.Skip("the superuser reads everything")
	}
	dir := tree(t, map[string]string{"a.txt": "a", "b.txt": "b"})
	if err := os.Chmod(filepath.Join(dir, "a.txt"), 0); err != nil {
		t.Fatal(err)
	}
	items := source.Resolve([]string{dir}, source.Options{})
	if _, err := items[0].Read(); err == nil || !strings.HasSuffix(err.Error(), "a.txt: permission denied") {
		t.Errorf("Read(a.txt) = %v, want permission denied", err)
	}
	if got, err := items[1].Read(); err != nil || string(got) != "b" {
		t.Errorf("Read(b.txt) = %q, %v", got, err)
	}
}

// A file that is longer than a text may be is refused before a byte of it is read.
func TestReadTooLarge(t *testing.T) {
	dir := tree(t, map[string]string{"a.txt": "UNCLAS\n"})
	path := filepath.Join(dir, "a.txt")
	if err := os.Truncate(path, charset.MaxText+1); err != nil {
		t.Skip(err)
	}
	raw, err := source.Resolve([]string{path}, source.Options{})[0].Read()
	if want := path + ": larger than 2047 MiB: not read"; raw != nil || err == nil || err.Error() != want {
		t.Errorf("Read() = %d bytes, %v; want the error %q", len(raw), err, want)
	}
}

func TestReadFailed(t *testing.T) {
	it := source.Resolve([]string{"gone.txt"}, source.Options{})[0]
	if got, err := it.Read(); !errors.Is(err, it.Err) || got != nil {
		t.Errorf("Read of a failed item = %q, %v; want %v", got, err, it.Err)
	}
}

func TestStdin(t *testing.T) {
	long := strings.Repeat("A line.\n", 200_000)
	broken := errors.New("the line went dead")
	tests := []struct {
		name     string
		stdin    io.Reader
		as       string
		wantName string
		want     string
		wantErr  string
	}{
		{"text", strings.NewReader("x\n"), "", "-", "x\n", ""},
		{"named", strings.NewReader("x\n"), "draft.txt", "draft.txt", "x\n", ""},
		{"long", iotest.HalfReader(strings.NewReader(long)), "", "-", long, ""},
		{"empty", strings.NewReader(""), "", "-", "", ""},
		{"binary", strings.NewReader("x\x00"), "", "-", "", "-: not text (NUL byte at offset 1)"},
		{"without end", zeros{}, "", "-", "", "-: not text (NUL byte at offset 0)"},
		{"broken", iotest.ErrReader(broken), "", "-", "", "-: the line went dead"},
		{"none", nil, "", "-", "", "-: no standard input"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			items := source.Resolve([]string{"-", "-"}, source.Options{Stdin: tt.stdin, StdinName: tt.as})
			if len(items) != 1 || items[0].Name != tt.wantName || items[0].IsStdin() != (tt.stdin != nil) {
				t.Fatalf("Resolve(- -) = %+v, want one item %q", items, tt.wantName)
			}
			got, err := items[0].Read()
			message := ""
			if err != nil {
				message = err.Error()
			}
			if string(got) != tt.want || message != tt.wantErr {
				t.Errorf("Read = %d bytes, %q; want %d bytes, %q", len(got), message, len(tt.want), tt.wantErr)
			}
		})
	}
}

// zeros is a stream of NUL bytes without end.
type zeros struct{}

func (zeros) Read(p []byte) (int, error) {
	clear(p)
	return len(p), nil
}

func TestBinaryIsNoChangeOfNames(t *testing.T) {
	dir := tree(t, map[string]string{"a\x1b.txt": "\x00"})
	it := source.Resolve([]string{dir}, source.Options{})[0]
	_, err := it.Read()
	if !errors.Is(err, charset.ErrBinary) || strings.ContainsRune(err.Error(), 0x1b) {
		t.Errorf("Read = %q, want a quoted name", err)
	}
}
