package source

import (
	"fmt"
	"os"
	"path/filepath"

	"golang.org/x/sys/unix"
)

// nameless makes a file in dir of folder that has no name: it is gone when it is closed, however that comes. Not every
// file system can do it.
func nameless(folder *os.Root, dir string) (*os.File, error) {
	f, err := folder.OpenFile(dir, unix.O_TMPFILE|os.O_WRONLY, 0o600)
	if err != nil {
		return nil, err
	}
	// Without /proc it could not be given a name.
	if _, err := os.Stat(descriptor(f)); err != nil {
		_ = f.Close()
		return nil, err
	}
	return f, nil
}

// giveName gives f, a file that nameless made, its first name in folder.
func giveName(f *os.File, folder *os.Root, name string) error {
	dir, err := folder.Open(filepath.Dir(name))
	if err != nil {
		return err
	}
	defer func() { _ = dir.Close() }() // nothing is written through it
	err = unix.Linkat(unix.AT_FDCWD, descriptor(f), int(dir.Fd()), filepath.Base(name), unix.AT_SYMLINK_FOLLOW)
	if err != nil {
		return &os.PathError{Op: "linkat", Path: name, Err: err}
	}
	return nil
}

// descriptor is the path under which the system knows an open file.
func descriptor(f *os.File) string { return fmt.Sprintf("/proc/self/fd/%d", f.Fd()) }
