//go:build unix

package source

import (
	"slices"
	"syscall"

	"pilcrow/markings/charset"
)

// readRegular reads a regular file into buf by the system's own calls: an os.File is ready for more than files, and costs
// more than to open one. It reports false for what does not go smoothly: the long way tells why.
func readRegular(path string, buf []byte) ([]byte, bool) {
	fd, err := syscall.Open(path, syscall.O_RDONLY|syscall.O_NONBLOCK|syscall.O_CLOEXEC, 0)
	if err != nil {
		return nil, false
	}
	defer func() { _ = syscall.Close(fd) }() // reading has told all there is to tell
	var info syscall.Stat_t
	if syscall.Fstat(fd, &info) != nil || info.Mode&syscall.S_IFMT != syscall.S_IFREG || info.Size > charset.MaxText {
		return nil, false
	}
	size := int(info.Size)
	buf = slices.Grow(buf[:0], size+1)[:size+1]
	n, err := syscall.Read(fd, buf)
	return buf[:max(n, 0)], err == nil && n == size
}
