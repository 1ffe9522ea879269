package lintcmd

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"

	"github.com/urfave/cli/v2"

	"pilcrow/markings/cable"
	"pilcrow/markings/command"
	"pilcrow/markings/paint"
	"pilcrow/markings/source"
	"pilcrow/rules/lint"
)

// Fix is the command that mends what can be mended without a person. A fix that is stopped leaves the old file or the new
// one, and one that is killed perhaps a temporary file beside it, which a later one removes: see source.Sweep.
func Fix(env command.Env) *cli.Command {
	return &cli.Command{
		Name:      "fix",
		Usage:     "apply safe fixes in place",
		UsageText: "pilcrow fix [FLAG…] [PATH…]",
		Description: "A safe fix keeps every word and every mark. Each file is replaced whole or not at all; its encoding,\n" +
			"line ends and mode stay. The path - reads standard input and writes the fixed text to standard output.\n\n" +
			"Exit status: 0 when nothing at or above --fail-level is left, 1 when something is (with --diff: when there\n" +
			"is something to change), 2 when not all of the work could be done.",
		Flags: append([]cli.Flag{
			command.Flag("diff", "show the changes as a patch, and change nothing"),
			command.Flag("unsafe", "apply the fixes, too, that may change words or marks"),
			command.Flag("quiet", "say only what went wrong", "q"),
		}, commonFlags("fix")...),
		Action: func(c *cli.Context) error {
			o, err := readOptions(env, c)
			if err != nil {
				return err
			}
			env, done := o.watch(env)
			defer done()
			f := fixing{options: o, env: env, diff: c.Bool("diff"), unsafe: c.Bool("unsafe"), swept: map[string]bool{}}
			mend := func(item source.Item) mending { return f.mend(c.Context, item) }
			if err := inOrder(c.Context, o.workers, slices.Values(o.items), mend, f.tell); err != nil {
				return err
			}
			return f.status.Err()
		},
	}
}

// fixing is one run of fix.
type fixing struct {
	options
	env          command.Env
	diff, unsafe bool
	status       command.Exit
	swept        map[string]bool // folders where no file of a killed run is left
}

// mending is what became of one file.
type mending struct {
	item    source.Item
	output  []byte // for standard output
	applied int
	left    int // findings at or above the fail level
	changed bool
	errs    []error

	unwritten bool // it could not be written: what was mended is not
}

// mend mends one file, and writes it unless a patch or standard output is wanted.
func (f *fixing) mend(ctx context.Context, item source.Item) mending {
	m := mending{item: item}
	held, err := f.settingsOf(item)
	if err != nil {
		m.errs = append(m.errs, err)
		return m
	}
	raw, err := item.Read()
	if err != nil {
		m.errs = append(m.errs, err)
		return m
	}
	mended, err := lint.Mend(cable.Parse(item.Name, raw), raw, held.rules, held.config, f.unsafe)
	if err != nil {
		m.errs = append(m.errs, err)
	}
	text := raw
	if mended != nil {
		text = mended.Raw
		m.applied = mended.Applied
		m.left = failing(mended.Left, held.failLevel)
		m.changed = mended.Applied > 0
		mended = nil // the document is large, and has told all there is to tell
	}
	switch {
	case f.diff && m.changed:
		m.output = fixPatch(item.Name, raw, text)
	case f.diff:
	case item.IsStdin():
		m.output = text
	case m.changed:
		if err := source.Replace(ctx, item.Path, raw, text, item.Root); err != nil {
			m.changed, m.unwritten = false, true
			if ctx.Err() == nil { // else the user knows that it was stopped
				m.errs = append(m.errs, err)
			}
		}
	}
	return m
}

// tell prints what became of a file.
func (f *fixing) tell(m mending) error {
	f.progress.step()
	for _, err := range m.errs {
		f.env.Complain(err)
		f.status = command.Undone
	}
	f.sweep(m)
	if f.diff && m.changed || !f.diff && m.left > 0 {
		f.status = max(f.status, command.Found)
	}
	if note := f.note(m); note != "" && !f.quiet {
		f.env.Note("%s: %s", source.Quote(m.item.Name), note)
	}
	if len(m.output) == 0 {
		return nil
	}
	if paint.IsTerminal(f.env.Stdout) {
		m.output = []byte(paint.EscapeText(string(m.output)))
	}
	_, err := f.progress.above(f.env.Stdout).Write(m.output)
	return err
}

// sweep removes what a killed run left in the folder of a file that was written, and says so.
func (f *fixing) sweep(m mending) {
	folder := filepath.Dir(m.item.Path)
	if f.diff || !m.changed || m.item.IsStdin() || f.swept[folder] {
		return
	}
	f.swept[folder] = true
	for _, name := range source.Sweep(m.item.Path, m.item.Root) {
		if !f.quiet {
			f.env.Note("%s: removed, a run that was killed had left it", source.Quote(name))
		}
	}
}

// note says in words what became of a file, nothing of one that was clean and is as it was.
func (f *fixing) note(m mending) string {
	left := fmt.Sprintf("%s left", count(m.left, "finding"))
	switch {
	case f.diff || m.unwritten:
		return ""
	case m.changed && m.left > 0:
		return fmt.Sprintf("%s applied, %s", count(m.applied, "fix"), left)
	case m.changed:
		return fmt.Sprintf("%s applied", count(m.applied, "fix"))
	case m.left > 0:
		return "nothing to fix, " + left
	}
	return ""
}

// count writes n things: "1 fix", "2 fixes".
func count(n int, thing string) string {
	switch {
	case n == 1:
	case thing == "fix":
		thing = "fixes"
	default:
		thing += "s"
	}
	return fmt.Sprintf("%d %s", n, thing)
}
