package lintcmd

import (
	"fmt"
	"slices"

	"github.com/urfave/cli/v2"

	"pilcrow/markings/command"
	"pilcrow/rules/config"
	"pilcrow/rules/lint"
)

// flagLayer is what flags say.
func flagLayer(c *cli.Context) (config.Layer, error) {
	var l config.Layer
	for name, list := range map[string]*config.Said[[]string]{"select": &l.Select, "ignore": &l.Ignore} {
		if c.IsSet(name) {
			*list = config.Said[[]string]{Value: c.StringSlice(name), From: "--" + name}
		}
	}
	var err error
	if c.IsSet("profile") {
		l.Profile.From = "--profile"
		if l.Profile.Value, err = lint.ParseProfile(c.String("profile")); err != nil {
			return l, command.Usagef(c.Command.Name, "%v", err)
		}
	}
	if c.IsSet("fail-level") {
		l.FailLevel.From = "--fail-level"
		if l.FailLevel.Value, err = lint.ParseSeverity(c.String("fail-level")); err != nil {
			return l, command.Usagef(c.Command.Name, "%v", err)
		}
	}
	return l, nil
}

// environmentLayer is what the environment says. An empty variable says nothing.
func environmentLayer(env command.Env) (config.Layer, error) {
	var l config.Layer
	if list := env.Getenv("PILCROW_SELECT"); list != "" {
		l.Select = config.Said[[]string]{Value: []string{list}, From: "PILCROW_SELECT"}
	}
	if list := env.Getenv("PILCROW_IGNORE"); list != "" {
		l.Ignore = config.Said[[]string]{Value: []string{list}, From: "PILCROW_IGNORE"}
	}
	if word := env.Getenv("PILCROW_PROFILE"); word != "" {
		if !slices.Contains(profiles(), word) {
			return l, fmt.Errorf("unknown value %q in PILCROW_PROFILE: use %s", word, command.Alternatives(profiles()))
		}
		l.Profile = config.Said[lint.Profile]{Value: lint.Profile(word), From: "PILCROW_PROFILE"}
	}
	if word := env.Getenv("PILCROW_FAIL_LEVEL"); word != "" {
		severity, err := lint.ParseSeverity(word)
		if err != nil || severity == lint.Off {
			return l, fmt.Errorf("unknown value %q in PILCROW_FAIL_LEVEL: use info, warning, error or critical", word)
		}
		l.FailLevel = config.Said[lint.Severity]{Value: severity, From: "PILCROW_FAIL_LEVEL"}
	}
	return l, nil
}
