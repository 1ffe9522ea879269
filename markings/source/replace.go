package source

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// Replace writes text over the file at path, whole or not at all. old is what was read from it before: a
// file that has changed since is left alone. The mode stays, and so do owner and group where the system allows it. A
// symbolic link stays a link and the file it leads to is replaced, unless that lies outside the folder root; an empty
// root sets no bounds. A hard link's other names keep the old text. Every error is an *Error; that of a ctx that is done
// wraps its cause.
//
// The new file has no name before it is whole, where the system has such files, and its bytes are written in pieces, so
// that nothing is left beside the old file soon after ctx is done, however large it is. A process that is killed leaves
// the old file or the new one, and perhaps beside it a new one under its first name: see Sweep.
func Replace(ctx context.Context, path string, old, text []byte, root string) error {
	if err := replace(ctx, path, old, text, root, newFile); err != nil {
		return newError(path, err)
	}
	return nil
}

// replace is Replace with a file that create makes in a folder of another.
func replace(
	ctx context.Context, path string, old, text []byte, root string, create func(*os.Root, string) (*fresh, error),
) error {
	dir, name, err := place(path, root)
	if err != nil {
		return err
	}
	// A handle on the folder: no link that is set up meanwhile leads out of it.
	folder, err := os.OpenRoot(dir)
	if err != nil {
		return err
	}
	defer func() { _ = folder.Close() }() // nothing is written through it
	info, err := unchanged(folder, name, old)
	if err != nil || bytes.Equal(old, text) {
		return err
	}
	f, err := create(folder, filepath.Dir(name))
	if err != nil {
		return err
	}
	defer f.discard()
	if err := f.fill(ctx, text, info); err != nil {
		return err
	}
	if _, err := unchanged(folder, name, old); err != nil {
		return err
	}
	if err := context.Cause(ctx); err != nil {
		return err
	}
	if err := f.become(name); err != nil {
		return err
	}
	syncFolder(folder, filepath.Dir(name))
	return nil
}

// place says where the file behind path lies: its name relative to a folder that must not be left.
func place(path, root string) (dir, name string, err error) {
	target, err := filepath.EvalSymlinks(path)
	if err != nil {
		return "", "", err
	}
	if target, err = filepath.Abs(target); err != nil {
		return "", "", err
	}
	if root == "" {
		return filepath.Dir(target), filepath.Base(target), nil
	}
	if dir, err = filepath.EvalSymlinks(root); err != nil {
		return "", "", err
	}
	if dir, err = filepath.Abs(dir); err != nil {
		return "", "", err
	}
	name, err = filepath.Rel(dir, target)
	if err != nil || !filepath.IsLocal(name) {
		return "", "", fmt.Errorf("not written: it leads out of the folder %s to %s", Quote(root), Quote(target))
	}
	return dir, name, nil
}

// unchanged reports a file that does not hold the bytes of old any more, or that may not be written.
func unchanged(folder *os.Root, name string, old []byte) (fs.FileInfo, error) {
	info, err := folder.Lstat(name)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, errSpecial
	}
	// Renaming needs no right to write the file itself; its owner's wish counts all the same.
	f, err := folder.OpenFile(name, os.O_RDWR, 0)
	if err != nil {
		return nil, err
	}
	defer func() { _ = f.Close() }() // nothing is written through it
	now, err := io.ReadAll(f)
	if err != nil {
		return nil, err
	}
	if !bytes.Equal(now, old) {
		return nil, errChanged
	}
	return info, nil
}

// syncFolder asks that the new name is on the disk. Not every system can do it, and the file is whole in any case.
func syncFolder(folder *os.Root, name string) {
	if f, err := folder.Open(name); err == nil {
		_ = f.Sync()
		_ = f.Close()
	}
}
