package lintcmd

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"pilcrow/markings/cable"
	"pilcrow/markings/command"
	"pilcrow/markings/paint"
	"pilcrow/markings/source"
	"pilcrow/rules/accept"
	"pilcrow/rules/lint"
)

// Baseline is the command that keeps the findings that were there before: lint --baseline does not report them.
func Baseline(env command.Env) *cli.Command {
	return &cli.Command{
		Name:      "baseline",
		Usage:     "accept the findings of today: create, prune, audit",
		ArgsUsage: "create|prune|audit|allow",
		UsageText: "pilcrow baseline create FILE [PATH…]\npilcrow baseline prune FILE\npilcrow baseline audit FILE\n" +
			"pilcrow baseline allow [PATH…]",
		Description: "create writes the findings of the cables into FILE; of a baseline that is there the salt stays. prune\n" +
			"takes out the entries that have no finding any more, audit lists them. 'pilcrow lint --baseline FILE'\n" +
			"reports what FILE does not hold. A finding is known again by the words of its paragraph, of which FILE\n" +
			"holds a salted hash and no text: blank lines, wraps, numbers and page lines may change.\n" +
			"allow prints the findings as entries for " + accept.AllowFile + ", to which a reason and a day are to be added.\n\n" +
			"Exit status: 0 when the work was done, 1 when audit lists an entry, 2 when not all of the work could be\n" +
			"done; then FILE stays as it was.",
		Flags: append([]cli.Flag{allowFlag(), command.Flag("quiet", "say only what went wrong", "q")}, commonFlags("baseline")...),
		Action: func(c *cli.Context) error {
			verb, args := c.Args().First(), c.Args().Tail()
			verbs := []string{"create", "prune", "audit", "allow"}
			switch {
			case verb == "":
				return command.Usagef("baseline", "no verb: use %s", command.Alternatives(verbs))
			case !slices.Contains(verbs, verb):
				return command.Usagef("baseline", "unknown verb %q: use %s", verb, command.Alternatives(verbs))
			case verb == "allow":
				return printEntries(env, c, args)
			case len(args) == 0:
				return command.Usagef("baseline", "%s needs the file of the baseline", verb)
			case verb == "create":
				return createBaseline(env, c, args[0], args[1:])
			case len(args) > 1:
				return command.Usagef("baseline", "%s takes one file, whose entries say which cables to check", verb)
			case verb == "prune":
				return pruneBaseline(env, c, args[0])
			}
			return auditBaseline(env, c, args[0])
		},
	}
}

// census is a run that takes down the findings of files as entries of a baseline.
type census struct {
	options
	env        command.Env
	allowances *allowances
	baseline   *accept.Baseline
	folder     string // that entries are seen from, absolute
	failed     bool   // an input was not examined
	entries    []accept.Entry
	examined   map[string][]*lint.Rule // by path as in entries: what was run over it
}

// newCensus prepares a run over the files that paths name.
func newCensus(env command.Env, c *cli.Context, baseline *accept.Baseline, folder string, paths []string) (*census, error) {
	n := &census{env: env, baseline: baseline, folder: folder, examined: make(map[string][]*lint.Rule)}
	var err error
	if n.options, err = optionsFor(env, c, paths); err != nil {
		return nil, err
	}
	n.allowances, err = openAllowances(c.String("allow"), env, &n.options)
	return n, err
}

// counted is what was found in one file.
type counted struct {
	item    source.Item
	rules   []*lint.Rule
	entries []accept.Entry
	err     error
}

// run examines the files.
func (n *census) run(c *cli.Context) error {
	err := inOrder(c.Context, n.workers, n.stream(), n.count, func(r counted) error {
		if r.err != nil {
			n.env.Complain(r.err)
			n.failed = true
			return nil
		}
		n.examined[seenFrom(n.folder, r.item.Name)] = r.rules
		n.entries = append(n.entries, r.entries...)
		return nil
	})
	for _, r := range n.allowances.rest() {
		if r.Err != nil {
			n.env.Complain(r.Err)
			n.failed = true
		}
	}
	return err
}

