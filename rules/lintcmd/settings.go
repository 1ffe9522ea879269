package lintcmd

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/urfave/cli/v2"

	"pilcrow/markings/command"
	"pilcrow/markings/source"
	"pilcrow/rules"
	"pilcrow/rules/config"
	"pilcrow/rules/lint"
)

// settings is what a file is held to.
type settings struct {
	rules     []*lint.Rule
	config    lint.Config
	failLevel lint.Severity
	sum       [sha256.Size]byte // of all that findings depend on beside the text and the program
}

// settingsFlags are the flags that say what files are held to.
func settingsFlags(name string) []cli.Flag {
	return []cli.Flag{
		command.Repeated("select", "run only the rules of `LIST`: codes, names and families, with commas"),
		command.Repeated("ignore", "leave out the rules of `LIST`, whatever --select says"),
		command.Choice(name, "profile", "hold the text to the rules of a `PROFILE`", profiles()...),
		command.Choice(name, "fail-level", "the least `LEVEL` of a finding that makes the exit status 1",
			"warning", "info", "error", "critical"),
		&cli.StringFlag{Name: "config", Usage: "read `FILE` instead of the pilcrow.toml nearest to each file"},
		command.Flag("isolated", "read no pilcrow.toml"),
	}
}

// holding knows what each file is held to: what flags say, over the environment, over configuration files. It may be
// asked by several workers at once.
type holding struct {
	command string
	said    config.Layer // by flags and the environment
	today   time.Time
	working string
	finder  *config.Finder
	alone   *config.File // the one file that counts, if any
	find    bool         // each file has its own

	mu    sync.Mutex
	known map[holdingKey]held
}

// holdingKey is what settings depend on beside the flags.
type holdingKey struct {
	file      *config.File
	overrides string // those that fit
}

// held is settings, or why there are none.
type held struct {
	settings *settings
	err      error
}

// readHolding reads flags and environment, and the file of --config.
func readHolding(env command.Env, c *cli.Context) (*holding, error) {
	name := c.Command.Name
	h := &holding{command: name, known: make(map[holdingKey]held)}
	flags, err := flagLayer(c)
	if err != nil {
		return nil, err
	}
	environment, err := environmentLayer(env)
	if err != nil {
		return nil, err
	}
	h.said = config.Over(flags, environment)
	if day := c.String("today"); day != "" {
		if h.today, err = time.Parse(time.DateOnly, day); err != nil {
			return nil, command.Usagef(name, "--today needs a date such as 2026-12-31, not %q", day)
		}
	}
	if h.working, err = os.Getwd(); err != nil {
		return nil, fmt.Errorf("find the working folder: %w", err)
	}
	h.finder = config.NewFinder(h.working, rules.All())
	path := c.String("config")
	switch {
	case c.Bool("isolated") && path != "":
		return nil, command.Usagef(name, "--isolated reads no file and --config names one: leave out one of them")
	case c.IsSet("config") && path == "":
		return nil, command.Usagef(name, "--config needs the name of a file")
	case c.Bool("isolated"):
		return h, nil
	case path == "":
		path = env.Getenv("PILCROW_CONFIG")
	}
	if h.find = path == ""; !h.find {
		if h.alone, err = h.finder.Read(path); err != nil {
			return nil, complainAll(env, err)
		}
	}
	return h, nil
}

// complainAll complains of each of the errors that err joins.
func complainAll(env command.Env, err error) error {
	for _, err := range config.Errors(err) {
		env.Complain(err)
	}
	return command.Undone
}

// pathOf is where item lies, as the configuration sees it: standard input lies where its name says.
func (h *holding) pathOf(item source.Item) string {
	path := item.Path
	if path == "" {
		path = item.Name
	}
	if filepath.IsAbs(path) {
		return path
	}
	return filepath.Join(h.working, path)
}

// file is the configuration file for the cable at path, nil where there is none.
func (h *holding) file(path string) (*config.File, error) {
	if h.find {
		return h.finder.Find(path)
	}
	return h.alone, nil
}

// layer is all that is said of the cable at path.
func (h *holding) layer(path string) (config.Layer, holdingKey, error) {
	file, err := h.file(path)
	if file == nil || err != nil {
		return h.said, holdingKey{}, err
	}
	said, which := file.For(path)
	return config.Over(h.said, said), holdingKey{file, fmt.Sprint(which)}, nil
}

