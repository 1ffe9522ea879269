//go:build linux

package command_test

import (
	"bytes"
	"context"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/creack/pty"

	"pilcrow/markings/paint"
)

// harms are what must not reach a terminal as it is: escape codes of seven and of eight bits, control characters,
// direction marks, signs without a shape and line separators, and bytes that are no UTF-8.
func harms() map[string]string {
	return map[string]string{
		"title":           "\x1b]0;owned\x07",
		"color":           "\x1b[31m",
		"bell":            "\x07",
		"backspace":       "\x08\x08",
		"delete":          "\x7f",
		"shift out":       "\x0e",
		"form feed":       "\f",
		"vertical tab":    "\v",
		"carriage return": "\rx",
		"C1":              "\u009b31m",
		"next line":       "\u0085",
		"override":        "\u202e",
		"isolate":         "\u2066",
		"zero width":      "\u200b",
		"byte order":      "\ufeff",
		"line separator":  "\u2028",
		"tag":             "\U000e0041",
		"no UTF-8":        "\xff\x9b31m",
		"end of file":     "\x1a",
	}
}

// harmful is a cable with harm at every place.
func harmful(harm string) string {
	return strings.ReplaceAll(`VZCZCXRO4417@
PP RUEHC RUE@HX
DE RUEHTI #0112@ 0711345
ZNR UUUUU ZZH
P 121345Z MAR 07
FM AMEMBASSY TIR@ANA
TO RUEHC/SECSTATE WAS@HDC PRIORITY 4410
INFO RUCNCIS/CIS COLL@ECTIVE
BT
UNCLAS TIR@ANA 000112

SIPDIS
SENSI@TIVE
SENSITIVE

STATE FOR EUR@/SCE

E.O. 12958: DECL: 03/12@/2017
TAGS: ECON, EW@WT, AL, XQ@
SUBJECT: PORT OF VLORA @RAISES ITS DUES
REF: A. 06 TIR@ANA 700

Classified By: Ambassador A.@ Reed for reasons 1.4 (b@) and (d).

¶1. (S@BU) The port raised its @dues by a fifth, which the shippers of the town had not been told of before.

12. (SBU@) Shippers object and have asked for a hea@ring, which the harbor master would not give them.

THE SHIP@PERS

¶@3. (S//N@F) The hearing is set for April, and all those who have ships in the port will be heard there.
a@. (U) One. [1 line @not declassified]

TIR@ANA 00000112  002 OF 002

¶5@. (C) The harbor master (who is new) has @not been there before. BEGIN TE@XT A text without an end.

¶5. (REL TO USA, G@BR) Again. The harbor master said that he would give way to nobody who had not paid his dues.
HALVOR@SEN
BT
#0112@
NNNN
`, "@", harm)
}

// terminalRuns are command lines for people, in a folder with the cables x.txt, y.txt and one with harm in its name, NAME.
// HARM stands for the harm, NAME for that name.
func terminalRuns() [][]string {
	runs := [][]string{
		{"fix", "--diff", "--unsafe", "x.txt"},
		{"fix", "--unsafe", "-"},
		{"fix", "--unsafe", "NAME"},
		{"fix", "--unsafe", "--stdin-filename", "HARM", "-"},
		{"outline", "x.txt", "NAME"},
		{"outline", "--format", "json", "NAME"},
		{"outline", "--stdin-filename", "HARM", "-"},
		{"diff", "x.txt", "y.txt"},
		{"diff", "NAME", "y.txt"},
		{"diff", "y.txt", "NAME"},
		{"diff", "--context", "2", "--width", "60", "y.txt", "x.txt"},
		{"diff", "--side-by-side", "x.txt", "NAME"},
		{"diff", "--side-by-side", "--context", "2", "y.txt", "NAME"},
		{"diff", "--stat", "NAME", "y.txt"},
		{"diff", "--format", "json", "NAME", "y.txt"},
		{"diff", "--format", "html", "NAME", "y.txt"},
		{"diff", "--format", "unified", "NAME", "y.txt"},
		{"diff", "--git", "HARM", "x.txt"},
		{"diff", "--git", "HEAD", "NAME"},
		{"audit", "x.txt", "NAME"},
		{"audit", "NAME"},
		{"audit", "y.txt", "x.txt"},
		{"audit", "--show-withheld", "x.txt", "y.txt"},
		{"audit", "--format", "json", "NAME", "y.txt"},
		{"marks", "(SHARM//NF)", "SECRETHARM//NOFORN", "HARM"},
		{"marks", "--format", "json", "(S//HARM)"},
		{"marks", "-"},
		{"marks", "--form", "HARM", "(S)"},
		{"rules", "HARM"},
		{"rules", "PM01HARM"},
		{"lint", "HARM"},
		{"lint", "**/HARM*"},
		{"lint", "--select", "HARM", "x.txt"},
		{"lint", "--ignore", "PM01,HARM", "x.txt"},
		{"lint", "--format", "HARM", "x.txt"},
		{"lint", "--format", "json=HARM/HARM", "x.txt"},
		{"lint", "--profile", "HARM", "x.txt"},
		{"lint", "--fail-level", "HARM", "x.txt"},
		{"lint", "--color", "HARM", "x.txt"},
		{"lint", "-j", "HARM", "x.txt"},
		{"lint", "--HARM", "x.txt"},
		{"lint", "-HARM", "x.txt"},
		{"lint", "."},
		{"HARM"},
		{"help", "HARM"},
		{"--HARM"},
	}
	for _, format := range []string{"text", "concise", "json", "jsonl", "sarif", "rdjson", "github", "junit"} {
		runs = append(runs, []string{"lint", "--format", format, "x.txt", "NAME"})
	}
	return runs
}

