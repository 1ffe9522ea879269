package lintcmd

import (
	"errors"
	"fmt"
	"iter"
	"os"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"pilcrow/markings/command"
	"pilcrow/markings/source"
)

// errArchive is why a command other than lint leaves an archive alone.
var errArchive = errors.New("only lint reads archives: unpack it first")

// inputFlags are the flags that say where cables come from.
func inputFlags(name string) []cli.Flag {
	flags := []cli.Flag{
		&cli.StringFlag{Name: "stdin-filename", Usage: "call standard input `NAME` in reports"},
		&cli.StringFlag{
			Name:  "files-from",
			Usage: "read the paths in `FILE`, - for standard input: one a line, or parted by NUL; @FILE as a PATH does the same",
		},
	}
	if name != "lint" {
		return flags
	}
	return append(flags, &cli.StringFlag{
		Name: "column", Value: "body",
		Usage: "the column of a .csv, or field of a .jsonl, that is a cable: its `NAME`, or its number where no row names them",
	})
}

// inputs finds the files that args and --files-from name. It answers false where a list was given and is empty: then
// there is nothing to do.
func inputs(env command.Env, c *cli.Context, args []string) (paths []string, some bool, err error) {
	opts := source.Options{Stdin: env.Stdin}
	listed := false
	add := func(file string) error {
		more, err := source.List(file, opts)
		if err != nil {
			return fmt.Errorf("read the list of files: %w", err)
		}
		paths, listed = append(paths, more...), true
		return nil
	}
	from := c.String("files-from")
	if from == "-" && slices.Contains(args, "-") {
		return nil, false, command.Usagef(c.Command.Name, "standard input cannot be both a cable and the list of files")
	}
	for _, arg := range args {
		file, isList := strings.CutPrefix(arg, "@")
		if _, err := os.Lstat(arg); !isList || err == nil {
			paths = append(paths, arg)
		} else if err := add(file); err != nil {
			return nil, false, err
		}
	}
	if c.IsSet("files-from") {
		if err := add(from); err != nil {
			return nil, false, err
		}
		if from == "-" && slices.Contains(paths, "-") {
			return nil, false, command.Usagef(c.Command.Name, "standard input cannot be both a cable and the list of files")
		}
	}
	return paths, len(paths) > 0 || !listed, nil
}

// take makes items of paths the input of the run.
func (o *options) take(env command.Env, c *cli.Context, paths []string) error {
	o.reading = source.Options{Stdin: env.Stdin, StdinName: c.String("stdin-filename"), Column: c.String("column")}
	o.items = source.Resolve(paths, o.reading)
	archives := false
	for i := range o.items {
		it := &o.items[i]
		if !it.IsArchive() {
			continue
		}
		archives = true
		if c.Command.Name != "lint" {
			it.Err = &source.Error{Name: it.Name, Err: errArchive}
		}
	}
	switch {
	case !archives:
		o.workers = min(o.workers, max(len(o.items), 1))
	case c.String("since") != "":
		return command.Usagef(c.Command.Name, "--since compares files: what stands in an archive has no older version")
	}
	return nil
}

// stream is every cable of the run, those in archives among them, as they are read.
func (o *options) stream() iter.Seq[source.Item] { return source.Stream(o.items, o.reading) }

// total is the number of cables of the run, 0 where archives hide it.
func (o *options) total() int {
	if slices.ContainsFunc(o.items, source.Item.IsArchive) {
		return 0
	}
	return len(o.items)
}
