package lintcmd

import (
	"slices"
	"sync"

	"github.com/urfave/cli/v2"

	"pilcrow/markings/cable"
	"pilcrow/markings/command"
	"pilcrow/markings/paint"
	"pilcrow/markings/source"
	"pilcrow/rules/accept"
	"pilcrow/rules/lint"
	"pilcrow/rules/report"
)

// Lint is the command that checks cables.
func Lint(env command.Env) *cli.Command {
	flags := []cli.Flag{
		command.Repeated("format", "write the findings as `FORMAT`, with FORMAT=FILE into a file", formats()...),
		command.Choice("lint", "min-severity", "print no finding below `LEVEL`, which changes no exit status",
			"info", "warning", "error", "critical"),
		command.Choice("lint", "color", "use colours `WHEN`", "auto", "always", "never"),
		command.Flag("quiet", "print the findings without the summary line", "q"),
		snippetFlag(),
		cacheFlag(),
	}
	return &cli.Command{
		Name:      "lint",
		Usage:     "check cables, print findings",
		UsageText: "pilcrow lint [FLAG…] [PATH…]",
		Description: "A PATH is a file, a folder (its *.txt and *.cable), a quoted glob (** works), an archive (.zip, .tar,\n" +
			".tar.gz, .tar.zst, .gz, .zst; .csv and .jsonl with a cable a row), @LIST for the paths in a file, or - for\n" +
			"standard input. Flags may stand before or after the paths; -- ends them. What a .pilcrowignore names is left\n" +
			"out of folders. 'pilcrow rules' lists what is checked.\n\n" +
			"Exit status: 0 when there is nothing at or above --fail-level, 1 when there is, 2 when not all of the\n" +
			"work could be done.",
		Flags: slices.Concat(flags, acceptanceFlags(), commonFlags("lint")),
		Action: func(c *cli.Context) error {
			o, err := readOptions(env, c)
			if err != nil {
				return err
			}
			env, done := o.watch(env)
			defer done()
			l := linting{options: o, env: env}
			if l.accepted, err = openAcceptance(env, c, &l.options); err != nil {
				return err
			}
			if l.outputs, err = openOutputs(env, c, o); err != nil {
				return err
			}
			l.clean = openClean(env, c)
			err = inOrder(c.Context, o.workers, o.stream(), l.examine, l.add)
			l.clean.close()
			for _, r := range l.accepted.rest() {
				if err == nil {
					err = l.add(examined{Result: r, failing: failing(r.Findings, o.flags.failLevel)})
				}
			}
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
	env      command.Env
	accepted *acceptance
	clean    *clean
	outputs  outputs
	failed   bool      // an input was not examined, or not all of it
	failing  int       // findings at or above the fail level of their file
	tools    sync.Pool // of *tools
}

// tools are what a worker keeps from one input to the next.
type tools struct {
	buf    []byte // what files are read into
	parser cable.Parser
}

// examined is what the rules say of one input.
type examined struct {
	report.Result
	failing int    // findings at or above the fail level
	with    *tools // what the document is made in, until it is reported
}

// mostKept is the largest buffer, in bytes, that is kept for the next file.
const mostKept = 1 << 20

// examine runs the rules over one input.
func (l *linting) examine(item source.Item) examined {
	r := examined{Result: report.Result{Path: item.Name}}
	held, err := l.settingsOf(item)
	if err != nil {
		r.Err = err
		return r
	}
	with, ok := l.tools.Get().(*tools)
	if !ok {
		with = new(tools)
	}
	r.with = with
	raw, err := item.ReadInto(with.buf)
	if err != nil {
		r.Err = err
		return r
	}
	if with.buf = raw; cap(raw) > mostKept {
		with.buf = nil
	}
	doc, findings := l.clean.run(item, raw, held, &with.parser)
	r.Doc = doc
	r.Findings, r.Suppressed, r.Err = l.accepted.sift(item, held, doc, findings)
	r.failing = failing(r.Findings, held.failLevel)
	return r
}

// add reports a result.
func (l *linting) add(r examined) error {
	l.progress.step()
	if r.Err != nil {
		l.env.Complain(r.Err)
		l.failed = true
	}
	l.failing += r.failing
	err := l.outputs.add(r.Result)
	l.putAway(r)
	return err
}

// putAway keeps the tools of a result that was reported for the next input.
func (l *linting) putAway(r examined) {
	if r.with == nil {
		return
	}
	if r.Doc != nil {
		r.with.parser.Reuse(r.Doc)
	}
	l.tools.Put(r.with)
}

// status is the exit status of the whole run.
func (l *linting) status() command.Exit {
	switch {
	case l.failed:
		return command.Undone
	case l.failing > 0:
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
		// The entries of an allowance are findings, too.
		Rules:       slices.Concat(o.flags.rules, accept.Rules()),
		MinSeverity: least, Version: c.App.Version, Palette: palette, Columns: width, Quiet: c.Bool("quiet"),
	}, nil
}
