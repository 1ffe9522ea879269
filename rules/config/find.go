package config

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"syscall"

	"pilcrow/rules/lint"
)

// Names are what a configuration file may be called.
func Names() [2]string { return [2]string{"pilcrow.toml", ".pilcrow.toml"} }

// Finder finds the files that govern cables and reads each of them once. It may be used by several workers at once.
type Finder struct {
	known   []*lint.Rule
	working string // the working folder
	mu      sync.Mutex
	folders map[string]found // by folder
	files   map[string]found // by path
}

// found is a file, or why there is none; neither where nothing governs.
type found struct {
	file *File
	err  error
}

// NewFinder makes a Finder for a run in the folder working, an absolute path. Known are the rules that files may name.
func NewFinder(working string, known []*lint.Rule) *Finder {
	return &Finder{
		known: known, working: filepath.Clean(working),
		folders: make(map[string]found), files: make(map[string]found),
	}
}

// Find finds the file that governs the cable at name, an absolute path: the nearest one from its folder upwards to the
// root of its repository. Outside of a repository it is looked for up to the working folder, and for a cable that does
// not lie below that in the cable's own folder alone. Where there is none the answer is nil without an error.
func (f *Finder) Find(name string) (*File, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	folder := filepath.Dir(filepath.Clean(name))
	answer, ok := f.folders[folder]
	if !ok {
		answer = f.search(folder)
		f.folders[folder] = answer
	}
	return answer.file, answer.err
}

// search looks for a file from folder upwards.
func (f *Finder) search(folder string) found {
	top := f.top(folder)
	for at := folder; ; at = filepath.Dir(at) {
		if answer, there := f.in(at); there {
			return answer
		}
		if at == top || at == filepath.Dir(at) {
			return found{}
		}
	}
}

// top is the uppermost folder that is looked at for folder.
func (f *Finder) top(folder string) string {
	for at := folder; ; at = filepath.Dir(at) {
		// In a second work tree .git is a file.
		if _, err := os.Lstat(filepath.Join(at, ".git")); err == nil {
			return at
		}
		if at == filepath.Dir(at) {
			break
		}
	}
	if isBelow(folder, f.working) {
		return f.working
	}
	return folder
}

// in is what lies in one folder, false where there is nothing.
func (f *Finder) in(folder string) (found, bool) {
	var paths []string
	for _, name := range Names() {
		path := filepath.Join(folder, name)
		info, err := os.Stat(path)
		switch {
		case errors.Is(err, fs.ErrNotExist), errors.Is(err, syscall.ENOTDIR):
			// A path that leads through a file is an error of whoever reads it.
		case err != nil:
			return found{err: readError(f.shown(path), err)}, true
		case !info.IsDir():
			paths = append(paths, path)
		}
	}
	switch len(paths) {
	case 0:
		return found{}, false
	case 1:
		answer, ok := f.files[paths[0]]
		if !ok {
			answer.file, answer.err = f.read(paths[0])
			f.files[paths[0]] = answer
		}
		return answer, true
	}
	return found{err: fmt.Errorf("%s and %s are both there: keep one of them", f.shown(paths[0]), f.shown(paths[1]))}, true
}

// Read reads the file at path.
func (f *Finder) Read(path string) (*File, error) {
	if !filepath.IsAbs(path) {
		path = filepath.Join(f.working, path)
	}
	return f.read(path)
}

func (f *Finder) read(path string) (*File, error) {
	name := f.shown(path)
	src, err := readFile(path)
	if err != nil {
		return nil, readError(name, err)
	}
	return Read(name, filepath.Dir(path), src, f.known)
}

// mostSource is the largest configuration, in bytes, that is read.
const mostSource = 16 << 20

var (
	errNoWriter = errors.New("no process has this FIFO open for writing")
	errTooLarge = errors.New("larger than 16 MiB")
)

// readFile reads a configuration: it waits for no writer of a FIFO and reads no device without end.
func readFile(path string) ([]byte, error) {
	// Without O_NONBLOCK opening a FIFO waits until somebody writes.
	f, err := os.OpenFile(path, os.O_RDONLY|syscall.O_NONBLOCK, 0)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }() // reading has told all there is to tell
	src, err := io.ReadAll(io.LimitReader(f, mostSource))
	if err != nil {
		return nil, err
	}
	if len(src) == mostSource {
		return nil, errTooLarge
	}
	if info, err := f.Stat(); err == nil && len(src) == 0 && info.Mode()&fs.ModeNamedPipe != 0 {
		return nil, errNoWriter
	}
	return src, nil
}

// readError is err without the path that the system puts into it.
func readError(name string, err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		err = path.Err
	}
	return fmt.Errorf("read configuration %s: %w", name, err)
}

// shown is path as messages call it: from the working folder where one lies below the other.
func (f *Finder) shown(path string) string {
	if isBelow(path, f.working) || isBelow(f.working, filepath.Dir(path)) {
		if rel, err := filepath.Rel(f.working, path); err == nil {
			return rel
		}
	}
	return path
}

// isBelow reports whether path is folder or lies below it.
func isBelow(path, folder string) bool {
	rel, err := filepath.Rel(folder, path)
	return err == nil && rel != ".." && !strings.HasPrefix(rel, ".."+string(filepath.Separator))
}
