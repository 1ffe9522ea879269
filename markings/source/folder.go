package source

import (
	"cmp"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// folder lists the cables of a folder, sorted by path.
func folder(root string) []Item {
	w := walk{root: root, ignoring: newIgnoring(root)}
	w.tree(root)
	w.items = append(w.items, w.ignoring.errs...)
	if len(w.items) == 0 {
		return []Item{failed(root, errNoCables)}
	}
	slices.SortFunc(w.items, func(a, b Item) int { return cmp.Compare(a.Name, b.Name) })
	return slices.CompactFunc(w.items, func(a, b Item) bool { return a.Name == b.Name })
}

// walk is the search of one folder.
type walk struct {
	root     string
	items    []Item
	ignoring *ignoring
}

// tree adds the cables below dir: those that git lists in a work tree, else all.
func (w *walk) tree(dir string) {
	found, ok := gitFiles(dir)
	if !ok {
		w.plain(dir)
		return
	}
	for _, name := range found.unreadable {
		w.items = append(w.items, failed(filepath.Join(dir, name), fs.ErrPermission))
	}
	for _, name := range found.names {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if path == filepath.Clean(dir) {
			continue // an empty submodule lists itself
		}
		info, err := os.Lstat(path)
		switch {
		case err != nil:
			// Git still lists a file that was deleted, or left out by a sparse checkout.
		case info.IsDir():
			w.tree(path) // a submodule or another repository: git lists none of its files
		default:
			w.file(path, info.Mode())
		}
	}
}

// plain adds every cable below dir.
func (w *walk) plain(dir string) {
	// WalkDir does not follow a folder that is a link, except behind a dot.
	start := dir + string(filepath.Separator) + "."
	// The function never returns an error that WalkDir would hand on.
	_ = filepath.WalkDir(start, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			w.items = append(w.items, failed(filepath.Clean(path), err))
		case !entry.IsDir():
			w.file(path, entry.Type())
		case path != start && (entry.Name() == ".git" || w.ignoring.leavesOut(path)):
			return fs.SkipDir
		}
		return nil
	})
}

// file adds path if its name is that of a cable and it is a file or a link to one. A link that leads nowhere stays in
// the list: reading it is an error.
func (w *walk) file(path string, mode fs.FileMode) {
	if !isCable(path) || w.ignoring.file(path) {
		return
	}
	if mode&fs.ModeSymlink != 0 {
		info, err := os.Stat(path)
		if err != nil {
			w.items = append(w.items, failed(path, err))
			return
		}
		mode = info.Mode()
	}
	if mode.IsRegular() {
		w.items = append(w.items, Item{Name: path, Path: path, Root: w.root})
	}
}

// isCable reports whether a file that is found while walking has the name of a cable.
func isCable(path string) bool {
	ext := filepath.Ext(path)
	return strings.EqualFold(ext, ".txt") || strings.EqualFold(ext, ".cable")
}
