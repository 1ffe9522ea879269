package command_test

import (
	"bytes"
	"context"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/creack/pty"
	"github.com/urfave/cli/v2"

	"pilcrow/markings/command"
)

// printed is what a program of hostile help texts prints.
func printed(t *testing.T, args ...string) string {
	t.Helper()
	var out, complaints bytes.Buffer
	env := command.Env{Stdin: strings.NewReader(""), Stdout: &out, Stderr: &complaints}
	app := command.App(env, &cli.Command{
		Name: "weigh", Usage: `weigh [it]: the clerk's $HOME, a \ and a "quote"`,
		UsageText:   "pilcrow weigh [FLAG…] 'IT'",
		Description: ".SH no heading\n'no request\n\nA second paragraph — ¶.\n    an example",
		ArgsUsage:   "light|heavy",
		Flags: []cli.Flag{
			command.Choice("weigh", "unit", "weigh in a `UNIT`", "grain", "ounce"),
			command.Repeated("note", "note `A`, a:b [c] it's", "red", "blue"),
			&cli.StringFlag{Name: "into", Aliases: []string{"o"}, Usage: "write to `FILE`", Value: "-"},
			command.Flag("quick", `say no "word" \`, "q"),
		},
	}, &cli.Command{Name: "secret", Hidden: true}, command.Completion(env), command.Man(env))
	app.Usage, app.UsageText, app.Version = "weigh cables", "pilcrow COMMAND", "1.2-3"
	if status := command.Run(context.Background(), env, app, args); status != command.Done || complaints.Len() > 0 {
		t.Fatalf("%q: exit status %d, standard error %q", args, status, complaints.String())
	}
	return out.String()
}

// TestCompletionScripts hands each script to its shell.
func TestCompletionScripts(t *testing.T) {
	for _, shell := range []string{"bash", "zsh", "fish"} {
		t.Run(shell, func(t *testing.T) {
			script := printed(t, "completion", shell)
			for _, word := range []string{"weigh", "unit", "grain", "ounce", "note", "blue", "quick", "heavy", "help"} {
				if !strings.Contains(script, word) {
					t.Errorf("the script does not know %q:\n%s", word, script)
				}
			}
			if strings.Contains(script, "secret") {
				t.Errorf("the script knows a hidden command:\n%s", script)
			}
			if _, err := exec.LookPath(shell); err != nil {
				t.Skip("there is no " + shell)
			}
			file := filepath.Join(t.TempDir(), "script")
			if err := os.WriteFile(file, []byte(script), 0o600); err != nil {
				t.Fatal(err)
			}
			if out, err := exec.Command(shell, "-n", file).CombinedOutput(); err != nil || len(out) > 0 {
				t.Errorf("%s -n: %v, %s\n%s", shell, err, out, script)
			}
		})
	}
}

// TestCompletionKeys presses the tabulator in a shell at a terminal and runs the line that it completes.
func TestCompletionKeys(t *testing.T) {
	shells := []struct {
		name string
		args []string
		load string
	}{
		{"bash", []string{"--norc", "--noprofile", "-i"}, "source ./script"},
		{"zsh", []string{"-f", "-i"}, "autoload -Uz compinit; compinit -u -D; source ./script"},
	}
	tests := []struct{ give, want string }{
		{"pilcrow we\t", "<weigh>"},
		{"pilcrow weigh --un\t oun\t", "<weigh><--unit><ounce>"},
		{"pilcrow weigh --unit=gr\t", "<weigh><--unit=grain>"},
		{"pilcrow weigh --note bl\t --qu\t", "<weigh><--note><blue><--quick>"},
		{"pilcrow weigh hea\t", "<weigh><heavy>"},
		{"pilcrow weigh light a\\ ca\t", "<weigh><light><a cable.txt>"},
		{"pilcrow weigh -o a\\ ca\t", "<weigh><-o><a cable.txt>"},
		{"pilcrow completion z\t", "<completion><zsh>"},
	}
	for _, shell := range shells {
		t.Run(shell.name, func(t *testing.T) {
			if _, err := exec.LookPath(shell.name); err != nil {
				t.Skip("there is no " + shell.name)
			}
			folder := t.TempDir()
			files := map[string]string{"script": printed(t, "completion", shell.name), "a cable.txt": ""}
			for name, text := range files {
				if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			for _, tt := range tests {
				got := typed(t, folder, shell.name, shell.args, shell.load, tt.give)
				if got != tt.want {
					t.Errorf("typed %q: ran with %q, want %q", tt.give, got, tt.want)
				}
			}
		})
	}
}

// typed types a line in a shell, and is what the command of the line was given.
func typed(t *testing.T, folder, shell string, args []string, load, line string) string {
	t.Helper()
	cmd := exec.Command(shell, args...)
	cmd.Dir = folder
	cmd.Env = append(os.Environ(), "TERM=xterm", "PS1=> ", "HOME="+folder, "ZDOTDIR="+folder, "INPUTRC=/dev/null")
	keyboard, err := pty.StartWithSize(cmd, &pty.Winsize{Rows: 24, Cols: 200})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = keyboard.Close() }()
	shown := make(chan string)
	go func() {
		var all bytes.Buffer
		_, _ = io.Copy(&all, keyboard) // a terminal whose last writer has gone is an error of its own kind
		shown <- all.String()
	}()
	made := filepath.Join(folder, "made")
	await := func(name string) {
		for end := time.Now().Add(10 * time.Second); time.Now().Before(end); time.Sleep(10 * time.Millisecond) {
			if _, err := os.Stat(filepath.Join(folder, name)); err == nil {
				return
			}
		}
	}
	_, _ = io.WriteString(keyboard, "pilcrow() { printf '<%s>' \"$@\" >made.new; mv made.new made; }; "+load+"; : >ready\n")
	await("ready")
	_, _ = io.WriteString(keyboard, line+"\n")
	await("made")
	_ = cmd.Process.Kill()
	_ = cmd.Wait()
	got, err := os.ReadFile(made)
	if err != nil {
		t.Errorf("%s ran nothing: %v; the terminal shows\n%s", shell, err, <-shown)
	}
	for _, name := range []string{"made", "ready"} {
		_ = os.Remove(filepath.Join(folder, name))
	}
	return string(got)
}
