package command_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"syscall"
	"testing"

	"github.com/urfave/cli/v2"

	"pilcrow/markings/command"
)

// env is a world whose standard output and error are kept.
func env() (command.Env, *bytes.Buffer, *bytes.Buffer) {
	var out, errs bytes.Buffer
	return command.Env{Stdin: strings.NewReader(""), Stdout: &out, Stderr: &errs}, &out, &errs
}

func TestStatus(t *testing.T) {
	tests := []struct {
		name string
		give error
		want command.Exit
		said string
	}{
		{"nothing", nil, command.Done, ""},
		{"done", command.Done.Err(), command.Done, ""},
		{"found", command.Found.Err(), command.Found, ""},
		{"undone", command.Undone.Err(), command.Undone, ""},
		{"wrapped", fmt.Errorf("lint: %w", command.Found), command.Found, ""},
		{"usage", command.Usagef("lint", "unknown flag %q", "-x"), command.Undone, "pilcrow: lint: unknown flag \"-x\"\n"},
		{"usage of the program", command.Usagef("", "no command"), command.Undone, "pilcrow: no command\n"},
		{"any other", errors.New("disk full"), command.Undone, "pilcrow: disk full\n"},
		{"harmful", errors.New("a\nb\x1b[31m\u202e"), command.Undone, "pilcrow: a\\nb\\x1b[31m\\u202e\n"},
		{"stopped", fmt.Errorf("read: %w", context.Canceled), command.Stopped, ""},
		{"closed pipe", &os.PathError{Op: "write", Path: "|1", Err: syscall.EPIPE}, command.Undone, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			e, out, errs := env()
			if got := e.Status(tt.give); got != tt.want || errs.String() != tt.said || out.Len() > 0 {
				t.Errorf("Status(%v) = %d and says %q, want %d and %q", tt.give, got, errs, tt.want, tt.said)
			}
		})
	}
}

func TestPaths(t *testing.T) {
	e, _, _ := env()
	tests := []struct{ give, want []string }{
		{nil, []string{"-"}},
		{[]string{"a.txt"}, []string{"a.txt"}},
		{[]string{"-", "a.txt"}, []string{"-", "a.txt"}},
	}
	for _, tt := range tests {
		if got, err := e.Paths("lint", tt.give); err != nil || !slices.Equal(got, tt.want) {
			t.Errorf("Paths(%q) = %q, %v; want %q", tt.give, got, err, tt.want)
		}
	}
}

// TestRun holds the library to the promises of this package: nothing but a report on standard output, one line for a
// mistake, no status but those of the contract, no end of the process.
func TestRun(t *testing.T) {
	tests := []struct {
		give      string
		want      command.Exit
		out, errs string
	}{
		{"say a b", 0, "[a b] auto []\n", ""},
		{"say a --color never b", 0, "[a b] never []\n", ""},
		{"say --list x,y a --list z", 0, "[a] auto [x,y z]\n", ""},
		{"say help", 0, "[help] auto []\n", ""},
		{"say h color", 0, "[h color] auto []\n", ""},
		{"say -- --color", 0, "[--color] auto []\n", ""},
		{"say --color blue a", 2, "", "pilcrow: say: unknown value \"blue\" for --color: use auto, always or never\n"},
		{"say --colr never a", 2, "", "pilcrow: say: unknown flag \"--colr\": did you mean --color?\n"},
		{"sya a", 2, "", "pilcrow: unknown command \"sya\": did you mean \"say\"?\n"},
		{"fail", 1, "", ""},
		{"quit", 2, "", "pilcrow: it is over\n"},
		{"", 2, "", "pilcrow: no command: 'pilcrow --help' lists them\n"},
	}
	for _, tt := range tests {
		t.Run(tt.give, func(t *testing.T) {
			e, out, errs := env()
			got := command.Run(t.Context(), e, speaker(e), strings.Fields(tt.give))
			if got != tt.want || out.String() != tt.out || errs.String() != tt.errs {
				t.Errorf("Run(%q) = %d\n out %q\n err %q\nwant %d\n out %q\n err %q",
					tt.give, got, out, errs, tt.want, tt.out, tt.errs)
			}
		})
	}
}

// speaker is an app whose command prints what it was given.
func speaker(e command.Env) *cli.App {
	return command.App(e,
		&cli.Command{
			Name: "say",
			Flags: []cli.Flag{
				command.Choice("say", "color", "use colours `WHEN`", "auto", "always", "never"),
				command.Repeated("list", "take a `LIST`"),
			},
			Action: func(c *cli.Context) error {
				fmt.Fprintln(e.Stdout, c.Args().Slice(), c.String("color"), c.StringSlice("list"))
				return nil
			},
		},
		&cli.Command{Name: "fail", Action: func(*cli.Context) error { return command.Found.Err() }},
		&cli.Command{Name: "quit", Action: func(*cli.Context) error { return cli.Exit("it is over", 7) }},
	)
}

func TestHelp(t *testing.T) {
	for _, give := range []string{"say --help", "say -h", "help say", "say a b --help", "--help say"} {
		t.Run(give, func(t *testing.T) {
			e, out, errs := env()
			got := command.Run(t.Context(), e, speaker(e), strings.Fields(give))
			if got != command.Done || errs.Len() > 0 {
				t.Errorf("Run(%q) = %d and says %q, want 0 and nothing", give, got, errs)
			}
			for _, want := range []string{
				"--list LIST   take a LIST; may be repeated",
				`--color WHEN  use colours WHEN: auto, always or never (default: "auto")`,
			} {
				if !strings.Contains(out.String(), want) {
					t.Errorf("Run(%q) prints\n%s\nwithout %q", give, out, want)
				}
			}
		})
	}
}

func TestAlternatives(t *testing.T) {
	tests := []struct {
		give []string
		want string
	}{
		{nil, ""},
		{[]string{"text"}, "text"},
		{[]string{"text", "json"}, "text or json"},
		{[]string{"auto", "always", "never"}, "auto, always or never"},
	}
	for _, tt := range tests {
		if got := command.Alternatives(tt.give); got != tt.want {
			t.Errorf("Alternatives(%q) = %q, want %q", tt.give, got, tt.want)
		}
	}
}
