package command

import (
	"context"
	"io"
	"strings"

	"github.com/urfave/cli/v2"
)

// App is the program with its commands, in the order in which help lists them. Nothing in it ends the process or prints
// help where a mistake is to be told.
func App(env Env, commands ...*cli.Command) *cli.App {
	for _, c := range commands {
		// A help command of the library's would take a path named "help" or "h" for its own name.
		c.HideHelpCommand = true
		c.OnUsageError = usageError
	}
	return &cli.App{
		Name:                      Name,
		HelpName:                  Name,
		Commands:                  commands,
		HideHelpCommand:           true,
		DisableSliceFlagSeparator: true,
		OnUsageError:              usageError,
		ExitErrHandler:            func(*cli.Context, error) {},
		Reader:                    env.Stdin,
		Writer:                    env.Stdout,
		ErrWriter:                 env.Stderr,
	}
}

// Run runs app with args, the words after the program's name, and says how it ended.
func Run(ctx context.Context, env Env, app *cli.App, args []string) Exit {
	line, err := Arrange(app, args)
	if err == nil {
		help := &lasting{w: app.Writer}
		app.Writer = help
		if err = app.RunContext(ctx, line); err == nil {
			err = help.err
		}
	}
	return env.Status(err)
}

// lasting is a writer that remembers its first error: the library asks nobody what became of its help.
type lasting struct {
	w   io.Writer
	err error
}

func (l *lasting) Write(p []byte) (int, error) {
	if l.err != nil {
		return 0, l.err
	}
	n, err := l.w.Write(p)
	l.err = err
	return n, err
}

// usageError makes a UsageError of what the library found and Arrange did not.
func usageError(c *cli.Context, err error, _ bool) error {
	name := c.Command.Name
	if name == c.App.Name {
		name = ""
	}
	return Usagef(name, "%v: '%s' lists the flags", err, strings.TrimSpace(Name+" "+name)+" --help")
}

// Flag makes a flag that is on or off.
func Flag(name, usage string, aliases ...string) *cli.BoolFlag {
	return &cli.BoolFlag{Name: name, Aliases: aliases, Usage: usage, DisableDefaultText: true}
}

// Repeated makes a flag that may be given several times. Completion offers values, which help names, too.
func Repeated(name, usage string, values ...string) cli.Flag {
	if len(values) > 0 {
		usage += ": " + Alternatives(values)
	}
	return &repeated{&cli.StringSliceFlag{Name: name, Usage: usage + "; may be repeated"}, values}
}

// repeated is a flag that help shows once.
type repeated struct {
	*cli.StringSliceFlag
	values []string
}

// String is the flag's line in help, without the library's second mention of the flag.
func (r *repeated) String() string {
	line := r.StringSliceFlag.String()
	before, rest, found := strings.Cut(line, " [ ")
	_, after, closed := strings.Cut(rest, " ]")
	if !found || !closed {
		return line
	}
	return before + after
}

// Choice makes a flag whose value is one of values; the first is taken where the flag is not given.
func Choice(command, name, usage string, values ...string) cli.Flag {
	return &choice{&cli.StringFlag{
		Name: name, Usage: usage + ": " + Alternatives(values), Value: values[0],
		Action: func(_ *cli.Context, value string) error { return OneOf(command, name, value, values) },
	}, values}
}

// choice is a flag that knows its values.
type choice struct {
	*cli.StringFlag
	values []string
}

// OneOf is nil where value is one of values and else the UsageError of the flag called name.
func OneOf(command, name, value string, values []string) error {
	for _, v := range values {
		if v == value {
			return nil
		}
	}
	return Usagef(command, "unknown value %q for --%s: use %s", value, name, Alternatives(values))
}

// Alternatives writes values as a sentence offers them: "auto, always or never".
func Alternatives(values []string) string {
	last := len(values) - 1
	if last < 1 {
		return strings.Join(values, "")
	}
	return strings.Join(values[:last], ", ") + " or " + values[last]
}
