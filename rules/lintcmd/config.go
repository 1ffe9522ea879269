package lintcmd

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/urfave/cli/v2"

	"pilcrow/markings/command"
	"pilcrow/markings/paint"
	"pilcrow/markings/source"
	"pilcrow/rules"
	"pilcrow/rules/config"
	"pilcrow/rules/lint"
)

// Config is the command that shows and checks configurations.
func Config(env command.Env) *cli.Command {
	return &cli.Command{
		Name:      "config",
		Usage:     "show what a file is held to, check a pilcrow.toml, print its schema",
		ArgsUsage: "show|check|schema",
		UsageText: "pilcrow config show [FLAG…] FILE\npilcrow config check [FLAG…] [CONFIGURATION]\n" +
			"pilcrow config schema",
		Description: "A cable is held to the pilcrow.toml or .pilcrow.toml that is nearest to it, from its folder upwards to\n" +
			"the root of its repository. A flag counts more than an environment variable (PILCROW_SELECT, _IGNORE,\n" +
			"_PROFILE, _FAIL_LEVEL, _CONFIG), that more than the file.\n\n" +
			"show prints every value with the place it comes from. check reads a configuration and runs the examples of\n" +
			"its [[rule]] tables. schema prints the JSON Schema of the file, for editors.\n\n" +
			"Exit status: 0 when the work was done, 1 when check finds an example that fails, 2 when the configuration\n" +
			"or the command line is wrong.",
		Flags: settingsFlags("config"),
		Action: func(c *cli.Context) error {
			verbs := []string{"show", "check", "schema"}
			verb, args := c.Args().First(), c.Args().Tail()
			switch verb {
			case "":
				return command.Usagef("config", "no verb: use %s", command.Alternatives(verbs))
			case "show":
				return showConfig(env, c, args)
			case "check":
				return checkConfig(env, c, args)
			case "schema":
				return printSchema(env, args)
			}
			return command.Usagef("config", "unknown verb %q: use %s", verb, command.Alternatives(verbs))
		},
	}
}

// printSchema writes the JSON Schema.
func printSchema(env command.Env, args []string) error {
	if len(args) > 0 {
		return command.Usagef("config", "schema takes no file: leave out %q", args[0])
	}
	text, err := config.Schema()
	if err != nil {
		return err
	}
	_, err = env.Stdout.Write(text)
	return err
}

// checkConfig reads a configuration and runs the examples of its rules.
func checkConfig(env command.Env, c *cli.Context, args []string) error {
	if len(args) > 1 {
		return command.Usagef("config", "check takes one configuration: leave out %q", args[1])
	}
	file, err := configToCheck(env, c, args)
	if err != nil {
		return err
	}
	n, wrong := file.Check()
	for _, mistake := range wrong {
		if _, err := fmt.Fprintln(env.Stdout, paint.Escape(mistake.Error())); err != nil {
			return err
		}
	}
	if len(wrong) > 0 {
		env.Note("%s: %d of %s wrong", source.Quote(file.Name), len(wrong), count(n, "example"))
		return command.Found
	}
	env.Note("%s: %s, %s, nothing wrong", source.Quote(file.Name), count(len(file.Rules), "rule"), count(n, "example"))
	return nil
}

// configToCheck is the file that args name, or the one that governs the working folder.
func configToCheck(env command.Env, c *cli.Context, args []string) (*config.File, error) {
	if len(args) == 1 {
		working, err := os.Getwd()
		if err != nil {
			return nil, fmt.Errorf("find the working folder: %w", err)
		}
		file, err := config.NewFinder(working, rules.All()).Read(args[0])
		if err != nil {
			return nil, complainAll(env, err)
		}
		return file, nil
	}
	h, err := readHolding(env, c)
	if err != nil {
		return nil, err
	}
	file, err := h.file(filepath.Join(h.working, "-"))
	switch {
	case err != nil:
		return nil, complainAll(env, err)
	case file == nil:
		return nil, errors.New("config: no pilcrow.toml governs this folder: name a file")
	}
	return file, nil
}

// showConfig writes what a file is held to and where each value comes from.
func showConfig(env command.Env, c *cli.Context, args []string) error {
	if len(args) != 1 {
		return command.Usagef("config", "show needs one file, whose values it shows")
	}
	item := source.Named(args[0], source.Options{Stdin: env.Stdin})
	if item.Err != nil {
		return item.Err
	}
	h, err := readHolding(env, c)
	if err != nil {
		return err
	}
	path := h.pathOf(item)
	file, err := h.file(path)
	if err != nil {
		return complainAll(env, err)
	}
	said, _, err := h.layer(path)
	if err != nil {
		return complainAll(env, err)
	}
	if _, err := h.at(path); err != nil {
		return tell(env, err)
	}
	return writeShown(env, shownValues(file, said, path))
}

// configValue is one value with the place it comes from.
type configValue struct{ key, value, from string }

// shownValues are the values of what is said, in the order of the schema; file may be nil.
func shownValues(file *config.File, said config.Layer, path string) []configValue {
	all := []configValue{
		{"profile", string(lint.Auto), "default"},
		{"fail-level", failLevelOf(said).String(), "default"},
		listValue("select", said.Select, "every rule that is on"),
		listValue("ignore", said.Ignore, "none"),
		listValue("tags", said.Tags, "none"),
	}
	if said.Profile.IsSaid() {
		all[0].value, all[0].from = string(said.Profile.Value), said.Profile.From
	}
	if said.FailLevel.IsSaid() {
		all[1].from = said.FailLevel.From
	}
	var levels []configValue
	for code, severity := range said.Severity {
		levels = append(levels, configValue{"severity." + code, severity.Value.String(), severity.From})
	}
	slices.SortFunc(levels, func(a, b configValue) int { return strings.Compare(a.key, b.key) })
	all = append(all, levels...)
	if file == nil {
		return append(all, listValue("exclude", config.Said[[]string]{}, "none"))
	}
	all = append(all, listValue("exclude", file.Exclude, "none"))
	if file.Excludes(path) {
		all = append(all, configValue{"excluded", "yes, unless it is named", file.Exclude.From})
	}
	for _, route := range file.Routes {
		posts := strings.Join(append(slices.Clone(route.Value.Posts), route.Value.Tag), ", ")
		all = append(all, configValue{"route." + route.Value.Indicator, strings.TrimSuffix(posts, ", "), route.From})
	}
	for _, rule := range file.Rules {
		all = append(all, configValue{"rule." + rule.Code, rule.Severity.String() + ": " + rule.Summary, rule.Source})
	}
	return all
}

// listValue is the line of a list.
func listValue(key string, said config.Said[[]string], otherwise string) configValue {
	switch {
	case !said.IsSaid():
		return configValue{key, otherwise, "default"}
	case len(said.Value) == 0:
		return configValue{key, otherwise, said.From}
	}
	return configValue{key, strings.Join(said.Value, ", "), said.From}
}

// writeShown writes values in columns.
func writeShown(env command.Env, values []configValue) error {
	key, value := 0, 0
	for i := range values {
		v := &values[i]
		v.value, v.from = paint.Escape(v.value), paint.Escape(v.from)
		key, value = max(key, len(v.key)), max(value, min(len([]rune(v.value)), 40))
	}
	out := bufio.NewWriter(env.Stdout)
	for _, v := range values {
		if _, err := fmt.Fprintf(out, "%-*s  %-*s  %s\n", key, v.key, value, v.value, v.from); err != nil {
			return err
		}
	}
	return out.Flush()
}
