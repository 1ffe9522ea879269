package render_test

import (
	"errors"
	"runtime"
	"testing"

	"pilcrow/diff/render"
	"pilcrow/markings/paint"
)

// TestOrder holds long texts to the same bytes however many processors write them.
func TestOrder(t *testing.T) {
	c := large(.05)
	for name, f := range map[string]format{"text": render.Text, "side": render.SideBySide} {
		o := render.Options{Palette: paint.New(true)}
		before := runtime.GOMAXPROCS(1)
		want := rendered(t, f, c, o)
		runtime.GOMAXPROCS(4)
		for range 3 {
			if got := rendered(t, f, c, o); got != want {
				t.Errorf("%s: %d bytes written by four processors differ from %d written by one", name, len(got), len(want))
			}
		}
		runtime.GOMAXPROCS(before)
	}
}

// full is a writer that takes so many bytes.
type full int

var errFull = errors.New("no room")

func (f *full) Write(b []byte) (int, error) {
	if int(*f) < len(b) {
		return 0, errFull
	}
	*f -= full(len(b))
	return len(b), nil
}

// TestWriteError hands a writer's error on.
func TestWriteError(t *testing.T) {
	c := large(.05)
	for name, f := range map[string]format{
		"text": render.Text, "side": render.SideBySide, "stat": render.Stat, "json": formatJSON, "html": render.HTML,
	} {
		for _, room := range []full{0, 100_000} {
			if name == "stat" {
				room = min(room, 1000)
			}
			if err := f(&room, c, render.Options{}); !errors.Is(err, errFull) {
				t.Errorf("%s: %v, want %v", name, err, errFull)
			}
		}
	}
}
