// Package source opens the input of pilcrow and writes files back.
//
// Resolve turns the paths of a command line into items, names first, so that several workers may read them at once. A
// path is a file, a folder, a glob or "-" for standard input. What cannot be found or read stays in the list as an
// item with an error: one bad path does not stop the others, and nothing that was not examined is passed over in
// silence.
//
//   - A file is read whatever its name. A FIFO or device is read like standard input, if a writer is there.
//   - A folder is walked for *.txt and *.cable, in any case. In a git work tree git says what is ignored. Files that
//     a .pilcrowignore names, in the syntax of .gitignore, are left out, tracked or not. Links to files are read, links
//     to folders are not followed, FIFOs and devices are never opened.
//   - A glob, which the shell left alone, is read with ** for any number of folders. A file of that very name comes
//     first.
//   - A glob that matches no file and a folder without cables are errors.
//
// Errors name their path with Quote, so that no control character of a file's name reaches a terminal.
package source

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// Options says where input comes from that has no path.
type Options struct {
	Stdin     io.Reader // what "-" reads; nil makes "-" an error
	StdinName string    // the name of standard input in reports; "-" where it is empty
	Column    string    // the column or field of a row that is a cable; "body" where it is empty
	MaxCable  int64     // the most bytes of a cable in an archive; 256 MiB where it is 0
}

// Item is one input that is to be read.
type Item struct {
	Name string // for reports: the path as given, or the folder as given joined with what was found in it
	Path string // where the file lies, of a member the archive; empty for standard input
	Root string // the folder that was walked, which a fix must not leave; empty for a file that was named
	Err  error  // why there is nothing to read: an *Error

	stdin io.Reader
	open  func() ([]byte, error) // reads a member of an archive
	named bool                   // the user wrote this path: it may be a FIFO or a device
}

// IsStdin reports whether the item is standard input.
func (it Item) IsStdin() bool { return it.stdin != nil }

// Resolve finds what paths stand for, in their order; the files of a folder or glob are sorted by path. A file that
// is named twice stands in the list once.
func Resolve(paths []string, opts Options) []Item {
	if len(paths) == 1 {
		return resolve(paths[0], opts) // which names no file twice
	}
	list := listing{seen: map[string]bool{}}
	// Without a working directory relative paths are only compared with one another.
	list.cwd, _ = os.Getwd()
	for _, path := range paths {
		list.add(resolve(path, opts))
	}
	return list.items
}

// Named is the item of a path that is one file, a FIFO, a device or "-", never a folder or a glob.
func Named(path string, opts Options) Item {
	if path == "-" {
		return standardInput(opts)
	}
	info, err := os.Stat(path)
	if err == nil && info.IsDir() {
		err = errFolder
	}
	if err != nil {
		return failed(path, err)
	}
	return Item{Name: path, Path: path, named: true}
}

// resolve finds what one path stands for.
func resolve(path string, opts Options) []Item {
	if path == "-" {
		return []Item{standardInput(opts)}
	}
	info, err := os.Stat(path)
	switch {
	case err == nil && info.IsDir():
		return folder(path)
	case errors.Is(err, fs.ErrNotExist) && isGlob(path) && !isLink(path):
		return glob(path)
	}
	return []Item{Named(path, opts)}
}

// isLink reports whether path is a symbolic link, be it a broken one.
func isLink(path string) bool {
	info, err := os.Lstat(path)
	return err == nil && info.Mode()&fs.ModeSymlink != 0
}

// standardInput is the item of "-".
func standardInput(opts Options) Item {
	name := opts.StdinName
	if name == "" {
		name = "-"
	}
	if opts.Stdin == nil {
		return failed(name, errNoStdin)
	}
	return Item{Name: name, stdin: opts.Stdin, named: true}
}

// failed is the item of a path that leads to nothing that can be read.
func failed(name string, err error) Item {
	return Item{Name: name, Path: name, Err: newError(name, err)}
}

// listing collects items and leaves out the second of the same path.
type listing struct {
	items []Item
	seen  map[string]bool
	cwd   string
}

func (l *listing) add(items []Item) {
	for _, it := range items {
		key := it.Path
		switch {
		case it.IsStdin():
			key = "-"
		case !filepath.IsAbs(key):
			key = filepath.Join(l.cwd, key)
		default:
			key = filepath.Clean(key)
		}
		if l.seen[key] {
			continue
		}
		l.seen[key] = true
		l.items = append(l.items, it)
	}
}
