// Package lintcmd is the face of the rules: the commands lint, fix and rules.
package lintcmd

import (
	"runtime"
	"slices"

	"github.com/urfave/cli/v2"

	"pilcrow/markings/command"
	"pilcrow/markings/source"
	"pilcrow/rules/lint"
)

// options is what lint and fix are asked to do.
type options struct {
	items   []source.Item
	reading source.Options // how items are read
	flags   settings       // the rules of all files; what holds where there is no file
	held    *holding       // what each file is held to
	workers int
	quiet   bool

	progress *progress // nil: none is shown
}

// commonFlags are the flags of lint and fix.
func commonFlags(name string) []cli.Flag {
	return slices.Concat(settingsFlags(name), inputFlags(name), []cli.Flag{
		&cli.StringFlag{
			Name:  "today",
			Usage: "take `DATE`, 2026-12-31, for the day of the run; without it no rule asks for the day",
		},
		&cli.IntFlag{Name: "j", Usage: "work on `N` files at once; 0: one for each processor"},
	})
}

func profiles() []string {
	return []string{string(lint.Auto), string(lint.State), string(lint.CAPCO), string(lint.DoD), string(lint.CUI)}
}

// readOptions reads the flags of commonFlags and finds the files.
func readOptions(env command.Env, c *cli.Context) (options, error) {
	return optionsFor(env, c, c.Args().Slice())
}

// optionsFor is readOptions for files that args name.
func optionsFor(env command.Env, c *cli.Context, args []string) (options, error) {
	name := c.Command.Name
	o := options{workers: c.Int("j"), quiet: c.Bool("quiet")}
	switch {
	case o.workers < 0:
		return o, command.Usagef(name, "flag -j needs a number of files, not %d", o.workers)
	case o.workers == 0:
		o.workers = runtime.GOMAXPROCS(0)
	}
	var err error
	if o.held, err = readHolding(env, c); err != nil {
		return o, err
	}
	args, some, err := inputs(env, c, args)
	if err != nil {
		return o, err
	}
	if !some {
		return o, o.hold(env, nil)
	}
	if c.Bool("staged") {
		if o.items, err = source.Staged(args); err != nil {
			return o, err
		}
		o.workers = min(o.workers, max(len(o.items), 1))
		return o, o.hold(env, args)
	}
	paths, err := env.Paths(name, args)
	if err != nil {
		return o, err
	}
	if err := o.take(env, c, paths); err != nil {
		return o, err
	}
	return o, o.hold(env, paths)
}

// failing is the number of findings at or above level.
func failing(findings []lint.Finding, level lint.Severity) int {
	n := 0
	for i := range findings {
		if findings[i].Severity >= level {
			n++
		}
	}
	return n
}
