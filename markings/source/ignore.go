package source

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/bmatcuk/doublestar/v4"
)

// ignoreName is the file, in any folder, that says what is left out when folders are walked, in the syntax of .gitignore.
const ignoreName = ".pilcrowignore"

// ignoring knows what the .pilcrowignore files of a folder that is walked leave out: its own, those below, and those
// above it in the same work tree. The folder itself is never left out: the user named it.
type ignoring struct {
	cwd     string
	root    string                // absolute
	lists   map[string]ignoreList // by folder, absolute
	ignored map[string]bool       // folders, absolute
	errs    []Item
}

// ignoreList is what a folder says.
type ignoreList struct {
	patterns []ignorePattern
	top      bool // the folders above it have no say
}

// ignorePattern is a line of a .pilcrowignore.
type ignorePattern struct {
	glob   string
	again  bool // what it matches is not left out
	folder bool // it matches folders alone
}

// newIgnoring prepares a walk of root.
func newIgnoring(root string) *ignoring {
	g := &ignoring{lists: make(map[string]ignoreList), ignored: make(map[string]bool)}
	// Without a working directory relative paths are only compared with one another.
	g.cwd, _ = os.Getwd()
	g.root = g.abs(root)
	return g
}

// abs is a path from the root of the file system.
func (g *ignoring) abs(path string) string {
	if filepath.IsAbs(path) {
		return filepath.Clean(path)
	}
	return filepath.Join(g.cwd, path)
}

// file reports whether a file below the root is left out.
func (g *ignoring) file(file string) bool {
	abs := g.abs(file)
	return g.folder(filepath.Dir(abs)) || g.matches(abs, false)
}

// leavesOut reports whether a folder below the root is left out.
func (g *ignoring) leavesOut(dir string) bool {
	return g.folder(g.abs(dir))
}

// folder reports whether a folder at or below the root is left out, itself or with one above it.
func (g *ignoring) folder(dir string) bool {
	if dir == g.root || !strings.HasPrefix(dir, g.root) {
		return false
	}
	known, ok := g.ignored[dir]
	if !ok {
		known = g.folder(filepath.Dir(dir)) || g.matches(dir, true)
		g.ignored[dir] = known
	}
	return known
}

// matches reports whether the last pattern that matches a path leaves it out. The patterns of a folder follow those of
// the folder above.
func (g *ignoring) matches(abs string, isFolder bool) bool {
	for dir := filepath.Dir(abs); ; dir = filepath.Dir(dir) {
		list := g.list(dir)
		rel := filepath.ToSlash(strings.TrimPrefix(strings.TrimPrefix(abs, dir), string(filepath.Separator)))
		for i := len(list.patterns) - 1; i >= 0; i-- {
			p := list.patterns[i]
			if p.folder && !isFolder {
				continue
			}
			if doublestar.MatchUnvalidated(p.glob, rel) {
				return !p.again
			}
		}
		if list.top {
			return false
		}
	}
}

// isTop reports whether the folders above dir have no say: the top of a work tree, or the root where there is none.
func (g *ignoring) isTop(dir string) bool {
	if dir == filepath.Dir(dir) {
		return true
	}
	if _, err := os.Lstat(filepath.Join(dir, ".git")); err == nil {
		return true
	}
	return dir == g.root && !inWorkTree(dir)
}

// list is what a folder says.
func (g *ignoring) list(dir string) ignoreList {
	known, ok := g.lists[dir]
	if ok {
		return known
	}
	file := filepath.Join(dir, ignoreName)
	raw, err := readSmall(file, mostList)
	if err == nil {
		known.patterns, err = readIgnore(raw)
	}
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		g.errs = append(g.errs, failed(file, err))
	}
	known.top = g.isTop(dir)
	g.lists[dir] = known
	return known
}

// readIgnore reads the patterns of a .pilcrowignore.
func readIgnore(raw []byte) ([]ignorePattern, error) {
	var patterns []ignorePattern
	lines := bufio.NewScanner(bytes.NewReader(bytes.TrimPrefix(raw, []byte("\uFEFF"))))
	for n := 1; lines.Scan(); n++ {
		line := trimBlanks(strings.TrimSuffix(lines.Text(), "\r"))
		if line == "" || line[0] == '#' {
			continue
		}
		p := ignorePattern{}
		line, p.again = strings.CutPrefix(line, "!")
		line, p.folder = strings.CutSuffix(line, "/")
		anchored := strings.Contains(line, "/")
		p.glob = strings.NewReplacer("{", `\{`, "}", `\}`).Replace(strings.TrimPrefix(line, "/"))
		if !anchored {
			p.glob = "**/" + p.glob
		}
		if strings.HasSuffix(p.glob, "/**") {
			p.glob += "/*" // what is in the folder, not the folder
		}
		if line == "" || !doublestar.ValidatePattern(p.glob) {
			return nil, fmt.Errorf("line %d: not a pattern", n)
		}
		patterns = append(patterns, p)
	}
	return patterns, lines.Err()
}

// trimBlanks is line without blanks at its end, but for one behind a backslash.
func trimBlanks(line string) string {
	text := strings.TrimRight(line, " ")
	if len(text) < len(line) && strings.HasSuffix(text, `\`) {
		text += " "
	}
	return text
}
