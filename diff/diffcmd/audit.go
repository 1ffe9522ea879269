package diffcmd

import (
	"context"
	"errors"
	"sync"

	"github.com/urfave/cli/v2"

	"pilcrow/diff/redact"
	"pilcrow/markings/cable"
	"pilcrow/markings/command"
	"pilcrow/markings/source"
	"pilcrow/rules/lint"
	"pilcrow/rules/report"
)

// Audit is the command that proves a redaction.
func Audit(env command.Env) *cli.Command {
	return &cli.Command{
		Name:  "audit",
		Usage: "prove that a redaction is right",
		UsageText: "pilcrow audit [FLAG…] ORIGINAL RELEASED\npilcrow audit [FLAG…] RELEASED\n" +
			"pilcrow audit [FLAG…] --set FOLDER",
		Description: "With the original: every word of the release is the original's, a withholding notation, or reported;\n" +
			"every notation is justified; nothing withheld can be read elsewhere. Without it: what the release alone\n" +
			"gives away. A folder is searched for texts that are nearly the same, and for what one of them withholds\n" +
			"and another shows. ORIGINAL or RELEASED may be - for standard input.\n\n" +
			"No withheld word is printed unless --show-withheld is given.\n\n" +
			"Exit status: 0 when the release is certified, 1 when there is a finding at or above --fail-level, 2 when\n" +
			"not everything could be examined.",
		Flags: auditFlags(),
		Action: func(c *cli.Context) error {
			o, err := readAuditOptions(env, c)
			if err != nil {
				return err
			}
			outs, err := openAuditOutputs(c, o)
			if err != nil {
				return err
			}
			status, err := o.audit(c.Context, outs)
			if closed := outs.close(); err == nil {
				err = closed
			}
			if err != nil {
				return err
			}
			return status.Err()
		},
	}
}

// audit audits what was named and writes what was found.
func (o *auditOptions) audit(ctx context.Context, outs auditOutputs) (command.Exit, error) {
	if o.folder != "" {
		return o.auditSet(ctx, outs)
	}
	a := &audited{}
	if !o.read(a) {
		return command.Undone, outs.write(o, a)
	}
	if err := ctx.Err(); err != nil {
		return command.Undone, err
	}
	o.judge(a)
	return status(a.report.Certificate.Verdict), outs.write(o, a)
}

// status is the exit status that a verdict means.
func status(verdict redact.Verdict) command.Exit {
	switch verdict {
	case redact.Passed:
		return command.Done
	case redact.Failed:
		return command.Found
	}
	return command.Undone
}

// audited is a pair, or a release alone, with what the audit says of it.
type audited struct {
	original *report.Result // nil where the release is audited alone
	released *report.Result
	pair     redact.Pair
	report   redact.Report
	passages []redact.Passage // what is withheld
	marks    []redact.Account
	gate     *gate
}

// read reads the texts. It says of each why it could not be read.
func (o *auditOptions) read(a *audited) bool {
	versions := make([]redact.Version, len(o.items))
	results := make([]report.Result, len(o.items))
	var reading sync.WaitGroup
	for k, item := range o.items {
		reading.Go(func() {
			results[k].Path = item.Name
			raw, err := item.Read()
			if err != nil {
				results[k].Err = err
				return
			}
			versions[k] = redact.Read(item.Name, raw)
			results[k].Doc = versions[k].Doc
		})
	}
	reading.Wait()
	last := len(o.items) - 1
	a.released, a.pair.Released = &results[last], versions[last]
	if last > 0 {
		a.original, a.pair.Original = &results[0], versions[0]
	}
	a.gate = &gate{open: o.show}
	whole := true
	for k := range results {
		if err := results[k].Err; err != nil {
			o.env.Complain(err)
			whole = false
		}
		results[k].Withheld = !o.show
	}
	return whole
}

// judge runs the rules over a pair.
func (o *auditOptions) judge(a *audited) {
	witness := &redact.Rule{Check: func(p *redact.Pass) { a.passages, a.marks = p.Passages, p.Accounts() }}
	a.report = redact.Audit(a.pair, append([]*redact.Rule{witness}, o.rules...), o.Options)
	o.disclose(&a.report.Certificate)
	a.gate = newGate(o.show, a.passages, o.Withheld)
	a.released.Findings = a.report.Released
	if a.original != nil {
		a.original.Findings = a.report.Original
	}
}

// disclose notes in the certificate that rules which can fail a release were left out: what they look for was not
// examined.
func (o *auditOptions) disclose(c *redact.Certificate) {
	if len(o.left) == 0 {
		return
	}
	c.Unexamined = append(c.Unexamined, leftOut(o.left))
	if c.Verdict == redact.Passed {
		c.Verdict = redact.Incomplete
	}
}

// leftOut says that rules were left out.
func leftOut(codes []string) string {
	return "what these rules look for, which were left out: " + list(codes)
}

// errNoStrings is the error for a list of withheld strings without one.
var errNoStrings = errors.New("holds no string")

// withheldStrings reads a list of strings, one a line.
func withheldStrings(item source.Item) ([]string, error) {
	raw, err := item.Read()
	if err != nil {
		return nil, err
	}
	strings := lines(cable.Parse(item.Name, raw).Src)
	if len(strings) == 0 {
		return nil, &source.Error{Name: item.Name, Err: errNoStrings}
	}
	return strings, nil
}

// blocking reports whether a finding of the rule can fail a release.
func blocking(r *redact.Rule, level lint.Severity) bool { return r.Severity >= level }
