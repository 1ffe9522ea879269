package source

import (
	"io"
	"os"
	"strings"
)

// List reads the paths in a file, or in opts.Stdin where file is "-": one a line, or parted by NUL characters where there
// is one. Empty lines are left out. Every error is an *Error.
func List(file string, opts Options) ([]string, error) {
	raw, err := readList(file, opts)
	if err != nil {
		return nil, newError(file, err)
	}
	text := string(raw)
	if strings.ContainsRune(text, 0) {
		return paths(strings.Split(text, "\x00")), nil
	}
	lines := strings.Split(strings.TrimPrefix(text, "\uFEFF"), "\n")
	for i := range lines {
		lines[i] = strings.TrimSuffix(lines[i], "\r")
	}
	return paths(lines), nil
}

// paths is names without the empty ones.
func paths(names []string) []string {
	var list []string
	for _, name := range names {
		if name != "" {
			list = append(list, name)
		}
	}
	return list
}

// mostList is the longest list of paths, in bytes, that is read.
const mostList = 1 << 30

func readList(file string, opts Options) ([]byte, error) {
	r := opts.Stdin
	if file != "-" {
		f, err := os.Open(file)
		if err != nil {
			return nil, err
		}
		defer func() { _ = f.Close() }() // reading has told all there is to tell
		if info, err := f.Stat(); err == nil && info.IsDir() {
			return nil, errFolder
		}
		r = f
	}
	if r == nil {
		return nil, errNoStdin
	}
	raw, err := io.ReadAll(io.LimitReader(r, mostList))
	if err == nil && len(raw) == mostList {
		err = tooLarge(mostList)
	}
	return raw, err
}
