package paint_test

import (
	"bytes"
	"os"
	"testing"

	"pilcrow/markings/paint"
)

// env is an environment of pairs of names and values.
func env(pairs ...string) func(string) string {
	return func(name string) string {
		for i := 0; i < len(pairs); i += 2 {
			if pairs[i] == name {
				return pairs[i+1]
			}
		}
		return ""
	}
}

func TestDecide(t *testing.T) {
	tests := []struct {
		name     string
		mode     paint.Mode
		env      func(string) string
		terminal bool
		want     bool
	}{
		{"terminal", paint.Auto, nil, true, true},
		{"no terminal", paint.Auto, nil, false, false},
		{"empty mode is auto", "", env(), true, true},
		{"always", paint.Always, nil, false, true},
		{"always beats NO_COLOR", paint.Always, env("NO_COLOR", "1", "TERM", "dumb"), false, true},
		{"never", paint.Never, nil, true, false},
		{"never beats CLICOLOR_FORCE", paint.Never, env("CLICOLOR_FORCE", "1"), true, false},
		{"NO_COLOR", paint.Auto, env("NO_COLOR", "0"), true, false},
		{"empty NO_COLOR counts for nothing", paint.Auto, env("NO_COLOR", ""), true, true},
		{"NO_COLOR beats CLICOLOR_FORCE", paint.Auto, env("NO_COLOR", "1", "CLICOLOR_FORCE", "1"), true, false},
		{"CLICOLOR_FORCE", paint.Auto, env("CLICOLOR_FORCE", "1"), false, true},
		{"CLICOLOR_FORCE beats a dumb terminal", paint.Auto, env("CLICOLOR_FORCE", "yes", "TERM", "dumb"), true, true},
		{"CLICOLOR_FORCE 0", paint.Auto, env("CLICOLOR_FORCE", "0"), false, false},
		{"CLICOLOR_FORCE 0 on a terminal", paint.Auto, env("CLICOLOR_FORCE", "0"), true, true},
		{"dumb terminal", paint.Auto, env("TERM", "dumb"), true, false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := paint.Decide(tt.mode, tt.env, tt.terminal); got != tt.want {
				t.Errorf("Decide = %v, want %v", got, tt.want)
			}
		})
	}
}

func TestParseMode(t *testing.T) {
	for _, m := range []paint.Mode{paint.Auto, paint.Always, paint.Never} {
		if got, err := paint.ParseMode(string(m)); err != nil || got != m {
			t.Errorf("ParseMode(%q) = %q, %v", m, got, err)
		}
	}
	for _, give := range []string{"", "yes", "Always"} {
		if got, err := paint.ParseMode(give); err == nil {
			t.Errorf("ParseMode(%q) = %q, want an error", give, got)
		}
	}
}

func TestNoTerminal(t *testing.T) {
	file, err := os.Create(t.TempDir() + "/report.txt")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = file.Close() })
	for _, w := range []interface{ Write([]byte) (int, error) }{file, &bytes.Buffer{}} {
		if paint.IsTerminal(w) || paint.Columns(w) != 0 || paint.For(w, paint.Auto, nil).On() {
			t.Errorf("%T is taken for a terminal", w)
		}
		if !paint.For(w, paint.Always, nil).On() {
			t.Errorf("%T gets no colours with always", w)
		}
	}
	if paint.IsTerminal(nil) {
		t.Error("nil is taken for a terminal")
	}
}

func TestTerminal(t *testing.T) {
	tty, err := os.OpenFile("/dev/ptmx", os.O_RDWR, 0)
	if err != nil {
		t.Skip("no pseudo-terminal:", err)
	}
	t.Cleanup(func() { _ = tty.Close() })
	if !paint.IsTerminal(tty) {
		t.Fatal("a pseudo-terminal is not taken for a terminal")
	}
	if !paint.For(tty, paint.Auto, env("TERM", "xterm")).On() {
		t.Error("a terminal gets no colours")
	}
	if paint.For(tty, paint.Auto, env("NO_COLOR", "1")).On() {
		t.Error("a terminal gets colours against NO_COLOR")
	}
}