// at is what the cable at path is held to.
func (h *holding) at(path string) (*settings, error) {
	said, key, err := h.layer(path)
	if err != nil {
		return nil, err
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	answer, ok := h.known[key]
	if !ok {
		answer.settings, answer.err = h.build(key.file, said)
		h.known[key] = answer
	}
	return answer.settings, answer.err
}

// build makes settings of what is said; file may be nil.
func (h *holding) build(file *config.File, said config.Layer) (*settings, error) {
	all := rules.All()
	var routes []lint.Route
	if file != nil {
		all = append(all, file.Rules...)
		for _, route := range file.Routes {
			routes = append(routes, route.Value)
		}
	}
	s := &settings{failLevel: failLevelOf(said)}
	s.config = lint.Config{Profile: said.Profile.Value, Today: h.today, Tags: said.Tags.Value, Routes: routes}
	chosen, err := lint.Select(all, said.Select.Value, said.Ignore.Value)
	if err != nil {
		return nil, h.choiceError(all, said, err)
	}
	s.config.Asked = lint.Asked(chosen, said.Select.Value)
	var raised []*lint.Rule // rules that are off unless a severity is given them
	if codes := raisedCodes(said); len(said.Select.Value) == 0 && len(codes) > 0 {
		// The words are known by now: the one error that is left is that all of them are ignored.
		raised, _ = lint.Select(all, codes, said.Ignore.Value)
	}
	s.config.Severities = make(map[string]lint.Severity, len(said.Severity))
	for code, severity := range said.Severity {
		s.config.Severities[code] = severity.Value
	}
	for _, rule := range all {
		severity, set := s.config.Severities[rule.Code]
		picked := slices.Contains(chosen, rule) || slices.Contains(raised, rule)
		if picked && !(set && severity == lint.Off) {
			s.rules = append(s.rules, rule)
		}
	}
	if len(s.rules) == 0 {
		return nil, h.choiceError(all, said, errors.New("no rule is left to run"))
	}
	s.sum = s.digest(file)
	return s, nil
}

// digest is the sum of what findings depend on. Of the user's own rules, which hold functions, their file stands for
// all: file may be nil.
func (s *settings) digest(file *config.File) [sha256.Size]byte {
	h := sha256.New()
	for _, rule := range s.rules {
		fmt.Fprintf(h, "%s\x00", rule.Code)
	}
	// Maps are printed in the order of their keys.
	fmt.Fprintf(h, "%q %v %q %q %q %+q\x00", s.config.Profile, s.config.Severities, s.config.Today.String(), s.config.Asked,
		s.config.Tags, s.config.Routes)
	if file != nil {
		h.Write(file.Source)
	}
	return [sha256.Size]byte(h.Sum(nil))
}

// raisedCodes are the rules that are given a severity, in order.
func raisedCodes(said config.Layer) []string {
	var codes []string
	for code, severity := range said.Severity {
		if severity.Value != lint.Off {
			codes = append(codes, code)
		}
	}
	slices.Sort(codes)
	return codes
}

// failLevelOf is the fail level that is said.
func failLevelOf(said config.Layer) lint.Severity {
	if !said.FailLevel.IsSaid() {
		return lint.Warning
	}
	return said.FailLevel.Value
}

// choiceError is an error of the choice among rules with the places that made it.
func (h *holding) choiceError(all []*lint.Rule, said config.Layer, err error) error {
	from := []string{said.Select.From, said.Ignore.From}
	if _, wrong := lint.Select(all, said.Select.Value, nil); wrong != nil {
		from = from[:1]
	} else if _, wrong := lint.Select(all, nil, said.Ignore.Value); wrong != nil {
		from = from[1:]
	}
	from = slices.DeleteFunc(from, func(place string) bool { return place == "" })
	switch {
	case len(from) == 0:
		return err
	case slices.ContainsFunc(from, func(place string) bool { return strings.HasPrefix(place, "--") }):
		return command.Usagef(h.command, "%v ('%s rules' lists the rules)", err, command.Name)
	}
	return fmt.Errorf("%s: %w", strings.Join(from, ", "), err)
}

// hold finds what the items are held to, so that a mistake in a configuration is told before any work is done, and
// leaves out those that a configuration excludes, unless they are one of args.
func (o *options) hold(env command.Env, args []string) error {
	here := filepath.Join(o.held.working, "-")
	base, _, err := o.held.layer(here)
	if err != nil {
		return complainAll(env, err)
	}
	o.flags = settings{config: lint.Config{Today: o.held.today}, failLevel: failLevelOf(base)}
	told := make(map[string]bool)
	met := make(map[*settings]bool)
	var wrong []error
	kept := make([]source.Item, 0, len(o.items))
	excluded := ""
	for _, item := range o.items {
		path := o.held.pathOf(item)
		file, _ := o.held.file(path)
		if file != nil && item.Err == nil && file.Excludes(path) && !slices.Contains(args, item.Name) {
			excluded = file.Exclude.From
			continue
		}
		kept = append(kept, item)
		if item.Err != nil {
			continue
		}
		held, err := o.held.at(path)
		if err != nil && !told[err.Error()] {
			told[err.Error()] = true
			wrong = append(wrong, err)
		}
		if held != nil && !met[held] {
			met[held] = true
			o.flags.rules = union(o.flags.rules, held.rules)
		}
	}
	switch {
	case len(wrong) > 0:
		return tell(env, wrong...)
	case len(kept) == 0 && excluded != "":
		return fmt.Errorf("%s: exclude leaves out every file", excluded)
	case len(o.flags.rules) == 0:
		held, err := o.held.at(here)
		if err != nil {
			return tell(env, err)
		}
		o.flags.rules = held.rules
	}
	o.items = kept
	return nil
}

// tell complains of errors, each of which may join several, or hands on the one there is.
func tell(env command.Env, errs ...error) error {
	if len(errs) == 1 && len(config.Errors(errs[0])) == 1 {
		return errs[0]
	}
	for _, err := range errs {
		_ = complainAll(env, err)
	}
	return command.Undone
}

// union is rules and, behind them, those of more that are not among them.
func union(rules, more []*lint.Rule) []*lint.Rule {
	if len(rules) == 0 {
		return slices.Clip(more)
	}
	for _, rule := range more {
		if !slices.Contains(rules, rule) {
			rules = append(rules, rule)
		}
	}
	return rules
}

// settingsOf is what item is held to.
func (o *options) settingsOf(item source.Item) (*settings, error) {
	return o.held.at(o.held.pathOf(item))
}
