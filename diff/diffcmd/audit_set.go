package diffcmd

import (
	"context"
	"fmt"
	"io"
	"strings"

	"pilcrow/diff/redact"
	"pilcrow/markings/cable"
	"pilcrow/markings/command"
	"pilcrow/markings/paint"
	"pilcrow/rules/report"
)

// auditSet audits the texts of a folder against one another.
func (o *auditOptions) auditSet(ctx context.Context, outs auditOutputs) (command.Exit, error) {
	results := make([]report.Result, len(o.items))
	var docs []*cable.Document
	var read []int // the results of docs
	for i, item := range o.items {
		if err := ctx.Err(); err != nil {
			return command.Undone, err
		}
		results[i].Path, results[i].Withheld = item.Name, !o.show
		raw, err := item.Read()
		if err != nil {
			o.env.Complain(err)
			results[i].Err = err
			continue
		}
		results[i].Doc = cable.Parse(item.Name, raw)
		docs, read = append(docs, results[i].Doc), append(read, i)
	}
	got := redact.AuditSet(docs, o.rules, redact.SetOptions{Fail: o.Fail, Workers: o.workers})
	for k, i := range read {
		results[i].Findings = got.Findings[k]
	}
	c := got.Certificate
	for i := range results {
		if results[i].Err != nil {
			c.Unexamined = append(c.Unexamined, results[i].Path)
			c.Verdict = redact.Incomplete
		}
	}
	if len(o.left) > 0 {
		c.Unexamined = append(c.Unexamined, leftOut(o.left))
		if c.Verdict == redact.Passed {
			c.Verdict = redact.Incomplete
		}
	}
	for i := range outs {
		if err := outs[i].report(o, results, c); err != nil {
			return command.Undone, err
		}
		if outs[i].format == string(report.Text) && !o.quiet {
			if _, err := io.WriteString(outs[i].writer, setCertificateText(&c)); err != nil {
				return command.Undone, err
			}
		}
	}
	return status(c.Verdict), nil
}

// setCertificateText is the certificate of a set in words.
func setCertificateText(c *redact.SetCertificate) string {
	var b strings.Builder
	line := func(title, text string) { fmt.Fprintf(&b, "  %-11s %s\n", title, text) }
	fmt.Fprintf(&b, "\ncertificate: %s\n", verdictWords(c.Verdict))
	line("set", plural(c.Documents, "text")+", "+plural(c.Pairs, "pair")+" nearly the same or one in the other")
	if len(c.Unexamined) == 0 {
		line("unexamined", "nothing")
	}
	for _, what := range c.Unexamined {
		line("unexamined", paint.Escape(what))
	}
	return b.String()
}
