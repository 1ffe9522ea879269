// Package revision reads the versions of a file that a git repository keeps, by calling git: no library reads every form
// of repository that git itself writes.
//
// Git is never started through a shell, a name is never taken for an option or a pattern, and no program that a
// repository's configuration names is run.
package revision

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// Range is what git calls a range: two versions of a repository.
type Range struct {
	Old  string
	New  string // empty: the working tree
	Fork bool   // Old stands for the last version that it and New have in common
}

// ParseRange reads "REV" (against the working tree), "REV1..REV2" and "REV1...REV2" (from where the two parted). A side
// that is left out is HEAD.
func ParseRange(text string) (Range, error) {
	var r Range
	before, after, found := strings.Cut(text, "..")
	switch {
	case text == "":
		return r, errors.New("no revision")
	case !found:
		return Range{Old: text}, nil
	}
	r.Fork = strings.HasPrefix(after, ".")
	after = strings.TrimPrefix(after, ".")
	if strings.Contains(after, "..") {
		return Range{}, fmt.Errorf("%q is no range of revisions", text)
	}
	r.Old, r.New = before, after
	if r.Old == "" {
		r.Old = "HEAD"
	}
	if r.New == "" {
		r.New = "HEAD"
	}
	return r, nil
}

// A Store reads one file's versions.
type Store struct {
	path   string // as given
	folder string // where git is started: the nearest folder that there is
	file   string // the file, seen from there
}

// Open finds the repository of a file, which need not be in the working tree any more.
func Open(path string) (*Store, error) {
	if _, err := exec.LookPath("git"); err != nil {
		return nil, errors.New("git is not installed")
	}
	s := &Store{path: path, folder: filepath.Dir(path), file: filepath.Base(path)}
	for {
		info, err := os.Stat(s.folder)
		if err == nil && info.IsDir() {
			return s, nil
		}
		up := filepath.Dir(s.folder)
		if up == s.folder {
			return nil, fmt.Errorf("%s: no such folder", path)
		}
		s.file = filepath.Join(filepath.Base(s.folder), s.file)
		s.folder = up
	}
}

// Fork is the last commit that two revisions have in common.
func (s *Store) Fork(ctx context.Context, a, b string) (string, error) {
	out, err := s.git(ctx, "merge-base", "--end-of-options", a, b)
	if err != nil {
		return "", fmt.Errorf("find where %s and %s parted: %w", a, b, err)
	}
	return strings.TrimSpace(string(out)), nil
}

// Read is the file as it was in a revision.
func (s *Store) Read(ctx context.Context, revision string) ([]byte, error) {
	fail := func(err error) ([]byte, error) { return nil, fmt.Errorf("%s:%s: %w", revision, s.path, err) }
	entry, err := s.git(ctx, "ls-tree", "-z", "--end-of-options", revision, "--", filepath.ToSlash(s.file))
	if err != nil {
		return fail(err)
	}
	// mode SP type SP hash TAB name NUL
	facts, _, ok := strings.Cut(string(entry), "\t")
	fields := strings.Fields(facts)
	switch {
	case !ok || len(fields) != 3:
		return fail(errors.New("no such file in this revision"))
	case fields[0] == "120000":
		return fail(errors.New("is a symbolic link in this revision"))
	case fields[1] != "blob":
		return fail(errors.New("is a folder in this revision"))
	}
	raw, err := s.git(ctx, "cat-file", "blob", fields[2])
	if err != nil {
		return fail(err)
	}
	return raw, nil
}

// git runs git in the store's folder. The repository is that of the folder, not one that the environment names.
func (s *Store) git(ctx context.Context, args ...string) ([]byte, error) {
	args = append([]string{"--literal-pathspecs", "-c", "core.fsmonitor=false"}, args...)
	cmd := exec.CommandContext(ctx, "git", args...)
	cmd.Dir = s.folder
	cmd.Env = slices.DeleteFunc(cmd.Environ(), func(entry string) bool {
		name, _, _ := strings.Cut(entry, "=")
		switch name {
		case "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR", "GIT_PREFIX", "GIT_LITERAL_PATHSPECS",
			"GIT_GLOB_PATHSPECS", "GIT_NOGLOB_PATHSPECS", "GIT_ICASE_PATHSPECS":
			return true
		}
		return false
	})
	cmd.Env = append(cmd.Env, "LC_ALL=C", "GIT_OPTIONAL_LOCKS=0")
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if err := cmd.Run(); err != nil {
		if ctx.Err() != nil {
			return nil, ctx.Err()
		}
		return nil, cause(stderr.String(), err)
	}
	return stdout.Bytes(), nil
}

// cause is what git says is wrong, or else how it ended.
func cause(said string, err error) error {
	for line := range strings.Lines(said) {
		if text, ok := strings.CutPrefix(strings.TrimSpace(line), "fatal: "); ok {
			return errors.New(text)
		}
	}
	return fmt.Errorf("git: %w", err)
}
