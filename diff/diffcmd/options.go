package diffcmd

import (
	"strconv"

	"github.com/urfave/cli/v2"

	"pilcrow/diff/render"
	"pilcrow/markings/command"
	"pilcrow/markings/paint"
)

// sideColumns is the width of two columns where no terminal says its own.
const sideColumns = 130

// options is what diff is asked to do.
type options struct {
	env        command.Env
	format     string
	sideBySide bool
	stat       bool
	quiet      bool
	driver     bool
	page       bool // through a pager
	git        string
	stdinName  string
	render     render.Options
}

// readOptions reads the flags.
func readOptions(env command.Env, c *cli.Context) (*options, error) {
	o := &options{
		env: env, format: c.String("format"), sideBySide: c.Bool("side-by-side"), stat: c.Bool("stat"),
		quiet: c.Bool("quiet"), driver: c.Bool("git-driver"), git: c.String("git"), stdinName: c.String("stdin-filename"),
		render: render.Options{Width: c.Int("width"), Context: c.Int("context")},
	}
	if err := o.check(c); err != nil {
		return nil, err
	}
	mode, err := paint.ParseMode(c.String("color"))
	if err != nil {
		return nil, command.Usagef("diff", "%v", err)
	}
	terminal := paint.IsTerminal(env.Stdout)
	o.render.Palette = paint.For(env.Stdout, mode, env.Getenv)
	if o.underGitsPager() && paint.Decide(mode, env.Getenv, true) {
		o.render.Palette = paint.For(env.Stdout, paint.Always, env.Getenv)
	}
	if o.render.Width == 0 {
		o.render.Width = o.width()
	}
	paging := o.format == text || o.format == unified
	o.page = terminal && paging && !o.driver && !c.Bool("no-pager")
	return o, nil
}

// check finds flags that do not go together.
func (o *options) check(c *cli.Context) error {
	for _, flag := range []string{"side-by-side", "stat", "width"} {
		if c.IsSet(flag) && o.format != text {
			return command.Usagef("diff", "flag --%s goes with --format text alone", flag)
		}
	}
	switch {
	case c.IsSet("context") && (o.format == asJSON || o.format == unified):
		return command.Usagef("diff", "flag --context goes with --format text or html")
	case o.stat && o.sideBySide:
		return command.Usagef("diff", "--stat and --side-by-side do not go together: leave out one of them")
	case c.IsSet("git") && o.driver:
		return command.Usagef("diff", "--git and --git-driver do not go together: leave out one of them")
	case o.render.Context < 0:
		return command.Usagef("diff", "flag --context needs a number of paragraphs, not %d", o.render.Context)
	case o.render.Width != 0 && o.render.Width < render.Narrowest:
		return command.Usagef("diff", "flag --width needs at least %d columns, not %d", render.Narrowest, o.render.Width)
	}
	return nil
}

// underGitsPager reports whether git shows the output of its driver to a person.
func (o *options) underGitsPager() bool {
	inUse, err := strconv.ParseBool(o.env.Getenv("GIT_PAGER_IN_USE"))
	return o.driver && err == nil && inUse
}

// width is the width of the terminal or, behind git's pager, what git says that it is; else 0 for that of the format.
func (o *options) width() int {
	if n := paint.Columns(o.env.Stdout); n > 0 {
		return n
	}
	if o.underGitsPager() {
		if n, err := strconv.Atoi(o.env.Getenv("COLUMNS")); err == nil && n > 0 {
			return n
		}
	}
	if o.sideBySide {
		return sideColumns
	}
	return 0
}
