package lintcmd

import (
	"path/filepath"
	"strings"
	"time"

	"github.com/urfave/cli/v2"

	"pilcrow/markings/cable"
	"pilcrow/markings/command"
	"pilcrow/markings/source"
	"pilcrow/rules/accept"
	"pilcrow/rules/lint"
	"pilcrow/rules/report"
)

// acceptance knows which findings somebody accepts.
type acceptance struct {
	allowances *allowances
	baseline   *accept.Baseline // nil: none
	folder     string           // of the baseline, absolute
	since      *since           // nil: every finding counts
	env        command.Env
	quiet      bool
}

// acceptanceFlags are the flags of lint that say what is accepted.
func acceptanceFlags() []cli.Flag {
	return []cli.Flag{
		allowFlag(),
		&cli.StringFlag{Name: "baseline", Usage: "report only what `FILE`, which 'baseline create' wrote, does not hold"},
		&cli.StringFlag{Name: "since", Usage: "report only what is new since `VERSION`, a revision of git or a file"},
		command.Flag("staged", "check what is staged for the next commit, as git's index has it"),
	}
}

// allowFlag names the file of accepted findings.
func allowFlag() cli.Flag {
	return &cli.StringFlag{
		Name:  "allow",
		Usage: "take `FILE` for the list of accepted findings, not the " + accept.AllowFile + " beside the cables and above",
	}
}

// openAcceptance reads what is accepted.
func openAcceptance(env command.Env, c *cli.Context, o *options) (*acceptance, error) {
	a := &acceptance{env: env, quiet: o.quiet}
	var err error
	if a.allowances, err = openAllowances(c.String("allow"), env, o); err != nil {
		return nil, err
	}
	if name := c.String("baseline"); name != "" {
		if a.folder, err = folderOf(name); err != nil {
			return nil, err
		}
		if a.baseline, err = readBaseline(name); err != nil {
			return nil, err
		}
	}
	if c.IsSet("since") {
		a.since, err = openSince(c.String("since"), o)
	}
	return a, err
}

// dayOf is the day of a run: the one that it was told, or that of the clock.
func dayOf(env command.Env, o *options) time.Time {
	if o.flags.config.Today.IsZero() && env.Now != nil {
		return env.Now()
	}
	return o.flags.config.Today
}

// folderOf is the absolute folder of a file.
func folderOf(name string) (string, error) {
	abs, err := filepath.Abs(name)
	return filepath.Dir(abs), err
}

// readBaseline reads the baseline in a file.
func readBaseline(name string) (*accept.Baseline, error) {
	raw, err := source.Named(name, source.Options{}).Read()
	if err != nil {
		return nil, err
	}
	return accept.ReadBaseline(source.Quote(name), raw)
}

// seenFrom is the path of a file called name as seen from an absolute folder, with slashes.
func seenFrom(folder, name string) string {
	abs, err := filepath.Abs(name)
	if err != nil {
		return filepath.ToSlash(name)
	}
	path, err := filepath.Rel(folder, abs)
	if err != nil {
		path = abs
	}
	return filepath.ToSlash(path)
}

// sift parts the findings of doc, which is item held to what held says, into those to report and those that are accepted.
// After an error every finding is to be reported. It may be called by several workers at once.
func (a *acceptance) sift(
	item source.Item, held *settings, doc *cable.Document, findings []lint.Finding,
) (kept []lint.Finding, accepted []report.Suppressed, err error) {
	allowances := a.allowances.of(item.Name)
	if len(allowances) == 0 && a.baseline == nil && a.since == nil {
		return findings, nil, nil
	}
	keys := accept.Keys(doc, findings)
	var old map[accept.Key]bool
	if a.since != nil {
		if old, err = a.since.old(item, held); err != nil {
			return findings, nil, err
		}
		a.since.count(old, keys)
	}
	paths := make([]string, len(allowances)) // seen from each list
	for i, list := range allowances {
		paths[i] = seenFrom(list.folder, item.Name)
		list.Asked(paths[i], held.rules)
	}
	path := seenFrom(a.folder, item.Name)
	for i := range findings {
		f := &findings[i]
		s := report.Suppressed{Finding: *f}
		for k, list := range allowances {
			reason, owner, ok := list.Accepts(paths[k], f, keys[i])
			if ok {
				s.By, s.Reason, s.Owner = "allow", reason, owner
				break
			}
		}
		switch {
		case s.By != "":
		case a.baseline != nil && a.baseline.Has(a.baseline.Entry(path, keys[i])):
			s.By = "baseline"
		case old[keys[i]]:
			s.By = "since"
		}
		if s.By == "" {
			kept = append(kept, *f)
		} else {
			accepted = append(accepted, s)
		}
	}
	return kept, accepted, nil
}

// rest is what is to be said at the end: of entries that no finding needed.
func (a *acceptance) rest() []report.Result {
	if a.since != nil && !a.quiet {
		a.env.Note("%s", a.since.summary())
	}
	return a.allowances.rest()
}

// cables is the number of files below folder that a pattern of paths matches: of those that no entry names the ones with
// the name of a cable.
func cables(folder, pattern string) int {
	n := 0
	for _, it := range source.Resolve([]string{filepath.Join(folder, filepath.FromSlash(pattern))}, source.Options{}) {
		ext := strings.ToLower(filepath.Ext(it.Path))
		if it.Err == nil && (ext == ".txt" || ext == ".cable" || seenFrom(folder, it.Path) == pattern) {
			n++
		}
	}
	return n
}
