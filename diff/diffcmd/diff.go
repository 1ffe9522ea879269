// Package diffcmd is the face of the comparison: the command diff.
package diffcmd

import (
	"context"
	"io"
	"sync"

	"github.com/urfave/cli/v2"

	"pilcrow/diff"
	"pilcrow/diff/render"
	"pilcrow/markings/cable"
	"pilcrow/markings/command"
	"pilcrow/markings/paint"
)

// Diff is the command that compares two versions of a cable.
func Diff(env command.Env) *cli.Command {
	return &cli.Command{
		Name:      "diff",
		Usage:     "compare two versions of a cable, paragraph by paragraph",
		UsageText: "pilcrow diff [FLAG…] OLD NEW\npilcrow diff [FLAG…] --git REV1[..REV2] PATH",
		Description: "Paragraphs are paired by their words: new numbers, wrapping, page lines and damaged labels are no\n" +
			"differences. OLD or NEW may be - for standard input. Where there are no colours, [-…-] is deleted,\n" +
			"{+…+} inserted, and {=…=} a withholding notation that took the place of words.\n\n" +
			"Exit status: 0 when nothing differs, 1 when something does, 2 when the versions could not be compared.\n" +
			"The format unified compares the files' lines. With --git-driver a difference is no status: git takes\n" +
			"any status but 0 for a failure.",
		Flags: []cli.Flag{
			command.Choice("diff", "format", "write the differences as `FORMAT`", formats()...),
			command.Flag("side-by-side", "write the words in two columns", "y"),
			command.Flag("stat", "write only how much changed"),
			&cli.IntFlag{Name: "width", Usage: "make text `N` columns wide; 0: as wide as the terminal"},
			&cli.IntFlag{
				Name:  "context",
				Usage: "show `N` unchanged paragraphs around each change, and changed ones in full from 1 on",
			},
			command.Choice("diff", "color", "use colours `WHEN`", "auto", "always", "never"),
			command.Flag("no-pager", "never start a pager"),
			command.Flag("quiet", "write nothing: the exit status tells", "q"),
			&cli.StringFlag{Name: "git", Usage: "compare the versions of PATH in `REV1[..REV2]`; without REV2 the file as it is"},
			command.Flag("git-driver", "take the arguments that git gives to an external diff"),
			&cli.StringFlag{Name: "stdin-filename", Usage: "call standard input `NAME` in reports"},
		},
		Action: func(c *cli.Context) error {
			o, err := readOptions(env, c)
			if err != nil {
				return err
			}
			pair, err := o.find(c.Context, c.Args().Slice())
			if err != nil {
				return err
			}
			return o.run(c.Context, pair)
		},
	}
}

// The formats.
const (
	text    = "text"
	asJSON  = "json"
	unified = "unified"
	asHTML  = "html"
)

// formats are the values of --format.
func formats() []string { return []string{text, asJSON, unified, asHTML} }

// run compares a pair and writes what differs.
func (o *options) run(ctx context.Context, pair versions) error {
	if len(pair) == 0 {
		return nil
	}
	if !pair.read(o.env) {
		return command.Undone
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	write, differ := o.comparison(pair)
	if o.format == unified {
		write, differ = o.patch(pair)
	}
	if !o.quiet {
		if err := o.paged(write); err != nil {
			return err
		}
	}
	if differ && !o.driver {
		return command.Found
	}
	return nil
}

// comparison compares the paragraphs of a pair. It returns what writes the differences, and whether there are any.
func (o *options) comparison(pair versions) (write func(io.Writer) error, differ bool) {
	var docs [2]*cable.Document
	var parsing sync.WaitGroup
	for k := range docs {
		parsing.Go(func() { docs[k] = cable.Parse(pair[k].name, pair[k].raw) })
	}
	parsing.Wait()
	c := diff.Compare(docs[0], docs[1])
	shape := render.Text
	switch {
	case o.format == asHTML:
		shape = render.HTML
	case o.format == asJSON:
		shape = func(w io.Writer, c *diff.Comparison, _ render.Options) error { return render.JSON(w, c) }
	case o.sideBySide:
		shape = render.SideBySide
	case o.stat:
		shape = render.Stat
	}
	return func(w io.Writer) error { return shape(w, c, o.render) }, !c.Same()
}

// patch compares the lines of a pair, as comparison does its paragraphs.
func (o *options) patch(pair versions) (write func(io.Writer) error, differ bool) {
	var made patchText
	differ, _ = render.Unified(&made, render.Version{Name: pair[0].path, Raw: pair[0].raw},
		render.Version{Name: pair[1].path, Raw: pair[1].raw}) // a patchText takes everything
	return func(w io.Writer) error {
		patch := []byte(made)
		if paint.IsTerminal(o.env.Stdout) {
			patch = []byte(paint.EscapeText(string(patch)))
		}
		_, err := w.Write(patch)
		return err
	}, differ
}

// patchText collects a patch.
type patchText []byte

func (p *patchText) Write(b []byte) (int, error) {
	*p = append(*p, b...)
	return len(b), nil
}
