package lintcmd

import (
	"time"

	"github.com/urfave/cli/v2"

	"pilcrow/markings/command"
	"pilcrow/markings/source"
	"pilcrow/rules"
	"pilcrow/rules/lint"
)

// settings is what a file is held to.
type settings struct {
	rules     []*lint.Rule
	config    lint.Config
	failLevel lint.Severity
}

// readSettings reads the flags that say what files are held to.
func readSettings(c *cli.Context) (settings, error) {
	name := c.Command.Name
	var s settings
	var err error
	if s.rules, err = lint.Select(rules.All(), c.StringSlice("select"), c.StringSlice("ignore")); err != nil {
		return s, command.Usagef(name, "%v ('%s rules' lists the rules)", err, command.Name)
	}
	s.config.Asked = lint.Asked(s.rules, c.StringSlice("select"))
	if s.config.Profile, err = lint.ParseProfile(c.String("profile")); err != nil {
		return s, command.Usagef(name, "%v", err)
	}
	if s.failLevel, err = lint.ParseSeverity(c.String("fail-level")); err != nil {
		return s, command.Usagef(name, "%v", err)
	}
	if day := c.String("today"); day != "" {
		if s.config.Today, err = time.Parse(time.DateOnly, day); err != nil {
			return s, command.Usagef(name, "--today needs a date such as 2026-12-31, not %q", day)
		}
	}
	return s, nil
}

// settingsOf is what item is held to.
func (o *options) settingsOf(source.Item) (*settings, error) { return &o.flags, nil }
