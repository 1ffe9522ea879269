package lintcmd

import (
	"context"
	"io"
	"iter"
	"time"
)

// Patch is patch, for tests.
func Patch(name string, old, new []byte) []byte { return fixPatch(name, old, new) }

// InOrder is inOrder, for tests.
func InOrder[T, R any](
	ctx context.Context, n int, items iter.Seq[T], work func(T) R, emit func(R) error,
) error {
	return inOrder(ctx, n, items, work, emit)
}

// Progress is a bar, for tests.
type Progress struct{ *progress }

// StartProgress is startProgress, for tests.
func StartProgress(screen io.Writer, total int, delay time.Duration) Progress {
	return Progress{startProgress(screen, total, delay)}
}

// Step is step, for tests.
func (p Progress) Step() { p.step() }

// Stop is stop, for tests.
func (p Progress) Stop() { p.stop() }

// Above is above, for tests.
func (p Progress) Above(w io.Writer) io.Writer { return p.above(w) }
