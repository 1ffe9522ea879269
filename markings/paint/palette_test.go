package paint_test

import (
	"bytes"
	"regexp"
	"strings"
	"testing"

	"pilcrow/markings"
	"pilcrow/markings/paint"
)

// codes are the colours of a text.
var codes = regexp.MustCompile("\x1b\\[[0-9;]*m")

// roles are the methods of a palette by name.
func roles(p *paint.Palette) map[string]func(string) string {
	level := func(l markings.Level) func(string) string {
		return func(s string) string { return p.Level(l, s) }
	}
	return map[string]func(string) string{
		"U": level(
			markings.Unclassified,
		),
		"C":        level(markings.Confidential),
		"S":        level(markings.Secret),
		"TS":       level(markings.TopSecret),
		"Critical": p.Critical,
		"Error":    p.Error,
		"Warning":  p.Warning,
		"Info":     p.Info,
		"Deleted":  p.Deleted,
		"Inserted": p.Inserted,
		"Moved":    p.Moved,
		"Redacted": p.Redacted,
		"Path":     p.Path,
		"Code":     p.Code,
		"Dim":      p.Dim,
		"Caret":    p.Caret,
		"Strong":   p.Strong,
	}
}

func TestPaletteOff(t *testing.T) {
	var none *paint.Palette
	for _, p := range []*paint.Palette{none, {}} {
		if p.On() {
			t.Error("an empty palette is on")
		}
		for name, role := range roles(p) {
			if got := role("a\nb"); got != "a\nb" {
				t.Errorf("%s without colours = %q", name, got)
			}
		}
	}
}

func TestPaletteOn(t *testing.T) {
	// NO_COLOR and the standard output of the test, which is no terminal, must not matter.
	t.Setenv("NO_COLOR", "1")
	for _, many := range []bool{false, true} {
		p := paint.New(many)
		if !p.On() {
			t.Fatal("a new palette is off")
		}
		for name, role := range roles(p) {
			got := role("one\r\ntwo\n\nthree")
			if codes.ReplaceAllString(got, "") != "one\r\ntwo\n\nthree" {
				t.Errorf("%s changed the text: %q", name, got)
			}
			for i, line := range strings.Split(got, "\n") {
				line = strings.TrimSuffix(line, "\r")
				if painted := strings.Count(line, "\x1b["); line == "" && painted != 0 || line != "" && painted != 2 {
					t.Errorf("%s line %d: %q does not begin and end its colour", name, i, line)
				}
				if line != "" && (!strings.HasPrefix(line, "\x1b[") || !strings.HasSuffix(line, "m")) {
					t.Errorf("%s line %d: %q is not painted from end to end", name, i, line)
				}
			}
			if role("") != "" {
				t.Errorf("%s paints nothing: %q", name, role(""))
			}
		}
	}
}

func TestLevelColours(t *testing.T) {
	tests := []struct {
		level markings.Level
		many  bool
		want  string
	}{
		{markings.NoLevel, true, "x"},
		{markings.Restricted, true, "x"},
		{markings.Level(200), true, "x"},
		{markings.Unclassified, true, "\x1b[32mx\x1b[0m"},
		{markings.Confidential, true, "\x1b[34mx\x1b[0m"},
		{markings.Secret, true, "\x1b[31mx\x1b[0m"},
		{markings.TopSecret, true, "\x1b[38;5;208mx\x1b["},
		{markings.TopSecret, false, "\x1b[93;1mx\x1b["},
	}
	for _, tt := range tests {
		if got := paint.New(tt.many).Level(tt.level, "x"); !strings.HasPrefix(got, tt.want) {
			t.Errorf("Level(%d) = %q, want %q", tt.level, got, tt.want)
		}
	}
}

func TestDeletedAndInsertedDifferWithoutColour(t *testing.T) {
	p := paint.New(true)
	deleted, inserted := p.Deleted("x"), p.Inserted("x")
	if !strings.Contains(deleted, "31;9m") || strings.Contains(deleted, "32") {
		t.Errorf("deleted text is not red and struck out: %q", deleted)
	}
	if !strings.Contains(inserted, "34;4m") || strings.Contains(inserted, "32") {
		t.Errorf("inserted text is not blue and underlined: %q", inserted)
	}
}

func TestForCountsColours(t *testing.T) {
	tests := []struct {
		env  func(string) string
		want string
	}{
		{nil, "\x1b[93;1m"},
		{env("TERM", "xterm"), "\x1b[93;1m"},
		{env("TERM", "xterm-256color"), "\x1b[38;5;208m"},
		{env("COLORTERM", "truecolor"), "\x1b[38;5;208m"},
	}
	for _, tt := range tests {
		p := paint.For(&bytes.Buffer{}, paint.Always, tt.env)
		if got := p.Level(markings.TopSecret, "x"); !strings.HasPrefix(got, tt.want) {
			t.Errorf("top secret is %q, want %q", got, tt.want)
		}
	}
}

func BenchmarkPalette(b *testing.B) {
	p := paint.New(true)
	b.ReportAllocs()
	for b.Loop() {
		p.Deleted("the ferry runs again")
	}
}
