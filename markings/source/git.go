package source

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
)

// listed is what git knows of a folder.
type listed struct {
	// names are the tracked files and those that are neither tracked nor ignored, relative to the folder.
	names []string
	// unreadable are the folders that git could not open.
	unreadable []string
}

// gitFiles asks git for the files of a folder in a work tree. It answers false where there is no work tree, no git, a
// repository that git does not trust, or where the folder itself is ignored: then everything is to be walked.
func gitFiles(dir string) (listed, bool) {
	if !inWorkTree(dir) {
		return listed{}, false
	}
	out, notes, err := git(dir, "ls-files", "--cached", "--others", "--exclude-standard", "-z")
	if err != nil {
		return listed{}, false
	}
	if len(out) == 0 {
		// The user named the folder: that git ignores it as a whole does not make it empty.
		if _, _, err := git(dir, "check-ignore", "--quiet", "."); err == nil {
			return listed{}, false
		}
	}
	found := listed{unreadable: unreadable(notes)}
	for name := range bytes.SplitSeq(out, []byte{0}) {
		if len(name) > 0 {
			found.names = append(found.names, strings.TrimSuffix(string(name), "/"))
		}
	}
	return found, true
}

// inWorkTree reports whether dir or a folder above it holds a .git entry, which saves the start of git elsewhere.
func inWorkTree(dir string) bool {
	abs, err := filepath.Abs(dir)
	if err != nil {
		return false
	}
	for {
		if _, err := os.Lstat(filepath.Join(abs, ".git")); err == nil {
			return true
		}
		up := filepath.Dir(abs)
		if up == abs {
			return false
		}
		abs = up
	}
}

// git runs git in dir and returns its standard output and standard error. The repository is that of the folder, not
// the one that a hook's environment names, and its configuration can start no program.
func git(dir string, args ...string) (out, notes []byte, err error) {
	cmd := exec.Command("git", append([]string{"-C", dir, "-c", "core.fsmonitor=false"}, args...)...)
	cmd.Env = slices.DeleteFunc(cmd.Environ(), func(entry string) bool {
		name, _, _ := strings.Cut(entry, "=")
		switch name {
		case "GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_COMMON_DIR", "GIT_PREFIX":
			return true
		}
		return false
	})
	cmd.Env = append(cmd.Env, "LC_ALL=C", "GIT_OPTIONAL_LOCKS=0")
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	err = cmd.Run()
	return stdout.Bytes(), stderr.Bytes(), err
}

// unreadable finds the folders that git could not open, which it only mentions: warning: could not open directory
// 'a/': Permission denied.
func unreadable(notes []byte) []string {
	const before = "could not open directory '"
	var names []string
	for line := range strings.Lines(string(notes)) {
		_, rest, ok := strings.Cut(line, before)
		if end := strings.LastIndex(rest, "': "); ok && end >= 0 {
			names = append(names, filepath.FromSlash(rest[:end]))
		}
	}
	return names
}
