//go:build !linux

package source

import (
	"errors"
	"os"
)

// nameless is an error: the system has no files without a name.
func nameless(*os.Root, string) (*os.File, error) { return nil, errors.ErrUnsupported }

// giveName is never asked for.
func giveName(*os.File, *os.Root, string) error { return errors.ErrUnsupported }
