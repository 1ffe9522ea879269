package lintcmd

import (
	"slices"
	"sync"

	"github.com/urfave/cli/v2"

	"pilcrow/markings/cable"
	"pilcrow/markings/command"
	"pilcrow/markings/paint"
	"pilcrow/markings/source"
	"pilcrow/rules/lint"
	"pilcrow/rules/report"
)

// Lint is the command that checks cables.
func Lint(env command.Env) *cli.Command {
	flags := []cli.Flag{
		command.Repeated("format", "write the findings as `FORMAT`, with FORMAT=FILE into a file: "+
			command.Alternatives(formats())),
		command.Choice("lint", "min-severity", "print no finding below `LEVEL`, which changes no exit status",
			"info", "warning", "error", "critical"),
		command.Choice("lint", "color", "use colours `WHEN`", "auto", "always", "never"),
		command.Flag("quiet", "print the findings without the summary line", "q"),
	}
	return &cli.Command{
		Name:      "lint",
		Usage:     "check cables, print findings",
		UsageText: "pilcrow lint [FLAG…] [PATH…]",
		Description: "A PATH is a file, a folder (its *.txt and *.cable), a quoted glob (** works), or - for standard\n" +
			"input. Flags may stand before or after the paths; -- ends them. 'pilcrow rules' lists what is checked.\n\n" +
			"Exit status: 0 when there is nothing at or above --fail-level, 1 when there is, 2 when not all of the\n" +
			"work could be done.",
		Flags: append(flags, commonFlags("lint")...),
		Action: func(c *cli.Context) error {
			o, err := readOptions(env, c)
			if err != nil {
				return err
			}
			l := linting{options: o, env: env}
			if l.outputs, err = openOutputs(env, c, o); err != nil {
				return err
			}
			err = inOrder(c.Context, o.workers, slices.Values(o.items), l.examine, l.add)
			if closed := l.outputs.close(); err == nil {
				err = closed
			}
			if err != nil {
				return err
			}
			return l.status().Err()
		},
	}
}

// linting is one run of lint.
type linting struct {
	options
	env     command.Env
	outputs outputs
	summary report.Summary
	buffers sync.Pool // of *[]byte: what files are read into
}

// mostKept is the largest buffer, in bytes, that is kept for the next file.
const mostKept = 1 << 20

// examine runs the rules over one input.
func (l *linting) examine(item source.Item) report.Result {
	r := report.Result{Path: item.Name}
	buf, ok := l.buffers.Get().(*[]byte)
	if !ok {
		buf = new([]byte)
	}
	raw, err := item.ReadInto(*buf)
	if err != nil {
		r.Err = err
		return r
	}
	r.Doc = cable.Parse(item.Name, raw)
	if *buf = raw; cap(raw) <= mostKept {
		l.buffers.Put(buf)
	}
	r.Findings = lint.Run(r.Doc, l.rules, l.config)
	return r
}

// add reports a result.
func (l *linting) add(r report.Result) error {
	if r.Err != nil {
		l.env.Complain(r.Err)
	}
	l.summary.Add(r)
	return l.outputs.add(r)
}

// status is the exit status of the whole run.
func (l *linting) status() command.Exit {
	switch {
	case l.summary.Failed > 0:
		return command.Undone
	case l.summary.AtLeast(l.failLevel) > 0:
		return command.Found
	}
	return command.Done
}

// formats are the values of --format.
func formats() []string {
	var names []string
	for _, f := range report.Formats() {
		names = append(names, string(f))
	}
	return names
}

// reportOptions are the options of a report on a stream with a palette of its own.
func reportOptions(c *cli.Context, o options, palette *paint.Palette, width int) (report.Options, error) {
	least, err := lint.ParseSeverity(c.String("min-severity"))
	if err != nil {
		return report.Options{}, command.Usagef("lint", "%v", err)
	}
	return report.Options{
		Rules: o.rules, MinSeverity: least, Version: c.App.Version, Palette: palette, Columns: width, Quiet: c.Bool("quiet"),
	}, nil
}
