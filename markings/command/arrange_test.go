package command_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/urfave/cli/v2"

	"pilcrow/markings/command"
)

func app() *cli.App {
	return &cli.App{
		Name: "pilcrow",
		Commands: []*cli.Command{
			{Name: "lint", Flags: []cli.Flag{
				&cli.StringSliceFlag{Name: "format", Usage: "write findings as `FORMAT`"},
				&cli.StringFlag{Name: "color", Aliases: []string{"colour"}, Usage: "auto, always or never"},
				&cli.BoolFlag{Name: "quiet", Aliases: []string{"q"}},
				&cli.IntFlag{Name: "j", Aliases: []string{"jobs"}, Usage: "check `N` files at once"},
			}},
			{Name: "fix", Flags: []cli.Flag{&cli.BoolFlag{Name: "diff"}}},
			{Name: "outline"},
		},
	}
}

func TestArrange(t *testing.T) {
	tests := []struct{ give, want string }{
		{"lint", "pilcrow lint --"},
		{"lint a.txt", "pilcrow lint -- a.txt"},
		{"lint a.txt --format json", "pilcrow lint --format=json -- a.txt"},
		{"lint a.txt --format json b.txt", "pilcrow lint --format=json -- a.txt b.txt"},
		{"lint --format=json a.txt --format=text", "pilcrow lint --format=json --format=text -- a.txt"},
		{"lint --format sarif=out.sarif", "pilcrow lint --format=sarif=out.sarif --"},
		{"lint --format=sarif=out.sarif", "pilcrow lint --format=sarif=out.sarif --"},
		{"lint -format json", "pilcrow lint --format=json --"},
		{"lint a.txt -q", "pilcrow lint --quiet -- a.txt"},
		{"lint --quiet=false", "pilcrow lint --quiet=false --"},
		{"lint --colour never", "pilcrow lint --color=never --"},
		{"lint --color=", "pilcrow lint --color= --"},
		{"lint -j4 a.txt", "pilcrow lint -j=4 -- a.txt"},
		{"lint -j 4 a.txt", "pilcrow lint -j=4 -- a.txt"},
		{"lint -j=-1", "pilcrow lint -j=-1 --"},
		{"lint --jobs 4", "pilcrow lint -j=4 --"},
		{"lint -", "pilcrow lint -- -"},
		{"lint --color -", "pilcrow lint --color=- --"},
		{"lint -q -- -q --help", "pilcrow lint --quiet -- -q --help"},
		{"lint -- --", "pilcrow lint -- --"},
		{"lint help h", "pilcrow lint -- help h"},
		{"--color never lint a.txt", "pilcrow lint --color=never -- a.txt"},
		{"-q lint", "pilcrow lint --quiet --"},
		{"-- lint -q", "pilcrow lint -- -q"},
		{"lint a.txt --help", "pilcrow lint --help"},
		{"lint -h", "pilcrow lint --help"},
		{"lint --help --version", "pilcrow lint --help"},
		{"help lint", "pilcrow lint --help"},
		{"help", "pilcrow --help"},
		{"help help", "pilcrow --help"},
		{"--help", "pilcrow --help"},
		{"-h lint", "pilcrow lint --help"},
		{"--version", "pilcrow --version"},
		{"lint a.txt --version", "pilcrow --version"},
		{"-v", "pilcrow --version"},
	}
	for _, tt := range tests {
		t.Run(tt.give, func(t *testing.T) {
			got, err := command.Arrange(app(), strings.Fields(tt.give))
			if err != nil {
				t.Fatalf("Arrange(%q): %v", tt.give, err)
			}
			if want := strings.Fields(tt.want); !slices.Equal(got, want) {
				t.Errorf("Arrange(%q)\n got %q\nwant %q", tt.give, got, want)
			}
		})
	}
}

func TestArrangeMistakes(t *testing.T) {
	tests := []struct{ give, want string }{
		{"", "no command: 'pilcrow --help' lists them"},
		{"--", "no command: 'pilcrow --help' lists them"},
		{"-q", "no command: 'pilcrow --help' lists them"},
		{"lnt a.txt", `unknown command "lnt": did you mean "lint"?`},
		{"LINT a.txt", `unknown command "LINT": did you mean "lint"?`},
		{"a.txt", `unknown command "a.txt": to check a file write 'pilcrow lint a.txt'`},
		{"embassy", `unknown command "embassy": use lint, fix, outline, or help`},
		{"help embassy", `unknown command "embassy": use lint, fix, outline, or help`},
		{"lint --fromat json", `lint: unknown flag "--fromat": did you mean --format?`},
		{"lint --vresion", `lint: unknown flag "--vresion": did you mean --version?`},
		{"lint --hlep a.txt", `lint: unknown flag "--hlep": did you mean --help?`},
		{"lint -x", `lint: unknown flag "-x": 'pilcrow lint --help' lists the flags; a path that begins with a dash stands behind --`},
		{"lint -qx", `lint: unknown flag "-qx": 'pilcrow lint --help' lists the flags; a path that begins with a dash stands behind --`},
		{"fix --format json", `fix: unknown flag "--format": 'pilcrow fix --help' lists the flags; a path that begins with a dash stands behind --`},
		{"--format json fix", `fix: unknown flag "--format=json": 'pilcrow fix --help' lists the flags; a path that begins with a dash stands behind --`},
		{"--nonsense lint", `unknown flag "--nonsense": 'pilcrow --help' lists the flags; a path that begins with a dash stands behind --`},
		{"lint a.txt --format", "lint: flag --format needs a value: write findings as FORMAT"},
		{"lint --format --quiet", `lint: flag --format needs a value, and "--quiet" looks like a flag: if it is the value, write --format=--quiet`},
		{"lint --format -- a.txt", `lint: flag --format needs a value, and "--" looks like a flag: if it is the value, write --format=--`},
		{"lint -j four", `lint: flag -j needs a whole number, not "four"`},
		{"lint -j", "lint: flag -j needs a value: check N files at once"},
		{"lint --quiet=json", `lint: flag --quiet takes no value: leave out "=json"`},
	}
	for _, tt := range tests {
		t.Run(tt.give, func(t *testing.T) {
			line, err := command.Arrange(app(), strings.Fields(tt.give))
			var usage *command.UsageError
			if !errors.As(err, &usage) {
				t.Fatalf("Arrange(%q) = %q, %v; want a UsageError", tt.give, line, err)
			}
			if err.Error() != tt.want {
				t.Errorf("Arrange(%q)\n got %s\nwant %s", tt.give, err, tt.want)
			}
		})
	}
}

// FuzzArrange holds Arrange to what the library needs: it never panics, every path comes through in order, and an
// arranged line stands still when it is arranged again.
func FuzzArrange(f *testing.F) {
	for _, seed := range []string{"lint a.txt -q", "help", "lint -- -q", "lint -j4 - --format a=b", "--color x lint", "lint -=", "-"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, give string) {
		line, err := command.Arrange(app(), strings.Split(give, " "))
		if err != nil {
			return
		}
		again, err := command.Arrange(app(), line[1:])
		if err != nil || !slices.Equal(line, again) {
			t.Errorf("Arrange(%q) = %q, arranged again %q, %v", give, line, again, err)
		}
	})
}
