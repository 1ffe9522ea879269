package lintcmd

import (
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"syscall"
	"time"

	"pilcrow/markings/command"
	"pilcrow/markings/source"
	"pilcrow/rules"
	"pilcrow/rules/accept"
	"pilcrow/rules/lint"
	"pilcrow/rules/report"
)

// allowances are the lists of accepted findings that a run meets.
type allowances struct {
	today   time.Time
	rules   []*lint.Rule // that entries may name
	given   *allowance   // the list of --allow, which stands for all others; nil: none
	working string       // the absolute folder of the run

	lock    sync.Mutex
	files   map[string]*allowance   // by absolute name; nil: there is no such file
	folders map[string][]*allowance // by the absolute folder of cables
}

// allowance is a list and where it lies.
type allowance struct {
	*accept.Allowance        // nil: it could not be read
	folder            string // absolute
	name              string // for reports
	err               error
}

// openAllowances reads the list that --allow names; without one, lists are looked for beside the cables.
func openAllowances(name string, env command.Env, o *options) (*allowances, error) {
	a := &allowances{
		today: dayOf(env, o), rules: slices.Concat(rules.All(), o.flags.rules), working: o.held.working,
		files: make(map[string]*allowance), folders: make(map[string][]*allowance),
	}
	if name == "" {
		return a, nil
	}
	folder, err := folderOf(name)
	if err != nil {
		return nil, err
	}
	a.given = a.read(name, folder)
	return a, a.given.err
}

// read reads the list in a file called name in an absolute folder.
func (a *allowances) read(name, folder string) *allowance {
	list := &allowance{folder: folder, name: name}
	raw, err := source.Named(name, source.Options{}).Read()
	if err != nil {
		list.err = err
		return list
	}
	list.Allowance, list.err = accept.ReadAllowance(name, string(raw), a.rules)
	if list.err == nil {
		list.Expire(a.today)
	}
	return list
}

// of finds the lists that hold for a file called name, the nearest first.
func (a *allowances) of(name string) []*allowance {
	if a.given != nil {
		return []*allowance{a.given}
	}
	folder := filepath.Dir(name)
	if !filepath.IsAbs(folder) {
		folder = filepath.Join(a.working, folder)
	}
	a.lock.Lock()
	defer a.lock.Unlock()
	lists, known := a.folders[folder]
	if known {
		return lists
	}
	top := topOf(folder)
	for at := folder; ; at = filepath.Dir(at) {
		if list := a.in(at); list != nil && list.err == nil {
			lists = append(lists, list)
		}
		if at == top {
			break
		}
	}
	a.folders[folder] = lists
	return lists
}

// in is the list that lies in an absolute folder, nil where there is none.
func (a *allowances) in(folder string) *allowance {
	path := filepath.Join(folder, accept.AllowFile)
	list, known := a.files[path]
	if known {
		return list
	}
	_, err := os.Lstat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist), errors.Is(err, fs.ErrInvalid), errors.Is(err, syscall.ENOTDIR):
		// The name of a member of an archive leads through folders that there are not.
	default:
		list = a.read(shown(path), folder)
	}
	a.files[path] = list
	return list
}

// shown is an absolute path as reports name it: from the working directory, where it lies below.
func shown(path string) string {
	cwd, err := os.Getwd()
	if err != nil {
		return path
	}
	if rel, err := filepath.Rel(cwd, path); err == nil && filepath.IsLocal(rel) {
		return rel
	}
	return path
}

// topOf is the last folder, from an absolute folder upwards, in which lists are looked for: the root of the repository;
// outside repositories the working directory, where it lies above, and else the folder itself. Nobody else's folder says
// what is accepted.
func topOf(folder string) string {
	for at := folder; ; {
		if _, err := os.Lstat(filepath.Join(at, ".git")); err == nil {
			return at
		}
		up := filepath.Dir(at)
		if up == at {
			break
		}
		at = up
	}
	if cwd, err := os.Getwd(); err == nil {
		if rel, err := filepath.Rel(cwd, folder); err == nil && filepath.IsLocal(rel) {
			return cwd
		}
	}
	return folder
}

// rest is what is wrong with the lists after a run, and those that could not be read, sorted by name.
func (a *allowances) rest() []report.Result {
	a.lock.Lock()
	defer a.lock.Unlock()
	lists := slices.Collect(maps.Values(a.files))
	if a.given != nil {
		lists = append(lists, a.given)
	}
	lists = slices.DeleteFunc(lists, func(l *allowance) bool { return l == nil })
	slices.SortFunc(lists, func(x, y *allowance) int { return strings.Compare(x.name, y.name) })
	var results []report.Result
	for _, list := range lists {
		r := report.Result{Path: list.name, Err: list.err}
		if list.err == nil {
			r.Doc = list.Document()
			r.Findings = list.Findings(func(pattern string) int { return cables(list.folder, pattern) })
		}
		if r.Err != nil || len(r.Findings) > 0 {
			results = append(results, r)
		}
	}
	return results
}
