package source

import (
	"errors"
	"io/fs"
	"strconv"
	"syscall"
	"unicode/utf8"
)

// Error says what is wrong with a path.
type Error struct {
	Name string // the path as given
	Err  error  // the cause, without the path
}

// Error is the path, quoted where it must be, and the cause: "gone.txt: no such file".
func (e *Error) Error() string { return Quote(e.Name) + ": " + e.Err.Error() }

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Err }

// Quote returns the name as it is where it is harmless, else as a Go string: with control characters, direction marks
// and invalid UTF-8 escaped. An empty name is "" in quotes.
func Quote(name string) string {
	if name == "" || !utf8.ValidString(name) {
		return strconv.Quote(name)
	}
	for _, r := range name {
		if !strconv.IsPrint(r) {
			return strconv.Quote(name)
		}
	}
	return name
}

// The causes that this package finds itself.
var (
	errFolder   = errors.New("is a folder")
	errNoCables = errors.New("no cables (*.txt, *.cable) in this folder")
	errNoMatch  = errors.New("the glob matches no file")
	errNoStdin  = errors.New("no standard input")
	errNoWriter = errors.New("no process has this FIFO open for writing")
	errSpecial  = errors.New("not a regular file")
	errChanged  = errors.New("changed on disk since it was read")
)

// cause is an error of the system in the words of this program.
type cause struct {
	text string
	err  error
}

func (c cause) Error() string { return c.text }
func (c cause) Unwrap() error { return c.err }

// newError ties a cause to a name. The path that an error of package os carries is left out: it may be another
// spelling of the name, and it is not quoted.
func newError(name string, err error) *Error {
	var done *Error
	if errors.As(err, &done) {
		err = done.Err
	}
	var path *fs.PathError
	if errors.As(err, &path) {
		err = path.Err
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		err = cause{"no such file", err}
	case errors.Is(err, fs.ErrPermission):
		err = cause{"permission denied", err}
	case errors.Is(err, syscall.ELOOP):
		err = cause{"the link leads round in a circle", err}
	}
	return &Error{Name: name, Err: err}
}
