package source

import (
	"context"
	"crypto/rand"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"time"
)

// temporary is the first name of a file that is to replace another: no program makes such names by chance.
var temporary = regexp.MustCompile(`^\.pilcrow-[A-Z2-7]{26}\.tmp$`)

// fresh is a file that is to replace another in its folder.
type fresh struct {
	*os.File
	folder *os.Root
	name   string // its name before it replaces the other
	named  bool   // it stands in the folder
}

// newFile makes a file in dir of folder: one without a name where the system has such files.
func newFile(folder *os.Root, dir string) (*fresh, error) {
	f, err := nameless(folder, dir)
	if err != nil {
		return newNamed(folder, dir)
	}
	_ = lock(f) // Sweep leaves a file alone that it cannot lock
	return &fresh{f, folder, firstName(dir), false}, nil
}

// newNamed makes a file in dir of folder under its first name. It is locked while it is open, as far as the system can do
// it.
func newNamed(folder *os.Root, dir string) (*fresh, error) {
	name := firstName(dir)
	f, err := folder.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return nil, err
	}
	_ = lock(f) // Sweep leaves a file alone that it cannot lock
	return &fresh{f, folder, name, true}, nil
}

// firstName is a name in dir that no file has.
func firstName(dir string) string { return filepath.Join(dir, ".pilcrow-"+rand.Text()+".tmp") }

// piece is how many bytes are written before the context is asked again.
const piece = 1 << 20

// fill writes text, gives the file the owner and mode of another, and sees to it that its bytes are on the disk.
func (f *fresh) fill(ctx context.Context, text []byte, like fs.FileInfo) error {
	for len(text) > 0 {
		if err := context.Cause(ctx); err != nil {
			return err
		}
		n, err := f.Write(text[:min(piece, len(text))])
		if err != nil {
			return err
		}
		text = text[n:]
	}
	if err := f.Chmod(keepOwner(f.File, like)); err != nil {
		return err
	}
	// The disk may take longer than a user who stops the program waits.
	synced := make(chan error, 1)
	go func() { synced <- f.Sync() }()
	select {
	case err := <-synced:
		return err
	case <-ctx.Done():
		return context.Cause(ctx)
	}
}

// become puts the file in the place of name, and closes it.
func (f *fresh) become(name string) error {
	if !f.named {
		if err := giveName(f.File, f.folder, f.name); err != nil {
			return err
		}
		f.named = true
	}
	if closeFirst {
		if err := f.Close(); err != nil {
			return err
		}
	}
	if err := f.folder.Rename(f.name, name); err != nil {
		return err
	}
	f.named = false
	return nil
}

// discard closes the file and takes its first name away where it still has it.
func (f *fresh) discard() {
	if f.named {
		_ = f.folder.Remove(f.name) // the first error is the one to tell
	}
	_ = f.Close() // its bytes were on the disk before it was put in place
}

// stale is how long ago the last byte of a file must have been written that is taken for left behind.
const stale = time.Minute

// Sweep removes what Replace, killed at the wrong moment, left beside the file at path, and returns the paths of what it
// removed. root is that of Replace. A file that another process may be writing is left alone: one that is locked, that
// cannot be locked, or that was written to within a minute.
func Sweep(path, root string) []string {
	dir, name, err := place(path, root)
	if err != nil {
		return nil
	}
	folder, err := os.OpenRoot(dir)
	if err != nil {
		return nil
	}
	defer func() { _ = folder.Close() }() // it was opened to remove files only
	beside := filepath.Dir(name)
	entries, _ := fs.ReadDir(folder.FS(), filepath.ToSlash(beside)) // what can be read of it must do
	var removed []string
	for _, entry := range entries {
		if !temporary.MatchString(entry.Name()) || !entry.Type().IsRegular() {
			continue
		}
		if sweep(folder, filepath.Join(beside, entry.Name())) {
			removed = append(removed, filepath.Join(filepath.Dir(path), entry.Name()))
		}
	}
	return removed
}

// sweep removes a file that nobody is writing, and reports whether it did.
func sweep(folder *os.Root, name string) bool {
	f, err := folder.OpenFile(name, os.O_WRONLY, 0)
	if err != nil {
		return false
	}
	defer func() { _ = f.Close() }() // nothing is written to it
	info, err := f.Stat()
	if err != nil || !info.Mode().IsRegular() || time.Since(info.ModTime()) < stale || lock(f) != nil {
		return false
	}
	return folder.Remove(name) == nil
}
