// Package config reads pilcrow.toml, which says what the cables below its folder are held to.
//
// A file is read strictly: a key, a rule or a value that is not known is an *Error with its line and column, never
// passed over, for what was meant by it would silently not be checked. Finder looks for the file that governs a cable,
// File.For says what it holds that cable to, and Over lays what flags and the environment say above it. Every value
// remembers where it was said.
package config

import (
	"errors"
	"fmt"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/bmatcuk/doublestar/v4"

	"pilcrow/rules/lint"
)

// Said is a value and the place that says it. The zero Said says nothing.
type Said[T any] struct {
	Value T
	From  string // pilcrow.toml:3:11, --profile, PILCROW_PROFILE
}

// IsSaid reports whether anything was said.
func (s Said[T]) IsSaid() bool { return s.From != "" }

// Layer is what one place says of how cables are checked.
type Layer struct {
	Profile   Said[lint.Profile]
	FailLevel Said[lint.Severity]
	Select    Said[[]string]
	Ignore    Said[[]string]
	Tags      Said[[]string]                 // tags that the tables of the rules lack
	Severity  map[string]Said[lint.Severity] // by the code of the rule
}

// Over lays layers over one another: the first that says a thing is heard, for severities rule by rule.
func Over(layers ...Layer) Layer {
	var all Layer
	for _, l := range layers {
		hear(&all.Profile, l.Profile)
		hear(&all.FailLevel, l.FailLevel)
		hear(&all.Select, l.Select)
		hear(&all.Ignore, l.Ignore)
		hear(&all.Tags, l.Tags)
		for code, said := range l.Severity {
			if all.Severity == nil {
				all.Severity = make(map[string]Said[lint.Severity])
			}
			if !all.Severity[code].IsSaid() {
				all.Severity[code] = said
			}
		}
	}
	return all
}

// hear takes said where nothing has been said yet.
func hear[T any](heard *Said[T], said Said[T]) {
	if !heard.IsSaid() {
		*heard = said
	}
}

// Override is what a file says of some paths.
type Override struct {
	Layer
	Paths []string // globs
}

// File is a configuration file. It is not changed after Read.
type File struct {
	Name      string // as messages call it
	Folder    string // where it lies, absolute: its globs count from there
	Source    []byte // what it was read from
	Exclude   Said[[]string]
	Overrides []Override
	Rules     []*lint.Rule // the user's own, in the order of the file
	Routes    []Said[lint.Route]

	base     Layer
	examples []example
}

// For is what the file says of the cable at name, an absolute path: its overrides, the last first, over the rest. Which
// are the numbers of the overrides that fit, by which the answer can be kept for other cables.
func (f *File) For(name string) (said Layer, which []int) {
	layers := []Layer{f.base}
	rel, below := f.relative(name)
	for i := range f.Overrides {
		if below && fits(f.Overrides[i].Paths, rel) {
			layers = append(layers, f.Overrides[i].Layer)
			which = append(which, i)
		}
	}
	slices.Reverse(layers)
	return Over(layers...), which
}

// Excludes reports whether the file leaves out the cable at name, an absolute path.
func (f *File) Excludes(name string) bool {
	rel, below := f.relative(name)
	return below && fits(f.Exclude.Value, rel)
}

// relative is name as the globs of the file see it; false where it does not lie below the folder.
func (f *File) relative(name string) (string, bool) {
	rel, err := filepath.Rel(f.Folder, name)
	rel = filepath.ToSlash(rel)
	return rel, err == nil && rel != ".." && !strings.HasPrefix(rel, "../")
}

// fits reports whether one of globs is name or a folder above it.
func fits(globs []string, name string) bool {
	for _, glob := range globs {
		for part := name; part != "." && part != "/"; part = path.Dir(part) {
			if ok, err := doublestar.Match(glob, part); ok && err == nil {
				return true
			}
		}
	}
	return false
}

// Error is a mistake in a configuration file.
type Error struct {
	File    string
	Line    int // from 1
	Column  int // from 1, in characters
	Message string
}

// Error is "file:line:column: message".
func (e *Error) Error() string {
	return fmt.Sprintf("%s:%d:%d: %s", e.File, e.Line, e.Column, e.Message)
}

// Errors are the errors that err joins, or err alone.
func Errors(err error) []error {
	var joined interface{ Unwrap() []error }
	if errors.As(err, &joined) {
		return joined.Unwrap()
	}
	return []error{err}
}
