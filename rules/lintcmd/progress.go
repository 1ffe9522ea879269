package lintcmd

import (
	"fmt"
	"io"
	"os"
	"strings"
	"sync"
	"time"

	"pilcrow/markings/command"
	"pilcrow/markings/paint"
)

// The bar comes after a second, so that a run that is soon over shows none, and then moves ten times a second.
const (
	progressDelay = time.Second
	progressBeat  = time.Second / 10
)

// progress is a bar on standard error that says how far a long run has come. A nil progress shows nothing.
//
// It is drawn by hand: the library at hand, cheggaaa/pb, opens /dev/tty whenever a program that holds it starts, and draws
// from a goroutine of its own that cannot be made to wait while a finding is written; what would be left to it is the
// line that text makes.
type progress struct {
	total int // inputs, 0 where nobody knows

	mu      sync.Mutex
	screen  io.Writer
	columns int // of the screen, 0 where it does not say
	timer   *time.Timer
	done    int
	shown   int  // columns of the bar that stands on the screen
	midway  bool // a line of the output has begun and has no end yet
	over    bool // the bar does not come back
}

// watch starts the bar of a run. The environment that it returns takes the bar away before it writes a line to standard
// error; the function ends the bar.
func (o *options) watch(env command.Env) (command.Env, func()) {
	o.progress = newProgress(env, o.quiet, o.total())
	env.Stderr = o.progress.above(env.Stderr)
	return env, o.progress.stop
}

// newProgress starts the bar of a run over so many inputs, 0 where their number is not known. It is nil where nobody wants
// a bar: under --quiet, in a CI job, in a pre-commit hook, and where standard error is no terminal or one that cannot move
// back on its line.
func newProgress(env command.Env, quiet bool, total int) *progress {
	if quiet || !paint.IsTerminal(env.Stderr) || env.Getenv == nil {
		return nil
	}
	if env.Getenv("CI") != "" || env.Getenv("PRE_COMMIT") != "" || env.Getenv("TERM") == "dumb" {
		return nil
	}
	return startProgress(env.Stderr, total, progressDelay)
}

// startProgress starts a bar on screen that comes after delay.
func startProgress(screen io.Writer, total int, delay time.Duration) *progress {
	p := &progress{total: total, screen: screen, columns: paint.Columns(screen)}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.timer = time.AfterFunc(delay, p.beat)
	return p
}

// step counts an input that has been examined.
func (p *progress) step() {
	if p == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.done++
}

// stop takes the bar away for good.
func (p *progress) stop() {
	if p == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.over = true
	p.timer.Stop()
	p.wipe()
}

// above is a writer to w that takes the bar away before each write. The bar comes back with the next beat, between
// lines; not where w is a pipe, since what reads it may be writing on the same screen.
func (p *progress) above(w io.Writer) io.Writer {
	if p == nil {
		return w
	}
	above := &aboveBar{bar: p, w: w, screen: paint.IsTerminal(w)}
	if f, ok := w.(*os.File); ok && !above.screen {
		info, err := f.Stat()
		above.pipe = err == nil && info.Mode()&(os.ModeNamedPipe|os.ModeSocket) != 0
	}
	return above
}

// aboveBar is a writer that shares the screen with a bar.
type aboveBar struct {
	bar    *progress
	w      io.Writer
	screen bool // w is a terminal
	pipe   bool // w is a pipe
}

func (a *aboveBar) Write(b []byte) (int, error) {
	p := a.bar
	p.mu.Lock()
	defer p.mu.Unlock()
	p.wipe()
	p.over = p.over || a.pipe
	if a.screen && len(b) > 0 {
		p.midway = b[len(b)-1] != '\n'
	}
	return a.w.Write(b)
}

// beat draws the bar and asks for the next beat.
func (p *progress) beat() {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.over {
		return
	}
	if !p.midway {
		p.draw()
	}
	p.timer.Reset(progressBeat)
}

// draw writes the bar over the one that is shown.
func (p *progress) draw() {
	line := p.text()
	// A line that fills the last column moves on to the next one, from which there is no way back.
	if p.columns > 0 && len(line) > p.columns-1 {
		line = line[:p.columns-1]
	}
	fmt.Fprintf(p.screen, "\r%s%s", line, strings.Repeat(" ", max(p.shown-len(line), 0)))
	p.shown = max(p.shown, len(line))
}

// wipe takes the bar off the screen until the next beat.
func (p *progress) wipe() {
	if p.shown > 0 {
		fmt.Fprintf(p.screen, "\r%s\r", strings.Repeat(" ", p.shown))
		p.shown = 0
	}
}

// barCells is the width of the bar itself.
const barCells = 30

// text is the bar in ASCII: a column is a byte.
func (p *progress) text() string {
	if p.total <= 0 || p.done > p.total {
		return fmt.Sprintf("%s: %s examined", command.Name, count(p.done, "input"))
	}
	full := barCells * p.done / p.total
	return fmt.Sprintf("%s: [%s%s] %d of %s", command.Name, strings.Repeat("#", full), strings.Repeat(".", barCells-full),
		p.done, count(p.total, "input"))
}
