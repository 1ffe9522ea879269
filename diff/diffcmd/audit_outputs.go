package diffcmd

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
	"pilcrow/rules/lint"
	"pilcrow/rules/report"
)

// auditOutput is one report of an audit and where it goes.
type auditOutput struct {
	format string
	to     io.Writer
	writer *bufio.Writer
	file   *os.File // nil: standard output
}

// auditOutputs are the reports that --format asks for.
type auditOutputs []auditOutput

// openAuditOutputs opens the reports, text on standard output where --format is not given. A mistake in one of them is
// found before any work is done.
func openAuditOutputs(c *cli.Context, o *auditOptions) (auditOutputs, error) {
	specs := c.StringSlice("format")
	if len(specs) == 0 {
		specs = []string{string(report.Text)}
	}
	taken := map[string]string{}
	for _, spec := range specs {
		format, name, toFile := strings.Cut(spec, "=")
		if err := command.OneOf("audit", "format", format, auditFormats()); err != nil {
			return nil, err
		}
		switch {
		case toFile && name == "":
			return nil, command.Usagef("audit", "--format %s names no file: write %s=FILE", spec, format)
		case taken[name] != "":
			where := "standard output"
			if toFile {
				where = source.Quote(name)
			}
			return nil, command.Usagef("audit", "--format %s and --format %s both write to %s: give one of them a FILE of its own, "+
				"--format %s=FILE", taken[name], spec, where, format)
		case toFile && o.isInput(name):
			return nil, command.Usagef("audit", "--format %s would overwrite a file that is to be audited", spec)
		case format == asPage && o.folder != "":
			return nil, command.Usagef("audit", "--format html shows one release and does not go with --set")
		}
		taken[name] = spec
	}
	var outs auditOutputs
	for _, spec := range specs {
		format, name, _ := strings.Cut(spec, "=")
		out := auditOutput{format: format, to: o.env.Stdout}
		if name != "" {
			file, err := os.Create(name)
			if err != nil {
				return nil, errors.Join(fmt.Errorf("write the %s report: %w", format, err), outs.close())
			}
			out.file, out.to = file, file
		}
		out.writer = bufio.NewWriterSize(out.to, 1<<16)
		outs = append(outs, out)
	}
	return outs, nil
}

// isInput reports whether name is one of the files to be read.
func (o *auditOptions) isInput(name string) bool {
	target, err := os.Stat(name)
	if err != nil || !target.Mode().IsRegular() {
		return false
	}
	for _, item := range o.items {
		if info, err := os.Stat(item.Path); err == nil && os.SameFile(info, target) {
			return true
		}
	}
	return false
}

// write writes every report of an audit.
func (outs auditOutputs) write(o *auditOptions, a *audited) error {
	results := make([]report.Result, 0, 2)
	for _, r := range []*report.Result{a.original, a.released} {
		if r != nil {
			results = append(results, a.gate.result(*r))
		}
	}
	examined := a.report.Certificate.Verdict != ""
	for i := range outs {
		out := &outs[i]
		if out.format == asPage {
			if !examined {
				continue
			}
			if err := o.writePage(out.writer, a); err != nil {
				return err
			}
			continue
		}
		var certificate any
		if examined {
			certificate = a.gate.certificate(a.report.Certificate)
		}
		if err := out.report(o, results, certificate); err != nil {
			return err
		}
		if out.format == string(report.Text) && examined && !o.quiet {
			if _, err := io.WriteString(out.writer, o.certificateText(a)); err != nil {
				return err
			}
		}
	}
	return nil
}

// report writes results in one of the formats of package report.
func (out *auditOutput) report(o *auditOptions, results []report.Result, certificate any) error {
	known := make([]*lint.Rule, len(o.rules))
	for i, r := range o.rules {
		known[i] = &r.Rule
	}
	rep, err := report.New(report.Format(out.format), out.writer, report.Options{
		Rules: known, MinSeverity: o.least, Version: o.version, Palette: paint.For(out.to, o.mode, o.env.Getenv),
		Columns: paint.Columns(out.to), Quiet: o.quiet, Certificate: certificate,
	})
	if err != nil {
		return err
	}
	for _, r := range results {
		if err := rep.Add(r); err != nil {
			return err
		}
	}
	return rep.Close()
}

// close ends every report. The first error is told.
func (outs auditOutputs) close() error {
	var first error
	for i := range outs {
		errs := []error{outs[i].writer.Flush()}
		if outs[i].file != nil {
			errs = append(errs, outs[i].file.Close())
		}
		for _, err := range errs {
			if first == nil {
				first = err
			}
		}
	}
	return first
}
