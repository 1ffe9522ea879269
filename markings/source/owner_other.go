//go:build !unix

package source

import (
	"io/fs"
	"os"
)

// keepOwner returns the mode of the other file: the system has no owner and group of this kind.
func keepOwner(_ *os.File, like fs.FileInfo) fs.FileMode { return like.Mode().Perm() }

// closeFirst says that a file must be closed before it is renamed.
const closeFirst = true
