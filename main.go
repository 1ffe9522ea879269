// Pilcrow checks, compares and audits diplomatic cables.
//
// This file is the only place that touches the process: its arguments, streams, environment, signals and exit status.
// Everything else is told by a command.Env what it may use.
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"slices"
	"strings"
	"syscall"
	"time"

	"github.com/urfave/cli/v2"

	"pilcrow/diff/diffcmd"
	"pilcrow/diff/redact"
	"pilcrow/markings/command"
	"pilcrow/markings/markcmd"
	"pilcrow/rules/lint"
	"pilcrow/rules/lintcmd"
)

// grace is how long a command that is stopped may take to finish the file it is writing.
const grace = 500 * time.Millisecond

func main() {
	os.Exit(run())
}

// room is how much memory, in bytes, may at least be filled from one collection of garbage to the next, for what a cable
// needs is small and short-lived; leastRoom is what the collector leaves of itself.
const room, leastRoom = 16 << 20, 4 << 20

// collection is garbage from the start: the collector finds it once in each round.
type collection struct{ live [1]metrics.Sample }

// pace gives the collector its room until the next round: beside what is alive, that of a small heap and a third of what
// is alive, so that a large text takes little more memory than it must.
func pace(c *collection) {
	metrics.Read(c.live[:])
	live := max(c.live[0].Value.Uint64(), leastRoom)
	debug.SetGCPercent(int(100 * (room + (live-leastRoom)/3) / live))
	runtime.SetFinalizer(c, pace)
}

// run is the program from its start to its exit status.
func run() int {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(100 * room / leastRoom)
		runtime.SetFinalizer(&collection{live: [1]metrics.Sample{{Name: "/gc/heap/live:bytes"}}}, pace)
	}
	ctx, stop := signal.NotifyContext(context.Background(), ends()...)
	defer stop()
	// Caught, SIGPIPE is an error of the write; else it would end the process in the middle of replacing a file.
	signal.Notify(make(chan os.Signal, 1), syscall.SIGPIPE)

	env := command.Env{
		Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr,
		Getenv: os.Getenv, Build: build(), Now: time.Now,
	}
	done := make(chan int, 1)
	go func() { done <- int(command.Run(ctx, env, newApp(env), os.Args[1:])) }()
	select {
	case status := <-done:
		return status
	case <-ctx.Done():
	}
	select {
	case <-done:
	case <-time.After(grace):
	}
	return int(command.Stopped)
}

// ends are the signals that end the program. The end of the terminal is none where the program was told to outlive it.
func ends() []os.Signal {
	if signal.Ignored(syscall.SIGHUP) {
		return []os.Signal{os.Interrupt, syscall.SIGTERM}
	}
	return []os.Signal{os.Interrupt, syscall.SIGTERM, syscall.SIGHUP}
}

// newApp is the program's list of commands.
func newApp(env command.Env) *cli.App {
	app := command.App(env,
		lintcmd.Lint(env),
		lintcmd.Fix(env),
		lintcmd.Baseline(env),
		lintcmd.Config(env),
		diffcmd.Diff(env),
		diffcmd.Audit(env),
		markcmd.Outline(env, lint.DetectProfile),
		markcmd.Marks(env),
		lintcmd.Rules(env, auditRules()),
		command.Completion(env),
		command.Man(env),
	)
	app.Usage = "check, compare and audit diplomatic cables"
	app.UsageText = "pilcrow COMMAND [FLAG…] [PATH…]\npilcrow COMMAND --help"
	app.Version = version()
	return app
}

// auditRules are the rules of the audit, of pairs and of sets, as 'pilcrow rules' explains them.
func auditRules() []lintcmd.AuditRule {
	all := slices.Concat(redact.All(), redact.SetRules())
	listed := make([]lintcmd.AuditRule, len(all))
	for i, r := range all {
		listed[i].Rule = &r.Rule
		for _, s := range r.Specimens {
			listed[i].Pairs = append(listed[i].Pairs, lintcmd.Pair(s))
		}
	}
	slices.SortFunc(listed, func(a, b lintcmd.AuditRule) int { return strings.Compare(a.Rule.Code, b.Rule.Code) })
	return listed
}

// build tells the running program from every other by its file.
func build() string {
	path, err := os.Executable()
	if err != nil {
		return ""
	}
	info, err := os.Stat(path)
	if err != nil {
		return ""
	}
	return fmt.Sprint(path, info.Size(), info.ModTime().UnixNano())
}

// version is the module's version as the toolchain recorded it.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" {
		return "(unknown)"
	}
	return info.Main.Version
}