// count finds the entries of one file. What an allowance accepts needs none: its day may come.
func (n *census) count(item source.Item) counted {
	held, err := n.settingsOf(item)
	if err != nil {
		return counted{err: err}
	}
	raw, err := item.Read()
	if err != nil {
		return counted{err: err}
	}
	doc := cable.Parse(item.Name, raw)
	findings := lint.Run(doc, held.rules, held.config)
	r := counted{item: item, rules: held.rules}
	path := seenFrom(n.folder, item.Name)
	lists := n.allowances.of(item.Name)
	for i, key := range accept.Keys(doc, findings) {
		if !slices.ContainsFunc(lists, func(list *allowance) bool {
			_, _, ok := list.Accepts(seenFrom(list.folder, item.Name), &findings[i], key)
			return ok
		}) {
			r.entries = append(r.entries, n.baseline.Entry(path, key))
		}
	}
	return r
}

// createBaseline writes the findings of the files that paths name into a file called name.
func createBaseline(env command.Env, c *cli.Context, name string, paths []string) error {
	folder, err := folderOf(name)
	if err != nil {
		return err
	}
	baseline := accept.NewBaseline()
	old, err := source.Named(name, source.Options{}).Read()
	switch {
	case errors.Is(err, fs.ErrNotExist):
		old = nil
	case err != nil:
		return err
	default:
		// What is no baseline is perhaps a cable, and is not written over.
		if baseline, err = accept.ReadBaseline(source.Quote(name), old); err != nil {
			return err
		}
	}
	n, err := newCensus(env, c, baseline, folder, paths)
	if err != nil {
		return err
	}
	if err := n.run(c); err != nil {
		return err
	}
	if n.failed {
		env.Note("%s: not written: not every cable could be checked", source.Quote(name))
		return command.Undone.Err()
	}
	baseline = baseline.With(n.entries)
	if err := writeBaseline(c.Context, name, old, baseline); err != nil {
		return err
	}
	if !n.quiet {
		env.Note("%s: %s of %s", source.Quote(name), count(baseline.Len(), "finding"), count(len(n.examined), "file"))
	}
	return nil
}

// writeBaseline writes a baseline over what was read from its file, nil where there was none.
func writeBaseline(ctx context.Context, name string, old []byte, baseline *accept.Baseline) error {
	text, err := baseline.Bytes()
	if err != nil {
		return err
	}
	if old != nil {
		return source.Replace(ctx, name, old, text, "")
	}
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	_, err = f.Write(text)
	return errors.Join(err, f.Close())
}

// stale finds the entries of the baseline called name that have no finding. An entry is kept where its rule was not run
// or its file could not be examined; of a file that is gone no entry is kept.
func stale(env command.Env, c *cli.Context, name string) (n *census, gone []accept.Entry, old []byte, err error) {
	folder, err := folderOf(name)
	if err != nil {
		return nil, nil, nil, err
	}
	if old, err = source.Named(name, source.Options{}).Read(); err != nil {
		return nil, nil, nil, err
	}
	baseline, err := accept.ReadBaseline(source.Quote(name), old)
	if err != nil {
		return nil, nil, nil, err
	}
	missing, named := make(map[string]bool), make(map[string]bool)
	var paths []string
	for _, e := range baseline.Entries() {
		path, found := holder(folder, e.Path)
		if !found {
			missing[e.Path] = true
		} else if !named[path] {
			named[path] = true
			paths = append(paths, path)
		}
	}
	n = &census{baseline: baseline, env: env}
	if len(paths) > 0 {
		if n, err = newCensus(env, c, baseline, folder, paths); err == nil {
			err = n.run(c)
		}
		if err != nil {
			return nil, nil, nil, err
		}
	}
	found := baseline.With(n.entries)
	for _, e := range baseline.Entries() {
		run := slices.ContainsFunc(n.examined[e.Path], func(r *lint.Rule) bool { return r.Code == e.Rule })
		if missing[e.Path] || run && !found.Has(e) {
			gone = append(gone, e)
		}
	}
	return n, gone, old, nil
}

