//go:build !(darwin || dragonfly || freebsd || linux || netbsd || openbsd)

package source

import (
	"errors"
	"os"
)

// lock is an error: nobody knows who writes a file.
func lock(*os.File) error { return errors.ErrUnsupported }
