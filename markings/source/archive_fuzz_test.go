package source_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"pilcrow/markings/source"
)

// fuzzStream holds Stream to its promises for any bytes in a file of one of the names: it ends, yields something, says
// nothing without a name, and gives no cable larger than asked for.
func fuzzStream(f *testing.F, names ...string) {
	const most = 1 << 16
	f.Fuzz(func(t *testing.T, which uint8, raw []byte) {
		path := filepath.Join(t.TempDir(), names[int(which)%len(names)])
		check(t, os.WriteFile(path, raw, 0o600))
		opts := source.Options{MaxCable: most}
		items := 0
		for it := range source.Stream(source.Resolve([]string{path}, opts), opts) {
			items++
			if !strings.HasPrefix(it.Name, path) {
				t.Errorf("the name %q does not begin with that of the file, %q", it.Name, path)
			}
			text, err := it.Read()
			if err == nil && len(text) > most {
				t.Errorf("%s has %d bytes, want %d at most", it.Name, len(text), most)
			}
			if it.Err == nil && strings.Contains(it.Name, "..") {
				t.Errorf("%q was read", it.Name)
			}
		}
		if items == 0 {
			t.Error("an archive was passed over in silence")
		}
	})
}

func FuzzStreamMembers(f *testing.F) {
	entries := []entry{{"a.txt", "1. (U) One.\n"}, {"b/c.cable", "2. (U) Two.\n"}, {"d.zip", "x"}}
	f.Add(uint8(0), zipOf(f, entries...))
	f.Add(uint8(1), tarOf(f, entries...))
	f.Add(uint8(2), gzipOf(f, tarOf(f, entries...)))
	f.Add(uint8(3), zstdOf(f, tarOf(f, entries...)))
	f.Add(uint8(4), gzipOf(f, []byte("1. (U) One.\n")))
	fuzzStream(f, "a.zip", "a.tar", "a.tar.gz", "a.tar.zst", "a.gz")
}

func FuzzStreamRows(f *testing.F) {
	f.Add(uint8(0), []byte("id,body\n1,\"one \\\"two\\\" \"\"three\"\"\n\\\\\"\n2,x\r\n"))
	f.Add(uint8(0), []byte("\uFEFFbody\n\"a\"b\n"))
	f.Add(uint8(1), []byte("{\"body\":\"one\\n\"}\n\n{\"body\":null}\n[]"))
	fuzzStream(f, "a.csv", "a.jsonl")
}
