package command

import (
	"slices"
	"strings"

	"github.com/urfave/cli/v2"
)

// syntax is what completion and the manual page tell of a command.
type syntax struct {
	name    string
	usage   string   // a line
	text    string   // how it is called, a line or several
	about   string   // its description
	words   []string // what its argument may be; none: files
	options []option
}

// option is a flag.
type option struct {
	names    []string // with their dashes, the first one first
	usage    string   // without the marks of its placeholder
	value    string   // the placeholder of its value, empty where it takes none
	initial  string   // the value where the flag is not given
	values   []string // what the value may be; none: anything, files among it
	repeated bool
}

// syntaxes reads the commands of app in their order. The words of a command's argument are those of its ArgsUsage, parted
// by bars: "bash|zsh|fish".
func syntaxes(app *cli.App) []syntax {
	var all []syntax
	for _, c := range app.Commands {
		if c.Hidden {
			continue
		}
		s := syntax{name: c.Name, usage: c.Usage, text: c.UsageText, about: c.Description}
		for _, sub := range c.Subcommands {
			s.words = append(s.words, sub.Name)
		}
		if strings.Contains(c.ArgsUsage, "|") {
			s.words = append(s.words, strings.Split(c.ArgsUsage, "|")...)
		}
		flags := c.Flags
		for _, sub := range c.Subcommands {
			flags = append(slices.Clip(flags), sub.Flags...)
		}
		for _, flag := range flags {
			o := optionOf(flag)
			known := func(other option) bool { return other.names[0] == o.names[0] }
			if o.names[0] != "--help" && !slices.ContainsFunc(s.options, known) {
				s.options = append(s.options, o)
			}
		}
		s.options = append(s.options, option{names: []string{"--help", "-h"}, usage: "show help"})
		all = append(all, s)
	}
	return all
}

// optionOf reads a flag.
func optionOf(flag cli.Flag) option {
	var o option
	for _, name := range flag.Names() {
		o.names = append(o.names, dashed(name))
	}
	documented, ok := flag.(cli.DocGenerationFlag)
	if !ok {
		return o
	}
	o.usage = usage(flag)
	if documented.TakesValue() {
		o.value = "VALUE"
		if _, rest, found := strings.Cut(documented.GetUsage(), "`"); found {
			o.value, _, _ = strings.Cut(rest, "`")
		}
	}
	switch f := flag.(type) {
	case *choice:
		o.values, o.initial = f.values, f.Value
	case *repeated:
		o.values, o.repeated = f.values, true
	case *cli.StringFlag:
		o.initial = f.Value
	}
	return o
}