// holder is the file, as it is named from the working directory, that the path of an entry leads to: the archive of a
// member, the table of a row. It is false where there is none.
func holder(folder, path string) (string, bool) {
	for end := len(path); end > 0; end = strings.LastIndexAny(path[:end], "!:") {
		name := filepath.Join(folder, filepath.FromSlash(path[:end]))
		if _, err := os.Stat(name); !errors.Is(err, fs.ErrNotExist) && !errors.Is(err, fs.ErrInvalid) {
			return shown(name), true
		}
	}
	return "", false
}

// pruneBaseline takes the entries without a finding out of the baseline called name.
func pruneBaseline(env command.Env, c *cli.Context, name string) error {
	n, gone, old, err := stale(env, c, name)
	if err != nil {
		return err
	}
	if n.failed {
		env.Note("%s: not pruned: not every cable could be checked", source.Quote(name))
		return command.Undone.Err()
	}
	without := n.baseline.With(gone)
	kept := slices.DeleteFunc(n.baseline.Entries(), without.Has)
	if len(gone) > 0 {
		if err := writeBaseline(c.Context, name, old, n.baseline.With(kept)); err != nil {
			return err
		}
	}
	if !c.Bool("quiet") {
		env.Note("%s: %d of %d entries taken out", source.Quote(name), len(gone), len(gone)+len(kept))
	}
	return nil
}

// auditBaseline lists the entries without a finding of the baseline called name.
func auditBaseline(env command.Env, c *cli.Context, name string) error {
	n, gone, _, err := stale(env, c, name)
	if err != nil {
		return err
	}
	out := bufio.NewWriter(env.Stdout)
	for _, e := range gone {
		fmt.Fprintf(out, "%s: %s has no finding (words %s, ordinal %d)\n", paint.Escape(e.Path), paint.Escape(e.Rule),
			e.Words[:8], e.Ordinal)
	}
	if err := out.Flush(); err != nil {
		return err
	}
	if !c.Bool("quiet") {
		env.Note("%s: %d of %d entries have no finding", source.Quote(name), len(gone), n.baseline.Len())
	}
	switch {
	case n.failed:
		return command.Undone.Err()
	case len(gone) > 0:
		return command.Found.Err()
	}
	return nil
}

// printEntries prints the findings of the files that paths name as entries of an allowance, which lack what a person has
// to say.
func printEntries(env command.Env, c *cli.Context, paths []string) error {
	cwd, err := os.Getwd()
	if err != nil {
		return err
	}
	n, err := newCensus(env, c, accept.NewBaseline(), cwd, paths)
	if err != nil {
		return err
	}
	if err := n.run(c); err != nil {
		return err
	}
	out := bufio.NewWriter(env.Stdout)
	written := make(map[accept.Entry]bool)
	// A name is no pattern.
	literal := strings.NewReplacer(`\`, `\\`, `*`, `\*`, `?`, `\?`, `[`, `\[`, `]`, `\]`, `{`, `\{`, `}`, `\}`)
	for _, e := range n.entries {
		e.Ordinal = 0 // one entry stands for all of them
		if written[e] {
			continue
		}
		written[e] = true
		path, err := json.Marshal(literal.Replace(e.Path))
		if err != nil {
			return err
		}
		fmt.Fprintf(out, "[[allow]]\nrule = %q\npath = %s\nwords = %q\nreason = \"\"\nowner = \"\"\nexpires = \n\n",
			e.Rule, harmless(path), n.baseline.WordsOf(e))
	}
	if err := out.Flush(); err != nil {
		return err
	}
	if n.failed {
		return command.Undone.Err()
	}
	return nil
}

// harmless is a string of JSON as one of TOML, with the characters escaped that could do harm on a terminal.
func harmless(encoded []byte) string {
	var b strings.Builder
	for _, r := range string(encoded) {
		if paint.Hidden(r) {
			fmt.Fprintf(&b, `\U%08x`, r)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}