// TestTerminal shows every harm to every command at a terminal: none comes through.
func TestTerminal(t *testing.T) {
	chosen := harms()
	if !*big {
		chosen = map[string]string{
			"seven bits": "\x1b]0;a\x07", "eight bits": "\u009b31m", "shapeless": "\u202e\u200b", "no UTF-8": "\xff\x9b",
		}
	}
	for name, harm := range chosen {
		t.Run(name, func(t *testing.T) {
			dir := t.TempDir()
			text := harmful(harm)
			file := "na" + harm + "me.txt"
			for _, path := range []string{"x.txt", file} {
				writeFile(t, filepath.Join(dir, path), text)
			}
			half := strings.Replace(strings.Replace(text, "dues", "rates"+harm, 1), "Shippers", "", 1)
			writeFile(t, filepath.Join(dir, "y.txt"), half)
			for _, args := range terminalRuns() {
				given := make([]string, len(args))
				for i, arg := range args {
					given[i] = strings.NewReplacer("HARM", harm, "NAME", file).Replace(arg)
				}
				shown := atTerminal(t, dir, text, given...)
				if i := harmAt(shown); i >= 0 {
					from := max(0, i-60)
					t.Errorf("pilcrow %q shows %q", args, shown[from:min(len(shown), i+20)])
				}
			}
		})
	}
}

// harmAt is the index of the first thing in shown that harms a terminal, -1 for none.
func harmAt(shown string) int {
	for i, r := range shown {
		if r == '\n' {
			continue
		}
		if paint.Hidden(r) || r == utf8.RuneError && !strings.HasPrefix(shown[i:], "\uFFFD") {
			return i
		}
	}
	return -1
}

// own are the escape codes of pilcrow's own colours.
var own = regexp.MustCompile(`\x1b\[[0-9;]*m`)

// atTerminal runs the program with input, standard output and standard error being a terminal, in colours. It returns what is
// shown, without the colours that pilcrow chose, which is all of its escape codes.
func atTerminal(t *testing.T, dir, input string, args ...string) string {
	t.Helper()
	keyboard, screen, err := pty.Open()
	if err != nil {
		t.Skipf("no terminal: %v", err)
	}
	defer func() { _ = keyboard.Close() }()
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	cmd := exec.CommandContext(ctx, program(t), args...)
	cmd.Dir, cmd.Stdin, cmd.Stdout, cmd.Stderr = dir, strings.NewReader(input), screen, screen
	cmd.Env = append(os.Environ(), "NO_COLOR=1", "TERM=xterm", "PAGER=cat", "PILCROW_PAGER=cat")
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	_ = screen.Close()
	shown, _ := io.ReadAll(keyboard) // a terminal whose last writer has gone is an error of its own kind
	_ = cmd.Wait()
	if ctx.Err() != nil {
		t.Errorf("pilcrow %q does not end", args)
	}
	if bytes.Contains(shown, []byte("goroutine ")) {
		t.Errorf("pilcrow %q: %.2000s", args, shown)
	}
	return string(bytes.ReplaceAll(shown, []byte("\r\n"), []byte("\n")))
}

// TestTerminalColors shows harm in colours: the only escape codes are pilcrow's own.
func TestTerminalColors(t *testing.T) {
	dir := t.TempDir()
	writeFile(t, filepath.Join(dir, "x.txt"), harmful("\x1b[5m"))
	writeFile(t, filepath.Join(dir, "y.txt"), strings.ReplaceAll(harmful("\x1b]0;a\x07"), "harbor", "port"))
	for _, args := range [][]string{
		{"lint", "--color", "always", "x.txt"},
		{"outline", "--color", "always", "x.txt"},
		{"diff", "--color", "always", "x.txt", "y.txt"},
		{"diff", "--color", "always", "--side-by-side", "x.txt", "y.txt"},
		{"diff", "--color", "always", "--stat", "x.txt", "y.txt"},
		{"audit", "--color", "always", "x.txt", "y.txt"},
		{"marks", "--color", "always", "(S\x1b[5m//NF)"},
	} {
		shown := atTerminal(t, dir, "", args...)
		if strings.Contains(shown, "\x1b[5m") {
			t.Errorf("pilcrow %q lets a code through", args)
		}
		if i := harmAt(own.ReplaceAllString(shown, "")); i >= 0 {
			t.Errorf("pilcrow %q shows %q", args, shown)
		}
	}
}
