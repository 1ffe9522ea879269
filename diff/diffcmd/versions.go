package diffcmd

import (
	"bytes"
	"context"
	"fmt"
	"sync"

	"pilcrow/diff/revision"
	"pilcrow/markings/command"
	"pilcrow/markings/paint"
	"pilcrow/markings/source"
)

// nowhere is the path of a file that there is not.
const nowhere = "/dev/null"

// version is one side of a comparison.
type version struct {
	name string // for people and programs
	path string // for a patch
	item source.Item
	raw  []byte
}

// versions are the old and the new side, or none where there is nothing to compare.
type versions []version

// find finds the two versions that the arguments name.
func (o *options) find(ctx context.Context, args []string) (versions, error) {
	switch {
	case o.driver:
		return o.fromDriver(args)
	case o.git != "":
		return o.fromGit(ctx, args)
	case len(args) != 2:
		return nil, command.Usagef("diff", "needs two paths, OLD and NEW, not %d", len(args))
	case args[0] == "-" && args[1] == "-":
		return nil, command.Usagef("diff", "standard input cannot be both versions")
	}
	return versions{o.file(args[0]), o.file(args[1])}, nil
}

// file is the version that lies at a path.
func (o *options) file(path string) version {
	item := source.Named(path, source.Options{Stdin: o.env.Stdin, StdinName: o.stdinName})
	return version{name: item.Name, path: item.Name, item: item}
}

// fromDriver reads the arguments of an external diff (git-config, diff.<driver>.command): path, old file, its hash and
// mode, new file, its hash and mode, and of a renamed file the new path and what git says of it. An unmerged file is
// only named.
func (o *options) fromDriver(args []string) (versions, error) {
	switch len(args) {
	case 1:
		_, err := fmt.Fprintf(o.env.Stdout, "* unmerged: %s\n", paint.Escape(args[0]))
		return nil, err
	case 7, 9:
	default:
		return nil, command.Usagef("diff", "flag --git-driver is for git alone, which gives it 1, 7 or 9 arguments, not %d",
			len(args))
	}
	pair := versions{o.file(args[1]), o.file(args[4])}
	paths := [2]string{args[0], args[0]}
	if len(args) == 9 {
		paths[1] = args[7]
	}
	for k, file := range [2]string{args[1], args[4]} {
		if file == nowhere {
			paths[k] = nowhere
		}
		pair[k].name, pair[k].path = paths[k], paths[k]
	}
	return pair, nil
}

// fromGit reads versions from a repository.
func (o *options) fromGit(ctx context.Context, args []string) (versions, error) {
	switch {
	case len(args) != 1:
		return nil, command.Usagef("diff", "flag --git needs one path of a file, not %d", len(args))
	case args[0] == "-":
		return nil, command.Usagef("diff", "flag --git needs the path of a file, not standard input")
	}
	between, err := revision.ParseRange(o.git)
	if err != nil {
		return nil, command.Usagef("diff", "flag --git: %v", err)
	}
	path := args[0]
	store, err := revision.Open(path)
	if err != nil {
		return nil, err
	}
	if between.Fork {
		if between.Old, err = store.Fork(ctx, between.Old, between.New); err != nil {
			return nil, err
		}
	}
	pair := versions{o.file(path), o.file(path)}
	for k, rev := range [2]string{between.Old, between.New} {
		if rev == "" {
			continue
		}
		raw, err := store.Read(ctx, rev)
		if err != nil {
			return nil, err
		}
		name := rev + ":" + path
		pair[k].name = name
		pair[k].item = source.Named("-", source.Options{Stdin: bytes.NewReader(raw), StdinName: name})
	}
	return pair, nil
}

// read reads both versions. It says of each why it could not be read.
func (v versions) read(env command.Env) bool {
	var errs [2]error
	var reading sync.WaitGroup
	for k := range v {
		reading.Go(func() { v[k].raw, errs[k] = v[k].item.Read() })
	}
	reading.Wait()
	for _, err := range errs {
		if err != nil {
			env.Complain(err)
		}
	}
	return errs[0] == nil && errs[1] == nil
}
