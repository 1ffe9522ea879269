package source

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/bmatcuk/doublestar/v4"
)

// isGlob reports whether a path that names no file may be a pattern.
func isGlob(path string) bool {
	return strings.ContainsAny(path, "*?[{") && doublestar.ValidatePathPattern(path)
}

// glob lists the files that a pattern matches, sorted by path. Links to folders are not followed behind the first
// sign of the pattern; folders, FIFOs and devices are left out.
func glob(pattern string) []Item {
	base, _ := doublestar.SplitPattern(filepath.ToSlash(pattern))
	root := filepath.FromSlash(base)
	var items []Item
	paths, err := doublestar.FilepathGlob(pattern, doublestar.WithNoFollow(), doublestar.WithFailOnIOErrors())
	if err != nil {
		name := pattern
		var unread *fs.PathError
		if errors.As(err, &unread) {
			name = unread.Path
		}
		items = append(items, failed(name, err))
		// What can be read is read all the same.
		paths, _ = doublestar.FilepathGlob(pattern, doublestar.WithNoFollow())
	}
	slices.Sort(paths)
	paths = slices.Compact(paths)
	for _, path := range paths {
		info, err := os.Stat(path)
		switch {
		case err != nil:
			items = append(items, failed(path, err))
		case info.Mode().IsRegular():
			items = append(items, Item{Name: path, Path: path, Root: root})
		}
	}
	if len(items) == 0 {
		return []Item{failed(pattern, errNoMatch)}
	}
	return items
}
