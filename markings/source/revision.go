package source

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// AtRevision is the text of the file at path as a revision of its repository has it, false where the revision has no such
// file. Every error is an *Error.
func AtRevision(path, revision string) (raw []byte, found bool, err error) {
	raw, found, err = atRevision(path, revision)
	if err == nil && found {
		err = checkText(raw)
	}
	if err != nil {
		return nil, false, newError(revision+":"+path, err)
	}
	return raw, found, nil
}

func atRevision(path, revision string) (raw []byte, found bool, err error) {
	folder, file := filepath.Dir(path), filepath.Base(path)
	for !isFolder(folder) {
		up := filepath.Dir(folder)
		if up == folder {
			return nil, false, errors.New("no such folder")
		}
		file = filepath.Join(filepath.Base(folder), file)
		folder = up
	}
	entry, notes, err := git(folder, "--literal-pathspecs", "ls-tree", "-z", "--end-of-options", revision, "--",
		filepath.ToSlash(file))
	switch {
	case err != nil && revision == "HEAD" && isUnborn(folder):
		return nil, false, nil
	case err != nil:
		return nil, false, gitCause(notes, err)
	}
	// mode SP type SP hash TAB name NUL
	facts, _, ok := strings.Cut(string(entry), "\t")
	fields := strings.Fields(facts)
	if !ok || len(fields) != 3 || fields[1] != "blob" || fields[0] == "120000" {
		return nil, false, nil
	}
	raw, notes, err = git(folder, "cat-file", "blob", fields[2])
	if err != nil {
		return nil, false, gitCause(notes, err)
	}
	return raw, true, nil
}

// isUnborn reports whether the repository of a folder has no commit on its branch yet: its HEAD holds no file.
func isUnborn(folder string) bool {
	if _, _, err := git(folder, "symbolic-ref", "--quiet", "HEAD"); err != nil {
		return false
	}
	_, _, err := git(folder, "rev-parse", "--verify", "--quiet", "HEAD")
	return err != nil
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// Staged finds the cables that the next commit changes or adds, as the index has them: those that paths name, files or
// folders, all where there are none. They are sorted by name, and there may be none.
func Staged(paths []string) ([]Item, error) {
	prefix, notes, err := indexed("rev-parse", "--show-prefix")
	if err != nil {
		return nil, newError("--staged", gitCause(notes, err))
	}
	args := []string{
		"--literal-pathspecs", "diff", "--cached", "--raw", "-z", "--no-abbrev", "--no-renames", "--no-ext-diff",
		"--ignore-submodules", "--diff-filter=d", "--",
	}
	out, notes, err := indexed(append(args, paths...)...)
	if err != nil {
		return nil, newError("--staged", gitCause(notes, err))
	}
	// Git names files from the top of the work tree.
	here := filepath.Clean(filepath.FromSlash(strings.TrimSuffix(string(prefix), "\n")))
	named := make(map[string]bool)
	for _, path := range paths {
		named[filepath.Clean(path)] = true
	}
	var items []Item
	// ":" mode SP mode SP hash SP hash SP status NUL name NUL
	for len(out) > 0 {
		facts, rest, _ := bytes.Cut(out, []byte{0})
		name, rest, _ := bytes.Cut(rest, []byte{0})
		out = rest
		fields := strings.Fields(string(facts))
		path, err := filepath.Rel(here, filepath.FromSlash(string(name)))
		if err != nil {
			return nil, newError(string(name), err)
		}
		if len(fields) != 5 || !isCable(path) && !named[path] || fields[1] == "120000" || fields[1] == "160000" {
			continue
		}
		if fields[4] == "U" {
			items = append(items, failed(path, errors.New("is not merged yet")))
			continue
		}
		items = append(items, Item{Name: path, Path: path, open: blob(fields[3])})
	}
	slices.SortFunc(items, func(a, b Item) int { return strings.Compare(a.Name, b.Name) })
	return slices.CompactFunc(items, func(a, b Item) bool { return a.Name == b.Name }), nil
}

// blob reads what git keeps under a hash.
func blob(hash string) func() ([]byte, error) {
	return func() ([]byte, error) {
		out, notes, err := indexed("cat-file", "blob", hash)
		if err != nil {
			return nil, gitCause(notes, err)
		}
		return out, nil
	}
}

// indexed runs git in the working directory with the index that a hook's environment names: while a part of the work
// tree is committed that is not the one in the repository.
func indexed(args ...string) (out, notes []byte, err error) {
	cmd := exec.Command("git", append([]string{"-c", "core.fsmonitor=false"}, args...)...)
	cmd.Env = append(cmd.Environ(), "LC_ALL=C", "GIT_OPTIONAL_LOCKS=0")
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	err = cmd.Run()
	return stdout.Bytes(), stderr.Bytes(), err
}

// gitCause is what git says is wrong, or else how it ended.
func gitCause(notes []byte, err error) error {
	for line := range strings.Lines(string(notes)) {
		if text, ok := strings.CutPrefix(strings.TrimSpace(line), "fatal: "); ok {
			return errors.New(text)
		}
	}
	if errors.Is(err, exec.ErrNotFound) {
		return errors.New("git is not installed")
	}
	return err
}
