//go:build unix

package source

import (
	"io/fs"
	"os"
	"syscall"
)

// keepOwner gives f the owner and group of another file, or the group alone where only the superuser may give files
// away. It returns the mode that f may have: the other's, without the rights of a group that could not be kept.
func keepOwner(f *os.File, like fs.FileInfo) fs.FileMode {
	mode := like.Mode().Perm()
	stat, ok := like.Sys().(*syscall.Stat_t)
	if !ok || f.Chown(int(stat.Uid), int(stat.Gid)) == nil || f.Chown(-1, int(stat.Gid)) == nil {
		return mode
	}
	return mode &^ 0o070
}

// closeFirst says that a file must be closed before it is renamed.
const closeFirst = false
