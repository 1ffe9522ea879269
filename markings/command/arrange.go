package command

import (
	"slices"
	"strconv"
	"strings"

	"github.com/urfave/cli/v2"

	"pilcrow/markings/nearest"
)

// Arrange orders args, the words after the program's name, so that the library reads them as people mean them: flags may
// stand before or after paths and before or after the command, "--" ends them, "-" is a path, "-j4" is "-j 4". The
// result is "NAME COMMAND --flag=value … -- path …", every flag under its first name. A flag or a command that does not
// exist and a value that is missing or of the wrong kind are UsageErrors.
func Arrange(app *cli.App, args []string) ([]string, error) {
	a := arrangement{app: app, words: args}
	for len(a.words) > 0 {
		word := a.words[0]
		a.words = a.words[1:]
		var err error
		switch {
		case a.ended || word == "-" || !strings.HasPrefix(word, "-"):
			err = a.positional(word)
		case word == "--":
			a.ended = true
		default:
			err = a.flag(word)
		}
		if err != nil {
			return nil, err
		}
	}
	return a.line()
}

// arrangement is a command line on its way into order.
type arrangement struct {
	app     *cli.App
	command *cli.Command // nil until its name has been read
	words   []string     // not yet read
	ended   bool         // by "--"
	help    bool
	version bool
	early   []string // flags before the command, checked when it is known
	flags   []string
	paths   []string
}

func (a *arrangement) positional(word string) error {
	if a.command != nil {
		a.paths = append(a.paths, word)
		return nil
	}
	if word == "help" {
		a.help = true
		return nil
	}
	a.command = a.app.Command(word)
	if a.command == nil {
		return unknownCommand(a.app, word)
	}
	for _, flag := range a.early {
		if err := a.flag(flag); err != nil {
			return err
		}
	}
	return nil
}

// flag reads a word that begins with a dash, and its value where that is a word of its own.
func (a *arrangement) flag(word string) error {
	name, value, valued := strings.Cut(strings.TrimLeft(word, "-"), "=")
	switch name {
	case "help", "h":
		a.help = true
		return nil
	case "version", "v":
		a.version = true
		return nil
	}
	flag := a.lookup(name)
	if flag == nil && !strings.HasPrefix(word, "--") && !valued && len(name) > 1 {
		if short := a.lookup(name[:1]); short != nil && takesValue(short) {
			flag, value, valued = short, name[1:], true
		}
	}
	if flag == nil {
		return unknownFlag(a.name(), a.known(), word, name)
	}
	if takesValue(flag) && !valued {
		if len(a.words) == 0 || len(a.words[0]) > 1 && a.words[0][0] == '-' {
			return a.missing(flag, word)
		}
		value, valued = a.words[0], true
		a.words = a.words[1:]
	}
	if err := checkKind(a.name(), flag, value, valued); err != nil {
		return err
	}
	ordered := dashed(flag.Names()[0])
	if valued {
		ordered += "=" + value
	}
	if a.command == nil {
		a.early = append(a.early, ordered)
	} else {
		a.flags = append(a.flags, ordered)
	}
	return nil
}

// missing is the error for a flag without its value.
func (a *arrangement) missing(flag cli.Flag, word string) error {
	if len(a.words) == 0 {
		return Usagef(a.name(), "flag %s needs a value: %s", word, usage(flag))
	}
	next := a.words[0]
	return Usagef(a.name(), "flag %s needs a value, and %q looks like a flag: if it is the value, write %s=%s",
		word, next, dashed(flag.Names()[0]), next)
}

// line is the arranged command line.
func (a *arrangement) line() ([]string, error) {
	line := []string{a.app.Name}
	if a.version && !a.help {
		return append(line, "--version"), nil
	}
	if a.command != nil {
		line = append(line, a.command.Name)
	}
	switch {
	case a.help:
		return append(line, "--help"), nil
	case a.command == nil:
		return nil, Usagef("", "no command: '%s --help' lists them", Name)
	}
	line = append(line, a.flags...)
	return append(append(line, "--"), a.paths...), nil
}

func (a *arrangement) name() string {
	if a.command == nil {
		return ""
	}
	return a.command.Name
}

// known is the flags that can be meant: those of the command, or of any command while none has been named.
func (a *arrangement) known() []cli.Flag {
	if a.command != nil {
		return a.command.Flags
	}
	var all []cli.Flag
	for _, command := range a.app.Commands {
		all = append(all, command.Flags...)
	}
	return all
}

func (a *arrangement) lookup(name string) cli.Flag {
	for _, flag := range a.known() {
		if slices.Contains(flag.Names(), name) {
			return flag
		}
	}
	return nil
}

func takesValue(flag cli.Flag) bool {
	documented, ok := flag.(cli.DocGenerationFlag)
	return ok && documented.TakesValue()
}

func usage(flag cli.Flag) string {
	documented, ok := flag.(cli.DocGenerationFlag)
	if !ok {
		return ""
	}
	return strings.ReplaceAll(documented.GetUsage(), "`", "")
}

// checkKind finds a value that flag cannot hold before the library does, whose words are not for people.
func checkKind(command string, flag cli.Flag, value string, valued bool) error {
	name := dashed(flag.Names()[0])
	switch flag.(type) {
	case *cli.BoolFlag:
		if _, err := strconv.ParseBool(value); valued && err != nil {
			return Usagef(command, "flag %s takes no value: leave out %q", name, "="+value)
		}
	case *cli.IntFlag:
		if _, err := strconv.Atoi(value); err != nil {
			return Usagef(command, "flag %s needs a whole number, not %q", name, value)
		}
	}
	return nil
}

func dashed(name string) string {
	if len(name) == 1 {
		return "-" + name
	}
	return "--" + name
}

func unknownCommand(app *cli.App, word string) error {
	names := make([]string, len(app.Commands))
	for i, command := range app.Commands {
		names[i] = command.Name
	}
	if near := nearest.To(word, names); near != "" {
		return Usagef("", "unknown command %q: did you mean %q?", word, near)
	}
	if strings.ContainsAny(word, "./\\*") {
		return Usagef("", "unknown command %q: to check a file write '%s lint %s'", word, Name, word)
	}
	return Usagef("", "unknown command %q: use %s, or help", word, strings.Join(names, ", "))
}

func unknownFlag(command string, known []cli.Flag, word, name string) error {
	var names []string
	for _, flag := range known {
		names = append(names, flag.Names()...)
	}
	if near := nearest.To(name, append(names, "help", "version")); near != "" {
		return Usagef(command, "unknown flag %q: did you mean %s?", word, dashed(near))
	}
	return Usagef(command, "unknown flag %q: '%s' lists the flags; a path that begins with a dash stands behind --",
		word, strings.TrimSpace(Name+" "+command)+" --help")
}
