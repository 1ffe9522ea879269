package source

import (
	"bytes"
	"crypto/rand"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// Replace writes text over the file at path, whole or not at all. old is what was read from it before: a
// file that has changed since is left alone. The mode stays, and so do owner and group where the system allows it. A
// symbolic link stays a link and the file it leads to is replaced, unless that lies outside the folder root; an empty
// root sets no bounds. A hard link's other names keep the old text. A process that is killed leaves the old file or the
// new one, and perhaps beside it a part of the new one called .pilcrow-, 26 letters and digits, and .tmp, which nobody
// needs. Every error is an *Error.
func Replace(path string, old, text []byte, root string) error {
	if err := replace(path, old, text, root); err != nil {
		return newError(path, err)
	}
	return nil
}

func replace(path string, old, text []byte, root string) error {
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
	temp := filepath.Join(filepath.Dir(name), ".pilcrow-"+rand.Text()+".tmp")
	err = writeNew(folder, temp, text, info)
	if err == nil {
		_, err = unchanged(folder, name, old)
	}
	if err == nil {
		err = folder.Rename(temp, name)
	}
	if err != nil {
		_ = folder.Remove(temp) // the first error is the one to tell
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

// writeNew makes a file with the owner and mode of another and sees to it that its bytes are on the disk.
func writeNew(folder *os.Root, name string, text []byte, like fs.FileInfo) error {
	f, err := folder.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = f.Write(text)
	if err == nil {
		err = f.Chmod(keepOwner(f, like))
	}
	if err == nil {
		err = f.Sync()
	}
	if closed := f.Close(); err == nil {
		err = closed
	}
	return err
}

// syncFolder asks that the new name is on the disk. Not every system can do it, and the file is whole in any case.
func syncFolder(folder *os.Root, name string) {
	if f, err := folder.Open(name); err == nil {
		_ = f.Sync()
		_ = f.Close()
	}
}
