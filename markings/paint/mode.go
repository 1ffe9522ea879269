package paint

import (
	"fmt"
	"io"
	"os"
	"strings"

	"golang.org/x/term"
)

// Mode is what a person wants of colours.
type Mode string

// The modes, the values of --color.
const (
	Auto   Mode = "auto"
	Always Mode = "always"
	Never  Mode = "never"
)

// ParseMode reads the value of --color.
func ParseMode(word string) (Mode, error) {
	switch m := Mode(word); m {
	case Auto, Always, Never:
		return m, nil
	}
	return Auto, fmt.Errorf("unknown colour mode %q (auto, always, never)", word)
}

// Decide says whether a stream gets colours: Always and Never beat NO_COLOR (not empty), which beats CLICOLOR_FORCE
// (not empty, not 0), which beats the question whether the stream is a terminal that knows colours. env looks a
// variable of the environment up; nil is an empty environment.
func Decide(mode Mode, env func(string) string, terminal bool) bool {
	switch {
	case mode == Always:
		return true
	case mode == Never, lookup(env, "NO_COLOR") != "":
		return false
	}
	if force := lookup(env, "CLICOLOR_FORCE"); force != "" && force != "0" {
		return true
	}
	return terminal && lookup(env, "TERM") != "dumb"
}

// IsTerminal reports whether stream, a reader or a writer, is a terminal.
func IsTerminal(stream any) bool {
	f, ok := stream.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}

// Columns is the width of the terminal w, 0 where w is none or does not say.
func Columns(w io.Writer) int {
	f, ok := w.(*os.File)
	if !ok {
		return 0
	}
	width, _, err := term.GetSize(int(f.Fd()))
	if err != nil {
		return 0
	}
	return width
}

// lookup asks env, which may be nil.
func lookup(env func(string) string, name string) string {
	if env == nil {
		return ""
	}
	return env(name)
}

// manyColours reports whether the environment promises the 256 colours.
func manyColours(env func(string) string) bool {
	return lookup(env, "COLORTERM") != "" || strings.Contains(lookup(env, "TERM"), "256color")
}
