package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/creack/pty"
	"github.com/rogpeppe/go-internal/testscript"
)

// TestMain lets the test binary stand for the program: scripts and the README's examples run main itself.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"pilcrow": main})
}

// TestScripts runs the scripts of testdata/script. Beside the commands of testscript they have
//
//	status N COMMAND…    the command ends with status N
//	terminal COMMAND…    standard input and output of the command are a terminal
//	write FILE LITERAL…  the file holds what the Go string literals, without their quotes, stand for
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		UpdateScripts:       os.Getenv("UPDATE_SCRIPTS") != "",
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"status": status, "terminal": terminal, "write": write,
		},
		Setup: func(env *testscript.Env) error {
			for _, name := range []string{"NO_COLOR", "CLICOLOR_FORCE", "COLORTERM"} {
				env.Setenv(name, "")
			}
			env.Setenv("TERM", "xterm")
			return nil
		},
	})
}

// status runs a command and wants its exit status.
func status(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: status N COMMAND…")
	}
	got := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		var exit *exec.ExitError
		if !errors.As(err, &exit) {
			ts.Fatalf("%v", err)
		}
		got = exit.ExitCode()
	}
	if strconv.Itoa(got) != args[0] {
		ts.Fatalf("exit status %d, want %s", got, args[0])
	}
}

// terminal runs a command at a terminal, whose line ends it undoes. Its exit status does not count.
func terminal(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 1 {
		ts.Fatalf("usage: terminal COMMAND…")
	}
	keyboard, screen, err := pty.Open()
	ts.Check(err)
	defer func() { _ = keyboard.Close() }()
	cmd := exec.Command(args[0], args[1:]...)
	cmd.Dir, cmd.Stdin, cmd.Stdout, cmd.Stderr = ts.MkAbs("."), screen, screen, ts.Stderr()
	cmd.Env = os.Environ()
	for _, name := range []string{"NO_COLOR", "CLICOLOR_FORCE", "COLORTERM", "TERM"} {
		cmd.Env = append(cmd.Env, name+"="+ts.Getenv(name))
	}
	ts.Check(cmd.Start())
	ts.Check(screen.Close())
	shown, _ := io.ReadAll(keyboard) // a terminal whose last writer has gone is an error of its own kind
	_ = cmd.Wait()
	_, err = ts.Stdout().Write(bytes.ReplaceAll(shown, []byte("\r\n"), []byte("\n")))
	ts.Check(err)
}

// write makes a file of Go string literals.
func write(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: write FILE LITERAL…")
	}
	var text string
	for _, arg := range args[1:] {
		part, err := strconv.Unquote(`"` + arg + `"`)
		ts.Check(err)
		text += part
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(text), 0o644))
}

// TestInterrupt stops the program while it waits for standard input: it ends at once and says nothing.
func TestInterrupt(t *testing.T) {
	cmd := exec.Command("pilcrow", "lint", "-")
	input, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = input.Close() }()
	var out bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &out
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	time.Sleep(300 * time.Millisecond) // the signal is caught by now
	begin := time.Now()
	if err := cmd.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	err = cmd.Wait()
	var exit *exec.ExitError
	if !errors.As(err, &exit) || exit.ExitCode() != 130 || out.Len() > 0 || time.Since(begin) > 5*time.Second {
		t.Errorf("after %v: %v, output %q; want exit status 130 at once and no output", time.Since(begin), err, out.String())
	}
}

// TestREADME runs every console block of README.md in the project's root: lines that begin with "$ " are commands, what
// follows is their output, "[exit status N]" at its end a status that is not 0. UPDATE_SCRIPTS=1 writes what they print.
func TestREADME(t *testing.T) {
	text, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	sessions := consoles(string(text))
	if len(sessions) == 0 {
		t.Fatal("README.md has no console block")
	}
	updated := string(text)
	for _, s := range sessions {
		t.Run(s.command, func(t *testing.T) {
			if strings.HasPrefix(s.command, "go test") {
				t.Skip("this test is part of it")
			}
			cmd := exec.Command("sh", "-c", s.command)
			cmd.Env = append(os.Environ(), "NO_COLOR=1", "CI=")
			var out bytes.Buffer
			cmd.Stdout, cmd.Stderr = &out, &out
			if err := cmd.Run(); err != nil {
				fmt.Fprintf(&out, "[%s]\n", err)
			}
			if out.String() == s.output {
				return
			}
			shown := "$ " + s.command + "\n"
			updated = strings.Replace(updated, shown+s.output, shown+out.String(), 1)
			if os.Getenv("UPDATE_SCRIPTS") == "" {
				t.Errorf("README.md shows of\n$ %s\n%s\nit prints\n%s", s.command, s.output, out.String())
			}
		})
	}
	if os.Getenv("UPDATE_SCRIPTS") != "" && updated != string(text) {
		if err := os.WriteFile("README.md", []byte(updated), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// session is a command with its output.
type session struct {
	command, output string
}

// consoles finds the commands of the console blocks.
func consoles(text string) []session {
	var all []session
	inside := false
	for line := range strings.Lines(text) {
		switch {
		case strings.HasPrefix(line, "```"):
			inside = strings.TrimSpace(line) == "```console"
		case !inside:
		case strings.HasPrefix(line, "$ "):
			all = append(all, session{command: strings.TrimSpace(line[2:])})
		case len(all) > 0:
			all[len(all)-1].output += line
		}
	}
	return all
}
