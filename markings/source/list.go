package source

import (
	"io"
	"io/fs"
	"os"
	"strings"
	"syscall"
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

// The longest list of paths, in bytes, that is read: from a file or a stream, and from a device, which may have no end.
const (
	mostList       = 1 << 30
	mostListDevice = 1 << 20
)

func readList(file string, opts Options) ([]byte, error) {
	if file != "-" {
		return readSmall(file, mostList)
	}
	if opts.Stdin == nil {
		return nil, errNoStdin
	}
	return readAtMost(opts.Stdin, mostList)
}

// readSmall reads a file that is no cable, of at most so many bytes. It waits for no writer of a FIFO, and of a device it
// reads little.
func readSmall(file string, most int64) ([]byte, error) {
	// Without O_NONBLOCK opening a FIFO waits until somebody writes.
	f, err := os.OpenFile(file, os.O_RDONLY|syscall.O_NONBLOCK, 0)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }() // reading has told all there is to tell
	info, err := f.Stat()
	if err != nil {
		return nil, err
	}
	switch mode := info.Mode(); {
	case mode.IsDir():
		return nil, errFolder
	case mode&fs.ModeNamedPipe != 0:
		r, err := writtenTo(f)
		if err != nil {
			return nil, err
		}
		return readAtMost(r, most)
	case !mode.IsRegular():
		most = min(most, mostListDevice)
	}
	return readAtMost(f, most)
}

// readAtMost reads r to its end; one that is too long is an error.
func readAtMost(r io.Reader, most int64) ([]byte, error) {
	raw, err := io.ReadAll(io.LimitReader(r, most))
	if err == nil && int64(len(raw)) == most {
		err = tooLarge(most)
	}
	return raw, err
}
