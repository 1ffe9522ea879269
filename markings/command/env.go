// Package command holds what every command of the program needs to stand on a command line: the world it runs in, the
// order of its arguments, its errors and the exit status they mean.
//
// A command is a *cli.Command that a …cmd package makes from an Env. It prints its report to Env.Stdout, says everything
// else through Env.Complain, and returns nil, an Exit, or an error, which Status turns into the exit status. It never
// ends the program itself.
package command

import (
	"context"
	"errors"
	"fmt"
	"io"
	"syscall"
	"time"

	"pilcrow/markings/paint"
)

// Name is the program's name, which opens each of its lines on standard error.
const Name = "pilcrow"

// Env is the world a command runs in.
type Env struct {
	Stdin  io.Reader
	Stdout io.Writer
	Stderr io.Writer
	Getenv func(string) string
	Now    func() time.Time // the clock; nil: there is none
	Build  string           // tells this build of the program from every other; empty: it is not known
}

// Exit is an exit status that needs no more words: what there was to say has been said.
type Exit int

// The exit statuses of the contract.
const (
	Done    Exit = 0   // the work was done and there is nothing to report
	Found   Exit = 1   // the work was done: findings, differences, a change shown
	Undone  Exit = 2   // the work could not be done, or not all of it
	Stopped Exit = 130 // the user stopped the program
)

// Error is the status in words.
func (e Exit) Error() string { return fmt.Sprintf("exit status %d", int(e)) }

// Err is nil for Done and e for every other status, so that a command can end with it.
func (e Exit) Err() error {
	if e == Done {
		return nil
	}
	return e
}

// UsageError is a mistake in the arguments. Its text says what to write instead.
type UsageError struct {
	Command string // empty for the program itself
	Message string
}

// Error is the message behind the command's name.
func (e *UsageError) Error() string {
	if e.Command == "" {
		return e.Message
	}
	return e.Command + ": " + e.Message
}

// Usagef makes a UsageError for a command.
func Usagef(command, format string, args ...any) error {
	return &UsageError{Command: command, Message: fmt.Sprintf(format, args...)}
}

// Complain writes a line about err to standard error: "pilcrow: " and the error, line ends and control characters
// escaped.
func (e Env) Complain(err error) {
	fmt.Fprintf(e.Stderr, "%s: %s\n", Name, paint.Escape(err.Error()))
}

// Note writes a line to standard error, as Complain does.
func (e Env) Note(format string, args ...any) {
	e.Complain(fmt.Errorf(format, args...))
}

// Paths is args, or "-" where there are none and standard input is not a terminal at which a person would wait in vain.
func (e Env) Paths(command string, args []string) ([]string, error) {
	switch {
	case len(args) > 0:
		return args, nil
	case paint.IsTerminal(e.Stdin):
		return nil, Usagef(command, "no path: name a file, a folder, a glob, or - for standard input")
	}
	return []string{"-"}, nil
}

// Status is the exit status that err, the result of a command, means. It complains about an error that is neither an
// Exit nor a sign that the reader of standard output or the user of the program has gone away.
func (e Env) Status(err error) Exit {
	var exit Exit
	switch {
	case err == nil:
		return Done
	case errors.As(err, &exit):
		return exit
	case errors.Is(err, context.Canceled):
		return Stopped
	case errors.Is(err, syscall.EPIPE):
		return Undone
	}
	e.Complain(err)
	return Undone
}
