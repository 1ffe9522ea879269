package diffcmd

import (
	"runtime"
	"strings"

	"github.com/urfave/cli/v2"

	"pilcrow/diff/redact"
	"pilcrow/markings/command"
	"pilcrow/markings/paint"
	"pilcrow/markings/source"
	"pilcrow/rules/lint"
	"pilcrow/rules/report"
)

// auditOptions is what audit is asked to do.
type auditOptions struct {
	redact.Options

	env     command.Env
	items   []source.Item // the original, where there is one, and the release
	folder  string        // of a set
	rules   []*redact.Rule
	left    []string // codes of the rules left out that can fail a release
	least   lint.Severity
	mode    paint.Mode
	show    bool
	quiet   bool
	workers int
	version string
}

// auditFlags are the flags of audit.
func auditFlags() []cli.Flag {
	return []cli.Flag{
		command.Repeated("format", "write the findings as `FORMAT`, with FORMAT=FILE into a file", auditFormats()...),
		command.Choice("audit", "convention", "hold the marks to a `CONVENTION`", conventions()...),
		&cli.StringFlag{Name: "withheld", Usage: "search the release for the strings in `FILE`, one a line"},
		command.Flag("show-withheld", "print withheld words: keep the report as safe as the original"),
		command.Choice("audit", "fail-level", "the least `LEVEL` of a finding that makes the exit status 1",
			"error", "info", "warning", "critical"),
		command.Choice("audit", "min-severity", "print no finding below `LEVEL`, which changes no exit status",
			"info", "warning", "error", "critical"),
		command.Repeated("select", "run only the rules of `LIST`: codes, names and families, with commas"),
		command.Repeated("ignore", "leave out the rules of `LIST`, whatever --select says"),
		&cli.StringFlag{Name: "set", Usage: "compare the texts in `FOLDER` that are nearly the same"},
		command.Choice("audit", "color", "use colours `WHEN`", "auto", "always", "never"),
		command.Flag("quiet", "print the findings without summary and certificate", "q"),
		&cli.StringFlag{Name: "stdin-filename", Usage: "call standard input `NAME` in reports"},
		&cli.IntFlag{Name: "j", Usage: "work on `N` texts of a set at once; 0: one for each processor"},
	}
}

// conventions are the values of --convention.
func conventions() []string {
	names := []string{"auto"}
	for _, c := range redact.Conventions() {
		names = append(names, string(c))
	}
	return names
}

// asPage is the format that is a page for a reviewer.
const asPage = "html"

// auditFormats are the values of --format.
func auditFormats() []string {
	var names []string
	for _, f := range report.Formats() {
		names = append(names, string(f))
	}
	return append(names, asPage)
}

// readAuditOptions reads the flags and the list of withheld strings.
func readAuditOptions(env command.Env, c *cli.Context) (*auditOptions, error) {
	o := &auditOptions{
		env: env, show: c.Bool("show-withheld"), quiet: c.Bool("quiet"), folder: c.String("set"),
		workers: c.Int("j"), version: c.App.Version,
	}
	var err error
	if o.mode, err = paint.ParseMode(c.String("color")); err != nil {
		return nil, command.Usagef("audit", "%v", err)
	}
	if o.least, err = lint.ParseSeverity(c.String("min-severity")); err != nil {
		return nil, command.Usagef("audit", "%v", err)
	}
	if o.Fail, err = lint.ParseSeverity(c.String("fail-level")); err != nil {
		return nil, command.Usagef("audit", "%v", err)
	}
	if name := c.String("convention"); name != "auto" {
		if o.Convention, err = redact.ParseConvention(name); err != nil {
			return nil, command.Usagef("audit", "%v", err)
		}
	}
	if err := o.choose(c); err != nil {
		return nil, err
	}
	if err := o.find(c); err != nil {
		return nil, err
	}
	if file := c.String("withheld"); file != "" {
		named := source.Named(file, source.Options{Stdin: env.Stdin})
		if o.Withheld, err = withheldStrings(named); err != nil {
			return nil, err
		}
	}
	return o, nil
}

// choose picks the rules.
func (o *auditOptions) choose(c *cli.Context) error {
	all := redact.All()
	if c.IsSet("set") {
		all = redact.SetRules()
	}
	known := make([]*lint.Rule, len(all))
	for i, r := range all {
		known[i] = &r.Rule
	}
	picked, err := lint.Select(known, c.StringSlice("select"), c.StringSlice("ignore"))
	if err != nil {
		return command.Usagef("audit", "%v", err)
	}
	chosen := map[*lint.Rule]bool{}
	for _, r := range picked {
		chosen[r] = true
	}
	for _, r := range all {
		switch {
		case chosen[&r.Rule]:
			o.rules = append(o.rules, r)
		case blocking(r, o.Fail):
			o.left = append(o.left, r.Code)
		}
	}
	return nil
}

// find finds the texts.
func (o *auditOptions) find(c *cli.Context) error {
	args := c.Args().Slice()
	switch {
	case o.workers < 0:
		return command.Usagef("audit", "flag -j needs a number of texts, not %d", o.workers)
	case o.workers == 0:
		o.workers = runtime.GOMAXPROCS(0)
	}
	if c.IsSet("set") {
		switch {
		case o.folder == "":
			return command.Usagef("audit", "flag --set needs a folder")
		case len(args) > 0:
			return command.Usagef("audit", "--set takes no path beside its folder: leave out %q", strings.Join(args, " "))
		case c.IsSet("withheld") || c.IsSet("convention"):
			return command.Usagef("audit", "--set compares texts with one another: leave out --withheld and --convention")
		}
		o.items = source.Resolve([]string{o.folder}, source.Options{})
		return nil
	}
	if len(args) == 0 {
		return command.Usagef("audit", "no path: name the original and the release, or the release alone")
	}
	if len(args) > 2 {
		return command.Usagef("audit", "needs one or two paths, [ORIGINAL] RELEASED, not %d", len(args))
	}
	read := 0
	for _, path := range append(args, c.String("withheld")) {
		if path == "-" {
			read++
		}
	}
	if read > 1 {
		return command.Usagef("audit", "standard input can be read once only")
	}
	for _, path := range args {
		o.items = append(o.items, source.Named(path, source.Options{Stdin: o.env.Stdin, StdinName: c.String("stdin-filename")}))
	}
	return nil
}
