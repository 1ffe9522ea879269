//go:build darwin || dragonfly || freebsd || linux || netbsd || openbsd

package source

import (
	"os"
	"syscall"
)

// lock locks f for this process until it is closed; another that has locked it is an error, and so is a file system
// that has no locks.
func lock(f *os.File) error { return syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB) }
