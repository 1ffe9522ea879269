package lintcmd

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/urfave/cli/v2"

	"pilcrow/markings/command"
	"pilcrow/markings/paint"
	"pilcrow/markings/source"
	"pilcrow/rules/report"
)

// output is one report and where it goes.
type output struct {
	report report.Report
	writer *bufio.Writer
	file   *os.File // nil: standard output
	live   bool     // a person looks on
}

// outputs are the reports that --format asks for.
type outputs []output

// openOutputs opens the reports, text on standard output where --format is not given. A mistake in one of them is found
// before any work is done.
func openOutputs(env command.Env, c *cli.Context, o options) (outputs, error) {
	specs := c.StringSlice("format")
	if len(specs) == 0 {
		specs = []string{string(report.Text)}
	}
	targets := make(map[string]string)
	for _, spec := range specs {
		format, name, toFile := strings.Cut(spec, "=")
		if err := command.OneOf("lint", "format", format, formats()); err != nil {
			return nil, err
		}
		if toFile && name == "" {
			return nil, command.Usagef("lint", "--format %s names no file: write %s=FILE", spec, format)
		}
		if other, taken := targets[name]; taken {
			where := "standard output"
			if toFile {
				where = source.Quote(name)
			}
			return nil, command.Usagef("lint", "--format %s and --format %s both write to %s: give one of them a FILE of its own, "+
				"--format %s=FILE", other, spec, where, format)
		}
		targets[name] = spec
		if toFile && isInput(name, o.items) {
			return nil, command.Usagef("lint", "--format %s would overwrite a file that is to be checked", spec)
		}
	}
	var all outputs
	for _, spec := range specs {
		format, name, _ := strings.Cut(spec, "=")
		out, err := openOutput(env, c, o, report.Format(format), name)
		if err != nil {
			return nil, errors.Join(err, all.close())
		}
		all = append(all, out)
	}
	return all, nil
}

// snippetFlag is the flag that says what reports may quote.
func snippetFlag() cli.Flag {
	return &cli.StringFlag{
		Name: "max-snippet",
		Usage: "quote no text that is marked above `LEVEL`: " + command.Alternatives(report.LimitNames()) +
			" (default: U in formats for programs and where CI is set, none elsewhere)",
	}
}

// snippets is the limit of what a report of a format quotes. What programs read, and the log of a build, goes where
// nobody looks who may read it.
func snippets(env command.Env, c *cli.Context, format report.Format) (report.Limit, error) {
	if !c.IsSet("max-snippet") {
		if format.Machine() || env.Getenv("CI") != "" {
			return report.UpToUnclassified, nil
		}
		return report.NoLimit, nil
	}
	name := c.String("max-snippet")
	if err := command.OneOf("lint", "max-snippet", name, report.LimitNames()); err != nil {
		return report.NoLimit, err
	}
	return report.ParseLimit(name)
}

// openOutput opens one report, on standard output where name is empty.
func openOutput(env command.Env, c *cli.Context, o options, format report.Format, name string) (output, error) {
	mode, err := paint.ParseMode(c.String("color"))
	if err != nil {
		return output{}, command.Usagef("lint", "%v", err)
	}
	limit, err := snippets(env, c, format)
	if err != nil {
		return output{}, err
	}
	w, out := env.Stdout, output{live: paint.IsTerminal(env.Stdout)}
	if name != "" {
		if out.file, err = os.Create(name); err != nil {
			return output{}, fmt.Errorf("write the %s report: %w", format, err)
		}
		w, out.live = io.Writer(out.file), false
	}
	opts, err := reportOptions(c, o, paint.For(w, mode, env.Getenv), paint.Columns(w))
	if err != nil {
		return output{}, err
	}
	opts.MaxSnippet = limit
	out.writer = bufio.NewWriterSize(o.progress.above(w), 1<<16)
	out.report, err = report.New(format, out.writer, opts)
	return out, err
}

// isInput reports whether name is one of the files to be read.
func isInput(name string, items []source.Item) bool {
	target, err := os.Stat(name)
	if err != nil || !target.Mode().IsRegular() {
		return false
	}
	for _, item := range items {
		if info, err := os.Stat(item.Path); err == nil && os.SameFile(info, target) {
			return true
		}
	}
	return false
}

// add hands a result to every report.
func (all outputs) add(r report.Result) error {
	for i := range all {
		out := &all[i]
		if err := out.report.Add(r); err != nil {
			return err
		}
		if out.live {
			if err := out.writer.Flush(); err != nil {
				return err
			}
		}
	}
	return nil
}

// close ends every report. The first error is told.
func (all outputs) close() error {
	var first error
	keep := func(err error) {
		if first == nil {
			first = err
		}
	}
	for i := range all {
		out := &all[i]
		keep(out.report.Close())
		keep(out.writer.Flush())
		if out.file != nil {
			keep(out.file.Close())
		}
	}
	return first
}
